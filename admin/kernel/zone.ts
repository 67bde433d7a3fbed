/** Wall-clock time in a named zone, and back: people type in the server's time zone, wherever they sit. */
import { DAY_MS } from '../../shared/kernel/instants.ts'

const parts = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** A moment → what the clock in that zone shows, `2026-10-21T14:20:00`. */
export const toWall = (iso: string, timeZone: string): string =>
  parts(timeZone).format(Date.parse(iso)).replace(' ', 'T')

/** What the clock in that zone shows → the moment. */
export function fromWall(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`)
  const offset = (time: number) => Date.parse(`${toWall(new Date(time).toISOString(), timeZone)}Z`) - time
  // The offset is that of the moment, which needs the offset: the second try is right also on the day of a change.
  const first = asUtc - offset(asUtc)
  return new Date(asUtc - offset(first)).toISOString()
}

/** Today in that zone, `2026-10-21`. */
export const todayIn = (timeZone: string): string => toWall(new Date().toISOString(), timeZone).slice(0, 10)

/** `2026-10-21` and so many days. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
