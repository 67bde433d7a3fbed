import { useGetIdentity } from '@refinedev/core'
import { type ReactNode, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { SessionContext } from '../kernel/session.tsx'
import { Failed, Skeleton } from '../kernel/states/states.tsx'
import { useViewsRenewed } from '../kernel/views/use-views-renewed.ts'
import { loginPath } from '../providers/next.ts'
import { renewSession, type Session } from '../providers/session.ts'
import { SignInAgain } from './sign-in-again.tsx'

const EVERY = 60_000

/** Learns of rights that were given or taken meanwhile: every minute, and when the person comes back to the window. */
function useRenewed(refetch: () => unknown): void {
  useEffect(() => {
    const renew = () => document.visibilityState === 'visible' && void renewSession().then(refetch)
    const timer = setInterval(renew, EVERY)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [refetch])
}

/** Lets signed-in people through and sends others to the login, which brings them back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  // Nothing is kept of the answer "nobody": after the login it would send the person back to it.
  const { data: session, isLoading, error, refetch } = useGetIdentity<Session | null>({ queryOptions: { gcTime: 0 } })
  useRenewed(refetch)
  useViewsRenewed(refetch)
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
