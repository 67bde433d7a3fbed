/** Reads beside the plain verbs (facets, history, previews), kept and renewed together with the resource's lists. */
import { keys, useOnError } from '@refinedev/core'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { send } from '../providers/http.ts'
import type { Admin } from './define-admin.ts'
import { apiPath } from './paths.ts'

/** The query under the resource's own key: what invalidates the resource invalidates this. */
export function useResourceQuery<T>(
  admin: Admin,
  path: readonly (string | number)[],
  search = '',
  options: { enabled?: boolean; fresh?: boolean } = {},
): UseQueryResult<T> {
  const query = useQuery({
    queryKey: [...keys().data('default').resource(admin.resource.paths.admin).get(), 'extra', ...path, search],
    queryFn: async ({ signal }) =>
      (await send<T>('GET', apiPath(admin, ...path) + (search && `?${search}`), { signal })).data,
    enabled: options.enabled ?? true,
    ...(options.fresh ? { gcTime: 0, staleTime: 0 } : { placeholderData: keepPreviousData }),
  })
  const { mutate: report } = useOnError()
  useEffect(() => {
    if (query.error) report(query.error)
  }, [query.error, report])
  return query
}
