/** `GET /api/admin/counts/`: how many records some lists have, all in one call. */

import { invalid } from '../../shared/kernel/errors.ts'
import { allows } from '../../shared/permissions.ts'
import { registry } from '../../shared/resources/index.ts'
import { count } from '../db/select.ts'
import { reading } from '../records/context.ts'
import { scope } from '../records/list.ts'
import { pauses } from '../records/pauses.ts'
import { authenticateStaff } from './authenticate.ts'
import { byMethod } from './by-method.ts'
import { listQuery } from './dialects/simple-rest.ts'
import { asked, callOf, type Handler, paramsOf } from './incoming.ts'

/** Each may be a walk through a whole table. */
const MOST = 8

const show: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  const ctx = reading(incoming.services.database, callOf(incoming, session, 'admin'))
  const { params } = asked(incoming)
  const body: Record<string, number> = {}
  const asks = [...registry.values()].filter(({ paths }) => params.has(paths.admin))
  if (asks.length > MOST) throw invalid({ non_field_errors: [`At most ${MOST} lists are counted in one call.`] })
  const pause = pauses()
  for (const resource of asks) {
    await pause()
    const filter = params.get(resource.paths.admin)
    if (filter === null || allows(ctx.actor, 'view', resource.name) === false) continue
    const { found, ...selection } = await scope(ctx, resource, listQuery(ctx, resource, paramsOf(filter)))
    body[resource.paths.admin] = found?.length ?? (await count(ctx.db, selection))
  }
  return { status: 200, body }
}

export const counts: Handler = byMethod({ GET: show }, authenticateStaff)
