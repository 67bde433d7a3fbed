import { useCreate, useUpdate } from '@refinedev/core'
import { useRef, useState } from 'react'
import { ApiError, send as request } from '../../providers/http.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { sameValue } from '../fields.ts'
import { writeReasonOf } from '../messages.tsx'
import { useOnce } from '../once.ts'
import { apiPath } from '../paths.ts'
import { bodyOf, type Values } from './values.ts'

export interface Problem {
  /** Null for one that belongs to no field. */
  readonly name: string | null
  readonly message: string
  /** What it was, when it belongs to no field. */
  readonly error?: unknown
}

const quiet = { successNotification: false as const, errorNotification: false as const, invalidates: ['all' as const] }

const isRecord = (value: unknown): value is AdminRecord =>
  typeof value === 'object' && value !== null && '_version' in value

const problemsOf = (error: unknown): Problem[] => {
  const fields = error instanceof ApiError ? Object.entries(error.errors ?? {}) : []
  if (fields.length === 0) return [{ name: null, message: writeReasonOf(error), error }]
  return fields.flatMap(([name, messages]) =>
    messages.map((message) => ({ name: name === 'non_field_errors' ? null : name, message })),
  )
}

/** Whether the record already says what was to be saved: the answer to an earlier try was lost on its way. */
const isSaved = (current: AdminRecord, changes: Values): boolean =>
  Object.entries(changes).every(([name, value]) => name in current && sameValue(current[name], value))

/** Sends a form once, however often the button is pressed, and keeps what the server says against it. */
export function useSave(admin: Admin) {
  const create = useCreate<AdminRecord>()
  const update = useUpdate<AdminRecord>()
  const once = useOnce()
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  /** The record as somebody else saved it in the meantime. */
  const [theirs, setTheirs] = useState<AdminRecord | null>(null)
  const resource = admin.resource.paths.admin

  const send = async (record: AdminRecord | undefined, before: Values, values: Values) => {
    if (!record) {
      const first = bodyOf(admin, null, values)
      return (await once((key) => create.mutateAsync({ resource, values: first, meta: { once: key }, ...quiet }))).data
    }
    const meta = { version: record._version }
    const changes = bodyOf(admin, before, values)
    return (
      await update.mutateAsync({
        resource,
        id: record.id,
        values: changes,
        meta,
        mutationMode: 'pessimistic',
        ...quiet,
      })
    ).data
  }

  const read = async (id: number) => (await request<AdminRecord>('GET', apiPath(admin, id))).data

  /** The saved record; null when it was not saved. */
  const save = async (record: AdminRecord | undefined, before: Values, values: Values): Promise<AdminRecord | null> => {
    if (sending.current) return null
    sending.current = true
    setBusy(true)
    setProblems([])
    try {
      return await send(record, before, values)
    } catch (error) {
      const stale = error instanceof ApiError && error.statusCode === 412 && record !== undefined
      if (!stale) {
        setProblems(problemsOf(error))
        return null
      }
      const current = isRecord(error.body.current) ? error.body.current : await read(record.id)
      if (isSaved(current, bodyOf(admin, before, values))) return current
      setTheirs(current)
      return null
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  const clear = () => {
    setProblems([])
    setTheirs(null)
  }
  return { save, busy, problems, theirs, clear }
}
