import { send } from '../../../providers/http.ts'
import { listQuery } from '../../../providers/query.ts'
import type { AdminRecord } from '../../define-admin.ts'
import { crudSorters } from '../../list/crud.ts'
import { apiPath } from '../../paths.ts'
import type { Inline } from '../../records-of-others.ts'
import type { Spec } from './rows.ts'

/** So many come at once: of small forms fewer, which take a second to draw where there are many. */
export const pageSize = ({ layout }: Inline): number => (layout === 'stacked' ? 10 : 25)
/** The most that are read at once. */
const MANY = 100

interface Page {
  readonly records: readonly AdminRecord[]
  readonly total: number
}

async function read({ admin, inline }: Spec, id: number, start: number, end: number): Promise<Page> {
  const filters = [{ field: inline.by, operator: 'eq' as const, value: id }]
  const query = listQuery(filters, crudSorters({ sort: inline.sort ? [inline.sort] : [] }), { start, end })
  const { data, headers } = await send<AdminRecord[]>('GET', `${apiPath(admin)}?${query}`)
  return { records: data, total: Number(headers.get('x-total-count') ?? data.length) }
}

/** The next page of the rows of a record. */
export const readPage = (spec: Spec, id: number, start: number): Promise<Page> =>
  read(spec, id, start, start + pageSize(spec.inline))

/** All rows of a record. */
export async function readAll(spec: Spec, id: number): Promise<Page> {
  const records: AdminRecord[] = []
  for (;;) {
    const page = await read(spec, id, records.length, records.length + MANY)
    records.push(...page.records)
    if (page.records.length === 0 || records.length >= page.total) return { records, total: page.total }
  }
}
