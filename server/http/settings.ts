/** `/api/admin/settings/`: staff read them, superusers change them. */
import { z } from 'zod'
import type { Actor } from '../../shared/actors.ts'
import { automations } from '../../shared/automations/index.ts'
import { denied, notFound } from '../../shared/kernel/errors.ts'
import { mayTune } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { SETTINGS, settingsRecord } from '../../shared/settings.ts'
import { reading, unitOfWork } from '../records/context.ts'
import { historyOf } from '../records/history-reading.ts'
import { wouldHave } from '../records/past.ts'
import { changeSettings, readSettings, settingsOnWire } from '../records/settings.ts'
import { authenticateStaff } from './authenticate.ts'
import { bodyWith } from './body-with.ts'
import type { Routes } from './by-method.ts'
import type { Reply } from './dialects/dialect.ts'
import { rangeOf } from './dialects/simple-rest.ts'
import { asked, callOf, type Handler, type Incoming } from './incoming.ts'
import type { Look } from './presence.ts'
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
  const ctx = reading(incoming.services.database, callOf(incoming, session, 'admin'))
  const { entries, count } = await historyOf(ctx, settingsRecord, SETTINGS, limit, offset)
  return { status: 200, body: entries, headers: { 'x-total-count': String(count) } }
}

const asking = z.object({
  rule: z.enum(automations.map(({ rule }) => rule)),
  settings: z.record(z.string(), z.unknown()).optional(),
})

/** What one would have done of late with settings that are not saved. */
const tryOut: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  const { rule, settings } = await bodyWith(incoming, asking)
  const automation = [...incoming.services.served.values()]
    .flatMap((one) => one.automations ?? [])
    .find((one) => one.rule === rule)
  if (!automation) throw notFound()
  const ctx = reading(incoming.services.database, callOf(incoming, session, 'admin'))
  const tuned = { ...ctx.settings, ...readSettings(settings ?? {}) }
  const { examples, ...found } = await wouldHave({ ...ctx, settings: tuned }, automation)
  const told = examples.map(({ resource, record, ...rest }) => ({
    resource: resourceNamed(resource).paths.admin,
    id: record,
    ...rest,
  }))
  return { status: 200, body: { ...found, examples: told } }
}

/** Whoever edits them meets the others who do. */
export const lookAtSettings: Look = async ({ services: { settings } }, { actor }, right) => {
  if (right === 'change' && !mayTune(actor)) throw denied()
  return { id: SETTINGS, version: settings.version }
}

export const settingsRoutes: Routes = {
  '/api/admin/settings': { GET: show, PATCH: change },
  '/api/admin/settings/try': { POST: tryOut },
  '/api/admin/settings/history': { GET: history },
}
