/** Rows in a request, and the places in the form that its answer means. */
import { say } from '../../../locales/translate.ts'
import type { Place } from '../problems.ts'
import type { Values } from '../values.ts'
import { copiedRow, type InlineRow, isChanged, rowPath, type Spec, sentRow } from './rows.ts'

/** An inline of an open form. */
export interface InlineState extends Spec {
  /** The same object as long as nothing of it changes. */
  readonly spec: Spec
  readonly rows: readonly InlineRow[]
  /** How many saved ones there are, loaded or not. */
  readonly total: number
  readonly loading: boolean
  readonly error: unknown
}
/** What the form holds of a row. */
export type ValuesIn = (spec: Spec, row: InlineRow) => Values
/** The rows that were sent, in their order: the server names them by their place. */
export type Sent = Readonly<Record<string, readonly string[]>>
export interface RowsToSend {
  readonly rows: Readonly<Record<string, readonly Values[]>>
  readonly sent: Sent
}

export const changedRows = (state: InlineState, valuesIn: ValuesIn): InlineRow[] =>
  state.rows.filter((row) => isChanged(state, row, valuesIn(state, row)))

const toSend = (
  groups: readonly { state: InlineState; rows: readonly InlineRow[] }[],
  valuesOf: (state: InlineState, row: InlineRow) => Values,
): RowsToSend => {
  const some = groups.filter(({ rows }) => rows.length > 0)
  return {
    rows: Object.fromEntries(some.map(({ state, rows }) => [state.name, rows.map((row) => valuesOf(state, row))])),
    sent: Object.fromEntries(some.map(({ state, rows }) => [state.name, rows.map(({ key }) => key)])),
  }
}

/** The rows that a save has something to do with. */
export const changesOf = (all: readonly InlineState[], valuesIn: ValuesIn): RowsToSend =>
  toSend(
    all.map((state) => ({ state, rows: changedRows(state, valuesIn) })),
    (state, row) => sentRow(state, row, valuesIn(state, row)),
  )

/** All rows as new ones, for a copy of the record. `saved` are those that are there, also beyond the screen. */
export const copiesOf = (
  groups: readonly { state: InlineState; saved: readonly InlineRow[] }[],
  valuesIn: ValuesIn,
): RowsToSend =>
  toSend(
    groups.map(({ state, saved }) => {
      const fresh = state.rows.filter((row) => !row.record && isChanged(state, row, valuesIn(state, row)))
      return { state, rows: [...saved, ...fresh].filter((row) => !row.removed) }
    }),
    (state, row) => copiedRow(state, row, valuesIn(state, row)),
  )

/** The row that the server calls `things.owner.0`, and what it says about it after that. */
export function rowNamed(all: readonly InlineState[], sent: Sent, name: string) {
  const state = all.find((one) => name.startsWith(`${one.name}.`))
  if (!state) return undefined
  const [index = '', field = ''] = name.slice(state.name.length + 1).split('.')
  const at = state.rows.findIndex((row) => row.key === sent[state.name]?.[Number(index)])
  return { state, row: state.rows[at], at, field }
}

/** `Interaction 2`. */
export const rowTitle = ({ admin }: Spec, at: number): string => `${say(admin.resource.label.one)} ${at + 1}`

/** The place in the form that the server means by `things.owner.0.title`. */
export function placeOf(all: readonly InlineState[], sent: Sent, name: string): Place | undefined {
  const found = rowNamed(all, sent, name)
  if (!found) return undefined
  const { state, row, at, field } = found
  if (!row) return { path: null, label: say(state.admin.resource.label.one) }
  const path = rowPath(state, row)
  const label = state.admin.resource.fields[field]?.label
  if (!label) return { path, label: rowTitle(state, at) }
  const typed = state.names.includes(field) && !row.removed
  return { path: typed ? [...path, field] : path, label: `${rowTitle(state, at)}: ${say(label)}` }
}
