import { repeatedFavorites as described } from '../../shared/automations/repeated-favorites.ts'
import { daysBefore } from '../../shared/kernel/instants.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { automationRuns } from '../../shared/resources/automation-runs.ts'
import { customers } from '../../shared/resources/customers.ts'
import { favorites } from '../../shared/resources/favorites.ts'
import { leads } from '../../shared/resources/leads.ts'
import { fieldsOnly, selectIds, selectPage } from '../db/select.ts'
import type { Automation } from '../records/automate.ts'
import { lately, type PastCause } from '../records/past.ts'
import { takeTurn } from '../records/turn.ts'
import { insert } from '../records/write.ts'
import { contactOf } from './contact.ts'

type Favorite = Row<typeof favorites>
const causeOf = (favorite: number): string => `favorite:${favorite}`

interface Liked {
  readonly customer: number
  readonly equipment: number
  readonly at: string
}

/** The moments at which one customer would have become a lead, with how many machines; `liked` is oldest first. */
function episodes(liked: readonly Liked[], wanted: number, days: number): { at: string; machines: number }[] {
  const found: { at: string; machines: number }[] = []
  const within = new Map<number, number>()
  let first = 0
  for (const { equipment, at } of liked) {
    const start = daysBefore(at, days)
    within.set(equipment, (within.get(equipment) ?? 0) + 1)
    for (let old = liked[first]; old && old.at <= start; old = liked[++first]) {
      const left = (within.get(old.equipment) ?? 0) - 1
      if (left > 0) within.set(old.equipment, left)
      else within.delete(old.equipment)
    }
    const last = found.at(-1)
    if (within.size >= wanted && !(last && last.at > start)) found.push({ at, machines: within.size })
  }
  return found
}

/** Who keeps an eye on several machines within days wants one: a qualified lead, one per customer and such time. */
export const repeatedFavorites: Automation<typeof favorites> = {
  ...described,
  cause: (_ctx, before: Favorite | null, after: Favorite) => (before === null ? causeOf(after.id) : null),
  async run(ctx, { customer }: Favorite) {
    const { repeated_favorites_count: wanted, repeated_favorites_days: days } = ctx.settings
    const since = daysBefore(ctx.now, days)
    // Of five favorites at the same moment each would see the others too late.
    await takeTurn(ctx, `favorites of ${customer}`)
    const lately: Where = { customer: { eq: customer }, created_at: { gt: since } }
    const made = { skipped: `A lead was made of it within ${days} days.` }
    const known = both(lately, { source: { eq: 'automation' } })
    if ((await selectIds(ctx.db, { resource: leads, where: known, limit: 1 })).length > 0) return made
    const found = await selectPage(ctx.db, { resource: favorites, where: lately }, fieldsOnly(['id', 'equipment']))
    const machines = [...new Set(found.map(({ equipment }) => Number(equipment)))].sort((a, b) => a - b)
    if (machines.length < wanted) return { skipped: `${machines.length} of ${wanted} machines within ${days} days.` }
    // Whatever became of a lead since, its run tells of it, and it of its run where the favorite is gone.
    const causes = found.map(({ id }) => causeOf(Number(id)))
    const ran: Where = { rule: { eq: described.rule }, cause: { in: causes }, made_record: { null: false } }
    if ((await selectIds(ctx.db, { resource: automationRuns, where: ran, limit: 1 })).length > 0) return made
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
  async past(ctx, since, budget) {
    const { repeated_favorites_count: wanted, repeated_favorites_days: days } = ctx.settings
    const liked: Liked[] = []
    const names = ['customer', 'equipment', 'created_at']
    for await (const row of lately(ctx, favorites, daysBefore(since, days), names, budget))
      liked.push({ customer: Number(row.customer), equipment: Number(row.equipment), at: String(row.created_at) })
    const causes = [...Map.groupBy(liked.reverse(), ({ customer }) => customer)].flatMap(([record, some]) =>
      episodes(some, wanted, days)
        .filter(({ at }) => at >= since)
        .map(({ at, machines }): PastCause => {
          const { label } = described.thresholds.repeated_favorites_count
          return { resource: customers.name, record, at, because: [{ label, kind: 'integer', value: machines }] }
        }),
    )
    return causes.sort((a, b) => (a.at < b.at ? 1 : -1))
  },
}
