import { useCreate, useUpdate } from '@refinedev/core'
import { useRef, useState } from 'react'
import { ApiError, send as request } from '../../providers/http.ts'
import type { Upload } from '../../providers/upload.ts'
import { type Admin, type AdminRecord, isRecord } from '../define-admin.ts'
import { sameValue } from '../fields.ts'
import { useOnce } from '../once.ts'
import { apiPath } from '../paths.ts'
import type { Values } from './values.ts'

/** How a save ended. */
export type Outcome =
  | { readonly saved: AdminRecord }
  /** Somebody else was faster: with the record, with rows of its inlines, or both. */
  | { readonly theirs: AdminRecord | null; readonly rows: Readonly<Record<string, AdminRecord>> }
  | { readonly error: unknown }

const quiet = { successNotification: false as const, errorNotification: false as const, invalidates: ['all' as const] }

/** Whether the record already says what was to be saved: the answer to an earlier try was lost on its way. */
const isSaved = (current: AdminRecord, changes: Values): boolean =>
  Object.entries(changes).every(([name, value]) => name in current && sameValue(current[name], value))

const rowsOf = ({ body }: ApiError): Record<string, AdminRecord> =>
  Object.fromEntries(
    Object.entries(body.rows ?? {}).filter((entry): entry is [string, AdminRecord] => isRecord(entry[1])),
  )

/** The record as it is now. */
export const read = async (admin: Admin, id: number): Promise<AdminRecord> =>
  (await request<AdminRecord>('GET', apiPath(admin, id))).data

/** Sends a form once, however often the button is pressed. */
export function useSend(admin: Admin) {
  const create = useCreate<AdminRecord>()
  const update = useUpdate<AdminRecord>()
  const once = useOnce()
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)
  const resource = admin.resource.paths.admin

  const attempt = (record: AdminRecord | undefined, values: Values, upload: Upload | undefined) =>
    once((key) =>
      record
        ? update.mutateAsync({
            resource,
            id: record.id,
            values,
            meta: { version: record._version, once: key, alone: admin.alone !== undefined },
            mutationMode: 'pessimistic',
            ...quiet,
          })
        : create.mutateAsync({ resource, values, meta: { once: key, upload }, ...quiet }),
    )

  const conflict = async (error: ApiError, record: AdminRecord, values: Values): Promise<Outcome> => {
    const rows = rowsOf(error)
    const given = isRecord(error.body.current) ? error.body.current : null
    // Rows alone may be stale; without any, the record is.
    const theirs = given ?? (Object.keys(rows).length === 0 ? await read(admin, record.id) : null)
    return theirs && isSaved(theirs, values) ? { saved: theirs } : { theirs, rows }
  }

  /** Creates without a record, else changes that one. Null while an earlier press is still on its way. */
  const send = async (record: AdminRecord | undefined, values: Values, upload?: Upload): Promise<Outcome | null> => {
    if (sending.current) return null
    sending.current = true
    setBusy(true)
    try {
      return { saved: (await attempt(record, values, upload)).data }
    } catch (error) {
      const stale = error instanceof ApiError && error.statusCode === 412 && record !== undefined
      return stale ? await conflict(error, record, values).catch((failed: unknown) => ({ error: failed })) : { error }
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { send, busy }
}
