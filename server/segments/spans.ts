/** Times and numbers of days as spans on a column: from an edge to the next, which is none where the span has no end. */

import { daysBefore, isDate } from '../../shared/kernel/instants.ts'
import type { Operator } from '../../shared/segment-criteria.ts'
import type { Statement } from '../db/compile.ts'
import { dateIn, nextDay, startOfDay } from '../time.ts'

export interface Span {
  readonly from: string
  readonly to: string | null
}

/** A date, or the date of an instant in the zone. */
export function dayOf(value: string, zone: string): Span {
  const date = isDate(value) ? value : dateIn(zone, value)
  return { from: date, to: nextDay(date) }
}
/** All of a date in the zone, or one instant. */
export function momentOf(value: string, zone: string): Span {
  if (isDate(value)) return { from: startOfDay(zone, value), to: startOfDay(zone, nextDay(value)) }
  return { from: value, to: new Date(Date.parse(value) + 1).toISOString() }
}
/** The day so many days ago; what begins today or later is no day ago. */
export function daysAgo(days: number, today: string): Span {
  const from = daysBefore(today, days)
  return { from, to: days === 0 ? null : nextDay(from) }
}

const before = (s: Statement, column: string, edge: string | null) =>
  edge === null ? `${column} is not null` : `${column} < ${s.bind(edge)}`
const since = (s: Statement, column: string, edge: string | null) =>
  edge === null ? 'false' : `${column} >= ${s.bind(edge)}`
const within = (s: Statement, column: string, { from, to }: Span) =>
  `(${since(s, column, from)} and ${before(s, column, to)})`

type Compare = (s: Statement, column: string, span: Span) => string
/** Where a column stands to a span; an empty one stands nowhere. */
export const spanTests: Partial<Record<Operator, Compare>> = {
  '=': within,
  '!=': (s, column, span) => `(${column} is null or not ${within(s, column, span)})`,
  '<': (s, column, { from }) => before(s, column, from),
  '<=': (s, column, { to }) => before(s, column, to),
  '>': (s, column, { to }) => since(s, column, to),
  '>=': (s, column, { from }) => since(s, column, from),
}
/** Of days that have passed: the more of them, the earlier. */
export const earlier: Partial<Record<Operator, Operator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
