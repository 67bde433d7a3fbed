import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { send } from '../../providers/http.ts'
import { apiPath } from '../paths.ts'
import { keyOf } from '../use-resource-query.ts'
import { useViewsAdmin, type View } from './views.ts'

/** What a person may write of a view. */
export type ViewValues = Partial<Pick<View, 'name' | 'resource' | 'query' | 'is_shared' | 'is_default'>>

/** Adds, changes or deletes a view; done when the lists of views are known anew. */
export function useChangeView() {
  const admin = useViewsAdmin()
  const client = useQueryClient()
  return useCallback(
    async (view: View | null, values: ViewValues | 'delete'): Promise<View> => {
      const path = view ? apiPath(admin, view.id) : apiPath(admin)
      const { data } =
        values === 'delete'
          ? await send<View>('DELETE', path)
          : await send<View>(view ? 'PATCH' : 'POST', path, {
              body: values,
              ...(view ? { headers: { 'If-Match': `"${view._version}"` } } : {}),
            })
      // The session, which knows some of them, too, is renewed after whatever is written of views.
      await client.invalidateQueries({ queryKey: keyOf(admin) })
      return data
    },
    [admin, client],
  )
}
