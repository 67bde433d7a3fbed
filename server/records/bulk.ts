/** An action on many records: by ids, or on everything that matches at the moment of running. */
import { setImmediate } from 'node:timers/promises'
import { AppError, denied } from '../../shared/kernel/errors.ts'
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { type Database, LostRace } from '../db/open.ts'
import { count, selectIds } from '../db/select.ts'
import { actOn } from './act.ts'
import type { Body } from './body.ts'
import { type Call, type Context, unitOfWork } from './context.ts'
import { findRow, mayAtAll } from './find.ts'
import { type ListQuery, scope } from './list.ts'
import { remove } from './remove.ts'
import { savepoint } from './savepoint.ts'

/** More than this at once is a mistake, or a job for the command line. */
export const MAX_BULK = 10_000
const PER_TRANSACTION = 200
/** Others are served at least this often. */
const PAUSE_MS = 10

export interface BulkResult {
  readonly id: number
  readonly title: string
  readonly ok: boolean
  readonly message?: string
}
/** Ids, or a filter with the number of records that the person saw. */
export type Chosen = { readonly ids: readonly number[] } | { readonly query: ListQuery; readonly count: number }

async function idsOf(ctx: Context, resource: Resource, chosen: Chosen): Promise<readonly number[]> {
  if ('ids' in chosen) return chosen.ids
  const selection = await scope(ctx, resource, { ...chosen.query, limit: MAX_BULK + 1, offset: 0 })
  const total = await count(ctx.db, selection)
  if (total !== chosen.count)
    throw new AppError('conflict', `${total} records match now, not ${chosen.count}. Nothing was changed.`, {
      extra: { count: total },
    })
  return selectIds(ctx.db, selection)
}

async function one(ctx: Context, resource: Resource, id: number, name: string, body: Body): Promise<BulkResult> {
  const before = await findRow(ctx, resource, id)
  const title = before ? titleOf(resource, before) : ''
  try {
    await savepoint(ctx, async () => {
      if (name === 'remove') await remove(ctx, resource, id, null)
      else await actOn(ctx, resource, id, name, body)
    })
    return { id, title, ok: true }
  } catch (error) {
    if (error instanceof LostRace || !(error instanceof AppError)) throw error
    const message = error.fields ? Object.values(error.fields).flat().join(' ') : error.message
    return { id, title, ok: false, message }
  }
}

/** Runs an action, or `remove`, on each; a record that refuses is skipped and says why. */
export async function bulk(
  database: Database,
  call: Call,
  resource: Resource,
  name: string,
  chosen: Chosen,
  body: Body,
): Promise<BulkResult[]> {
  const right = name === 'remove' ? 'remove' : resource.actions[name]?.needs
  if (!right) throw denied()
  const reading: Context = { ...call, db: database.read, afterCommit: () => undefined }
  mayAtAll(reading, resource, right)
  const ids = await idsOf(reading, resource, chosen)
  if (ids.length > MAX_BULK) throw new AppError('refused', `At most ${MAX_BULK} records at once.`)
  const results: BulkResult[] = []
  for (let at = 0; at < ids.length; at += PER_TRANSACTION) {
    const some = await unitOfWork(database, call, async (ctx) => {
      const part: BulkResult[] = []
      let pause = performance.now() + PAUSE_MS
      for (const id of ids.slice(at, at + PER_TRANSACTION)) {
        part.push(await one(ctx, resource, id, name, body))
        // SQLite answers at once: without a pause nobody else would be served meanwhile.
        if (performance.now() > pause) {
          await setImmediate()
          pause = performance.now() + PAUSE_MS
        }
      }
      return part
    })
    results.push(...some)
  }
  return results
}
