/** The verb `read`. */
import { denied, notFound } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { allows } from '../../shared/permissions.ts'
import { selectOne } from '../db/select.ts'
import type { Context } from './context.ts'
import type { Shape, Wire } from './representation.ts'

/** A record on the wire, with the version that its ETag is. */
export interface Versioned {
  readonly record: Wire
  readonly version: number
}

/** One record. @throws AppError not_found for a missing one and for one that the caller may not see */
export async function read(ctx: Context, resource: Resource, id: number, shape: Shape): Promise<Versioned> {
  const view = allows(ctx.actor, 'view', resource.name)
  if (view === false) throw denied()
  const verdicts = view === true ? shape.columns.verdicts : { ...shape.columns.verdicts, _view: view }
  const raw = await selectOne(ctx.db, resource, id, { ...shape.columns, verdicts })
  if (!raw || ('_view' in raw && raw._view !== true && raw._view !== 1)) throw notFound()
  return { record: shape.emit(raw), version: Number(raw.version) }
}

/** The record as stored, whoever asks: for the answer to a write that was allowed. */
export async function represent(ctx: Context, resource: Resource, id: number, shape: Shape): Promise<Versioned> {
  const raw = await selectOne(ctx.db, resource, id, shape.columns)
  if (!raw) throw notFound()
  return { record: shape.emit(raw), version: Number(raw.version) }
}
