/** The address of a list as the query of the API: what counts records counts what the list would show. */
import { filterQuery } from '../../providers/query.ts'
import type { Admin } from '../define-admin.ts'
import { crudFilters, crudSorters } from './crud.ts'
import { readQuery } from './url-state.ts'

/** `status=new,lost&sort=-created_at` → the filters, and the first `limit` records in that order. */
export function queryOfAddress(admin: Admin, address: string, limit?: number): URLSearchParams {
  const { state } = readQuery(admin, new URLSearchParams(address))
  const query = filterQuery(crudFilters(admin, state))
  if (limit === undefined) return query
  const sorters = crudSorters(state)
  query.set('_start', '0')
  query.set('_end', String(limit))
  query.set('_sort', sorters.map(({ field }) => field).join(','))
  query.set('_order', sorters.map(({ order }) => order).join(','))
  return query
}
