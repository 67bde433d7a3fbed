/** The demo's time: most lies before the day of seeding began, nothing after its moment, and people work by day. */
import type { Services } from '../server/services.ts'
import { dateIn, startOfDay } from '../server/time.ts'
import type { Random } from './random.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Leads come in over this many days. */
const PERIOD_DAYS = 365

export interface Calendar {
  readonly timeZone: string
  /** The first moment of the day of seeding: whatever begins by chance begins before it. */
  readonly end: number
  /** The moment of seeding: what goes on goes on until then. */
  readonly now: number
}

export function calendarOf({ clock, config }: Services): Calendar {
  const timeZone = config.TIME_ZONE
  const now = clock()
  return { timeZone, end: Date.parse(startOfDay(timeZone, dateIn(timeZone, now))), now: Date.parse(now) }
}

const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))
const dates = new Map<number, string>()
/** The date of a day in UTC, counted from 1970. */
function utcDate(day: number): string {
  const known = dates.get(day) ?? new Date(day * DAY).toISOString().slice(0, 10)
  dates.set(day, known)
  return known
}

/** An instant as it is stored; `toISOString` would take a tenth of the time of a large seeding. */
export function iso(at: number): string {
  const day = Math.floor(at / DAY)
  const ms = at - day * DAY
  const [hour, minute] = [two[Math.floor(ms / HOUR)], two[Math.floor(ms / 60_000) % 60]]
  return `${utcDate(day)}T${hour}:${minute}:${two[Math.floor(ms / 1000) % 60]}.${String(ms % 1000).padStart(3, '0')}Z`
}

/** The date of a moment, `YYYY-MM-DD`; as fast as arithmetic, and no more exact than a zone without summer time. */
export function dateOf({ end }: Calendar, at: number): string {
  const days = Math.floor((at - end) / DAY)
  // Noon of that day is the same date in UTC in every zone from -11 to +11.
  return utcDate(Math.floor((end + days * DAY + 12 * HOUR) / DAY))
}

/** The day that a date begins, `days` after a moment. */
export const dateAfter = (calendar: Calendar, at: number, days: number): string => dateOf(calendar, at + days * DAY)

/** How busy the days of a week are, Sunday first. */
const BUSY = [0.4, 1.3, 1.5, 1.3, 1.2, 1, 0.3] as const
/** Campaigns come and go: some weeks bring twice as much as others. */
const WAVE_DAYS = PERIOD_DAYS / 28
const WAVE = 1.6

/** Moves a number of days before the end, so that busy weekdays get their share; the order stays. */
function weekly({ end }: Calendar, before: number): number {
  const week = Math.floor(before / 7)
  let left = before - week * 7
  for (let back = 0; back < 7; back++) {
    const weekday = new Date(end - (back + 1) * DAY + 12 * HOUR).getUTCDay()
    const share = BUSY[weekday] ?? 1
    if (left < share) return week * 7 + back + left / share
    left -= share
  }
  return (week + 1) * 7
}

/** The moment of the `index`-th of `total` leads: later ones come later, the business grows, and no two weeks are alike. */
export function momentOf(calendar: Calendar, random: Random, index: number, total: number): number {
  const even = ((index + random.next()) / total) ** 0.8 * PERIOD_DAYS
  const waved = even + WAVE * Math.sin((even / WAVE_DAYS) * 2 * Math.PI)
  const passed = PERIOD_DAYS - weekly(calendar, PERIOD_DAYS - waved)
  const day = Math.floor(passed)
  const hour = 7 + (passed - day) * 15
  return Math.floor(calendar.end - (PERIOD_DAYS - day) * DAY + hour * HOUR)
}

/** A moment in office hours, at least `days` after another one: weekends are free. */
export function workMoment(calendar: Calendar, random: Random, after: number, days: number): number {
  const wanted = after + days * DAY
  let start = calendar.end + Math.floor((wanted - calendar.end) / DAY) * DAY
  if (wanted - start > 17 * HOUR) start += DAY
  const weekday = new Date(start + 12 * HOUR).getUTCDay()
  if (weekday === 6) start += 2 * DAY
  if (weekday === 0) start += DAY
  const opens = Math.max(start + 8.5 * HOUR, wanted)
  const closes = start + 18 * HOUR
  return Math.max(after + 60_000, Math.floor(opens + random.next() * Math.max(60_000, closes - opens)))
}
