/** The session, for everything that is drawn inside it. */
import { createContext, useContext } from 'react'
import type { Rights, Session } from '../providers/session.ts'

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Only pages behind the login may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('There is no session here.')
  return session
}

const none: Rights = { view: false, add: false, change: false, remove: false }
/** What this user may do with a resource at all. */
export const useRights = (resource: string): Rights => useSession().permissions[resource] ?? none
