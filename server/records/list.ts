/** The verb `list`. */
import type { Resource } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { PROBE, searchTerms } from '../db/search.ts'
import { count, type Order, type Selection, selectIds, selectPage } from '../db/select.ts'
import type { Context } from './context.ts'
import { embed } from './embed.ts'
import { mayAtAll } from './find.ts'
import type { Shape, Wire } from './representation.ts'

/** What a caller asks of a list, in memory form. */
export interface ListQuery {
  readonly where: Where
  /** As typed. */
  readonly search: string
  readonly order: readonly Order[]
  readonly limit: number
  readonly offset: number
}
/** A page of records, and how many there are in all. */
export interface Page {
  readonly records: readonly Wire[]
  readonly count: number
}
/** A list shows what may be viewed; a picker what may be pointed at. */
export type Seeing = 'view' | 'use'

export const everything: ListQuery = { where: true, search: '', order: [], limit: 20, offset: 0 }

const OLDEST: readonly Order[] = [{ field: 'id', descending: false }]
/** The order of a list that is asked for in none. */
const usual = ({ oldestFirst, newestBy }: Resource): readonly Order[] =>
  newestBy ? [{ field: newestBy, descending: true }] : oldestFirst ? OLDEST : []
/** Where records move up, the moment that they are said to be made does, and with it their place; it never does elsewhere. */
const moving = ({ newestBy }: Resource, order: readonly Order[]): readonly Order[] =>
  newestBy ? order.map((one) => (one.field === 'created_at' ? { ...one, field: newestBy } : one)) : order
/** A selection; `found` are the ids, newest first, when a search alone decides and few match it. */
type Scope = Selection & { readonly found?: readonly number[] }

/**
 * The records that match, of those the actor may see. A search is tried first: up to a thousand matches are named one
 * by one, more are walked in the order of the list.
 */
export async function scope(
  ctx: Context,
  resource: Resource,
  query: ListQuery,
  right: Seeing = 'view',
): Promise<Scope> {
  const where = both(mayAtAll(ctx, resource, right), query.where)
  const terms = searchTerms(query.search)
  const { limit, offset } = query
  const order = query.order.length === 0 ? usual(resource) : moving(resource, query.order)
  const base = { resource, where, limit, offset, ...(order.length > 0 ? { order } : {}) }
  if (terms.length === 0) return base
  const found = await selectIds(ctx.db, { resource, where: true, terms, limit: PROBE + 1 })
  if (found.length > PROBE) return { ...base, terms }
  const named = { ...base, where: both({ ids: found }, where) }
  return where === true ? { ...named, found } : named
}

/** A page in the given shape. A page past the end is empty, with the true count. */
export async function list(
  ctx: Context,
  resource: Resource,
  query: ListQuery,
  shape: Shape,
  right: Seeing = 'view',
): Promise<Page> {
  const { found, ...selection } = await scope(ctx, resource, query, right)
  const total = found?.length ?? (await count(ctx.db, selection))
  if (query.offset >= total) return { records: [], count: total }
  // The ids of the page are known already.
  const here = found && !selection.order ? found.slice(query.offset, query.offset + query.limit) : undefined
  const wanted = here ? { resource, where: { ids: here } } : selection
  const rows = await selectPage(ctx.db, wanted, shape.columns)
  const records = rows.map((row) => shape.emit(row))
  await embed(ctx, resource, records, shape.view === null ? 'list' : { view: shape.view })
  return { records, count: total }
}
