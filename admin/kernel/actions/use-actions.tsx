import { useInvalidate } from '@refinedev/core'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Action } from '../../../shared/kernel/resource.ts'
import type { Admin } from '../define-admin.ts'
import { reasonOf, useMessages } from '../messages.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { BulkResult, bulkWords } from './bulk-result.tsx'
import { asksFirst, type BulkAnswer, runOnRecord, runOnSelection, type Target } from './target.ts'

interface Asked {
  readonly name: string
  readonly action: Action
  readonly target: Target
}

export interface Actions {
  start(name: string, action: Action, target: Target): void
  readonly busy: boolean
  /** The dialogs; to be drawn once on the page. */
  readonly dialogs: ReactNode
}

/** Runs the actions of a resource: asks what there is to ask, does it, says what came of it, renews what is shown. */
export function useActions(admin: Admin, afterwards?: () => void): Actions {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [result, setResult] = useState<BulkAnswer | null>(null)
  const [busy, setBusy] = useState(false)
  const invalidate = useInvalidate()
  const navigate = useNavigate()
  const messages = useMessages()

  const perform = async ({ name, action, target }: Asked, input: Record<string, unknown>): Promise<void> => {
    if ('record' in target) {
      const answer = await runOnRecord(admin, name, target.record.id, input)
      messages.done(`${action.label.replace(/…$/, '')}: done`)
      const path = admin.actions?.[name]?.leadsTo?.(answer)
      if (path) navigate(path)
    } else {
      const answer = await runOnSelection(admin, name, target, input)
      const words = bulkWords(admin, name, answer)
      messages.done(
        answer.skipped > 0 ? (
          <>
            {words} <ShowSkipped onClick={() => setResult(answer)} />
          </>
        ) : (
          words
        ),
      )
    }
    // An action may reach other records and other resources.
    await invalidate({ invalidates: ['all'] })
    afterwards?.()
  }

  const start: Actions['start'] = (name, action, target) => {
    if (asksFirst(action, target)) return setAsked({ name, action, target })
    if (busy) return
    setBusy(true)
    perform({ name, action, target }, {})
      .catch((error: unknown) => messages.failed(reasonOf(error)))
      .finally(() => setBusy(false))
  }

  const dialogs = (
    <>
      {asked && (
        <ActionDialog
          admin={admin}
          action={asked.action}
          target={asked.target}
          run={(input, target) => perform({ ...asked, target }, input)}
          close={() => setAsked(null)}
        />
      )}
      {result && <BulkResult answer={result} close={() => setResult(null)} />}
    </>
  )
  return { start, busy, dialogs }
}

const ShowSkipped = ({ onClick }: { onClick: () => void }) => (
  <button type="button" className="link-button" onClick={onClick}>
    Show skipped
  </button>
)
