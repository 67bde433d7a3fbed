/** Days and instants as texts: what is taken, and the one form of each that is stored. */

export const DAY_MS = 86_400_000

/** The date, or the moment, so many days before this one. */
export const daysBefore = (when: string, days: number): string =>
  new Date(Date.parse(when) - days * DAY_MS).toISOString().slice(0, when.length)

/** A day of the calendar, `YYYY-MM-DD`, in the years 1000 to 9999, which both databases know. */
export const isDate = (value: string): boolean => {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()
/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function offsetAt(zone: string, time: number): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  const [, sign, ...parts] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(format.format(time)) ?? []
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0))
  return (sign === '-' ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000
}

/** When the clocks of a zone show a time (written as if it were UTC): the first time that they do, or never. */
function whenClocksShow(zone: string, shown: number): number | undefined {
  const offsets = [shown - DAY, shown + DAY].map((time) => offsetAt(zone, time))
  const times = offsets.map((offset) => shown - offset).filter((time, at) => offsetAt(zone, time) === offsets[at])
  return times.length > 0 ? Math.min(...times) : undefined
}

const two = (text = ''): string => text.padStart(2, '0')
/** Of a time: hours, minutes, seconds and their fraction, then the sign, hours and minutes of the offset, or `Z`. */
const FORM =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,12}))?)?)?\s*(?:(Z)|([+-])(\d{2})(?::?(\d{2}))?)?)?$/i

/**
 * Whatever Django REST framework takes for an instant → the one form that is stored; null when it is none. Without an offset
 * it is what the clocks of `zone` show, which skip an hour once a year in some; without a time it is midnight.
 */
export function toInstant(value: string, zone: string): string | null {
  const [whole, year, month, day, hour, minute, second, fraction = '', utc, sign, hours = '0', minutes = '0'] =
    FORM.exec(value) ?? []
  const date = `${year}-${two(month)}-${two(day)}`
  if (whole === undefined || !isDate(date) || Number(hour) > 23 || Number(hours) > 23 || Number(minutes) > 59)
    return null
  const shown = Date.parse(`${date}T${two(hour)}:${two(minute)}:${two(second)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`)
  if (Number.isNaN(shown)) return null
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
  const time = utc || sign ? shown - offset : whenClocksShow(zone, shown)
  if (time === undefined) return null
  const instant = new Date(time).toISOString()
  return isDate(instant.slice(0, 10)) ? instant : null
}

/** No zone changes its offset within a quarter of an hour. */
const QUARTER = 15 * MINUTE
const known = new Map<string, number>()
const MOST_KNOWN = 10_000
/** The same as `offsetAt` for many moments. */
function offsetOf(zone: string, time: number): number {
  const key = `${zone} ${Math.floor(time / QUARTER)}`
  const found = known.get(key) ?? offsetAt(zone, time)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, found)
  return found
}

/** An instant as the clocks of a zone show it: `2026-10-21T12:00:00+04:00`, with milliseconds where it has some. */
export function instantIn(zone: string, instant: string): string {
  const time = Date.parse(instant)
  // Offsets are written in minutes; in the days of local times they had seconds.
  const offset = Math.round(offsetOf(zone, time) / MINUTE)
  const ahead = Math.abs(offset)
  const shown = new Date(time + offset * MINUTE)
    .toISOString()
    .slice(0, -1)
    .replace(/\.000$/, '')
  return `${shown}${offset < 0 ? '-' : '+'}${two(String(Math.floor(ahead / 60)))}:${two(String(ahead % 60))}`
}
