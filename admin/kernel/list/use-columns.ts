/** Which columns a list shows: those of the address, else those that this user has kept, else those of the description. */
import { useMemo } from 'react'
import { type Admin, type Column, columnsOf } from '../define-admin.ts'
import { canBeColumn } from '../fields.ts'
import { usePreference } from '../preferences.ts'
import { useSession } from '../session.tsx'
import type { ListControl } from './use-list-state.ts'

/** The columns of a list as this user sees it, and what there is to choose. */
export interface Columns {
  readonly shown: readonly Column[]
  /** All that this user may see, in the order of the description. */
  readonly possible: readonly Column[]
  /** What an address must name for others to see the same; null for the columns of the description. */
  readonly named: readonly string[] | null
  /** Shows these. The first column leads to the record: it stays, and stays the first. */
  choose(names: readonly string[]): void
  /** Back to what the list has without a choice; undefined where nothing was chosen. */
  readonly reset: (() => void) | undefined
}

const readNames = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 ? value.map(String) : undefined

/** The first column of a list, and then the others of these names. */
const firstFirst = (admin: Admin, names: readonly string[]): string[] => {
  const first = columnsOf(admin)[0]?.name
  return [...(first === undefined ? [] : [first]), ...new Set(names.filter((name) => name !== first))]
}

/** Every field that may be a column. What was chosen is shown on narrow windows, too. */
function possibleColumns(admin: Admin, may: (resource: string) => boolean): Column[] {
  const described = columnsOf(admin).map(({ hideBelow: _, ...column }): Column => column)
  const more = Object.entries(admin.resource.fields)
    .filter(([, field]) => canBeColumn(field))
    .filter(([, { toldTo, adminOnly }]) => [...(toldTo ?? []), ...(adminOnly ? [adminOnly] : [])].every(may))
    .map(([name]): Column => ({ name }))
  return [...described, ...more.filter(({ name }) => !described.some((one) => one.name === name))]
}

/** The columns of a list now. A choice is kept for the user, unless the address names columns: then it goes there. */
export function useColumns(admin: Admin, list: ListControl): Columns {
  const { permissions } = useSession()
  const [kept, keep] = usePreference(`columns.${admin.resource.name}`, readNames)
  const possible = useMemo(
    () => possibleColumns(admin, (resource) => permissions[resource]?.view === true),
    [admin, permissions],
  )
  const { columns: inAddress } = list.state
  const usual = columnsOf(admin)
  const isUsual = (names: readonly string[]) => names.join() === usual.map(({ name }) => name).join()
  const wanted = inAddress ?? kept
  const names = wanted && firstFirst(admin, wanted)
  const chosen = names && !isUsual(names) ? names.join() : null
  const shown = useMemo(
    () =>
      chosen === null ? usual : chosen.split(',').flatMap((name) => possible.filter((column) => column.name === name)),
    [admin, possible, chosen],
  )
  return {
    shown,
    possible,
    named: inAddress ?? (chosen === null ? null : shown.map(({ name }) => name)),
    choose: (next) => {
      const all = firstFirst(admin, next)
      // A view that names columns is another one with others; else the choice is for every look at this list.
      if (inAddress) list.change({ columns: all, page: list.state.page })
      else keep(isUsual(all) ? undefined : all)
    },
    reset: inAddress
      ? () => list.change({ columns: null, page: list.state.page })
      : kept
        ? () => keep(undefined)
        : undefined,
  }
}
