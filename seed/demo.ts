/** Fills an empty database with the demo: a year of a rental marketplace, the same for the same moment. */
import { selectIds } from '../server/db/select.ts'
import type { Services } from '../server/services.ts'
import { users } from '../shared/resources/users.ts'
import { calendarOf } from './calendar.ts'
import { type Cast, writeCast } from './cast.ts'
import { catchUps } from './catching-up.ts'
import { newcomers, writeClients } from './clients.ts'
import { storeEnclosures } from './enclosures.ts'
import { happen } from './happen.ts'
import { logins } from './logins.ts'
import { happeningsOf } from './play.ts'
import { allStories, chanceOf, sizesFor } from './tell.ts'
import { ticketsOfToday } from './today.ts'
import type { Client, World } from './world.ts'

/** How many leads the demo has. */
const DEMO_LEADS = 300

/** Fills an empty database with `size` leads and everything else in proportion; false when there are users already. */
export async function seedDemo(services: Services, size = DEMO_LEADS): Promise<boolean> {
  const [somebody] = await selectIds(services.database.read, { resource: users, where: true, limit: 1 })
  if (somebody !== undefined) return false
  const calendar = calendarOf(services)
  const sizes = sizesFor(size)
  const cast = await writeCast(services, calendar, sizes.companies)
  const joining = newcomers(calendar, chanceOf('clients', 0), sizes.customers)
  const world = worldOf(cast, await writeClients(services, calendar, joining, cast.password))
  const stories = [...allStories(world, calendar, sizes), ...ticketsOfToday(world, calendar, chanceOf('today', 0))]
  const stored = await storeEnclosures(services, chanceOf('files', 0), stories)
  await happen(services, calendar, [
    ...stories.flatMap((story) => happeningsOf(story, stored)),
    ...catchUps(world, calendar, chanceOf('people', 0)),
  ])
  return true
}

function worldOf({ staff, companies }: Cast, clients: readonly Client[]): World {
  const doing = (duty: string) => staff.filter((one) => one.duty === duty).map(({ actor }) => actor)
  const [lead] = doing('lead')
  if (!lead) throw new Error('Nobody gives out the work.')
  const known = new Set<string>(logins.map(([email]) => email))
  const regulars = clients.filter(({ email }) => known.has(email))
  return { lead, sales: doing('sales'), support: doing('support'), companies, clients, regulars }
}
