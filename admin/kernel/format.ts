/** Dates, moments and numbers as people read them, in the language of the page. */
import { ownDateFormat, perLanguage } from '../locales/language.ts'
import { message, say, t } from '../locales/translate.ts'
import { useSession } from './session.tsx'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Options = Intl.DateTimeFormatOptions
const DATE: Options = { day: 'numeric', month: 'short', year: 'numeric' }
const TIME: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const WEEKDAY: Options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }

const dateFormat = (options: Options) =>
  perLanguage((tag) => {
    const own = ownDateFormat()
    if (own) return own(options)
    const format = new Intl.DateTimeFormat(tag, options)
    // Russian writes "of the year" behind every year.
    return (time: number) => format.format(time).replace(/\sг\./, '')
  })

const dates = dateFormat({ ...DATE, timeZone: 'UTC' })
const weekdays = dateFormat({ ...WEEKDAY, timeZone: 'UTC' })
const months = dateFormat({ month: 'long', timeZone: 'UTC' })
const shortMonths = dateFormat({ month: 'short', timeZone: 'UTC' })
const monthsOfYears = dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' })
const wholes = perLanguage((tag) => new Intl.NumberFormat(tag))
const decimals = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
)

/** `2026-10-21` → `21 Oct 2026`. */
export const formatDate = (date: string): string => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? date : dates()(time)
}

/** `2026-10-21` → `Wednesday 21 October 2026`. */
export const formatWeekday = (date: string): string => weekdays()(Date.parse(`${date}T00:00:00Z`))

/** `10` → `October`. */
export const monthName = (month: string): string => months()(Date.UTC(2000, Number(month) - 1))

/** `2026-10` → `Oct`. */
export const formatShortMonth = (month: string): string => shortMonths()(Date.parse(`${month}-01T00:00:00Z`))
/** `2026-10` → `October 2026`. */
export const formatMonth = (month: string): string => monthsOfYears()(Date.parse(`${month}-01T00:00:00Z`))

/** 1284 → `1,284`; 99.5 → `99.50`: amounts of money, too, wherever they are read. */
export const formatNumber = (value: number): string => (Number.isInteger(value) ? wholes() : decimals()).format(value)

const separators = perLanguage((tag) => {
  const parts = new Intl.NumberFormat(tag).formatToParts(12_345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { group: sign('group'), decimal: sign('decimal') }
})

/** `1234.5` → `1,234.5`: a number while it is typed. */
export function groupedNumber(plain: string): string {
  const { group, decimal } = separators()
  const [whole = '', ...decimals] = plain.split('.')
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, group), ...decimals].join(decimal)
}

/** The same without the signs between groups: those that we have put there mean nothing else. */
export const ungrouped = (text: string): string => text.replaceAll(separators().group, '')

/** The digits of Arabic and Persian keyboards, and the signs between them, as those of the others. */
const westernDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', '')

/**
 * `1,234.5` → `1234.5`. Where a comma stands before the decimals, it does so unless there is a point as well. Elsewhere
 * `12,5` stays what it is, which is no number: it may have been meant so, and 125 surely was not.
 */
export function plainNumber(typed: string): string {
  const text = westernDigits(typed.replace(/\s/g, ''))
  const decimalComma = separators().decimal === ',' && !text.includes('.')
  if (decimalComma) return text.replaceAll(',', '.')
  return /^-?\d+,\d\d?$/.test(text) ? text : text.replaceAll(',', '')
}

const KB = 1024
/** 219_136 → `214 kB`; 1_363_149 → `1.3 MB`: in the units of the limits. */
export const formatBytes = (bytes: number): string => {
  if (bytes < KB) return t('{count} B', { count: bytes })
  const kilobytes = Math.round(bytes / KB)
  return kilobytes < KB
    ? t('{count} kB', { count: kilobytes })
    : t('{count} MB', { count: Number((bytes / KB / KB).toFixed(1)) })
}

const spans = [
  {
    below: HOUR,
    unit: MINUTE,
    age: message('{count} min'),
    ago: message('{count} min ago'),
    in: message('in {count} min'),
  },
  { below: DAY, unit: HOUR, age: message('{count} h'), ago: message('{count} h ago'), in: message('in {count} h') },
  { below: 30 * DAY, unit: DAY, age: message('{count} d'), ago: message('{count} d ago'), in: message('in {count} d') },
] as const

/** How long ago: `now`, `12 min`, `3 h`, `in 5 d`; null when it is too far away to say it like that. */
export function formatAge(time: number, now: number, form: 'age' | 'ago' = 'age'): string | null {
  const age = Math.abs(now - time)
  if (age < MINUTE) return t('now')
  const span = spans.find(({ below }) => age < below)
  return span ? say(span[time > now + MINUTE ? 'in' : form], { count: Math.floor(age / span.unit) }) : null
}

export interface Formats {
  /** A moment in the server's time zone, `21 Oct 2026, 14:20`. */
  instant(iso: string): string
  /** The same of a moment of today without the day: `14:20`. */
  near(iso: string): string
  /** The day of a moment in the server's time zone, `21 Oct 2026`. */
  day(iso: string): string
  /** `AED 50,000`, `AED 99.50`. */
  money(amount: number): string
  readonly currency: string
  readonly timeZone: string
}

function formatsOf(timeZone: string, currency: string): Formats {
  const days = dateFormat({ ...DATE, timeZone })
  const instants = dateFormat({ ...DATE, ...TIME, timeZone })
  // Digits and a colon, in every language.
  const hours = new Intl.DateTimeFormat('en-GB', { ...TIME, timeZone })
  const style = { style: 'currency', currency } as const
  const moneys = perLanguage((tag) => new Intl.NumberFormat(tag, style))
  const wholeMoneys = perLanguage((tag) => new Intl.NumberFormat(tag, { ...style, maximumFractionDigits: 0 }))
  // An amount breaks between its currency and its digits, if anywhere.
  const loose = (amount: string) => amount.replace(/^([A-Z]+)\s/, '$1 ')
  return {
    instant: (iso) => instants()(Date.parse(iso)),
    near(iso) {
      const time = Date.parse(iso)
      return days()(time) === days()(Date.now()) ? hours.format(time) : instants()(time)
    },
    day: (iso) => days()(Date.parse(iso)),
    money: (amount) => loose((Number.isInteger(amount) ? wholeMoneys() : moneys()).format(amount)),
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
