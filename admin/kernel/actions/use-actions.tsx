import { useInvalidate } from '@refinedev/core'
import { type ReactNode, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Action } from '../../../shared/kernel/resource.ts'
import { say, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { late, usePreloaded } from '../late.tsx'
import { Reason, RecordLink, useMessages } from '../messages.tsx'
import { useOnce } from '../once.ts'
import { rich } from '../rich.tsx'
import { useUndoEdit } from '../use-undo.tsx'
import {
  asksFirst,
  type BulkAnswer,
  bulkWords,
  runOnAll,
  runOnRecord,
  runOnSelection,
  type Sent,
  type Target,
} from './target.ts'

const ActionDialog = late(async () => (await import('./action-dialog.tsx')).ActionDialog)
const BulkResult = late(async () => (await import('./bulk-result.tsx')).BulkResult)

interface Started {
  readonly name: string
  readonly action: Action
  readonly target: Target
}

export interface Actions {
  start(name: string, action: Action, target: Target): void
  readonly busy: boolean
  /** Whether one of them is asking something. */
  readonly asking: boolean
  /** The dialogs; to be drawn once on the page. */
  readonly dialogs: ReactNode
}

/**
 * Runs the actions of a resource: asks what there is to ask, does it, says what came of it, renews what is shown.
 * `afterwards` follows an action on a selection.
 */
export function useActions(admin: Admin, afterwards?: () => void): Actions {
  const [asked, setAsked] = useState<Started | null>(null)
  const [result, setResult] = useState<BulkAnswer | null>(null)
  const [busy, setBusy] = useState(false)
  const invalidate = useInvalidate()
  const navigate = useNavigate()
  const messages = useMessages()
  const once = useOnce()
  const undoEdit = useUndoEdit(admin)
  usePreloaded(ActionDialog)

  const perform = async ({ name, action, target }: Started, sent: Sent): Promise<void> => {
    const outcomeOf = admin.actions?.[name]?.outcome
    if ('all' in target) {
      const outcome = outcomeOf?.(await runOnAll(admin, name, sent))
      messages.done(outcome?.words ?? `${say(action.done ?? action.label)}.`)
    } else if ('record' in target) {
      const page = window.location.pathname
      const answer = await runOnRecord(admin, name, target.record.id, sent)
      const outcome = outcomeOf?.(answer)
      const tell = outcome?.ok === false ? messages.warned : messages.done
      tell(
        <>
          {rich('{done}: {record}', {
            done: say(action.done ?? action.label),
            record: <RecordLink admin={admin} record={target.record} />,
          })}
          {outcome && <p>{outcome.words}</p>}
        </>,
        undoEdit({ undo: answer._undo }),
      )
      const path = admin.actions?.[name]?.leadsTo?.(answer)
      // Whoever has gone elsewhere meanwhile is not fetched from there.
      if (path && page === window.location.pathname) navigate(path)
    } else {
      const answer = await runOnSelection(admin, name, target, sent)
      const tell = answer.done === 0 ? messages.warned : messages.done
      const words = bulkWords(admin, answer, say(action.done ?? action.label))
      tell(
        answer.skipped > 0 ? (
          <>
            {words} <ShowSkipped onClick={() => setResult(answer)} />
          </>
        ) : (
          words
        ),
        undoEdit(answer),
      )
      afterwards?.()
    }
    // An action may reach other records and other resources.
    await invalidate({ invalidates: ['all'] })
  }

  /** What is refused may be so because what is shown is old. */
  const attempt = (what: Started, sent: Sent): Promise<void> =>
    perform(what, sent).catch((error: unknown) => {
      // Reading anew without a session would lead to the login, away from what was typed.
      const judged = error instanceof ApiError && error.statusCode >= 400 && error.statusCode < 500 && !error.errors
      if (judged && error.statusCode !== 401) void invalidate({ invalidates: ['all'] })
      throw error
    })

  const start: Actions['start'] = (name, action, target) => {
    if (asksFirst(action, target)) return setAsked({ name, action, target })
    if (busy) return
    setBusy(true)
    once((key) => attempt({ name, action, target }, { input: {}, key }))
      .catch((error: unknown) => messages.failed(<Reason error={error} />))
      .finally(() => setBusy(false))
  }

  const dialogs = (
    <Suspense>
      {asked && (
        <ActionDialog
          admin={admin}
          action={asked.action}
          target={asked.target}
          name={asked.name}
          run={(target, sent) => attempt({ ...asked, target }, sent)}
          close={() => setAsked(null)}
        />
      )}
      {result && <BulkResult admin={admin} answer={result} close={() => setResult(null)} />}
    </Suspense>
  )
  return { start, busy, asking: asked !== null, dialogs }
}

const ShowSkipped = ({ onClick }: { onClick: () => void }) => (
  <button type="button" className="link-button" onClick={onClick}>
    {t('Show skipped')}
  </button>
)
