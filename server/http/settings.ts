/** `/api/admin/settings/`: staff read them, superusers change them. */
import { denied } from '../../shared/kernel/errors.ts'
import { unitOfWork } from '../records/context.ts'
import { historyOf } from '../records/history-reading.ts'
import { asRecord, changeSettings, settingsOnWire } from '../records/settings.ts'
import { authenticateStaff } from './authenticate.ts'
import { rangeOf } from './dialects/simple-rest.ts'
import { asked, callOf, type Handler, reading } from './incoming.ts'
import { readBody } from './request-body.ts'

const show: Handler = async (incoming) => {
  await authenticateStaff(incoming)
  return { status: 200, body: settingsOnWire(incoming.services.settings.current) }
}

const change: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  const { actor } = session
  if (!('superuser' in actor) || !actor.superuser) throw denied()
  const body = await readBody(incoming)
  const { database, settings } = incoming.services
  await unitOfWork(database, callOf(incoming, session, 'admin'), (ctx) => changeSettings(ctx, body.parse()))
  await settings.load(database.read)
  return { status: 200, body: settingsOnWire(settings.current) }
}

const history: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  const { limit, offset } = rangeOf(asked(incoming).params)
  const ctx = reading(incoming.services, callOf(incoming, session, 'admin'))
  const { entries, count } = await historyOf(ctx, asRecord, 1, limit, offset)
  return { status: 200, body: entries, headers: { 'x-total-count': String(count) } }
}

/** Path → method → handler. */
export const settingsRoutes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  '/api/admin/settings': { GET: show, PATCH: change },
  '/api/admin/settings/history': { GET: history },
}
