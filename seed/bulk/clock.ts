/**
 * When the copies of a day happen: one after another within ten hours of it. So what a copy tells stays in order, dates
 * stay the same, and later ids come later.
 */
import { DAY, HOUR, iso } from '../calendar.ts'

const HOURS = 10
const OPENS = 8 * HOUR

/** The moment of an event in the first copy, and what later copies add. */
export interface Moment {
  /** `2026-10-21` */
  readonly date: string
  /** Seconds since midnight, UTC. */
  readonly second: number
  /** `.123Z` */
  readonly fraction: string
  /** 0 for what happens only once. */
  readonly moves: 0 | 1
}

export class Clock {
  /** Seconds between two copies. */
  readonly step: number

  constructor(copies: number) {
    this.step = Math.floor((HOURS * HOUR) / 1000 / copies)
    if (this.step < 1) throw new Error(`A day is too short for ${copies} copies.`)
  }

  /** Where the copies of a day begin: all of them have one date in UTC, too. */
  private opening(start: number): number {
    const [opens, closes] = [start + OPENS, start + OPENS + HOURS * HOUR]
    const midnight = Math.ceil(start / DAY) * DAY
    if (midnight <= opens || midnight >= closes) return opens
    return midnight - start >= DAY / 2 ? midnight - HOURS * HOUR : midnight
  }

  /**
   * The moment of a copy of the `index`-th of `count` events of the day that began at `start`. Who joins on that day does
   * so in the first `half` of each copy's time, everything else happens in the second.
   */
  at(start: number, half: 0 | 1, index: number, count: number, copy = 0): number {
    const within = ((half + index / count) / 2) * this.step * 1000
    return this.opening(start) + copy * this.step * 1000 + Math.floor(within)
  }
}

/** A moment of the first copy. */
export function momentOf(at: number, once: boolean): Moment {
  const second = Math.floor((at - Math.floor(at / DAY) * DAY) / 1000)
  return { date: iso(at).slice(0, 10), second, fraction: iso(at).slice(19), moves: once ? 0 : 1 }
}
