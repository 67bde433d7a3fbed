/** Dates and instants in the installation's time zone. */
import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
dayjs.extend(timezone)

const formats = new Map<string, Intl.DateTimeFormat>()
const minutes = new Map<string, { minute: string; date: string }>()
/** The date of an instant in a zone, `YYYY-MM-DD`. No zone changes its date within a minute. */
export function dateIn(zone: string, now: string): string {
  const minute = now.slice(0, 16)
  const known = minutes.get(zone)
  if (known?.minute === minute) return known.date
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  formats.set(zone, format)
  const date = format.format(new Date(now))
  minutes.set(zone, { minute, date })
  return date
}
/** The instant at which a date begins in a zone. */
export const startOfDay = (zone: string, date: string): string => dayjs.tz(`${date}T00:00:00`, zone).toISOString()
/** The last date that can be written. */
export const LAST_DAY = '9999-12-31'
/** The date after this one; the last one that can be written has none. */
export const nextDay = (date: string): string =>
  date === LAST_DAY ? date : dayjs.utc(date).add(1, 'day').format('YYYY-MM-DD')

/** Whether the runtime knows a zone by this name. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    // Intl says "unknown" by throwing.
    return false
  }
}
