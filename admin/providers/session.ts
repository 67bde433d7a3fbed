/** Who is signed in, asked once. */
import type { Right } from '../../shared/kernel/resource.ts'
import { speak } from '../locales/language.ts'
import type { Language } from '../locales/languages.ts'
import { ApiError, send } from './http.ts'
import { isPageUser, setPageUser } from './page-user.ts'
import { isTyping, SESSION_URL } from './sign-in-again.ts'

export type Rights = Readonly<Record<Right, boolean>>

/** What may be attached at once. */
export interface FileLimits {
  readonly count: number
  /** The size of each. */
  readonly megabytes: number
  /** Those that a name may end in; a name without any is judged by its content alone. */
  readonly extensions: readonly string[]
}

/** A saved view: a list as somebody likes to see it, under a name. */
export interface View {
  readonly id: number
  readonly name: string
  /** The name of the resource. */
  readonly resource: string
  /** What stands behind the question mark. */
  readonly query: string
  readonly is_shared: boolean
  /** Its owner's list begins with it. */
  readonly is_default: boolean
  readonly owner: number
  readonly owner_name: string
  readonly _version: number
  readonly _can: { readonly change: boolean; readonly remove: boolean }
}

/** The first views of a list, and how many there are. */
export interface ViewsOfList {
  readonly records: readonly View[]
  readonly total: number
}

export interface Session {
  readonly user: {
    readonly id: number
    readonly first_name: string
    readonly last_name: string
    readonly full_name: string
    readonly phone_number: string
    readonly email: string
    readonly language: Language
  }
  /** Resource name → what this user may do at all; each record says the rest in `_can`. */
  readonly permissions: Readonly<Record<string, Rights | undefined>>
  /** What this user likes to see, by name. */
  readonly preferences: Readonly<Record<string, unknown>>
  /** Resource name → the views of its list: known with the first drawing, so that nothing moves when they come. */
  readonly views: Readonly<Record<string, ViewsOfList | undefined>>
  readonly settings: { readonly time_zone: string; readonly currency: string; readonly files: FileLimits }
}

let known: Promise<Session | null> | undefined

const ask = async (): Promise<Session | null> => {
  try {
    return (await send<Session>('GET', SESSION_URL)).data
  } catch (error) {
    if (error instanceof ApiError && (error.statusCode === 401 || error.statusCode === 403)) return null
    known = undefined
    throw error
  }
}

export type Visitor = 'nobody' | 'staff' | 'other'

/** Who comes with the cookie of this browser; "other" is signed in, but no staff. */
export const askWho = async (): Promise<Visitor> => {
  try {
    await send('GET', SESSION_URL)
    return 'staff'
  } catch (error) {
    return error instanceof ApiError && error.statusCode === 403 ? 'other' : 'nobody'
  }
}

/** In the language of its user, before anything is drawn in another. */
const spoken = async (session: Session | null): Promise<Session | null> => {
  if (session) await speak(session.user.language)
  return session
}

/** From now on the page is this person's. */
const opened = (session: Session | null): Session | null => {
  setPageUser(session?.user.id)
  return session
}

/** The session, or null when nobody is signed in. */
export const loadSession = (): Promise<Session | null> => {
  known ??= ask().then(spoken).then(opened)
  return known
}

/**
 * Asks anew what this user may do. That nobody is signed in any more, or somebody else above something that was typed, is
 * left to the next request, which knows what is lost; else the page begins anew for whoever is.
 */
export const renewSession = async (): Promise<void> => {
  const fresh = await ask().catch(() => null)
  if (!fresh) return
  if (isPageUser(fresh.user.id)) known = Promise.resolve(fresh)
  else if (!isTyping()) window.location.reload()
}

export const forgetSession = (): void => {
  known = undefined
}

/** What somebody says of himself. */
export type Profile = Pick<Session['user'], 'first_name' | 'last_name' | 'phone_number' | 'language'>

/** Keeps some of it, and answers all. */
export const keepProfile = async (values: Partial<Profile>): Promise<Profile> =>
  (await send<Profile>('PATCH', '/api/accounts/profile/', { body: values })).data

/** Keeps the language with the user, who finds it on other computers too. */
export const keepLanguage = (language: Language): Promise<unknown> => keepProfile({ language })

/** Starts a session; throws what the server says when it refuses. */
export const signIn = async (email: string, password: string, chosen?: Language): Promise<void> => {
  await send('POST', SESSION_URL, { body: { email, password } })
  setPageUser(undefined)
  if (chosen) await keepLanguage(chosen).catch(() => undefined)
  forgetSession()
}

/** Ends the session here even when the server cannot be told. */
export const signOut = async (): Promise<void> => {
  setPageUser(undefined)
  await send('DELETE', SESSION_URL).catch(() => undefined)
  forgetSession()
}
