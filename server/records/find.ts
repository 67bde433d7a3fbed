/** The one way to a record: missing or not for this caller's eyes is 404, seen but not for his hands is 403. */
import { denied, notFound } from '../../shared/kernel/errors.ts'
import type { Resource, Right, Row } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { isLate } from '../../shared/permission-limits.ts'
import { allows } from '../../shared/permissions.ts'
import { isTrue } from '../db/dialect.ts'
import { selectIds, selectOne } from '../db/select.ts'
import type { Context } from './context.ts'
import { rowColumns, toRow } from './row.ts'

/** Refuses what the actor may do on no record of the resource, before any is looked at. */
export function mayAtAll(ctx: Context, resource: Resource, right: Right | 'use'): Where {
  const where = allows(ctx.actor, right, resource.name)
  if (where === false) throw denied()
  return where
}

/** The record in memory form. @throws AppError not_found, permission_denied */
export async function find(ctx: Context, resource: Resource, id: number, right: Right): Promise<Row> {
  const wanted = mayAtAll(ctx, resource, right)
  const view = allows(ctx.actor, 'view', resource.name)
  if (view === false) throw denied()
  const verdicts = { ...(view === true ? {} : { _view: view }), ...(wanted === true ? {} : { _may: wanted }) }
  const raw = await selectOne(ctx.db, resource, id, rowColumns(resource, verdicts), right !== 'view')
  if (!raw || ('_view' in raw && !isTrue(raw._view))) throw notFound()
  if ('_may' in raw && !isTrue(raw._may)) throw denied()
  const row = toRow(resource, raw)
  if ((right === 'change' || right === 'remove') && isLate(ctx.actor, resource.name, row.created_at, ctx.now))
    throw denied()
  return row
}

/** A write may not put a record out of the writer's own reach. */
export async function lookAgain(ctx: Context, resource: Resource, id: number): Promise<void> {
  const change = allows(ctx.actor, 'change', resource.name)
  const view = allows(ctx.actor, 'view', resource.name)
  if (change === false || view === false || (change === true && view === true)) return
  const still = await selectIds(ctx.db, { resource, where: both({ ids: [id] }, view, change), limit: 1 })
  if (still.length === 0) throw denied()
}

/** The record whoever asks, or undefined: for rules. */
export async function findRow(ctx: Context, resource: Resource, id: number): Promise<Row | undefined> {
  const raw = await selectOne(ctx.db, resource, id, rowColumns(resource), true)
  return raw && toRow(resource, raw)
}
