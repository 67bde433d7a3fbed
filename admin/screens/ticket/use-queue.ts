import { useList } from '@refinedev/core'
import { useMemo, useState } from 'react'
import { openStatuses } from '../../../shared/resources/tickets.ts'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { crudFilters, crudSorters } from '../../kernel/list/crud.ts'
import { readQuery } from '../../kernel/list/url-state.ts'
import { lastListPath } from '../../kernel/paths.ts'

/** As many as one looks through by hand. */
const MOST = 50

/** Mine that are open, and those that nobody has taken yet. */
const usual = [
  { field: 'status', operator: 'in' as const, value: [...openStatuses] },
  { field: 'assigned_to', operator: 'in' as const, value: ['me', 'none'] },
]

/** The query of the list that this tab was in; empty where it was narrowed by nothing. */
const queryOf = (admin: Admin): string => lastListPath(admin).split('?')[1] ?? ''

export type Queue = ReturnType<typeof useQueue>

/** The tickets beside this one: those of the list that the person came from, else what waits for somebody. */
export function useQueue(admin: Admin) {
  // As it was when the page was opened.
  const [from] = useState(() => queryOf(admin))
  const narrowed = from !== ''
  const { filters, sorters } = useMemo(() => {
    const { state } = readQuery(admin, new URLSearchParams(from))
    return narrowed
      ? { filters: crudFilters(admin, state), sorters: crudSorters(state) }
      : { filters: usual, sorters: crudSorters({ sort: ['-priority', 'created_at'] }) }
  }, [admin, from, narrowed])
  const { query } = useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    filters,
    sorters,
    pagination: { currentPage: 1, pageSize: MOST },
    queryOptions: { refetchInterval: 60_000 },
    errorNotification: false,
  })
  return {
    query,
    rows: query.data?.data ?? none,
    total: query.data?.total,
    /** Whether it is the list that the person came from. */
    narrowed,
  }
}
const none: readonly AdminRecord[] = []

/** The ticket that many places after this one; the first where it is not in the queue. */
export function neighbour(rows: readonly AdminRecord[], current: number, step: 1 | -1): AdminRecord | undefined {
  const at = rows.findIndex(({ id }) => id === current)
  return at < 0 ? rows[0] : rows[at + step]
}
