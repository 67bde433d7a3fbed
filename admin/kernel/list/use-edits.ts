/** What was changed in the cells of a list and is not saved yet. */
import { useMemo, useState } from 'react'
import { plural } from '../../locales/translate.ts'
import type { AdminRecord } from '../define-admin.ts'
import { sameValue } from '../fields.ts'
import { useStable } from '../use-stable.ts'

export type Errors = Readonly<Record<string, readonly string[]>>

export interface RowEdit {
  /** The record as it was when its first cell was changed, or as it was last agreed to be overwritten. */
  readonly was: AdminRecord
  readonly values: Readonly<Record<string, unknown>>
  /** Field → what the server says against it. */
  readonly errors: Errors
  /** The record as somebody else saved it in the meantime. */
  readonly theirs?: AdminRecord
}
export type Rows = ReadonlyMap<number, RowEdit>

/** What a row can do with its changes. Always the same functions, so that other rows need not be drawn again. */
export interface EditCommands {
  set(record: AdminRecord, name: string, value: unknown): void
  /** Gives up what was changed here. */
  takeTheirs(id: number): void
  /** Will overwrite what somebody else has saved. */
  keepMine(id: number): void
}
export interface Edits {
  readonly rows: Rows
  /** How many cells. */
  readonly count: number
  readonly commands: EditCommands
  replace(rows: Rows): void
  discard(): void
}

/** Where the focus goes when a cell is wrong. */
export const cellId = (id: number, name: string): string => `cell-${id}-${name}`
/** `1 change`, `3 changes`. */
export const changesOf = (count: number): string => plural('{count} change', '{count} changes', { count })

const none: Rows = new Map()

/** The row with one more value; null when nothing of it differs any more. */
function withValue(edit: RowEdit | undefined, record: AdminRecord, name: string, value: unknown): RowEdit | null {
  const { was, values, errors, theirs } = edit ?? { was: record, values: {}, errors: {}, theirs: undefined }
  const { [name]: _before, ...others } = values
  const { [name]: _corrected, non_field_errors: _row, ...left } = errors
  const now = sameValue(was[name], value) ? others : { ...others, [name]: value }
  if (Object.keys(now).length === 0) return null
  return { was, values: now, errors: left, ...(theirs ? { theirs } : {}) }
}

/** The changes of the view that is shown; another view has none. */
export function useEdits(view: string): Edits {
  const [kept, setKept] = useState({ view, rows: none })
  const rows = kept.view === view ? kept.rows : none
  const replace = (next: Rows) => setKept({ view, rows: next })
  const put = (id: number, edit: RowEdit | null) => {
    const next = new Map(rows)
    if (edit) next.set(id, edit)
    else next.delete(id)
    replace(next)
  }
  const set = useStable((record: AdminRecord, name: string, value: unknown) =>
    put(record.id, withValue(rows.get(record.id), record, name, value)),
  )
  const takeTheirs = useStable((id: number) => put(id, null))
  const keepMine = useStable((id: number) => {
    const edit = rows.get(id)
    if (edit?.theirs) put(id, { was: edit.theirs, values: edit.values, errors: {} })
  })
  const commands = useMemo(() => ({ set, takeTheirs, keepMine }), [set, takeTheirs, keepMine])
  const count = [...rows.values()].reduce((sum, { values }) => sum + Object.keys(values).length, 0)
  return { rows, count, commands, replace, discard: () => replace(none) }
}
