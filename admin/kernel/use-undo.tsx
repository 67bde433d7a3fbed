/** The ways back that messages offer. */
import { useInvalidate } from '@refinedev/core'
import type { Admin, AdminRecord } from './define-admin.ts'
import { Reason, useMessages } from './messages.tsx'

/** Takes back what was done to a record, given as it is now, by the values that it had. */
export function useUndo(admin: Admin): (record: AdminRecord, values: Readonly<Record<string, unknown>>) => void {
  const messages = useMessages()
  const invalidate = useInvalidate()
  return (record, values) =>
    void import('./take-back.tsx')
      .then(({ takeBack }) => takeBack(admin, record, values, messages))
      .finally(() => void invalidate({ invalidates: ['all'] }))
}

/** What takes back something done to one or many records, of its answer; undefined where nothing leads back. */
export function useUndoEdit(admin: Admin): (answer: { readonly undo?: unknown }) => (() => void) | undefined {
  const messages = useMessages()
  const invalidate = useInvalidate()
  return ({ undo }) =>
    typeof undo !== 'number'
      ? undefined
      : () =>
          void import('./actions/take-back-edit.tsx')
            .then(({ takeBackEdit }) => takeBackEdit(admin, undo, messages))
            .catch((error: unknown) => messages.failed(<Reason error={error} />))
            .finally(() => void invalidate({ invalidates: ['all'] }))
}
