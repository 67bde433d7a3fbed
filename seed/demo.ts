/** Fills an empty database with the demo: a year of a rental marketplace, the same for the same day. */
import { selectIds } from '../server/db/select.ts'
import type { Services } from '../server/services.ts'
import { users } from '../shared/resources/users.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { type Cast, writeCast } from './cast.ts'
import { newcomers, writeClients } from './clients.ts'
import { writeCrowd } from './crowd/crowd.ts'
import { writeManyClients } from './crowd/many-clients.ts'
import { happen, happeningsOf } from './happen.ts'
import { chanceOf, KINDS, type Sizes, sizesFor, tellersOf } from './tell.ts'
import type { Client, World } from './world.ts'

/** How many leads the demo has. */
const DEMO_LEADS = 300
/** More than this would take minutes through the verbs. */
const MOST_THROUGH_VERBS = 2000

/**
 * Fills an empty database with `size` leads and everything else in proportion; false when there are users already. More
 * leads than `verbs` are written in batches: the same records by a shorter way.
 */
export async function seedDemo(services: Services, size = DEMO_LEADS, verbs = MOST_THROUGH_VERBS): Promise<boolean> {
  const [somebody] = await selectIds(services.database.read, { resource: users, where: true, limit: 1 })
  if (somebody !== undefined) return false
  const calendar = calendarOf(services)
  const sizes = sizesFor(size)
  const cast = await writeCast(services, calendar, sizes.companies)
  const inBatches = size > verbs
  const world = worldOf(cast, await signUp(services, calendar, sizes, cast, inBatches))
  if (inBatches) await writeCrowd(services, calendar, world, sizes)
  else await happen(services, calendar, allHappenings(world, calendar, sizes))
  return true
}

function signUp(
  services: Services,
  calendar: Calendar,
  sizes: Sizes,
  { password, lastUser }: Cast,
  inBatches: boolean,
): Promise<Client[]> {
  const joining = newcomers(calendar, chanceOf('clients', 0), sizes.customers)
  if (!inBatches) return writeClients(services, calendar, joining, password)
  return writeManyClients({ services, calendar, names: new Map() }, joining, password, lastUser)
}

function worldOf({ staff, companies }: Cast, clients: readonly Client[]): World {
  const doing = (duty: string) => staff.filter((one) => one.duty === duty).map(({ actor }) => actor)
  const [lead] = doing('lead')
  if (!lead) throw new Error('Nobody gives out the work.')
  return { lead, sales: doing('sales'), support: doing('support'), companies, clients }
}

function allHappenings(world: World, calendar: Calendar, sizes: Sizes) {
  const tellers = tellersOf(world, calendar, sizes)
  return KINDS.flatMap((kind) =>
    Array.from({ length: sizes[kind] }, (_, index) => happeningsOf(tellers[kind](index))).flat(),
  )
}
