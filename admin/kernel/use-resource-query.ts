/** Reads beside the plain verbs (facets, history, previews), kept and renewed together with lists and records. */
import { keys, useOnError } from '@refinedev/core'
import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { API } from '../providers/data.ts'
import { send } from '../providers/http.ts'
import type { Admin, AdminRecord } from './define-admin.ts'
import { apiPath } from './paths.ts'

interface Options {
  enabled?: boolean
  /** Asked anew whenever it is shown, and never shown from memory. */
  fresh?: boolean
  /** Asked anew after so many milliseconds, as long as it is on the screen. */
  every?: number
}

/** Leads to the login when the session has ended. */
export function useReported(error: unknown): void {
  const { mutate: report } = useOnError()
  useEffect(() => {
    if (error) report(error)
  }, [error, report])
}

/** The key under which a resource's lists and records are kept: what invalidates the resource invalidates this. */
export const keyOf = (admin: Admin) => keys().data('default').resource(admin.resource.paths.admin).get()

/** The query under the resource's own key. */
export function useResourceQuery<T>(
  admin: Admin,
  path: readonly (string | number)[],
  search = '',
  options: Options = {},
): UseQueryResult<T> {
  const query = useQuery({
    queryKey: [...keyOf(admin), 'extra', ...path, search],
    queryFn: async ({ signal }) =>
      (await send<T>('GET', apiPath(admin, ...path) + (search && `?${search}`), { signal })).data,
    enabled: options.enabled ?? true,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    ...(options.fresh ? { gcTime: 0, staleTime: 0 } : { placeholderData: keepPreviousData }),
  })
  useReported(query.error)
  return query
}

export interface FirstRecords<T = AdminRecord> {
  readonly records: readonly T[]
  /** How many there are, not only of those here. */
  readonly total: number
}

interface Known<T> {
  /** Leads to a list of another kind. */
  readonly path?: readonly (string | number)[]
  /** What is known already: shown until the answer is there. */
  readonly first?: FirstRecords<T>
}

/** Some records of a list, and how many it has. `query` is that of the API, with its range. */
export function useFirstRecords<T = AdminRecord>(
  admin: Admin,
  query: URLSearchParams,
  { path = [], first }: Known<T> = {},
): UseQueryResult<FirstRecords<T>> {
  const result = useQuery({
    ...firstRecords<T>(admin, query, path),
    placeholderData: keepPreviousData,
    ...(first ? { initialData: first, initialDataUpdatedAt: 0 } : {}),
  })
  useReported(result.error)
  return result
}

function firstRecords<T = AdminRecord>(admin: Admin, query: URLSearchParams, path: readonly (string | number)[] = []) {
  const search = query.toString()
  return {
    queryKey: [...keyOf(admin), 'extra', 'first', ...path, search],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<FirstRecords<T>> => {
      const { data, headers } = await send<readonly T[]>('GET', `${apiPath(admin, ...path)}?${search}`, { signal })
      return { records: data, total: Number(headers.get('x-total-count')) }
    },
  }
}

/** Whether none of these lists has a record; undefined as long as that is not known. A list that fails may have some. */
export function useAllEmpty(lists: readonly { admin: Admin; query: URLSearchParams }[]): boolean | undefined {
  return useQueries({
    queries: lists.map(({ admin, query }) => firstRecords(admin, query)),
    combine: (found) =>
      found.some(({ data, error }) => error !== null || (data && data.total > 0))
        ? false
        : found.every(({ data }) => data !== undefined) || undefined,
  })
}

/** The key of a query about all resources at once. */
export const adminQueryKey = (path: string, search: string) => [...keys().data('default').get(), 'extra', path, search]

/** A query about all resources at once, renewed when any of them is. */
export function useAdminQuery<T>(
  path: string,
  search: string,
  { enabled = true }: Pick<Options, 'enabled'> = {},
): UseQueryResult<T> {
  const query = useQuery({
    queryKey: adminQueryKey(path, search),
    queryFn: async ({ signal }) => (await send<T>('GET', `${API}/${path}?${search}`, { signal })).data,
    enabled,
    staleTime: 0,
  })
  useReported(query.error)
  return query
}

const EVERY = 60_000

/** A record that is on the screen, read again every minute, when the window gets the focus, and after changes in this tab. */
export function useWatched(admin: Admin, record: AdminRecord): UseQueryResult<AdminRecord> {
  return useQuery({
    queryKey: [...keys().data('default').resource(admin.resource.paths.admin).get(), 'watched', record.id],
    queryFn: async ({ signal }) => (await send<AdminRecord>('GET', apiPath(admin, record.id), { signal })).data,
    initialData: record,
    refetchOnMount: false,
    refetchOnWindowFocus: 'always',
    refetchInterval: EVERY,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  })
}
