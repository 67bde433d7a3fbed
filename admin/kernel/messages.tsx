/** Messages in the corner: what was done, or why not. */
import { App } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import type { Admin, AdminRecord } from './define-admin.ts'
import { showPath } from './paths.ts'

export interface Messages {
  done(content: ReactNode): void
  failed(content: ReactNode): void
}

/** Shows messages that a screen reader announces, too. */
export function useMessages(): Messages {
  const { notification } = App.useApp()
  return useMemo(
    () => ({
      done: (content) => notification.success({ message: content, role: 'status' }),
      failed: (content) => notification.error({ message: content, role: 'alert' }),
    }),
    [notification],
  )
}

/** "The lead … was added", with a link to it. */
export const SavedMessage = ({ admin, record, verb }: { admin: Admin; record: AdminRecord; verb: string }) => (
  <>
    The {admin.resource.label.one.toLowerCase()}{' '}
    <Link to={showPath(admin, record.id)}>
      <bdi>{record._title}</bdi>
    </Link>{' '}
    was {verb}.
  </>
)

/** What to tell a person about an error of any origin. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'Something went wrong.')
