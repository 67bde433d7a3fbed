/** Refine's questions about the session. All of them resolve: a refusal is an answer too. */
import type { AuthProvider } from '@refinedev/core'
import type { Language } from '../locales/languages.ts'
import { ApiError } from './http.ts'
import { BASE, loginPath, safeNext } from './next.ts'
import { forgetSession, loadSession, signIn, signOut } from './session.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** Where to go then. */
  readonly next: string
  /** Chosen on the way in. */
  readonly language?: Language | undefined
}

export const authProvider: AuthProvider = {
  login: async ({ email, password, next, language }: SignIn) => {
    try {
      await signIn(email, password, language)
      return { success: true, redirectTo: next }
    } catch (error) {
      return { success: false, error: error instanceof Error ? error : new Error(String(error)) }
    }
  },
  logout: async () => {
    await signOut()
    return { success: true, redirectTo: '/login' }
  },
  check: async () => {
    const session = await loadSession().catch(() => null)
    return session ? { authenticated: true } : { authenticated: false, redirectTo: '/login' }
  },
  onError: async (error: unknown) => {
    // A refused write stays where it is: leaving the page would lose what was typed.
    if (!(error instanceof ApiError) || error.statusCode !== 401 || error.method !== 'GET') return {}
    forgetSession()
    // Several reads fail at once: the first has led to the login already.
    const { pathname, search } = window.location
    if (pathname === `${BASE}/login`) return {}
    return { redirectTo: loginPath(safeNext(pathname + search)), error }
  },
  getIdentity: loadSession,
  getPermissions: async () => (await loadSession())?.permissions ?? {},
}
