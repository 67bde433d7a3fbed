import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followWrites } from '../../providers/http.ts'
import { renewSession } from '../../providers/session.ts'
import { apiPath } from '../paths.ts'
import { keyOf } from '../use-resource-query.ts'
import { useViewsAdmin } from './views.ts'

/**
 * Asks for the session anew as soon as a view was written here, on whatever page: it says what lists open with, and where
 * the menu leads. What lists that are not open knew of their views is forgotten, so that they begin with the session's.
 */
export function useViewsRenewed(renewed: () => unknown): void {
  const admin = useViewsAdmin()
  const client = useQueryClient()
  useEffect(
    () =>
      followWrites((url) => {
        if (!url.startsWith(apiPath(admin))) return
        client.removeQueries({ queryKey: [...keyOf(admin), 'extra', 'first'], type: 'inactive' })
        void renewSession().then(renewed)
      }),
    [admin, client, renewed],
  )
}
