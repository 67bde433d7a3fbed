/** `/api/accounts/`: signing in and out of the apps, and a user's own profile. */
import { AppError } from '../../shared/kernel/errors.ts'
import { bodySchema } from '../../shared/kernel/schema.ts'
import { users } from '../../shared/resources/users.ts'
import {
  changeOwn,
  demandPassword,
  demandStrong,
  noteLogin,
  OWN_FIELDS,
  userObject,
  whoIs,
  wrongPair,
} from '../auth/accounts.ts'
import { changePreferences, preferencesOf } from '../auth/notification-preferences.ts'
import { hashPassword } from '../auth/passwords.ts'
import { refresh } from '../auth/refresh.ts'
import { endSession, sessionById, startSession } from '../auth/sessions.ts'
import { parseWith } from '../records/body.ts'
import { unitOfWork } from '../records/context.ts'
import * as bodies from './account-bodies.ts'
import { authenticate } from './authenticate.ts'
import { bodyWith } from './body-with.ts'
import type { Routes } from './by-method.ts'
import { callOf, type Handler } from './incoming.ts'
import { passwordResetRoutes } from './password-reset.ts'
import { readBody } from './request-body.ts'

const typeOfLogin = { seller: 'company', customer: 'customer', staff: 'staff' } as const

const login: Handler = async (incoming) => {
  const { services, now, ip } = incoming
  const { email, password, login_type } = await bodyWith(incoming, bodies.login)
  await services.limits.attempt(email, ip)
  const user = await whoIs(services.database.read, email, password)
  if (!user) throw wrongPair()
  await services.limits.succeeded(email, ip)
  if (login_type && typeOfLogin[login_type] !== user.userType)
    throw new AppError('permission_denied', `This account cannot sign in as ${login_type}.`)
  const session = await services.database.transaction(async (tx) => {
    await noteLogin(tx, user.id, now)
    return startSession(tx, now, user.id, 'token')
  })
  const [access, token] = await Promise.all([
    services.tokens.sign('access', session, 0, now),
    services.tokens.sign('refresh', session, 0, now),
  ])
  return { status: 200, body: { access, refresh: token, user: await userObject(services.database.read, user.id) } }
}

const refreshed: Handler = async (incoming) => {
  const { services, now } = incoming
  const { refresh: token } = await bodyWith(incoming, bodies.refreshToken)
  const next = await refresh(services.database, services.tokens, token, now)
  return { status: 200, body: next }
}

const logout: Handler = async (incoming) => {
  const { services, now } = incoming
  const { refresh: token } = await bodyWith(incoming, bodies.refreshToken)
  const claims = await services.tokens.verify('refresh', token, now)
  const session = claims && (await sessionById(services.database.read, now, claims.session))
  if (!session) throw new AppError('not_authenticated', 'Token is invalid or expired')
  await services.database.transaction((tx) => endSession(tx, now, session.id))
  return { status: 204, body: undefined }
}

const profile: Handler = async (incoming) => {
  const session = await authenticate(incoming)
  return { status: 200, body: await userObject(incoming.services.database.read, session.actor.id) }
}
const ownSchema = bodySchema(users.fields, [...OWN_FIELDS], 'patch')
const changeProfile: Handler = async (incoming) => {
  const session = await authenticate(incoming)
  const values = parseWith(ownSchema, (await readBody(incoming)).parse())
  await unitOfWork(incoming.services.database, callOf(incoming, session, 'api'), (ctx) =>
    changeOwn(ctx, session.actor.id, values, 'change_profile'),
  )
  return profile(incoming)
}

const newPassword: Handler = async (incoming) => {
  const session = await authenticate(incoming)
  const { services, ip } = incoming
  const { old_password, new_password } = await bodyWith(incoming, bodies.passwordChange)
  const account = `password of ${session.actor.id}`
  await services.limits.attempt(account, ip)
  await demandPassword(services.database.read, session.actor.id, old_password)
  await services.limits.succeeded(account, ip)
  await demandStrong(services.database.read, session.actor.id, new_password)
  const hash = await hashPassword(new_password)
  await unitOfWork(services.database, callOf(incoming, session, 'api'), (ctx) =>
    changeOwn(ctx, session.actor.id, { password: hash }, 'change_password'),
  )
  return { status: 204, body: undefined }
}

const preferences: Handler = async (incoming) => {
  const session = await authenticate(incoming)
  return { status: 200, body: await preferencesOf(incoming.services.database.read, session.actor.id) }
}
const setPreferences: Handler = async (incoming) => {
  const { actor } = await authenticate(incoming)
  const body = (await readBody(incoming)).parse()
  await incoming.services.database.transaction((tx) => changePreferences(tx, actor.id, { ...Object(body) }))
  return preferences(incoming)
}

export const accountRoutes: Routes = {
  ...passwordResetRoutes,
  '/api/accounts/login': { POST: login },
  '/api/accounts/token': { POST: login },
  '/api/accounts/token/refresh': { POST: refreshed },
  '/api/accounts/logout': { POST: logout },
  '/api/accounts/profile': { GET: profile, PATCH: changeProfile },
  '/api/accounts/change-password': { POST: newPassword },
  '/api/accounts/notification-preferences': { GET: preferences, PATCH: setPreferences },
}

/** Paths that say nothing to a stranger, not even which methods they have. */
export const forThoseSignedIn: ReadonlySet<string> = new Set([
  '/api/accounts/profile',
  '/api/accounts/change-password',
  '/api/accounts/notification-preferences',
])
