import { useInfiniteList } from '@refinedev/core'
import { useMemo } from 'react'
import type { Where } from '../../../shared/kernel/where.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { detailOf } from '../fields.ts'
import { crudSorters } from '../list/crud.ts'
import { amongFilters } from './among.ts'

const PAGE = 20

/** The records that can be chosen and match the words, searched by the server and read page by page. */
export function usePages(target: Admin | undefined, among: Where | undefined, q: string, enabled: boolean) {
  const filters = useMemo(
    () => [...(q ? [{ field: 'q', operator: 'eq' as const, value: q }] : []), ...amongFilters(among)],
    [q, among],
  )
  const sorters = useMemo(() => crudSorters({ sort: target?.picker ?? [] }), [target])
  const { result, query } = useInfiniteList<AdminRecord>({
    resource: target?.resource.paths.admin ?? '',
    filters,
    sorters,
    pagination: { currentPage: 1, pageSize: PAGE },
    queryOptions: { enabled: enabled && target !== undefined },
    errorNotification: false,
  })
  const pages = result.data?.pages ?? []
  // A record that was added meanwhile pushes another one onto the next page: nobody is offered twice.
  const found = new Map(pages.flatMap(({ data }) => data).map((record) => [record.id, record]))
  return {
    found: [...found.values()].map((record) => ({
      id: record.id,
      label: record._title,
      ...(target && detailOf(target.resource, record)),
    })),
    total: pages.at(-1)?.total ?? 0,
    filters,
    searching: query.isFetching,
    failed: query.isError,
    more: () => {
      if (result.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
  }
}
