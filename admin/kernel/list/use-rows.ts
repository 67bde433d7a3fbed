import { useList } from '@refinedev/core'
import { useMemo } from 'react'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { crudFilters, crudSorters } from './crud.ts'
import type { ListState } from './url-state.ts'

const nothing: never[] = []

/** The page of records that the state describes, and how many match. */
export function useRows(admin: Admin, state: ListState) {
  const filters = useMemo(() => crudFilters(admin, state), [admin, state])
  const sorters = useMemo(() => crudSorters(state), [state])
  const { query } = useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    filters,
    sorters,
    pagination: { currentPage: state.page, pageSize: state.size },
    errorNotification: false,
  })
  const narrowed = filters.length > 0
  const whole = useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    pagination: { currentPage: 1, pageSize: 1 },
    queryOptions: { enabled: narrowed },
    errorNotification: false,
  })
  const total = query.data?.total ?? 0
  return {
    query,
    filters,
    sorters,
    narrowed,
    rows: query.data?.data ?? nothing,
    total,
    /** Without search and filters; undefined until it is known. */
    everything: narrowed ? whole.query.data?.total : total,
  }
}
