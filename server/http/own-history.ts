/** `/api/admin/history`: what the caller did last, on any resource. */

import { invalid } from '../../shared/kernel/errors.ts'
import { reading } from '../records/context.ts'
import { ownHistory } from '../records/history-reading.ts'
import { authenticateStaff } from './authenticate.ts'
import { rangeOf } from './dialects/simple-rest.ts'
import { asked, callOf, type Handler } from './incoming.ts'

/** Answers entries with `resource`, `record` and `exists`, newest first. */
export const ownHistoryReply: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  const { params } = asked(incoming)
  // Other people's actions are on the pages of their records.
  if ((params.get('actor') ?? 'me') !== 'me') throw invalid({ actor: ['Only "me" can be asked for.'] })
  const { limit, offset } = rangeOf(params)
  const ctx = reading(incoming.services.database, callOf(incoming, session, 'admin'))
  const { entries, count } = await ownHistory(ctx, limit, offset)
  return { status: 200, body: entries, headers: { 'x-total-count': String(count) } }
}
