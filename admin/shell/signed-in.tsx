import { useGetIdentity } from '@refinedev/core'
import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { SessionContext } from '../kernel/session.tsx'
import { Failed, Skeleton } from '../kernel/states/states.tsx'
import { loginPath } from '../providers/next.ts'
import type { Session } from '../providers/session.ts'
import { SignInAgain } from './sign-in-again.tsx'

/** Lets signed-in people through and sends others to the login, which brings them back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  // Nothing is kept of the answer "nobody": after the login it would send the person back to it.
  const { data: session, isLoading, error, refetch } = useGetIdentity<Session | null>({ queryOptions: { gcTime: 0 } })
  if (isLoading) return <Skeleton />
  if (error) return <Failed error={error} what="TezRent CRM" retry={() => void refetch()} />
  if (!session) return <Navigate to={loginPath(pathname + search)} replace />
  return (
    <SessionContext value={session}>
      {children}
      <SignInAgain />
    </SessionContext>
  )
}
