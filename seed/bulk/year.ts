/** A year of the marketplace in a database of its own: played day by day, noting what each day made. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../server/db/migrate.ts'
import { type Database, openDatabase } from '../../server/db/open.ts'
import type { Services } from '../../server/services.ts'
import { startOfDay } from '../../server/time.ts'
import { type Calendar, dateOf } from '../calendar.ts'
import { worldOf, writeCast } from '../cast.ts'
import { catchUps } from '../catching-up.ts'
import { newcomers, signUps } from '../clients.ts'
import { storeEnclosures } from '../enclosures.ts'
import { type Happening, happen, inOrder } from '../happen.ts'
import { happeningsOf } from '../play.ts'
import { allStories, chanceOf, type Sizes } from '../tell.ts'
import type { Client } from '../world.ts'
import type { Clock } from './clock.ts'

/** How far the numbers of each table, and the places of each user's notifications, went. */
interface Reached {
  readonly ids: ReadonlyMap<string, number>
  readonly places: ReadonlyMap<number, number>
}
export interface Day {
  /** In order, when they happen in the first copy. */
  readonly events: readonly { readonly at: number; readonly once: boolean }[]
  readonly reached: Reached
}
export interface Year {
  readonly database: Database
  /** What was there before the first day. */
  readonly before: Reached
  readonly days: readonly Day[]
  remove(): Promise<void>
}

async function reached({ read }: Database): Promise<Reached> {
  const ids = await read.run('select name, seq from sqlite_sequence', [])
  const places = await read.run('select "user", n from notification_cursors', [])
  return {
    ids: new Map(ids.map(({ name, seq }) => [String(name), Number(seq)])),
    places: new Map(places.map(({ user, n }) => [Number(user), Number(n)])),
  }
}

interface Planned extends Happening {
  readonly once?: boolean
}

/** What happens on each day, in order. */
export function byDay(calendar: Calendar, all: readonly Planned[]): { start: number; events: Planned[] }[] {
  const once = new Set(all.filter((one) => one.once).map((one) => one.run))
  const days = new Map<string, Planned[]>()
  for (const one of inOrder(all)) {
    const date = dateOf(calendar, one.at)
    const events = days.get(date)
    const planned = { ...one, once: once.has(one.run) }
    if (events) events.push(planned)
    else days.set(date, [planned])
  }
  return [...days].map(([date, events]) => ({ start: Date.parse(startOfDay(calendar.timeZone, date)), events }))
}

/** What happens once for all copies comes first on its day. */
export function onceFirst(calendar: Calendar, all: readonly Happening[]): Planned[] {
  return all.map((one) => {
    const at = Date.parse(startOfDay(calendar.timeZone, dateOf(calendar, one.at)))
    return { at, by: one.by, once: true, run: (ctx) => one.run(ctx) }
  })
}

/** Plays it with the verbs. The people and machines are those of `sizes.companies`, whatever the number of copies. */
export async function playYear(given: Services, calendar: Calendar, sizes: Sizes, clock: Clock): Promise<Year> {
  const folder = mkdtempSync(join(tmpdir(), 'tezrent-year-'))
  const database = await openDatabase(`file:${join(folder, 'year.db')}`)
  const services = { ...given, database }
  await migrate(database)
  const cast = await writeCast(services, calendar, sizes.companies)
  const before = await reached(database)
  const days: Day[] = []
  const playDays = async (half: 0 | 1, all: readonly Planned[]) => {
    for (const { start, events } of byDay(calendar, all)) {
      const timed = events.map((one, index) => ({ ...one, at: clock.at(start, half, index, events.length) }))
      await happen(services, calendar, timed)
      days.push({ events: timed.map(({ at, once = false }) => ({ at, once })), reached: await reached(database) })
    }
  }
  const clients: Client[] = []
  const joining = newcomers(calendar, chanceOf('clients', 0), sizes.customers)
  await playDays(0, signUps(joining, cast.password, clients))
  const world = worldOf(cast, clients)
  const stories = allStories(world, calendar, sizes)
  const stored = await storeEnclosures(services, chanceOf('files', 0), stories)
  await playDays(1, [
    ...stories.flatMap((story) => happeningsOf(story, stored)),
    ...onceFirst(calendar, catchUps(world, calendar, chanceOf('people', 0))),
  ])
  return {
    database,
    before,
    days,
    async remove() {
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}
