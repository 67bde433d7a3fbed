/** `/api/admin/session/`: the back-office's cookie session. */
import { randomBytes } from 'node:crypto'
import type { Actor } from '../../shared/actors.ts'
import { AppError, denied } from '../../shared/kernel/errors.ts'
import type { Right } from '../../shared/kernel/resource.ts'
import { allows, mayTune } from '../../shared/permissions.ts'
import { registry } from '../../shared/resources/index.ts'
import { noteLogin, userObject, whoIs } from '../auth/accounts.ts'
import { userPreferencesOf } from '../auth/preferences.ts'
import { COOKIE_DAYS, endSession, sessionByCookie, startSession } from '../auth/sessions.ts'
import { viewsOf } from '../auth/views.ts'
import { extensions } from '../files/content-type.ts'
import { credentials } from './account-bodies.ts'
import { authenticate, COOKIE } from './authenticate.ts'
import { bodyWith } from './body-with.ts'
import { byMethod } from './by-method.ts'
import type { Handler, Incoming } from './incoming.ts'
import { uploadLimits } from './upload-limits.ts'

const refusal = () =>
  new AppError('not_authenticated', 'Please enter the correct email and password for a staff account.')

const rights: readonly Right[] = ['view', 'add', 'change', 'remove']
/** What the admin shows and hides: whether each right exists at all; a record's own `_can` says the rest. */
function permissionsOf(actor: Actor): Record<string, Record<Right, boolean>> {
  const line = (name: string) => Object.fromEntries(rights.map((right) => [right, possible(actor, right, name)]))
  const lines = Object.fromEntries([...registry.keys()].map((name) => [name, line(name) as Record<Right, boolean>]))
  return { ...lines, settings: { view: true, add: false, change: mayTune(actor), remove: false } }
}
function possible(actor: Actor, right: Right, name: string): boolean {
  const where = allows(actor, right, name)
  return where !== false && !(where !== true && where.ids?.length === 0)
}

const described = async ({ services }: Incoming, actor: Actor & { id: number }) => ({
  user: await userObject(services.database.read, actor.id),
  permissions: permissionsOf(actor),
  preferences: await userPreferencesOf(services.database.read, actor.id),
  views: await viewsOf(services.database.read, actor),
  settings: {
    time_zone: services.config.TIME_ZONE,
    currency: 'AED',
    files: { ...uploadLimits(services.config, services.settings.current), extensions },
  },
})

/** `Secure` where the site is https: on plain http (a laptop) the browser would drop it. */
function cookie({ services }: Incoming, value: string, seconds: number): string {
  const secure = services.config.PUBLIC_URL?.startsWith('https:') ? '; Secure' : ''
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

const signIn: Handler = async (incoming) => {
  const { services, now, ip } = incoming
  const { email, password } = await bodyWith(incoming, credentials)
  await services.limits.attempt(email, ip)
  const user = await whoIs(services.database.read, email, password)
  if (user?.userType !== 'staff') throw refusal()
  await services.limits.succeeded(email, ip)
  const secret = randomBytes(32).toString('base64url')
  await services.database.transaction(async (tx) => {
    await noteLogin(tx, user.id, now)
    await startSession(tx, now, user.id, 'cookie', secret)
  })
  const session = await sessionByCookie(services.database.read, now, secret)
  if (!session) throw refusal()
  return {
    status: 200,
    body: await described(incoming, session.actor),
    headers: { 'Set-Cookie': cookie(incoming, secret, COOKIE_DAYS * 86_400) },
  }
}

const show: Handler = async (incoming) => {
  const { actor } = await authenticate(incoming)
  if (actor.role !== 'staff') throw denied()
  return { status: 200, body: await described(incoming, actor) }
}

const signOut: Handler = async (incoming) => {
  const session = await authenticate(incoming)
  const { services, now } = incoming
  await services.database.transaction((tx) => endSession(tx, now, session.id))
  return { status: 204, body: undefined, headers: { 'Set-Cookie': cookie(incoming, '', 0) } }
}

export const adminSession: Handler = byMethod({ POST: signIn, GET: show, DELETE: signOut })
