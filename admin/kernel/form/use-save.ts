import { useCreate, useUpdate } from '@refinedev/core'
import { useRef, useState } from 'react'
import { ApiError, send as request } from '../../providers/http.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { reasonOf } from '../messages.tsx'
import { apiPath } from '../paths.ts'
import { bodyOf, type Values } from './values.ts'

export interface Problem {
  /** Null for one that belongs to no field. */
  readonly name: string | null
  readonly message: string
}

const quiet = { successNotification: false as const, errorNotification: false as const, invalidates: ['all' as const] }

const isRecord = (value: unknown): value is AdminRecord =>
  typeof value === 'object' && value !== null && '_version' in value

const problemsOf = (error: unknown): Problem[] => {
  if (error instanceof ApiError && error.statusCode === 401)
    return [{ name: null, message: 'You are signed out. Sign in again in another tab, then save again.' }]
  const fields = error instanceof ApiError ? Object.entries(error.errors ?? {}) : []
  if (fields.length === 0) return [{ name: null, message: reasonOf(error) }]
  return fields.flatMap(([name, messages]) =>
    messages.map((message) => ({ name: name === 'non_field_errors' ? null : name, message })),
  )
}

/** Sends a form once, however often the button is pressed, and keeps what the server says against it. */
export function useSave(admin: Admin) {
  const create = useCreate<AdminRecord>()
  const update = useUpdate<AdminRecord>()
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  /** The record as somebody else saved it in the meantime. */
  const [theirs, setTheirs] = useState<AdminRecord | null>(null)
  const resource = admin.resource.paths.admin

  const send = async (record: AdminRecord | undefined, before: Values, values: Values) => {
    if (!record) return (await create.mutateAsync({ resource, values: bodyOf(admin, null, values), ...quiet })).data
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
      if (stale) setTheirs(isRecord(error.body.current) ? error.body.current : await read(record.id))
      else setProblems(problemsOf(error))
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
