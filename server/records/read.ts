/** The verb `read`. */
import { denied, notFound } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import type { Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { isTrue } from '../db/dialect.ts'
import { type Columns, selectOne } from '../db/select.ts'
import type { Context } from './context.ts'
import { embed } from './embed.ts'
import type { Shape, Wire } from './representation.ts'

/** A record on the wire, with the version that its ETag is. */
export interface Versioned {
  readonly record: Wire
  readonly version: number
}

const VERSION = { name: 'version', as: '_etag', label: false } as const
const tagged = new WeakMap<Columns['list'], Columns['list']>()
/** The columns of a shape and the version behind them; the same list each time, so that its text is written once. */
function withVersion(list: Columns['list']): Columns['list'] {
  const known = tagged.get(list) ?? [...list, VERSION]
  tagged.set(list, known)
  return known
}

async function one(
  ctx: Context,
  resource: Resource,
  id: number,
  { columns, emit, view: shown }: Shape,
  view: Where,
): Promise<Versioned> {
  const verdicts = view === true ? columns.verdicts : { ...columns.verdicts, _view: view }
  const raw = await selectOne(ctx.db, resource, id, { list: withVersion(columns.list), verdicts })
  if (!raw) throw notFound()
  const { _view: seen = true, _etag: version, ...row } = raw
  if (!isTrue(seen)) throw notFound()
  const record = emit(row)
  if (shown === null) await embed(ctx, resource, [record], 'record')
  return { record, version: Number(version) }
}

/** One record. @throws AppError not_found for a missing one and for one that the caller may not see */
export async function read(ctx: Context, resource: Resource, id: number, shape: Shape): Promise<Versioned> {
  const view = allows(ctx.actor, 'view', resource.name)
  if (view === false) throw denied()
  return one(ctx, resource, id, shape, view)
}

/** The record as stored, whoever asks: for the answer to a write that was allowed. */
export const represent = (ctx: Context, resource: Resource, id: number, shape: Shape): Promise<Versioned> =>
  one(ctx, resource, id, shape, true)
