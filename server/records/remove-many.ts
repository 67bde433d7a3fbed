/** Deleting many records: said before, and done as a whole or not at all. */

import { denied, refused } from '../../shared/kernel/errors.ts'
import { type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import { both } from '../../shared/kernel/where.ts'
import { isLate } from '../../shared/permission-limits.ts'
import type { Database } from '../db/open.ts'
import { selectIds } from '../db/select.ts'
import { type Chosen, idsOf, MAX_BULK } from './chosen.ts'
import { type Call, type Context, unitOfWork } from './context.ts'
import { demandAllowed, type Fates, fatesOf } from './fates.ts'
import { findRow, mayAtAll } from './find.ts'
import { pauses } from './pauses.ts'
import { type DeletePreview, erase, previewOf } from './remove.ts'
import type { BulkResult } from './to-each.ts'

/** Those of the ids that the caller sees, in ascending order; what is gone already needs no deletion. */
async function seen(ctx: Context, resource: Resource, ids: readonly number[]): Promise<number[]> {
  const where = both({ ids }, mayAtAll(ctx, resource, 'view'))
  return selectIds(ctx.db, { resource, where, order: [{ field: 'id', descending: false }] })
}

/** What deleting these would do; one deletion stays bounded, with all that it takes along or lets go. */
async function judged(ctx: Context, resource: Resource, ids: readonly number[]): Promise<Fates> {
  const { fates, reach } = await fatesOf(ctx, resource, ids)
  if (ids.length + reach > MAX_BULK)
    throw refused(`At most ${MAX_BULK} records at once; with what refers to them, these are more.`)
  return fates
}

/** What deleting all of them would do. @throws AppError permission_denied, conflict, refused */
export async function removeManyPreview(ctx: Context, resource: Resource, chosen: Chosen): Promise<DeletePreview> {
  mayAtAll(ctx, resource, 'remove')
  const ids = await seen(ctx, resource, await idsOf(ctx, resource, chosen))
  return previewOf(await judged(ctx, resource, ids), ids.length)
}

/**
 * Deletes all of them or none, in one transaction: who reads is served meanwhile, who writes waits until it is done. In
 * parts it would be quicker to wait for, but a refusal in the middle could not give back what went before.
 * @throws AppError permission_denied with `forbidden`, conflict with `related` or `count`, refused
 */
export async function removeMany(
  database: Database,
  call: Call,
  resource: Resource,
  chosen: Chosen,
): Promise<BulkResult[]> {
  return unitOfWork(database, call, async (ctx) => {
    mayAtAll(ctx, resource, 'remove')
    const wanted = await idsOf(ctx, resource, chosen)
    const pause = pauses()
    const rows = new Map<number, Row>()
    // In the same order by everybody: who deletes the same ones at once waits, and finds them gone.
    for (const id of await seen(ctx, resource, wanted)) {
      const row = await findRow(ctx, resource, id)
      if (row && isLate(ctx.actor, resource.name, row.created_at, ctx.now)) throw denied()
      if (row) rows.set(id, row)
      await pause()
    }
    demandAllowed(await judged(ctx, resource, [...rows.keys()]), 'What you chose')
    for (const [id] of rows) {
      // Read again: what went before may have let go of it.
      const row = await findRow(ctx, resource, id)
      if (row) await erase(ctx, resource, row)
      await pause()
    }
    return wanted.map((id) => {
      const row = rows.get(id)
      return row ? { id, title: titleOf(resource, row), ok: true } : { id, title: '', ok: false, message: 'Not found.' }
    })
  })
}
