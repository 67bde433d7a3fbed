import { useInvalidate } from '@refinedev/core'
import type { Admin, AdminRecord } from './define-admin.ts'
import { useMessages } from './messages.tsx'

/** Takes back what was done to a record, given as it is now, by the values that it had. */
export function useUndo(admin: Admin): (record: AdminRecord, values: Readonly<Record<string, unknown>>) => void {
  const messages = useMessages()
  const invalidate = useInvalidate()
  return (record, values) =>
    void import('./take-back.tsx')
      .then(({ takeBack }) => takeBack(admin, record, values, messages))
      .finally(() => void invalidate({ invalidates: ['all'] }))
}
