import { useDelete, useInvalidate, useUpdate } from '@refinedev/core'
import { type ReactNode, useState } from 'react'
import { saySmall, t } from '../../locales/translate.ts'
import { ApiError, send } from '../../providers/http.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { titleOf } from '../fields.ts'
import { Reason, SavedMessage, useMessages } from '../messages.tsx'
import { apiPath } from '../paths.ts'
import { rich } from '../rich.tsx'

const quiet = { successNotification: false as const, errorNotification: false as const, invalidates: ['all' as const] }

/** Deletes a record as it was seen, or switches it off instead; says what came in between. */
export function useRemoval(admin: Admin, first: AdminRecord) {
  const [record, setRecord] = useState(first)
  const [problem, setProblem] = useState<ReactNode>(null)
  const [gone, setGone] = useState(false)
  const deletion = useDelete<AdminRecord>()
  const change = useUpdate<AdminRecord>()
  const invalidate = useInvalidate()
  const messages = useMessages()
  const what = saySmall(admin.resource.label.one)
  const resource = admin.resource.paths.admin

  const explain = async (error: unknown): Promise<void> => {
    const status = error instanceof ApiError ? error.statusCode : 0
    if (status === 404) setGone(true)
    else if (status === 412) {
      const { data } = await send<AdminRecord>('GET', apiPath(admin, record.id))
      setRecord(data)
      setProblem(
        t('Somebody changed this {resource} after you opened it. Nothing was deleted. Look at it again first.', {
          resource: what,
        }),
      )
    } else return setProblem(<Reason error={error} />)
    // What is shown behind the dialog is old, too.
    void invalidate({ invalidates: ['all'] })
  }
  /** Whether it is done; what stands in the way is said otherwise. */
  const attempt = async (work: () => Promise<ReactNode>): Promise<boolean> => {
    setProblem(null)
    try {
      messages.done(await work())
      return true
    } catch (error) {
      await explain(error).catch(explain)
      return false
    }
  }
  const meta = { version: record._version }
  const remove = () =>
    attempt(async () => {
      await deletion.mutateAsync({ resource, id: record.id, meta, ...quiet })
      return (
        <>
          {rich('The {resource} “{title}” was deleted.', {
            resource: what,
            title: <bdi>{titleOf(admin.resource, record)}</bdi>,
          })}
        </>
      )
    })
  const retire = (values: Readonly<Record<string, unknown>>, done: string) =>
    attempt(async () => {
      const answer = await change.mutateAsync({
        resource,
        id: record.id,
        values: { ...values },
        meta,
        mutationMode: 'pessimistic',
        ...quiet,
      })
      return <SavedMessage admin={admin} record={answer.data} verb={done} />
    })
  const busy = deletion.mutation.isPending || change.mutation.isPending
  return { record, problem, gone, busy, remove, retire }
}
