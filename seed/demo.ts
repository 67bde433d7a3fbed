/** Fills an empty database with the demo: a year of a rental marketplace, the same for the same moment. */
import { selectIds } from '../server/db/select.ts'
import type { Services } from '../server/services.ts'
import { users } from '../shared/resources/users.ts'
import { writeCopies } from './bulk/bulk.ts'
import { type Layout, layoutOf } from './bulk/layout.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { type Cast, worldOf, writeCast } from './cast.ts'
import { catchUps } from './catching-up.ts'
import { newcomers, signUps } from './clients.ts'
import { storeEnclosures } from './enclosures.ts'
import { happen } from './happen.ts'
import { leadStory } from './lead-story.ts'
import { mishap } from './mishap.ts'
import { happeningsOf } from './play.ts'
import { replyStories } from './reply-story.ts'
import { segmentStories } from './segment-story.ts'
import { allStories, chanceOf, type Sizes, sizesFor } from './tell.ts'
import { ticketsOfToday } from './today.ts'
import { viewStories } from './view-story.ts'
import type { Client } from './world.ts'

/** How many leads the demo has. */
const DEMO_LEADS = 300
/** More than this would take minutes through the verbs. */
const MOST_THROUGH_VERBS = 3000

/**
 * Fills an empty database with `size` leads and everything else in proportion; false when there are users already. Many
 * leads are made of fewer: a year that is played, and copies of it.
 */
export async function seedDemo(services: Services, size = DEMO_LEADS): Promise<boolean> {
  const [somebody] = await selectIds(services.database.read, { resource: users, where: true, limit: 1 })
  if (somebody !== undefined) return false
  const calendar = calendarOf(services)
  const sizes = sizesFor(size)
  const cast = await writeCast(services, calendar, sizes.companies)
  if (size > MOST_THROUGH_VERBS) await writeMany(services, calendar, cast, layoutOf(size), sizes.companies)
  else await writeAll(services, calendar, cast, sizes)
  return true
}

async function writeAll(services: Services, calendar: Calendar, cast: Cast, sizes: Sizes): Promise<void> {
  const clients: Client[] = []
  const joining = newcomers(calendar, chanceOf('clients', 0), sizes.customers)
  await happen(services, calendar, signUps(joining, cast.password, clients))
  const world = worldOf(cast, clients)
  const ids = clients.map(({ actor }) => actor.customer)
  const stories = [
    ...allStories(world, calendar, sizes),
    ...ticketsOfToday(world, calendar, chanceOf('today', 0)),
    ...segmentStories(world, calendar, chanceOf('segments', 0), ids, 120),
    ...replyStories(world, calendar, chanceOf('segments', 1), 200),
    ...viewStories(world, calendar, chanceOf('segments', 2), 190),
  ]
  const stored = await storeEnclosures(services, chanceOf('files', 0), stories)
  await happen(services, calendar, [
    ...stories.flatMap((story) => happeningsOf(story, stored)),
    ...catchUps(world, calendar, chanceOf('people', 0)),
    ...mishap(world, calendar, chanceOf('mishap', 0)),
  ])
}

/** The copies, and as many leads as are missing: they came in last, and nobody has looked at them yet. */
async function writeMany(
  services: Services,
  calendar: Calendar,
  cast: Cast,
  { year, copies, rest }: Layout,
  companies: number,
): Promise<void> {
  await writeCopies(services, calendar, { leads: year, companies, copies })
  const world = worldOf(cast, [])
  const latest = Array.from({ length: rest }, (_, index) => {
    const at = calendar.end - (rest - index) * 60_000
    return leadStory(world, calendar, chanceOf('leads', year + index), at, year * copies + index)
  })
  // The first customers are among those of every copy.
  const some = Array.from({ length: 30 }, (_, index) => index + 1)
  const segments = segmentStories(world, calendar, chanceOf('segments', 0), some, 1 / 24)
  await happen(
    services,
    calendar,
    [...latest, ...segments].flatMap((story) => happeningsOf({ ...story, steps: [] }, new Map())),
  )
}
