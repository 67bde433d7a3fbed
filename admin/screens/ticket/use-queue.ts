import { type CrudFilter, useList } from '@refinedev/core'
import { useMemo, useState } from 'react'
import { openStatuses } from '../../../shared/resources/tickets.ts'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { crudFilters, crudSorters } from '../../kernel/list/crud.ts'
import { readQuery } from '../../kernel/list/url-state.ts'
import { lastListPath } from '../../kernel/paths.ts'

/** As many as one looks through by hand. */
const MOST = 50
const EVERY = 60_000

/** Mine that are open, and those that nobody has taken yet. */
const usual: CrudFilter[] = [
  { field: 'status', operator: 'in', value: [...openStatuses] },
  { field: 'assigned_to', operator: 'in', value: ['me', 'none'] },
]
/** Those whose customer waits, and those whose does not: the first come first. */
const whoWaits = (no: boolean): CrudFilter[] => [...usual, { field: 'waiting_since', operator: 'null', value: no }]
const longest = crudSorters({ sort: ['waiting_since'] })
const newest = crudSorters({ sort: ['-created_at'] })

/** The query of the list that this tab was in; empty where it was narrowed by nothing. */
const queryOf = (admin: Admin): string => lastListPath(admin).split('?')[1] ?? ''

export type Queue = ReturnType<typeof useQueue>

/** The tickets beside this one: those of the list that the person came from, else what waits for somebody. */
export function useQueue(admin: Admin) {
  // As it was when the page was opened.
  const [from] = useState(() => queryOf(admin))
  const narrowed = from !== '' && from !== admin.list.start
  const state = useMemo(() => readQuery(admin, new URLSearchParams(from)).state, [admin, from])
  const filters = useMemo(() => (narrowed ? crudFilters(admin, state) : whoWaits(false)), [admin, state, narrowed])
  const rest = useMemo(() => whoWaits(true), [])
  const asked = {
    resource: admin.resource.paths.admin,
    pagination: { currentPage: 1, pageSize: MOST },
    errorNotification: false as const,
  }
  const { query } = useList<AdminRecord>({
    ...asked,
    filters,
    sorters: narrowed ? crudSorters(state) : longest,
    queryOptions: { refetchInterval: EVERY },
  })
  const { query: others } = useList<AdminRecord>({
    ...asked,
    filters: rest,
    sorters: newest,
    queryOptions: { enabled: !narrowed, refetchInterval: EVERY },
  })
  const first = query.data?.data
  const second = narrowed ? none : others.data?.data
  const rows = useMemo(() => [...(first ?? none), ...(second ?? none)].slice(0, MOST), [first, second])
  const total =
    query.data && (narrowed || others.data) ? query.data.total + (narrowed ? 0 : (others.data?.total ?? 0)) : undefined
  return {
    query,
    rows,
    total,
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
