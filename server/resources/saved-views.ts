import { both, type Where } from '../../shared/kernel/where.ts'
import { LONGEST_ADDRESS, savedViews } from '../../shared/resources/saved-views.ts'
import { users } from '../../shared/resources/users.ts'
import { selectIds } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { findRow } from '../records/find.ts'
import { serve } from '../records/serve.ts'
import { write } from '../records/write.ts'

/** The address without what is no part of a view: the page, and the view that somebody began with. */
function addressOf(query: string): string {
  const params = new URLSearchParams(query)
  for (const name of ['page', 'view']) params.delete(name)
  return params.toString().replaceAll('%2C', ',')
}

interface Place {
  readonly id: number
  readonly owner: number
  readonly resource: string
}
/** The others that this owner has of the same list. */
const beside = ({ id, owner, resource }: Place, where: Where): Where =>
  both(where, { owner: { eq: owner }, resource: { eq: resource } }, { not: { ids: [id] } })

export const savedViewsOnServer = serve(savedViews, {
  async settle(ctx, before, next) {
    // Two that become the default at once wait for each other here; the second then sees the first.
    if (next.is_default && !before?.is_default) await findRow(ctx, users, next.owner)
    // It is its owner's, and goes with him: nothing else of it keeps him.
    return { query: addressOf(next.query), created_by: null }
  },
  async check(ctx, _before, next) {
    if (next.query === '') return { query: ['This field may not be blank.'] }
    // Letters of other alphabets take more room in an address than a person has typed.
    if (next.query.length > LONGEST_ADDRESS)
      return { query: [`Ensure this field has no more than ${LONGEST_ADDRESS} characters.`] }
    const where = beside(next, { name: { eq: next.name } })
    const [taken] = await selectIds(ctx.db, { resource: savedViews, where, limit: 1 })
    return taken === undefined ? {} : { name: ['You have a view of this name already.'] }
  },
  async follow(ctx, before, after) {
    if (after.is_default && !before?.is_default) await takeFromOthers(ctx, after)
  },
})

/** A list opens with one view at most. */
async function takeFromOthers(ctx: Context, view: Place): Promise<void> {
  const where = beside(view, { is_default: { eq: true } })
  for (const id of await selectIds(ctx.db, { resource: savedViews, where })) {
    const other = await findRow(ctx, savedViews, id)
    if (other) await write(ctx, savedViews, other, { is_default: false })
  }
}
