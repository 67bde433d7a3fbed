/** The rows of an inline: what is on the screen, what was changed, and how that is said to the server. */
import type { Admin, AdminRecord } from '../../define-admin.ts'
import type { Inline } from '../../records-of-others.ts'
import { changedAmong, sentFirst, sentOf, type Values, valuesAt } from '../values.ts'

/** The key of all rows among the values of a form, and in the body of a request. */
export const INLINES = '_inlines'

/** An inline, and what this user may do with its rows. */
export interface Spec {
  readonly inline: Inline
  /** Of the rows. */
  readonly admin: Admin
  /** Its name on the wire. */
  readonly name: string
  /** The fields that can be typed into. */
  readonly names: readonly string[]
  readonly canAdd: boolean
}

export interface InlineRow {
  /** Stays the same while the form is open. */
  readonly key: string
  /** Undefined for a new one. */
  readonly record: AdminRecord | undefined
  /** What the typed values are compared with. */
  readonly first: Values
  /** Goes with the next save. */
  readonly removed: boolean
  /** One of those that there must be at least: it is sent even when nothing was typed. */
  readonly must: boolean
  /** As somebody else saved it while this form was open; what to keep is not chosen yet. */
  readonly theirs: AdminRecord | undefined
}

export const savedRow = (spec: Spec, record: AdminRecord): InlineRow => ({
  key: `id${record.id}`,
  record,
  first: valuesAt(spec.names, record),
  removed: false,
  must: false,
  theirs: undefined,
})
export const blankRow = (number: number, first: Values, must: boolean): InlineRow => ({
  key: `new${number}`,
  record: undefined,
  first,
  removed: false,
  must,
  theirs: undefined,
})

/** How many blank rows a form begins with, and how many of those there must be. */
export function blanksFor({ inline, canAdd }: Pick<Spec, 'inline' | 'canAdd'>, saved: number) {
  const { min = 0, max = Number.POSITIVE_INFINITY, extra = 0 } = inline
  const must = Math.max(min - saved, 0)
  const count = canAdd ? Math.max(must, Math.min(extra, max - saved), 0) : 0
  return { count, must: Math.min(must, count) }
}

/** A row that was deleted by somebody else, with what was typed into it, as one that is to be added. */
export const reborn = (row: InlineRow): InlineRow => ({ ...row, record: undefined, removed: false, must: true })

/** The way to a row among the values of the form. */
export const rowPath = (spec: Spec, row: InlineRow): string[] => [INLINES, spec.name, row.key]

const mayType = ({ record }: InlineRow): boolean => record === undefined || record._can.change

/** The fields of a row that a person has changed. */
export const changedIn = (spec: Spec, row: InlineRow, now: Values): string[] =>
  mayType(row) ? changedAmong(spec.names, row.first, { ...row.first, ...now }) : []

/** Whether a save has something to do with the row. A blank one that was left blank is nothing. */
export const isChanged = (spec: Spec, row: InlineRow, now: Values): boolean =>
  row.removed || row.must || changedIn(spec, row, now).length > 0

/** One row as it is sent. */
export function sentRow(spec: Spec, row: InlineRow, now: Values): Values {
  if (!row.record) return sentFirst(spec.admin, spec.names, { ...row.first, ...now })
  const known = { id: row.record.id, _version: row.record._version }
  if (row.removed) return { ...known, _remove: true }
  return { ...known, ...sentOf(spec.admin, changedIn(spec, row, now), now) }
}

/** The same row as a new one, for a copy of the record that it belongs to. */
export const copiedRow = (spec: Spec, row: InlineRow, now: Values): Values =>
  sentFirst(spec.admin, spec.names, { ...row.first, ...now })

/** A row that takes what somebody else has saved, but for the fields that were changed here. */
export function merged(spec: Spec, row: InlineRow, now: Values): { row: InlineRow; values: Values } {
  if (!row.theirs) return { row, values: now }
  const next = savedRow(spec, row.theirs)
  const mine = Object.fromEntries(changedIn(spec, row, now).map((name) => [name, now[name]]))
  return { row: { ...next, removed: row.removed }, values: { ...next.first, ...mine } }
}
