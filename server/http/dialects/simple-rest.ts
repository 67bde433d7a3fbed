/** The admin's dialect: what `@refinedev/simple-rest` sends, with the operators that it lacks. */
import { invalid } from '../../../shared/kernel/errors.ts'
import { isFilterable } from '../../../shared/kernel/filter-schema.ts'
import { idField } from '../../../shared/kernel/kinds.ts'
import type { Resource } from '../../../shared/kernel/resource.ts'
import { isPlain } from '../../../shared/kernel/schema.ts'
import { both, type Where } from '../../../shared/kernel/where.ts'
import type { Order } from '../../db/select.ts'
import type { Context } from '../../records/context.ts'
import type { ListQuery } from '../../records/list.ts'
import { adminShape, readable } from '../../records/representation.ts'
import { type Asking, circumstancesOf, type Operator, testOf } from '../filters.ts'
import type { Asked, Dialect } from './dialect.ts'

const MAX_PAGE_SIZE = 500
const MAX_OFFSET = 1_000_000_000

const operators: ReadonlyMap<string, Operator> = new Map(
  (['ne', 'in', 'nin', 'gte', 'lte', 'gt', 'lt', 'like', 'null'] as const).map((name) => [`_${name}`, name]),
)

const whole = (text: string | null, fallback: number): number =>
  text !== null && /^\d+$/.test(text) ? Math.min(Number(text), MAX_OFFSET) : fallback

function orderOf(ctx: Context, resource: Resource, params: URLSearchParams): Order[] {
  const fields = readable(ctx.actor, resource, true)
  const directions = (params.get('_order') ?? '').split(',')
  const order = new Map<string, Order>()
  for (const [at, name] of (params.get('_sort') ?? '').split(',').entries()) {
    const field = fields.get(name)
    if (order.has(name) || !(name === 'id' || (field && isPlain(field)))) continue
    order.set(name, { field: name, descending: directions[at]?.toLowerCase() === 'desc' })
  }
  return [...order.values()]
}

/** `status_ne` → the field and the operator; a field's own name wins over a suffix. */
function split(name: string): readonly [string, Operator][] {
  const cut = name.lastIndexOf('_')
  const operator = operators.get(name.slice(cut))
  return operator
    ? [
        [name, 'eq'],
        [name.slice(0, cut), operator],
      ]
    : [[name, 'eq']]
}

/** The condition of the query's filters; the field `but` is left out, as a facet does with its own. */
function filtersOf(ctx: Context, resource: Resource, params: URLSearchParams, but?: string): Where {
  const fields = readable(ctx.actor, resource, true)
  const asking: Asking = { zone: ctx.timeZone, me: ctx.actor.id, errors: {} }
  const found: Where[] = []
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name)
    const toWhere = resource.asked?.[name]?.where
    if (toWhere) found.push(toWhere(values[0] ?? '', circumstancesOf(ctx)))
    for (const [key, operator] of split(name)) {
      const field = key === 'id' ? idField : fields.get(key)
      if (!field || key === but || !isFilterable(field)) continue
      const texts = operator === 'in' || operator === 'nin' ? values.flatMap((text) => text.split(',')) : values
      const test = testOf(name, field, operator, texts, asking)
      if (test) found.push({ [key]: test })
      break
    }
  }
  if (Object.keys(asking.errors).length > 0) throw invalid(asking.errors)
  return both(...found)
}

/** `_start` and `_end`. */
export function rangeOf(params: URLSearchParams): { limit: number; offset: number } {
  const offset = whole(params.get('_start'), 0)
  const end = whole(params.get('_end'), offset + MAX_PAGE_SIZE)
  return { limit: Math.min(Math.max(end - offset, 1), MAX_PAGE_SIZE), offset }
}

/** The query of a list, a facet, or a bulk action. */
export function listQuery(ctx: Context, resource: Resource, params: URLSearchParams, but?: string): ListQuery {
  return {
    where: filtersOf(ctx, resource, params, but),
    search: params.get('q') ?? '',
    order: orderOf(ctx, resource, params),
    ...rangeOf(params),
  }
}

export const simpleRest: Dialect = {
  query: (ctx, resource, { params }: Asked) => listQuery(ctx, resource, params),
  listShape: (ctx, resource) => adminShape(ctx.actor, resource, 'list'),
  shape: (ctx, resource) => adminShape(ctx.actor, resource),
  page: ({ records, count }) => ({ status: 200, body: records, headers: { 'x-total-count': String(count) } }),
}
