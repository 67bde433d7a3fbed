/** The row that the keyboard is on, and what its keys do. It is the row whose title has the focus, so that Enter opens it. */
import type { RefObject } from 'react'
import { useNavigate } from 'react-router'
import { t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { mayEdit } from '../form/values.ts'
import { editPath } from '../paths.ts'
import { useKeys } from '../use-keys.ts'
import { usePhone } from '../use-media.ts'
import type { Peek } from './peek.ts'
import { idOf, linkOf, rowOf, useRowEvents } from './use-row-events.ts'

/** Where the cursor was last: the record, and the place of its row. */
interface Place {
  readonly id: number
  readonly at: number
}
/** By view: whoever comes back to a list goes on where he was. */
const places = new Map<string, Place>()

interface Options {
  admin: Admin
  /** What the rows stand in. */
  box: RefObject<HTMLElement | null>
  view: string
  rows: readonly AdminRecord[]
  peek: Peek
  /** Undefined where nothing can be done with a selection. */
  toggle: ((id: number, range: boolean) => void) | undefined
}

/** Going from row to row, for keys and for what stands beside the list. */
export interface RowKeys {
  /** The row before or after; undefined where there is none. */
  next(step: 1 | -1): AdminRecord | undefined
  move(step: 1 | -1): void
  /** Puts the focus on the row of a record; on the page where the record has no row. */
  focus(id: number): void
}

/** Listens to the keys of rows. The row that had the focus last is remembered for each look at a list. */
export function useRowKeys({ admin, box, view, rows, peek, toggle }: Options): RowKeys {
  const navigate = useNavigate()
  const phone = usePhone()
  const find = (id: number) => box.current?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null
  const keep = (id: number) => places.set(view, { id, at: rows.findIndex((row) => row.id === id) })
  /** The record that keys are about: the one that is looked at, else the one whose row has the focus. */
  const current = () => peek.id ?? idOf(rowOf(document.activeElement))

  const next: RowKeys['next'] = (step) => {
    const id = current()
    const last = places.get(view)
    const at = rows.findIndex((row) => row.id === (id ?? last?.id))
    // Nothing has the focus: the cursor comes back to where it was.
    if (at >= 0) return rows[id === undefined ? at : at + step]
    if (!last) return rows[0]
    // Its row is gone, and the one below has taken the place.
    return rows[Math.min(Math.max(last.at - (step > 0 ? 0 : 1), 0), rows.length - 1)]
  }
  const move: RowKeys['move'] = (step) => {
    const record = next(step)
    if (!record) return
    const row = find(record.id)
    if (peek.id === undefined || rowOf(document.activeElement)) linkOf(row)?.focus()
    else row?.scrollIntoView({ block: 'nearest' })
    if (peek.id === undefined) return
    keep(record.id)
    peek.show(record.id)
  }
  const focus: RowKeys['focus'] = (id) => (linkOf(find(id)) ?? document.getElementById('main'))?.focus()
  const edit = () => {
    const record = rows.find(({ id }) => id === current())
    if (record && mayEdit(admin, record)) void navigate(editPath(admin, record.id))
  }
  const select = () => {
    const id = current()
    if (id !== undefined && find(id)) toggle?.(id, false)
  }
  useKeys({
    j: { words: t('Next row'), run: () => move(1) },
    k: { words: t('Previous row'), run: () => move(-1) },
    ...(toggle ? { x: { words: t('Select the row'), run: select } } : {}),
    e: { words: t('Edit the row'), run: edit },
  })
  useRowEvents(box, {
    focused: keep,
    looked: (id) => {
      // On a phone the record has its page.
      if (!phone) peek.id === id ? peek.close() : peek.show(id)
    },
  })
  return { next, move, focus }
}
