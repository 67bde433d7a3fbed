import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Admin } from '../define-admin.ts'
import { listPath, rememberList } from '../paths.ts'
import { queryOf, useOpeningView } from '../views/views.ts'
import { peekedIn, peeking } from './peek.ts'
import { type ListState, readQuery, writeState } from './url-state.ts'

export interface ListControl {
  readonly state: ListState
  /** What was left out of the address, in sentences. */
  readonly notices: readonly string[]
  /** Every change but one of the page itself leads to page 1. */
  change(part: Partial<ListState>): void
  /** Replaces the values of some filters; an empty list takes one away. */
  filter(values: Readonly<Record<string, readonly string[]>>): void
  /** Takes all filters away; search and order stay. */
  clearFilters(): void
  /** Puts an address right that leads nowhere, and says why. */
  correct(part: Partial<ListState>, notices: readonly string[]): void
  /** The address of all records, whatever the list opens with. */
  readonly whole: string
  /** The address of this list with something changed, for real links. */
  href(part: Partial<ListState>): string
}

/**
 * The state of a list, or of another page at `path` that shows the same records, lives in the URL and nowhere else: links, Back and reload all just work. (Refine's own table reads
 * the URL only when it mounts.)
 */
export function useListState(admin: Admin, path: string = listPath(admin)): ListControl {
  const location = useLocation()
  const navigate = useNavigate()
  // Which record is looked at beside the list changes nothing of the list.
  const query = peeking(location.search)
  const opening = useOpeningView(admin)
  const isList = path === listPath(admin)
  /** Decided when the address is entered: a view that the list opens with later leads nobody away. */
  const begun = useMemo(() => (isList && opening && query === '' ? queryOf(opening) : undefined), [location.key])
  const asked = begun ?? query
  const { state, leftOut } = useMemo(() => readQuery(admin, new URLSearchParams(asked)), [admin, asked])
  /** Where nothing is asked for, and that is not what the list opens with. */
  const bare = isList && opening ? '?view=all' : ''
  const searchOf = useCallback((next: ListState) => writeState(admin, next) || bare, [admin, bare])
  const search = searchOf(state)
  const notices = useMemo(() => noticesIn(location.state), [location.state])
  useEffect(() => rememberList(admin, path + search), [admin, path, search])
  /** What is asked for last, whether the page already shows it or not: two changes in quick succession both hold. */
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])

  const href = useCallback(
    (part: Partial<ListState>) => path + searchOf({ ...state, page: 1, ...part }),
    [path, searchOf, state],
  )
  // The address is put right, and what it said is told once.
  useEffect(() => {
    const right = path + peeking(search, peekedIn(location.search))
    if (leftOut.length > 0) void navigate(right, { replace: true, state: { notices: leftOut } })
    else if (begun) void navigate(right, { replace: true, state: location.state })
  }, [path, begun, leftOut, search, navigate])
  return useMemo(() => {
    const change = (part: Partial<ListState>) => {
      latest.current = { ...latest.current, page: 1, ...part }
      void navigate(path + searchOf(latest.current))
    }
    return {
      state,
      notices,
      whole: path + bare,
      href,
      change,
      filter: (values) => change({ filters: without(latest.current.filters, values) }),
      clearFilters: () => change({ filters: {} }),
      // What the address said before is still to be told, and so is what is being put right in this very moment.
      correct: (part, why) => {
        const told = [...new Set([...notices, ...leftOut, ...why])]
        void navigate(href(part), { replace: true, state: { notices: told } })
      },
    }
  }, [path, bare, state, notices, leftOut, href, searchOf, navigate])
}

const without = (filters: ListState['filters'], values: ListState['filters']): ListState['filters'] =>
  Object.fromEntries(Object.entries({ ...filters, ...values }).filter(([, given]) => given.length > 0))

const noticesIn = (state: unknown): readonly string[] =>
  typeof state === 'object' && state !== null && 'notices' in state && Array.isArray(state.notices)
    ? state.notices.map(String)
    : []
