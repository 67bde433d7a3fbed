/** Something done to many records, to each by itself. */
import { AppError } from '../../shared/kernel/errors.ts'
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { both } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { LostRace } from '../db/open.ts'
import { fieldsOnly, selectPage } from '../db/select.ts'
import type { Context } from './context.ts'
import { pauses } from './pauses.ts'
import { savepoint } from './savepoint.ts'

/** So many records share a transaction: a long write would keep all others waiting. */
const PER_TRANSACTION = 200

export interface BulkResult {
  readonly id: number
  readonly title: string
  readonly ok: boolean
  readonly message?: string
}
/** What came of one record, and what was found out on the way. */
export interface Deed<T> {
  readonly result: BulkResult
  readonly found?: T
}
export type Work<T> = (ctx: Context, id: number) => Promise<T>

/** The title of a record, for those who may see it. */
async function titleFor(ctx: Context, resource: Resource, id: number): Promise<string> {
  const view = allows(ctx.actor, 'view', resource.name)
  if (view === false) return ''
  const where = both({ ids: [id] }, view)
  const [row] = await selectPage(ctx.db, { resource, where }, fieldsOnly(['id', resource.title]))
  return row ? titleOf(resource, row) : ''
}

async function one<T>(ctx: Context, resource: Resource, id: number, work: Work<T>): Promise<Deed<T>> {
  const title = await titleFor(ctx, resource, id)
  try {
    const found = await savepoint(ctx, () => work(ctx, id))
    return { result: { id, title, ok: true }, found }
  } catch (error) {
    if (error instanceof LostRace || !(error instanceof AppError)) throw error
    const message = error.fields ? Object.values(error.fields).flat().join(' ') : error.message
    return { result: { id, title, ok: false, message } }
  }
}

/** Does something to each of some records, inside one transaction; one that refuses is skipped and says why. */
export async function toEach<T>(
  ctx: Context,
  resource: Resource,
  ids: readonly number[],
  work: Work<T>,
): Promise<Deed<T>[]> {
  const deeds: Deed<T>[] = []
  const pause = pauses()
  for (const id of ids) {
    deeds.push(await one(ctx, resource, id, work))
    await pause()
  }
  return deeds
}

/** The ids in parts, each for one transaction. */
export function* inParts(ids: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < ids.length; at += PER_TRANSACTION) yield ids.slice(at, at + PER_TRANSACTION)
}
