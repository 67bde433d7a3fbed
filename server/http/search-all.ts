/** `/api/admin/search`: one search through all that the caller may view. */
import { reading } from '../records/context.ts'
import { searchAll } from '../records/search-all.ts'
import { authenticateStaff } from './authenticate.ts'
import { asked, callOf, type Handler } from './incoming.ts'

export const searchReply: Handler = async (incoming) => {
  const session = await authenticateStaff(incoming)
  const ctx = reading(incoming.services.database, callOf(incoming, session, 'admin'))
  return { status: 200, body: await searchAll(ctx, asked(incoming).params.get('q') ?? '') }
}
