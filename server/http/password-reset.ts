/** `/api/accounts/password-reset/`: for who cannot sign in because the password is forgotten. */
import { setTimeout as delay } from 'node:timers/promises'
import { invalid } from '../../shared/kernel/errors.ts'
import { changeOwn, demandStrong } from '../auth/accounts.ts'
import { actorsOf } from '../auth/actors.ts'
import { askForReset, spendReset, userOfReset } from '../auth/password-reset.ts'
import { hashPassword } from '../auth/passwords.ts'
import { unitOfWork } from '../records/context.ts'
import * as bodies from './account-bodies.ts'
import { bodyWith } from './body-with.ts'
import type { Routes } from './by-method.ts'
import { callOf, type Handler } from './incoming.ts'

/** The answer takes this long whether there is such an account or not: writing a mail is done long before. */
const ANSWER_MS = 250
const DETAIL = 'If there is an account with this address, a mail is on its way to it.'

const ask: Handler = async (incoming) => {
  const { services, now, ip } = incoming
  const { email } = await bodyWith(incoming, bodies.passwordReset)
  const address = email.trim().toLowerCase()
  await services.limits.attempt(`new password of ${address}`, ip)
  await Promise.all([services.database.transaction((tx) => askForReset(tx, now, address)), delay(ANSWER_MS)])
  return { status: 202, body: { detail: DETAIL } }
}

const tooLate = () => invalid({ token: ['This token is wrong, used or older than an hour. Ask for a new one.'] })

const confirm: Handler = async (incoming) => {
  const { services, now } = incoming
  const { database } = services
  const { token, new_password } = await bodyWith(incoming, bodies.passwordResetConfirm)
  const user = await userOfReset(database.read, now, token)
  const [actor] = user === undefined ? [] : await actorsOf(database.read, { ids: [user] })
  if (!actor) throw tooLate()
  await demandStrong(database.read, actor.id, new_password)
  const password = await hashPassword(new_password)
  await unitOfWork(database, callOf(incoming, { id: null, actor }, 'api'), async (ctx) => {
    if (!(await spendReset(ctx.db, now, token))) throw tooLate()
    await changeOwn(ctx, actor.id, { password }, 'reset_password')
  })
  return { status: 204, body: undefined }
}

export const passwordResetRoutes: Routes = {
  '/api/accounts/password-reset': { POST: ask },
  '/api/accounts/password-reset/confirm': { POST: confirm },
}
