import type { FormInstance } from 'antd'
import { useMemo, useRef } from 'react'
import { t } from '../../../locales/translate.ts'
import type { Admin, AdminRecord } from '../../define-admin.ts'
import type { Path, Problem } from '../problems.ts'
import { modeOf, type Values } from '../values.ts'
import {
  changedRows,
  changesOf,
  copiesOf,
  placeOf,
  type RowsToSend,
  rowNamed,
  rowTitle,
  type Sent,
} from './inline-request.ts'
import { type InlineRow, merged, reborn, rowPath, type Spec, savedRow } from './rows.ts'
import { useRows } from './use-rows.ts'
import { useSpecs } from './use-specs.ts'

export type Inlines = ReturnType<typeof useInlines>

/** What the buttons of a row do. Always the same functions: a row is drawn anew only when it is another. */
export interface RowActions {
  /** Takes a new row away; marks a saved one, or takes the mark off. */
  remove(spec: Spec, row: InlineRow): void
  /** Chooses what stays of a row that somebody else saved, too: all of theirs, or what was changed here over theirs. */
  settle(spec: Spec, row: InlineRow, keep: 'theirs' | 'mine'): void
  /** Gives up a row that somebody else has deleted. */
  bury(spec: Spec, row: InlineRow): void
  /** Adds it again, with what was typed into it. */
  revive(spec: Spec, row: InlineRow): void
}

/** The inlines of a form, and what a save has to know of them. */
export function useInlines(
  admin: Admin,
  record: AdminRecord | undefined,
  form: FormInstance<Values>,
  /** What was said against that place has been dealt with. */
  settled: (path: Path) => void,
) {
  const specs = useSpecs(admin, modeOf(record))
  const { all, valuesIn, put, more, add, replace, takeAway, reset } = useRows(specs, record?.id, form)

  const latest = useRef<RowActions>(null)
  latest.current = {
    remove: (spec, row) => (row.record ? replace(spec, { ...row, removed: !row.removed }) : takeAway(spec, row)),
    settle: (spec, row, keep) => {
      if (!row.theirs) return
      const mine = keep === 'mine' ? merged(spec, row, valuesIn(spec, row)) : undefined
      const next = mine?.row ?? savedRow(spec, row.theirs)
      put(spec, next, mine?.values ?? next.first)
      replace(spec, next)
      settled(rowPath(spec, row))
    },
    bury: (spec, row) => {
      takeAway(spec, row)
      settled(rowPath(spec, row))
    },
    revive: (spec, row) => {
      replace(spec, reborn(row))
      settled(rowPath(spec, row))
    },
  }
  const actions = useMemo(
    (): RowActions => ({
      remove: (...given) => latest.current?.remove(...given),
      settle: (...given) => latest.current?.settle(...given),
      bury: (...given) => latest.current?.bury(...given),
      revive: (...given) => latest.current?.revive(...given),
    }),
    [],
  )
  const waits = (state: Spec, row: InlineRow, at: number): Problem => ({
    path: rowPath(state, row),
    label: rowTitle(state, at),
    message: t('Somebody else changed this row. Choose what to keep.'),
  })
  /** Shows at the rows what somebody else has saved. */
  const show = (sent: Sent, theirs: Readonly<Record<string, AdminRecord>>): Problem[] =>
    Object.entries(theirs).flatMap(([name, current]) => {
      const { state, row, at = 0 } = rowNamed(all, sent, name) ?? {}
      if (!state || !row) return []
      replace(state, { ...row, theirs: current })
      return [waits(state, row, at)]
    })
  /** Rows that wait for a choice: nothing is sent before. */
  const undecided = (): Problem[] =>
    all.flatMap((state) => state.rows.flatMap((row, at) => (row.theirs ? [waits(state, row, at)] : [])))
  /** Also those rows that were not loaded yet. */
  const copies = async (): Promise<RowsToSend> => {
    const groups = all
      .filter(({ canAdd }) => canAdd)
      .map(async (state) => {
        const saved = state.rows.filter((row) => row.record !== undefined)
        return { state, saved: !state.loading && saved.length >= state.total ? saved : await more(state, true) }
      })
    return copiesOf(await Promise.all(groups), valuesIn)
  }
  return {
    all,
    /** Another one when rows come, go or begin with other values. */
    shape: all
      .map(({ rows }) => rows.map(({ key, removed, record: saved }) => `${key} ${removed} ${saved?._version}`).join())
      .join(';'),
    add,
    actions,
    show,
    undecided,
    copies,
    reset,
    more: (spec: Spec) => void more(spec).catch(() => undefined),
    /** How many rows a save would touch. */
    count: (): number => all.reduce((sum, state) => sum + changedRows(state, valuesIn).length, 0),
    changes: (): RowsToSend => changesOf(all, valuesIn),
    place: (sent: Sent, name: string) => placeOf(all, sent, name),
  }
}
