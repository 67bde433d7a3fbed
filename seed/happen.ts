/** Plays what was planned, in the order in which it happened, through the verbs: history and dates come out true. */

import { selectIds } from '../server/db/select.ts'
import { actOn } from '../server/records/act.ts'
import { given } from '../server/records/body.ts'
import { type Call, type Context, noFiles, type Through, unitOfWork } from '../server/records/context.ts'
import { findRow } from '../server/records/find.ts'
import { insert, write } from '../server/records/write.ts'
import type { Services } from '../server/services.ts'
import type { Row } from '../shared/kernel/resource.ts'
import type { Actor } from '../shared/permissions.ts'
import { interactions } from '../shared/resources/interactions.ts'
import { leads } from '../shared/resources/leads.ts'
import { opportunities } from '../shared/resources/opportunities.ts'
import { rentals } from '../shared/resources/rentals.ts'
import { type Calendar, dateOf, iso } from './calendar.ts'
import type { About, Step, Story } from './story.ts'

/** Something that somebody does at a moment. */
export interface Happening {
  readonly at: number
  readonly by: Actor
  run(ctx: Context): Promise<unknown>
}

/** The door that each role comes through. */
export const doors: Readonly<Record<Actor['role'], Through>> = {
  staff: 'admin',
  seller: 'api',
  customer: 'api',
  system: 'api',
}
const quiet = new WeakMap<Services['served'], Services['served']>()
/** The stories tell what people did, and what they made of it: the system makes nothing beside. */
function withoutAutomations(served: Services['served']): Services['served'] {
  const known = quiet.get(served) ?? new Map([...served].map(([name, one]) => [name, { ...one, automations: [] }]))
  quiet.set(served, known)
  return known
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
    served: withoutAutomations(served),
    session: null,
    depth: 0,
  }
}

const PER_TRANSACTION = 250

/** Runs all, earliest first; many in one transaction. */
export async function happen(services: Services, calendar: Calendar, all: readonly Happening[]): Promise<void> {
  const sorted = all.toSorted((a, b) => a.at - b.at)
  const [first] = sorted
  if (!first) return
  const base = callAt(services, calendar, first.at, first.by)
  for (let from = 0; from < sorted.length; from += PER_TRANSACTION)
    await unitOfWork(services.database, base, async ({ db, afterCommit }) => {
      for (const one of sorted.slice(from, from + PER_TRANSACTION))
        await one.run({ ...callAt(services, calendar, one.at, one.by), db, afterCommit })
    })
}

export const tables = { leads, opportunities, rentals } as const
export const relations = {
  leads: 'related_to_lead',
  opportunities: 'related_to_opportunity',
  rentals: 'related_to_rental',
} as const

/** The records of a story, as they come to be. */
type Ids = Partial<Record<About, number>>

async function play(ctx: Context, step: Step, ids: Ids): Promise<void> {
  const resource = tables[step.about]
  const id = ids[step.about] ?? (await opportunityOf(ctx, ids))
  if (step.does === 'talk') {
    await insert(ctx, interactions, { ...step.given, [relations[step.about]]: id })
  } else if (step.does === 'act') {
    await actOn(ctx, resource, id, step.action, given(step.input))
  } else {
    const before: Row | undefined = await findRow(ctx, resource, id)
    if (before) await write(ctx, resource, before, step.given)
  }
}

/** What the lead of the story became. */
async function opportunityOf(ctx: Context, ids: Ids): Promise<number> {
  const [id] = await selectIds(ctx.db, { resource: opportunities, where: { lead: { eq: ids.leads ?? 0 } }, limit: 1 })
  if (id === undefined) throw new Error('A story goes on about an opportunity that does not exist.')
  ids.opportunities = id
  return id
}

/** The happenings of a story. */
export function happeningsOf(story: Story): Happening[] {
  const ids: Ids = {}
  const made: Happening = {
    at: story.at,
    by: story.by,
    async run(ctx) {
      ids[story.about] = (await insert(ctx, tables[story.about], story.given)).id
    },
  }
  return [
    made,
    ...story.steps.map((step) => ({ at: step.at, by: step.by, run: (ctx: Context) => play(ctx, step, ids) })),
  ]
}
