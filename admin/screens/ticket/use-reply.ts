import { useInvalidate } from '@refinedev/core'
import { useRef, useState } from 'react'
import { runOnRecord } from '../../kernel/actions/target.ts'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import type { ChosenFiles } from '../../kernel/files/use-chosen.ts'
import { useOnce } from '../../kernel/once.ts'
import { ApiError } from '../../providers/http.ts'
import type { Audience } from './drafts.ts'
import { type Message, messagesIn } from './thread.ts'

/** A message that is to be sent. */
export interface Outgoing {
  readonly text: string
  readonly audience: Audience
  /** The status that it leaves the ticket in; undefined leaves it as it is. */
  readonly status?: string | undefined
  /** The last message that its author has read. */
  readonly seen: number
  /** Whether the author takes the ticket over. */
  readonly taking: boolean
}

export type Result =
  | { readonly sent: true }
  /** Others were faster; nothing was sent. */
  | { readonly newer: readonly Message[] }
  | { readonly error: unknown }

/** Sends a message once, however often the button is pressed: text, files and status are one request. */
export function useReply(admin: Admin, ticket: AdminRecord, chosen: ChosenFiles) {
  const invalidate = useInvalidate()
  const once = useOnce()
  const sending = useRef(false)
  const [busy, setBusy] = useState(false)
  const part = admin.resource.actions.reply?.files

  /** Null while an earlier press is on its way. */
  const send = async ({ text, audience, status, seen, taking }: Outgoing): Promise<Result | null> => {
    if (sending.current) return null
    sending.current = true
    setBusy(true)
    const input = {
      comment: text,
      is_internal: audience === 'internal',
      seen,
      ...(status ? { status } : {}),
      ...(taking ? { assign_to_me: true } : {}),
    }
    try {
      await chosen.sending(part, (upload) =>
        once((key) => runOnRecord(admin, 'reply', ticket.id, { input, key, upload })),
      )
      await invalidate({ invalidates: ['all'] })
      return { sent: true }
    } catch (error) {
      const newer = error instanceof ApiError && error.statusCode === 409 ? messagesIn(error.body.newer) : []
      return newer.length > 0 ? { newer } : { error }
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { send, busy }
}
