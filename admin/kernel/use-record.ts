import { useOne } from '@refinedev/core'
import type { Admin, AdminRecord } from './define-admin.ts'

/**
 * One record. For a `page` it follows every change; for a `form` it is read once and then left alone ("static" ignores
 * invalidation, which `Infinity` does not), under a key of its own, so that a form never opens on what a page remembered.
 */
export function useRecord(admin: Admin, id: string, use: 'page' | 'form') {
  const { query } = useOne<AdminRecord>({
    resource: admin.resource.paths.admin,
    id,
    meta: { use, alone: admin.alone !== undefined },
    queryOptions:
      use === 'form' ? { staleTime: 'static', gcTime: 0, placeholderData: undefined } : { placeholderData: undefined },
    errorNotification: false,
  })
  return { query, record: query.data?.data }
}
