/** Messages in the corner: what was done, or why not. */
import { App, Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import { say, saySmall, t } from '../locales/translate.ts'
import { ApiError } from '../providers/http.ts'
import { BASE } from '../providers/next.ts'
import type { Admin, AdminRecord } from './define-admin.ts'
import { titleOf } from './fields.ts'
import { showPath } from './paths.ts'
import { rich } from './rich.tsx'

export interface Messages {
  /** With `undo`, for as long as the message stands, a button that takes it back. */
  done(content: ReactNode, undo?: () => void): void
  /** It ran, and did nothing. */
  warned(content: ReactNode): void
  failed(content: ReactNode): void
}

let shown = 0

/** Shows messages that a screen reader announces, too. */
export function useMessages(): Messages {
  const { notification } = App.useApp()
  return useMemo(
    () => ({
      done: (content, undo) => {
        const key = `message ${++shown}`
        const take = () => {
          notification.destroy(key)
          undo?.()
        }
        const actions = undo && (
          <Button size="small" onClick={take}>
            {t('Undo')}
          </Button>
        )
        notification.success({ key, message: content, role: 'status', ...(actions ? { actions } : {}) })
      },
      warned: (content) => notification.warning({ message: content, role: 'status' }),
      failed: (content) => notification.error({ message: content, role: 'alert' }),
    }),
    [notification],
  )
}

interface SavedProps {
  admin: Admin
  record: AdminRecord
  /** A key: `added`. */
  verb: string
  /** What can be done next, as a translated sentence. */
  next?: string
  /** Whether its page may be opened. */
  seen?: boolean
}

/** "The lead “Anna” was added.", with a link to it. */
export const SavedMessage = ({ admin, record, verb, next, seen = true }: SavedProps) => (
  <>
    {rich('The {resource} {record} was {done}.', {
      resource: saySmall(admin.resource.label.one),
      record: seen ? <RecordLink admin={admin} record={record} /> : <Quoted admin={admin} record={record} />,
      done: say(verb),
    })}
    {next && ` ${next}`}
  </>
)

/** A record in a message, with a link to it. */
export const RecordLink = ({ admin, record }: { admin: Admin; record: AdminRecord }) => (
  <Link to={showPath(admin, record.id)}>
    <Quoted admin={admin} record={record} />
  </Link>
)

const Quoted = ({ admin, record }: { admin: Admin; record: AdminRecord }) => (
  <>
    “<bdi>{titleOf(admin.resource, record)}</bdi>”
  </>
)

/** What the server has against single values, all of them; none of another error. */
export const wrongValues = (error: unknown): string[] =>
  error instanceof ApiError ? Object.values(error.errors ?? {}).flat() : []

/** What to tell a person about an error of any origin. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return t('Something went wrong.')
  const sentence = /[.!?…]$/.test(error.message) ? error.message : `${error.message}.`
  return sentence
}

/** Why something was not saved, or whether it may have been. */
export function writeReasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return reasonOf(error)
  if (error.statusCode === 401) return t('You are signed out.')
  if (error.statusCode === 404) return t('It is not there any more.')
  if (error.statusCode === 0 && navigator.onLine)
    return t('No answer came, so it is not known whether this was saved. Try again: nothing is saved twice.')
  // The key of a request that arrived after all, with other values than those of the second try.
  if (error.statusCode === 422)
    return t('The first try was saved after all. Look at what is there before you try again.')
  return reasonOf(error)
}

/** `writeReasonOf` with a way out, for places where nothing that was typed may get lost. */
export function Reason({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || error.statusCode !== 401)
    return (
      <>
        {writeReasonOf(error)} <RequestId error={error} />
      </>
    )
  return (
    <>
      {t('You are signed out.')}{' '}
      {rich('{link}, then try again here.', {
        link: (
          <a href={`${BASE}/login`} target="_blank" rel="noreferrer">
            {t('Sign in again in another tab')}
          </a>
        ),
      })}
    </>
  )
}

/** By what the people who run the server find an error in their log. */
function RequestId({ error }: { error: unknown }) {
  const id = error instanceof ApiError ? error.body.request_id : undefined
  return typeof id === 'string' ? rich('Request {id}.', { id: <bdi dir="ltr">{id}</bdi> }) : null
}
