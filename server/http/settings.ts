/** `/api/admin/settings/`: staff read them, superusers change them. */
import { denied } from '../../shared/kernel/errors.ts'
import { type Actor, mayTune } from '../../shared/permissions.ts'
import { SETTINGS, settingsRecord } from '../../shared/settings.ts'
import { unitOfWork } from '../records/context.ts'
import { historyOf } from '../records/history-reading.ts'
import { changeSettings, settingsOnWire } from '../records/settings.ts'
import { authenticateStaff } from './authenticate.ts'
import type { Routes } from './by-method.ts'
import type { Reply } from './dialects/dialect.ts'
import { rangeOf } from './dialects/simple-rest.ts'
import { asked, callOf, type Handler, type Incoming, reading } from './incoming.ts'
import { readBody } from './request-body.ts'
import { etag, ifMatchOf } from './versions.ts'

const answer = ({ services: { settings } }: Incoming, actor: Actor): Reply => ({
  status: 200,
  body: settingsOnWire(actor, settings.current, settings.version),
  headers: { ETag: etag(settings.version) },
})

const show: Handler = async (incoming) => answer(incoming, (await authenticateStaff(incoming)).actor)

const change: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  if (!mayTune(session.actor)) throw denied()
  const body = await readBody(incoming)
  const ifMatch = ifMatchOf(incoming.header('if-match'))
  const { database, settings } = incoming.services
  await unitOfWork(database, callOf(incoming, session, 'admin'), (ctx) => changeSettings(ctx, body.parse(), ifMatch))
  await settings.load(database.read)
  return answer(incoming, session.actor)
}

const history: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  const { limit, offset } = rangeOf(asked(incoming).params)
  const ctx = reading(incoming.services, callOf(incoming, session, 'admin'))
  const { entries, count } = await historyOf(ctx, settingsRecord, SETTINGS, limit, offset)
  return { status: 200, body: entries, headers: { 'x-total-count': String(count) } }
}

export const settingsRoutes: Routes = {
  '/api/admin/settings': { GET: show, PATCH: change },
  '/api/admin/settings/history': { GET: history },
}
