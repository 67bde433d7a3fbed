/** Dates and instants in the installation's time zone. */
import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
dayjs.extend(timezone)

const formats = new Map<string, Intl.DateTimeFormat>()
/** The date of an instant in a zone, `YYYY-MM-DD`. */
export function dateIn(zone: string, now: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  formats.set(zone, format)
  return format.format(new Date(now))
}
/** The instant at which a date begins in a zone. */
export const startOfDay = (zone: string, date: string): string => dayjs.tz(`${date}T00:00:00`, zone).toISOString()
/** The date after this one. */
export const nextDay = (date: string): string => dayjs.utc(date).add(1, 'day').format('YYYY-MM-DD')

/** Whether the runtime knows a zone by this name. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    // Intl says "unknown" by throwing.
    return false
  }
}
