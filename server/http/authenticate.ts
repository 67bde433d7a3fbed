/** Who calls: a bearer token, or the admin's cookie with a proof that our own pages sent it. */
import { AppError, denied } from '../../shared/kernel/errors.ts'
import { type Session, sessionByCookie, sessionById } from '../auth/sessions.ts'
import type { Incoming } from './incoming.ts'

export const COOKIE = 'tezrent_session'
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const missing = () => new AppError('not_authenticated', 'Authentication credentials were not provided.')
const bad = () => new AppError('not_authenticated', 'Given token not valid for any token type.')

const somebodyElse = () => new AppError('not_authenticated', 'Somebody else is signed in in this browser now.')

/**
 * A page that was opened for one person and is sent by another, who signed in in another tab: what was typed in it is not
 * his. Pages that say nothing are believed.
 */
function demandSamePerson({ method, header }: Incoming, { actor }: Session): void {
  const person = header('x-page-user')
  if (!SAFE.has(method) && person !== null && person !== String(actor.id)) throw somebodyElse()
}

/** The value of our cookie, if the browser sent it. */
function cookieOf({ header }: Pick<Incoming, 'header'>): string | undefined {
  for (const part of (header('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === COOKIE && value) return value
  }
  return undefined
}

/** With a cookie, another site could send the request for its user: only our own pages may change something. */
function demandSameOrigin({ method, url, header, services }: Incoming): void {
  if (SAFE.has(method)) return
  const origin = header('origin')
  const own = services.config.PUBLIC_URL ? new URL(services.config.PUBLIC_URL).origin : undefined
  const host = header('host') ?? new URL(url).host
  const same = origin === null ? header('sec-fetch-site') === 'same-origin' : origin === own || hostOf(origin) === host
  const type = header('content-type')?.split(';')[0]?.trim() ?? ''
  const typed = type === '' || type === 'application/json' || type === 'multipart/form-data'
  if (!same || !typed)
    throw new AppError('permission_denied', 'CSRF check failed: the request did not come from this site.')
}
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/** Where the session is looked up. */
const placeOf = ({ method, services: { database } }: Incoming) =>
  SAFE.has(method) ? database.read : database.beforeWriting

async function byBearer(incoming: Incoming, header: string): Promise<Session> {
  const [scheme, token, ...more] = header.trim().split(/\s+/)
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) throw bad()
  const { tokens } = incoming.services
  const claims = await tokens.verify('access', token, incoming.now)
  const session = claims && (await sessionById(placeOf(incoming), incoming.now, claims.session))
  if (session?.kind !== 'token') throw bad()
  return session
}

/** The session with the settings of this moment; what they let sellers do, their actor says. */
async function withSettings(session: Session, { services: { settings, database } }: Incoming): Promise<Session> {
  if (!settings.is(session.settings)) await settings.load(database.read)
  const { actor } = session
  if (actor.role !== 'seller') return session
  const { sellers_may_log_interactions: logs, sellers_share_customer_notes: sharesNotes } = settings.current
  return logs || sharesNotes ? { ...session, actor: { ...actor, logs, sharesNotes } } : session
}

/** The session of a request, or undefined when it brings no credential. @throws AppError not_authenticated, permission_denied */
export async function sessionOf(incoming: Incoming): Promise<Session | undefined> {
  const authorization = incoming.header('authorization')
  if (authorization !== null) return byBearer(incoming, authorization)
  const cookie = cookieOf(incoming)
  if (cookie === undefined) return undefined
  const session = await sessionByCookie(placeOf(incoming), incoming.now, cookie)
  if (session) demandSameOrigin(incoming)
  if (session) demandSamePerson(incoming, session)
  return session
}

/** The session of a request that must have one. */
export async function authenticate(incoming: Incoming): Promise<Session> {
  const session = await sessionOf(incoming)
  if (!session) throw missing()
  return withSettings(session, incoming)
}

/** The session of a request to the back-office. @throws AppError not_authenticated, permission_denied */
export async function authenticateStaff(incoming: Incoming): Promise<Session> {
  const session = await authenticate(incoming)
  if (session.actor.role !== 'staff') throw denied()
  return session
}
