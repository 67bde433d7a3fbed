/** Plays what was planned, in the order in which it happened, through the verbs: history, dates and news come out true. */
import { type Call, type Context, noFiles, type Through, unitOfWork } from '../server/records/context.ts'
import type { Services } from '../server/services.ts'
import type { Actor } from '../shared/actors.ts'
import { type Calendar, dateOf, iso } from './calendar.ts'

/** Something that somebody does at a moment. */
export interface Happening {
  readonly at: number
  readonly by: Actor
  run(ctx: Context): Promise<unknown>
}

/** The door that each role comes through. */
const doors: Readonly<Record<Actor['role'], Through>> = {
  staff: 'admin',
  seller: 'api',
  customer: 'api',
  system: 'api',
}

/** What a verb needs to know of a moment in the past. */
export function callAt(
  { settings, served }: Pick<Services, 'settings' | 'served'>,
  calendar: Calendar,
  at: number,
  actor: Actor,
): Call {
  const { timeZone } = calendar
  return {
    actor,
    now: iso(at),
    today: dateOf(calendar, at),
    timeZone,
    through: doors[actor.role],
    requestId: '',
    settings: settings.current,
    files: noFiles,
    served,
    session: null,
    depth: 0,
  }
}

/** Earliest first, and no two at the same moment. */
export function inOrder(all: readonly Happening[]): Happening[] {
  let last = 0
  return all
    .toSorted((a, b) => a.at - b.at)
    .map((one) => {
      last = Math.max(one.at, last + 1)
      return one.at === last ? one : { at: last, by: one.by, run: one.run }
    })
}

const PER_TRANSACTION = 250

/** Runs all, earliest first; many in one transaction. */
export async function happen(services: Services, calendar: Calendar, all: readonly Happening[]): Promise<void> {
  const sorted = inOrder(all)
  const [first] = sorted
  if (!first) return
  const base = callAt(services, calendar, first.at, first.by)
  for (let from = 0; from < sorted.length; from += PER_TRANSACTION)
    await unitOfWork(services.database, base, async ({ db, afterCommit }) => {
      for (const one of sorted.slice(from, from + PER_TRANSACTION))
        await one.run({ ...callAt(services, calendar, one.at, one.by), db, afterCommit })
    })
}
