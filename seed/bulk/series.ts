/**
 * Numbers that are counted up as things happen (ids, places, counters), when every day happens in many copies one after
 * another: where each number of the one day goes.
 */

/** The number in a copy is `first + copy * step`. */
export interface Place {
  readonly first: number
  readonly step: number
  /** The day that made it; -1 for what was there before. */
  readonly day: number
}

export class Series {
  private readonly kept: number
  private readonly ends: readonly number[]
  private readonly copies: number

  /** `kept` numbers were there before the first day; `ends` says how far they went after each. */
  constructor(kept: number, ends: readonly number[], copies: number) {
    this.kept = kept
    this.ends = ends
    this.copies = copies
  }

  of(number: number): Place {
    if (number <= this.kept) return { first: number, step: 0, day: -1 }
    let [from, to] = [0, this.ends.length - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.ends[middle] ?? 0) < number) from = middle + 1
      else to = middle
    }
    const [before, after] = [this.ends[from - 1] ?? this.kept, this.ends[from] ?? 0]
    if (number > after) throw new Error(`No day made the number ${number}.`)
    const first = this.kept + (before - this.kept) * this.copies + (number - before)
    return { first, step: after - before, day: from }
  }

  /** How far the numbers go in the end. */
  get last(): number {
    return this.kept + ((this.ends.at(-1) ?? this.kept) - this.kept) * this.copies
  }
}
