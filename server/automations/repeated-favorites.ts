import { repeatedFavorites as described } from '../../shared/automations/repeated-favorites.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { favorites } from '../../shared/resources/favorites.ts'
import { leads } from '../../shared/resources/leads.ts'
import { fieldsOnly, selectIds, selectPage } from '../db/select.ts'
import type { Automation } from '../records/automate.ts'
import { takeTurn } from '../records/turn.ts'
import { insert } from '../records/write.ts'
import { contactOf } from './contact.ts'

type Favorite = Row<typeof favorites>
const DAY_MS = 86_400_000

/** Who keeps an eye on several machines within days wants one: a qualified lead, one per customer and such time. */
export const repeatedFavorites: Automation<typeof favorites> = {
  ...described,
  cause: (_ctx, before: Favorite | null, after: Favorite) => (before === null ? `favorite:${after.id}` : null),
  async run(ctx, { customer }: Favorite) {
    const { repeated_favorites_count: wanted, repeated_favorites_days: days } = ctx.settings
    const since = new Date(Date.parse(ctx.now) - days * DAY_MS).toISOString()
    // Of five favorites at the same moment each would see the others too late.
    await takeTurn(ctx, `favorites of ${customer}`)
    const lately: Where = { customer: { eq: customer }, created_at: { gt: since } }
    const found = await selectPage(ctx.db, { resource: favorites, where: lately }, fieldsOnly(['id', 'equipment']))
    const machines = [...new Set(found.map(({ equipment }) => Number(equipment)))].sort((a, b) => a - b)
    if (machines.length < wanted) return { skipped: `${machines.length} of ${wanted} machines within ${days} days.` }
    const known = both(lately, { source: { eq: 'automation' } })
    const [lead] = await selectIds(ctx.db, { resource: leads, where: known, limit: 1 })
    if (lead !== undefined) return { skipped: `Lead ${lead} was made of it within ${days} days.` }
    const title = `Keeps an eye on ${machines.length} machines`
    const { id } = await insert(ctx, leads, {
      title,
      ...(await contactOf(ctx, customer)),
      customer,
      source: 'automation',
      status: 'qualified',
      metadata: { trigger: described.rule, favorite_count: machines.length, equipment: machines },
    })
    return { made: `Lead “${title}”`, resource: leads.name, record: id }
  },
}
