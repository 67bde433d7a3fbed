import { useInfiniteQuery } from '@tanstack/react-query'
import { send } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { apiPath } from '../paths.ts'
import { keyOf, useReported } from '../use-resource-query.ts'
import type { Entry } from './entry.ts'

const PAGE = 25

/** The history of a record, newest first, page by page; also of one that was deleted. */
export function useHistory(admin: Admin, id: string) {
  const query = useInfiniteQuery({
    queryKey: [...keyOf(admin), 'extra', id, 'history', 'pages'],
    initialPageParam: 0,
    queryFn: async ({ pageParam: start, signal }) => {
      const path = `${apiPath(admin, encodeURIComponent(id), 'history')}?_start=${start}&_end=${start + PAGE}`
      const { data, headers } = await send<readonly Entry[]>('GET', path, { signal })
      return { entries: data, total: Number(headers.get('x-total-count') ?? data.length) }
    },
    getNextPageParam: ({ total, entries }, _all, start) =>
      entries.length > 0 && start + PAGE < total ? start + PAGE : undefined,
  })
  useReported(query.error)
  const pages = query.data?.pages ?? []
  return { query, entries: pages.flatMap(({ entries }) => entries), total: pages.at(-1)?.total ?? 0 }
}
