/** Things that wait for their day. */
export class Days<T> {
  private readonly waiting = new Map<number, T[]>()

  put(day: number, one: T): void {
    const list = this.waiting.get(day)
    if (list) list.push(one)
    else this.waiting.set(day, [one])
  }

  /** What waited for this day, and waits no more. */
  take(day: number): T[] {
    const list = this.waiting.get(day) ?? []
    this.waiting.delete(day)
    return list
  }
}
