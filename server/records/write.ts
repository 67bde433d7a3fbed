/** The one way in which a record changes: settle, check, store, remember, and what follows. */
import { type FieldErrors, invalid } from '../../shared/kernel/errors.ts'
import { type Patch, type Resource, type Row, rowFields, storedFields } from '../../shared/kernel/resource.ts'
import { isTakenTogether, uniqueViolation } from '../db/errors.ts'
import { LostRace } from '../db/open.ts'
import { indexForSearch } from '../db/search.ts'
import { automate } from './automate.ts'
import type { Context } from './context.ts'
import { findRow } from './find.ts'
import { asOneSave, differs, remember } from './history.ts'
import { writeLinks } from './links.ts'
import { copied, outdatedCopies } from './refs.ts'
import { blankRow } from './row.ts'
import { insertRow, updateRow } from './row-statements.ts'

const servedOf = (ctx: Context, resource: Resource) => ctx.served.get(resource.name)

/** What the resource's own rule and its copies add to what was given. */
async function settled(ctx: Context, resource: Resource, before: Row | null, given: Patch): Promise<Row> {
  const base = before ?? blankRow(resource)
  const next = { ...base, ...given }
  Object.assign(next, await copied(ctx, resource, before, next))
  const follows = await servedOf(ctx, resource)?.settle?.(ctx, before, next, given)
  return { ...next, ...follows }
}

/** `trusted` values were judged when they were given to another record; what they were copied from may be old. */
async function forbid(ctx: Context, resource: Resource, before: Row | null, next: Row, trusted = false): Promise<void> {
  if (trusted) return
  const errors: FieldErrors = {}
  for (const [name, messages] of Object.entries((await servedOf(ctx, resource)?.check?.(ctx, before, next)) ?? {}))
    if (messages) errors[name] = messages
  const belongs = resource.belongsTo
  if (belongs?.every((name) => next[name] === null))
    errors.non_field_errors = [
      `Set at least one of: ${belongs.map((name) => resource.fields[name]?.label).join(', ')}.`,
    ]
  if (Object.keys(errors).length > 0) throw invalid(errors)
}

/** A taken value is an error of its field, whoever notices first: the index does, also under concurrency. */
async function storing<T>(resource: Resource, store: () => Promise<T>): Promise<T> {
  try {
    return await store()
  } catch (error) {
    if (isTakenTogether(error, resource)) {
      // The next try finds the record that was faster.
      if (resource.repeatable) throw new LostRace(`${resource.name}: created twice at once.`)
      throw invalid({ non_field_errors: [`${resource.label.one} with these values already exists.`] })
    }
    const name = uniqueViolation(error, resource)
    if (!name) throw error
    throw invalid({
      [name]: [`${resource.label.one} with this ${resource.fields[name]?.label.toLowerCase()} already exists.`],
    })
  }
}

async function consequences(ctx: Context, resource: Resource, before: Row | null, after: Row): Promise<void> {
  if (before)
    for await (const { child, id, patch } of outdatedCopies(ctx, resource, before, after)) {
      const row = await findRow(ctx, child, id)
      if (row) await write(ctx, child, row, patch, 'change')
    }
  const served = servedOf(ctx, resource)
  await served?.follow?.(ctx, before, after)
  await automate(ctx, resource, served?.automations ?? [], before, after)
}

/** Remembers what was stored, with what follows from it. */
const told = (ctx: Context, resource: Resource, action: string, before: Row | null, after: Row): Promise<Row> =>
  asOneSave(ctx, resource, before, action, async (saving) => {
    await remember(saving, resource, before, after)
    await consequences(saving, resource, before, after)
    return after
  })

/** Stores a new record. `given` is trusted: verbs parse and check it, rules write what they must. */
export async function insert(ctx: Context, resource: Resource, given: Patch, trusted = false): Promise<Row> {
  const stamped = { created_by: ctx.actor.id, created_at: ctx.now, updated_at: ctx.now, ...given }
  const next = await settled(ctx, resource, null, stamped)
  await forbid(ctx, resource, null, next, trusted)
  const id = await storing(resource, () => insertRow(ctx.db, resource.name, storedFields(resource), next))
  await writeLinks(ctx.db, resource, id, null, next)
  const after = { ...next, id, version: 1 }
  await indexForSearch(ctx.db, resource, id, null, after)
  return told(ctx, resource, 'create', null, after)
}

/** Stores what changed in a record; writing the values that it already has is no change. */
export async function write(
  ctx: Context,
  resource: Resource,
  before: Row,
  given: Patch,
  action = 'change',
): Promise<Row> {
  if (!Object.entries(given).some(([name, value]) => differs(before[name], value))) return before
  return store(ctx, resource, before, await settled(ctx, resource, before, given), action)
}

/** Gives a record values that it had before: what the resource's rule derived then came with them, and is not derived anew. */
export async function writeAsItWas(ctx: Context, resource: Resource, before: Row, was: Patch): Promise<Row> {
  const next = { ...before, ...was, ...(await servedOf(ctx, resource)?.outdated?.(ctx, was, before)) }
  return store(ctx, resource, before, { ...next, ...(await copied(ctx, resource, before, next)) }, 'change')
}

async function store(ctx: Context, resource: Resource, before: Row, next: Row, action: string): Promise<Row> {
  const names = rowFields(resource).map(([name]) => name)
  const changed = names.filter((name) => differs(before[name], next[name]))
  if (changed.length === 0) return before
  await forbid(ctx, resource, before, next)
  next.updated_at = ctx.now
  const values = Object.fromEntries([...changed, 'updated_at'].map((name) => [name, next[name]]))
  await storing(resource, () => updateRow(ctx.db, resource, before.id, before.version, values))
  await writeLinks(ctx.db, resource, before.id, before, next)
  const after = { ...next, version: before.version + 1 }
  await indexForSearch(ctx.db, resource, before.id, before, after)
  return told(ctx, resource, action, before, after)
}
