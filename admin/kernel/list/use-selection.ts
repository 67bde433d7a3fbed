import { useMemo, useRef, useState } from 'react'
import type { AdminRecord } from '../define-admin.ts'
import { useStable } from '../use-stable.ts'

export interface Selection {
  readonly ids: ReadonlySet<number>
  /** Everything that matches the filters, beyond this page. */
  readonly all: boolean
  /** Whether the whole page is chosen. */
  readonly page: boolean
  toggle(id: number, range: boolean): void
  togglePage(): void
  chooseAll(): void
  clear(): void
}

const nobody: ReadonlySet<number> = new Set()

/** The chosen records of the page that is shown; `view` names what is shown, and another view starts afresh. */
export function useSelection(rows: readonly AdminRecord[], view: string): Selection {
  const [chosen, setChosen] = useState({ view, ids: nobody, all: false })
  const anchor = useRef<number | null>(null)
  // Rows that went away (deleted, or no longer matching) are no longer chosen.
  const ids = useMemo(() => {
    if (chosen.view !== view) return nobody
    return new Set(rows.map((row) => row.id).filter((id) => chosen.ids.has(id)))
  }, [chosen, rows, view])
  const page = rows.length > 0 && ids.size === rows.length
  const choose = (next: ReadonlySet<number>, all = false) => setChosen({ view, ids: next, all })

  const toggle = (id: number, range: boolean) => {
    const order = rows.map((row) => row.id)
    const from = range && anchor.current !== null ? order.indexOf(anchor.current) : -1
    const to = order.indexOf(id)
    const touched = from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    const next = new Set(ids)
    for (const one of touched) {
      if (ids.has(id)) next.delete(one)
      else next.add(one)
    }
    anchor.current = id
    choose(next)
  }
  return {
    ids,
    all: chosen.view === view && chosen.all && ids.size > 0,
    page,
    toggle: useStable(toggle),
    togglePage: () => choose(page ? nobody : new Set(rows.map((row) => row.id))),
    chooseAll: () => choose(ids, true),
    clear: () => choose(nobody),
  }
}
