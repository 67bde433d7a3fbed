import { useCallback, useEffect, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Admin } from '../define-admin.ts'
import { listPath, rememberList } from '../paths.ts'
import { type ListState, readState, writeState } from './url-state.ts'

export interface ListControl {
  readonly state: ListState
  /** Every change but one of the page itself leads to page 1. */
  change(part: Partial<ListState>): void
  /** Replaces the values of some filters; an empty list takes one away. */
  filter(values: Readonly<Record<string, readonly string[]>>): void
  clear(): void
  /** The address of this list with something changed, for real links. */
  href(part: Partial<ListState>): string
}

/**
 * The list's state lives in the URL and nowhere else: links, Back and reload all just work. (Refine's own table reads
 * the URL only when it mounts.)
 */
export function useListState(admin: Admin): ListControl {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const state = useMemo(() => readState(admin, query), [admin, query])
  const search = writeState(admin, state)
  useEffect(() => rememberList(admin, search), [admin, search])

  const href = useCallback(
    (part: Partial<ListState>) => listPath(admin) + writeState(admin, { ...state, page: 1, ...part }),
    [admin, state],
  )
  return useMemo(
    () => ({
      state,
      href,
      change: (part) => navigate(href(part)),
      filter: (values) => navigate(href({ filters: without(state.filters, values) })),
      clear: () => navigate(href({ filters: {}, q: '' })),
    }),
    [state, href, navigate],
  )
}

const without = (filters: ListState['filters'], values: ListState['filters']): ListState['filters'] =>
  Object.fromEntries(Object.entries({ ...filters, ...values }).filter(([, given]) => given.length > 0))
