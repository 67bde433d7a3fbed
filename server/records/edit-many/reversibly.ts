/** Something done to many records, each of which is kept as it was: `undoEdit` gives that back. */
import { notFound } from '../../../shared/kernel/errors.ts'
import type { Resource, Row } from '../../../shared/kernel/resource.ts'
import type { Database } from '../../db/open.ts'
import { type Call, type Context, unitOfWork } from '../context.ts'
import { findRow } from '../find.ts'
import { type BulkResult, type Deed, inParts, toEach, type Work } from '../to-each.ts'
import { type Edited, keepPart, startEdit } from './kept.ts'
import { oldValues } from './restore.ts'

/** A record before something was done to it, and after. */
export interface Step {
  readonly before: Row
  readonly after: Row
}
/** Does it to one record, which is looked at again, because what follows may have changed it, too. */
export async function stepOf(ctx: Context, resource: Resource, id: number, work: Work<unknown>): Promise<Step> {
  const before = await findRow(ctx, resource, id)
  await work(ctx, id)
  const after = await findRow(ctx, resource, id)
  if (!before || !after) throw notFound()
  return { before, after }
}

/** Those that are another record now. */
export const changedIn = (deeds: readonly Deed<Step>[]): Step[] =>
  deeds.flatMap(({ found }) => (found && found.before.version !== found.after.version ? [found] : []))

const editedBy = (resource: Resource, { before, after }: Step): Edited => ({
  id: after.id,
  version: after.version,
  was: oldValues(resource, before, after),
})

/** Does it to one record within a unit of work; the name of the way back, or null when nothing changed. */
export async function oneReversibly(
  ctx: Context,
  resource: Resource,
  id: number,
  work: Work<unknown>,
): Promise<number | null> {
  const step = await stepOf(ctx, resource, id, work)
  if (step.before.version === step.after.version) return null
  const edit = await startEdit(ctx, resource)
  await keepPart(ctx, edit, [editedBy(resource, step)])
  return edit
}

/** What came of each, how many changed, and the name of all that for the way back; null when nothing changed. */
export interface Reversible {
  readonly results: readonly BulkResult[]
  readonly changed: number
  readonly undo: number | null
}

/** Does it to each; a record that refuses is skipped and says why. */
export async function reversibly(
  database: Database,
  call: Call,
  resource: Resource,
  ids: readonly number[],
  work: Work<unknown>,
): Promise<Reversible> {
  // What was done before can still be taken back.
  if (ids.length === 0) return { results: [], changed: 0, undo: null }
  const edit = await unitOfWork(database, call, (writing) => startEdit(writing, resource))
  const results: BulkResult[] = []
  let changed = 0
  let isKept = true
  for (const part of inParts(ids)) {
    const { deeds, ...step } = await unitOfWork(database, call, async (writing) => {
      const done = await toEach(writing, resource, part, (inside, id) => stepOf(inside, resource, id, work))
      const kept = changedIn(done).map((step) => editedBy(resource, step))
      const stays = kept.length === 0 || (await keepPart(writing, edit, kept))
      return { deeds: done, edited: kept.length, stays }
    })
    changed += step.edited
    isKept &&= step.stays
    results.push(...deeds.map(({ result }) => result))
  }
  return { results, changed, undo: changed > 0 && isKept ? edit : null }
}
