/** A story as the calls that its people make. */
import { selectIds } from '../server/db/select.ts'
import { actOn } from '../server/records/act.ts'
import { type Body, given } from '../server/records/body.ts'
import type { Context } from '../server/records/context.ts'
import { create } from '../server/records/create.ts'
import { enterFiles, type NewFile } from '../server/records/files.ts'
import { findRow } from '../server/records/find.ts'
import { read } from '../server/records/read.ts'
import { shapeFor } from '../server/records/representation.ts'
import { insert, write } from '../server/records/write.ts'
import type { Patch, Resource } from '../shared/kernel/resource.ts'
import { automationRuns } from '../shared/resources/automation-runs.ts'
import { customerNotes } from '../shared/resources/customer-notes.ts'
import { customerSegments } from '../shared/resources/customer-segments.ts'
import { favorites } from '../shared/resources/favorites.ts'
import { interactions } from '../shared/resources/interactions.ts'
import { leads } from '../shared/resources/leads.ts'
import { opportunities } from '../shared/resources/opportunities.ts'
import { rentals } from '../shared/resources/rentals.ts'
import { savedReplies } from '../shared/resources/saved-replies.ts'
import { savedViews } from '../shared/resources/saved-views.ts'
import { ticketComments } from '../shared/resources/ticket-comments.ts'
import { tickets } from '../shared/resources/tickets.ts'
import type { Happening } from './happen.ts'
import type { About, Beside, Enclosure, Step, Story } from './story.ts'

const tables: Readonly<Record<About | Beside, Resource>> = {
  leads,
  opportunities,
  rentals,
  tickets,
  favorites,
  customer_notes: customerNotes,
  customer_segments: customerSegments,
  saved_replies: savedReplies,
  saved_views: savedViews,
  interactions,
  ticket_comments: ticketComments,
}
/** The field by which what is made beside a record points at it. */
const pointers: Readonly<Record<Beside, Partial<Record<About, string>>>> = {
  interactions: {
    leads: 'related_to_lead',
    opportunities: 'related_to_opportunity',
    rentals: 'related_to_rental',
  },
  ticket_comments: { tickets: 'ticket' },
  tickets: { rentals: 'related_rental' },
  customer_notes: {},
}

/** The records of a story, as they come to be. */
type Ids = Partial<Record<About, number>>
/** Files that are in the store, for each list of enclosures. */
export type Stored = ReadonlyMap<readonly Enclosure[], readonly NewFile[]>

/** What came of the story's record: a lead its opportunity, everything else what an automation made of it. */
async function outcome(ctx: Context, ids: Ids, about: About): Promise<number> {
  if (about === 'opportunities' && ids.leads !== undefined) {
    const [id] = await selectIds(ctx.db, { resource: opportunities, where: { lead: { eq: ids.leads } }, limit: 1 })
    if (id !== undefined) return id
  }
  for (const [resource, record] of Object.entries(ids)) {
    const where = { resource: { eq: resource }, record: { eq: record }, made_resource: { eq: about } }
    const [run] = await selectIds(ctx.db, { resource: automationRuns, where, limit: 1 })
    const made = run === undefined ? undefined : (await findRow(ctx, automationRuns, run))?.made_record
    if (typeof made === 'number') return made
  }
  throw new Error(`A story goes on about one of the ${about}, but there is none.`)
}

async function bodyOf(ctx: Context, values: Patch, stored: readonly NewFile[] = []): Promise<Body> {
  const ids = await enterFiles(ctx, stored)
  return ids.length === 0 ? given(values) : { ...given(values), files: { count: ids.length, ids, errors: [] } }
}

/** As the page of the record does: who sees it knows of it. */
async function open(ctx: Context, resource: Resource, id: number): Promise<void> {
  const opened = await ctx.served.get(resource.name)?.opened?.(ctx, id)
  const { record } = await read(ctx, resource, id, shapeFor(ctx.actor, resource))
  const writeDown = await opened?.(record)
  await writeDown?.(ctx)
}

async function play(ctx: Context, step: Step, ids: Ids, stored: Stored): Promise<void> {
  const resource = tables[step.about]
  const id = ids[step.about] ?? (await outcome(ctx, ids, step.about))
  ids[step.about] = id
  if (step.does === 'open') await open(ctx, resource, id)
  else if (step.does === 'act') await actOn(ctx, resource, id, step.action, given(step.input))
  else if (step.does === 'make') {
    const pointer = pointers[step.what][step.about]
    const values = pointer === undefined ? step.given : { ...step.given, [pointer]: id }
    const files = step.files && stored.get(step.files)
    const { row } = await create(ctx, tables[step.what], await bodyOf(ctx, values, files))
    if (step.what === 'tickets') ids.tickets = row.id
  } else {
    const before = await findRow(ctx, resource, id)
    if (before) await write(ctx, resource, before, step.given)
  }
}

/** What people make through the apps is judged as theirs; the rest was written down by the house. */
const byApp: ReadonlySet<About> = new Set([
  'tickets',
  'favorites',
  'customer_notes',
  'customer_segments',
  'saved_replies',
  'saved_views',
])

/** The happenings of a story. */
export function happeningsOf(story: Story, stored: Stored): Happening[] {
  const ids: Ids = {}
  const made: Happening = {
    at: story.at,
    by: story.by,
    async run(ctx) {
      const resource = tables[story.about]
      const files = story.files && stored.get(story.files)
      ids[story.about] = byApp.has(story.about)
        ? (await create(ctx, resource, await bodyOf(ctx, story.given, files))).row.id
        : (await insert(ctx, resource, story.given)).id
    },
  }
  return [
    made,
    ...story.steps.map((step) => ({ at: step.at, by: step.by, run: (ctx: Context) => play(ctx, step, ids, stored) })),
  ]
}
