import type { CrudFilter } from '@refinedev/core'
import { dataProvider } from '../../../providers/data.ts'
import type { Admin, AdminRecord } from '../../define-admin.ts'
import type { Labelled } from './use-labels.ts'

/** The most that a list answers at once. */
const PAGE = 500

/** All records that match and are not chosen yet, up to so many. By their ids: what comes or goes meanwhile moves no page. */
export async function readMatching(
  target: Admin,
  filters: readonly CrudFilter[],
  chosen: ReadonlySet<number>,
  atMost: number,
): Promise<Labelled[]> {
  const found: Labelled[] = []
  for (let last = 0; found.length < atMost; ) {
    const { data } = await dataProvider.getList<AdminRecord>({
      resource: target.resource.paths.admin,
      filters: [...filters, { field: 'id', operator: 'gt', value: last }],
      sorters: [{ field: 'id', order: 'asc' }],
      pagination: { currentPage: 1, pageSize: PAGE },
    })
    found.push(...data.filter(({ id }) => !chosen.has(id)).map(({ id, _title }) => ({ id, label: _title })))
    if (data.length < PAGE) break
    last = data.at(-1)?.id ?? last
  }
  return found.slice(0, atMost)
}
