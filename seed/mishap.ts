/** What went wrong once: a large rental whose opportunity could not be stored. Since then all is well, so it can be run again. */
import type { Context } from '../server/records/context.ts'
import type { AnyServed } from '../server/records/serve.ts'
import { insert } from '../server/records/write.ts'
import { opportunities } from '../shared/resources/opportunities.ts'
import { rentals } from '../shared/resources/rentals.ts'
import { type Calendar, DAY, dateAfter, HOUR } from './calendar.ts'
import type { Happening } from './happen.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

const DAYS = 45

/** The rules of the moment at which it happened. */
function broken(ctx: Context): Context {
  const usual = ctx.served.get(opportunities.name)
  if (!usual) return ctx
  const now: AnyServed = {
    ...usual,
    check() {
      throw new Error('Opportunities could not be stored: the database was in maintenance.')
    },
  }
  return { ...ctx, served: new Map(ctx.served).set(opportunities.name, now) }
}

export function mishap(world: World, calendar: Calendar, random: Random): Happening[] {
  const client = world.regulars[0]
  const company = world.companies[0]
  const by = world.sales[0]
  if (!client || !company || !by) return []
  const at = calendar.end - 3 * DAY - 6 * HOUR
  const machine = random.pick(company.machines)
  const given = {
    customer: client.actor.customer,
    equipment: machine.id,
    start_date: dateAfter(calendar, at, 5),
    end_date: dateAfter(calendar, at, 5 + DAYS),
  }
  return [{ at, by, run: (ctx) => insert(broken(ctx), rentals, given) }]
}
