/** An action on many records. */
import { denied } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import type { Database } from '../db/open.ts'
import { actOn } from './act.ts'
import type { Body } from './body.ts'
import { type Chosen, idsOf } from './chosen.ts'
import { type Call, type Context, reading, unitOfWork } from './context.ts'
import { reversibly } from './edit-many/reversibly.ts'
import { mayAtAll } from './find.ts'
import { type BulkResult, inParts, toEach } from './to-each.ts'

/** What an action did; `undo` names it for as long as it can be taken back. */
export interface BulkOutcome {
  readonly results: readonly BulkResult[]
  readonly undo: number | null
}

/** Runs an action on each; a record that refuses is skipped and says why. */
export async function bulk(
  database: Database,
  call: Call,
  resource: Resource,
  name: string,
  chosen: Chosen,
  body: Body,
): Promise<BulkOutcome> {
  const action = resource.actions[name]
  if (!action) throw denied()
  const ctx = reading(database, call)
  mayAtAll(ctx, resource, action.needs)
  const ids = await idsOf(ctx, resource, chosen)
  const act = (inside: Context, id: number) => actOn(inside, resource, id, name, body)
  if (action.reversible) {
    const { results, undo } = await reversibly(database, call, resource, ids, act)
    return { results, undo }
  }
  const results: BulkResult[] = []
  for (const part of inParts(ids)) {
    const deeds = await unitOfWork(database, call, (writing) => toEach(writing, resource, part, act))
    results.push(...deeds.map(({ result }) => result))
  }
  return { results, undo: null }
}
