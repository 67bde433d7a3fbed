/** Chance with a seed (mulberry32): the same numbers in the same order, every time and everywhere. */
export class Random {
  private state: number

  constructor(seed: number) {
    // Seeds that lie side by side shall not give sequences that do.
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.next() * list.length)]
    if (one === undefined) throw new Error('Nothing to pick from.')
    return one
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    let at = this.next() * Object.values<number>(weights).reduce((sum, weight) => sum + weight, 0)
    let last: K | undefined
    for (const key in weights) {
      last = key
      at -= weights[key]
      if (at < 0) break
    }
    if (last === undefined) throw new Error('Nothing to pick from.')
    return last
  }
}
