/** Dates, moments and numbers as people read them. */
import { useSession } from './session.tsx'

const LOCALE = 'en-GB'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const dates = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const wholes = new Intl.NumberFormat('en-US')
const decimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `2026-10-21` → `21 Oct 2026`. */
export const formatDate = (date: string): string => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? date : dates.format(time)
}

const weekdays = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
/** `2026-10-21` → `Wednesday 21 October 2026`. */
export const formatWeekday = (date: string): string => weekdays.format(Date.parse(`${date}T00:00:00Z`))

/** 1284 → `1,284`; 99.5 → `99.50`. */
export const formatNumber = (value: number): string => (Number.isInteger(value) ? wholes : decimals).format(value)

/** 1500 → `1,500.00`: amounts always with the two places that they are declared with. */
export const formatMoney = (amount: number): string => decimals.format(amount)

const KB = 1024
/** 219_136 → `214 kB`; 1_363_149 → `1.3 MB`: in the units of the limits. */
export const formatBytes = (bytes: number): string => {
  if (bytes < KB) return `${bytes} B`
  const kilobytes = Math.round(bytes / KB)
  return kilobytes < KB ? `${kilobytes} kB` : `${(bytes / KB / KB).toFixed(1)} MB`
}

/** `1 lead`, `1,284 leads`. */
export const countOf = (count: number, label: { one: string; many: string }): string =>
  `${formatNumber(count)} ${(count === 1 ? label.one : label.many).toLowerCase()}`

/** How long ago: `now`, `12 min`, `3 h`, `5 d`; null when it is too far away to say it like that. */
export function formatAge(time: number, now: number): string | null {
  const age = Math.abs(now - time)
  const sign = time > now + MINUTE ? 'in ' : ''
  if (age < MINUTE) return 'now'
  if (age < HOUR) return `${sign}${Math.floor(age / MINUTE)} min`
  if (age < DAY) return `${sign}${Math.floor(age / HOUR)} h`
  if (age < 30 * DAY) return `${sign}${Math.floor(age / DAY)} d`
  return null
}

export interface Formats {
  /** A moment in the server's time zone, `21 Oct 2026, 14:20`. */
  instant(iso: string): string
  /** The day of a moment in the server's time zone, `21 Oct 2026`. */
  day(iso: string): string
  /** `AED 50,000.00`. */
  money(amount: number): string
  readonly currency: string
  readonly timeZone: string
}

function formatsOf(timeZone: string, currency: string): Formats {
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone }
  const days = new Intl.DateTimeFormat(LOCALE, day)
  const instants = new Intl.DateTimeFormat(LOCALE, { ...day, hour: '2-digit', minute: '2-digit' })
  return {
    instant: (iso) => instants.format(Date.parse(iso)),
    day: (iso) => days.format(Date.parse(iso)),
    money: (amount) => `${currency} ${formatMoney(amount)}`,
    currency,
    timeZone,
  }
}

let latest: Formats | undefined

/** The formats of the server that we talk to. All cells share them: making a formatter takes half a millisecond. */
export function useFormats(): Formats {
  const { time_zone, currency } = useSession().settings
  if (latest?.timeZone !== time_zone || latest.currency !== currency) latest = formatsOf(time_zone, currency)
  return latest
}
