/** From which date to which a report goes, and what it is broken down by: its own part of the query. */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import { type FieldErrors, invalid } from '../../shared/kernel/errors.ts'
import { filterSchema } from '../../shared/kernel/filter-schema.ts'
import { DAY_MS } from '../../shared/kernel/instants.ts'
import { type AnyField, choice, date } from '../../shared/kernel/kinds.ts'

dayjs.extend(utc)

export const groupings = { month: 'Month', assignee: 'Assignee', company: 'Company' } as const
export type Grouping = keyof typeof groupings

/** Dates, both inclusive. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly by: Grouping
}

/** The days since 1970 of a date, and back. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

const dates = date('Date')
const by = choice('By', groupings)
/** A century: a row for every month of the calendar helps nobody. */
const MOST_MONTHS = 1200
const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The months of a period, `2026-10`, oldest first. */
export const monthsOf = ({ from, to }: Period): string[] =>
  Array.from({ length: month(to) - month(from) + 1 }, (_, at) => {
    const n = month(from) + at
    return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`
  })

/**
 * Reads `from`, `to` and `by`. Without them a report goes by month, to today, from the first day of the eleventh month before.
 * @throws AppError invalid, by parameter
 */
export function periodOf(params: ReadonlyMap<string, string>, today: string): Period {
  const errors: FieldErrors = {}
  const read = (name: string, field: AnyField): string | undefined => {
    const text = params.get(name) ?? ''
    if (text === '') return undefined
    const parsed = filterSchema(field).safeParse(text)
    if (parsed.success) return String(parsed.data)
    errors[name] = parsed.error.issues.map(({ message }) => message)
    return undefined
  }
  const [first, last, group] = [read('from', dates), read('to', dates), read('by', by)]
  const to = last ?? today
  const from = first ?? dayjs.utc(to).startOf('month').subtract(11, 'month').format('YYYY-MM-DD')
  const known = Object.keys(groupings).find((one): one is Grouping => one === group) ?? 'month'
  const period = { from, to, by: known }
  if (Object.keys(errors).length === 0) {
    if (from > to) errors.from = [`Ensure this date is not after ${to}.`]
    else if (known === 'month' && month(to) - month(from) >= MOST_MONTHS)
      errors.from = [`Ensure the period has no more than ${MOST_MONTHS} months.`]
  }
  if (Object.keys(errors).length > 0) throw invalid(errors)
  return period
}
