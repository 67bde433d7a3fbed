import type { CrudFilter, CrudSort } from '@refinedev/core'
import { listQuery } from '../../providers/query.ts'
import type { Admin, Column } from '../define-admin.ts'
import { apiPath } from '../paths.ts'

/** Where the records that match are found as a file, with the columns that the list shows, in its order; the name of a view becomes that of the file. */
export function exportPath(
  admin: Admin,
  columns: readonly Column[],
  filters: readonly CrudFilter[],
  sorters: readonly CrudSort[],
  view = '',
): string {
  const query = listQuery(filters, sorters)
  query.set('columns', columns.map(({ name }) => name).join(','))
  if (view) query.set('view', view)
  return `${apiPath(admin, 'export')}?${query}`
}

/** The filter by which chosen records are named. */
export const onlyThese = (ids: ReadonlySet<number>): CrudFilter[] => [{ field: 'id', operator: 'in', value: [...ids] }]
