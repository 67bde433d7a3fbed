import { useInfiniteQuery } from '@tanstack/react-query'
import { send } from '../../providers/http.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import type { Entry } from '../history/entry.ts'
import { apiPath } from '../paths.ts'
import { keyOf, useReported } from '../use-resource-query.ts'

export interface Item {
  /** The name of a resource, or `history`. */
  readonly type: string
  readonly id: number
  readonly at: string
  readonly record?: AdminRecord
  readonly entry?: Entry
}
export interface Timeline {
  readonly items: readonly Item[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

const PAGE = 20

/** What happened to a record and around it, newest first, page by page; `type` leaves out all others. */
export function useTimeline(admin: Admin, id: number, type: string) {
  const query = useInfiniteQuery({
    queryKey: [...keyOf(admin), 'extra', id, 'timeline', 'pages', type],
    initialPageParam: '',
    queryFn: async ({ pageParam: before, signal }) => {
      const asked = new URLSearchParams({ _end: String(PAGE), ...(before && { before }), ...(type && { types: type }) })
      return (await send<Timeline>('GET', `${apiPath(admin, id, 'timeline')}?${asked}`, { signal })).data
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  useReported(query.error)
  return { query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] }
}
