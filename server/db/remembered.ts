/** Counts that cost a long walk, remembered until what they count may have changed. */

/** So many questions are remembered; the oldest goes first. */
const MOST = 500

export class Remembered {
  private stamp = ''
  private readonly counts = new Map<string, number>()
  private readonly stampNow: () => string

  /** @param stampNow changes with everything that may change a count; what is read after it is never older than it */
  constructor(stampNow: () => string) {
    this.stampNow = stampNow
  }

  /** The remembered answer to a statement with its values, or a new one. */
  async count(question: string, count: () => Promise<number>): Promise<number> {
    const stamp = this.stampNow()
    if (stamp !== this.stamp) {
      this.counts.clear()
      this.stamp = stamp
    }
    const known = this.counts.get(question)
    if (known !== undefined) return known
    const fresh = await count()
    if (this.counts.size >= MOST) this.counts.delete(this.counts.keys().next().value ?? '')
    if (this.stamp === stamp) this.counts.set(question, fresh)
    return fresh
  }
}
