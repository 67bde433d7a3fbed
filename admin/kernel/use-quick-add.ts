/** One line that makes a record: sent once, however often Enter is pressed; what was not saved stays in the line. */
import { useInvalidate } from '@refinedev/core'
import { createElement, type ReactNode, useState } from 'react'
import { dataProvider } from '../providers/data.ts'
import type { Admin } from './define-admin.ts'
import { Reason } from './messages.tsx'
import { useOnce } from './once.ts'

/** `told` and `failed` are what came of the last one, for the eye and the ear. */
export function useQuickAdd(admin: Admin) {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const [failed, setFailed] = useState<ReactNode>(null)
  const invalidate = useInvalidate()
  const once = useOnce()
  /** Makes the record; `done` clears the line and says what to tell. */
  const add = async (variables: Readonly<Record<string, unknown>>, done: () => string): Promise<void> => {
    if (busy) return
    setBusy(true)
    setFailed(null)
    try {
      await once((key) => dataProvider.create({ resource: admin.resource.paths.admin, variables, meta: { once: key } }))
      setTold(done())
      await invalidate({ invalidates: ['all'] })
    } catch (error) {
      setFailed(createElement(Reason, { error }))
    }
    setBusy(false)
  }
  return { add, busy, told, failed }
}
