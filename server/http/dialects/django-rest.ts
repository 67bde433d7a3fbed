/** The public dialect: Django REST framework's filters, ordering, pages and envelope. */
import { AppError, type FieldErrors, invalid } from '../../../shared/kernel/errors.ts'
import { isFilterable } from '../../../shared/kernel/filter-schema.ts'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import { isCounted, type Resource } from '../../../shared/kernel/resource.ts'
import { isPlain } from '../../../shared/kernel/schema.ts'
import { both, type Where } from '../../../shared/kernel/where.ts'
import type { Order } from '../../db/select.ts'
import type { Context } from '../../records/context.ts'
import { flag } from '../../records/flag.ts'
import type { ListQuery, Page } from '../../records/list.ts'
import { listable, shapeFor } from '../../records/representation.ts'
import { type Asking, circumstancesOf, testOf } from '../filters.ts'
import type { Asked, Dialect, Reply } from './dialect.ts'

const PAGE_SIZE = 20
const MAX_PAGE_SIZE = 100

const noPage = (): AppError => new AppError('not_found', 'Invalid page.')

function pageNumber(params: URLSearchParams): number {
  const text = params.get('page')
  if (text === null || text === '') return 1
  const page = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (page < 1) throw noPage()
  return page
}
function pageSize(params: URLSearchParams): number {
  const text = params.get('page_size') ?? params.get('limit') ?? ''
  const size = /^\d+$/.test(text) ? Number(text) : 0
  return size < 1 ? PAGE_SIZE : Math.min(size, MAX_PAGE_SIZE)
}

function orderOf(fields: ReadonlyMap<string, AnyField>, text: string): Order[] {
  const order: Order[] = []
  for (const part of text.split(',')) {
    const descending = part.trim().startsWith('-')
    const name = part.trim().replace(/^-/, '')
    const field = fields.get(name)
    const again = order.some((one) => one.field === name)
    if (!again && (name === 'id' || (field && isPlain(field)))) order.push({ field: name, descending })
  }
  return order
}

/** A choice takes several values with commas; other values may hold one. */
const textsOf = (field: AnyField, given: readonly string[]): string[] =>
  field.kind === 'choice' ? given.flatMap((text) => text.split(',')) : given.slice(-1)

function fieldFilters(
  ctx: Context,
  resource: Resource,
  fields: ReadonlyMap<string, AnyField>,
  params: URLSearchParams,
  asking: Asking,
): Where[] {
  const found: Where[] = []
  for (const [name, field] of fields) {
    if (!isFilterable(field) || !isCounted(resource, name)) continue
    for (const param of [name, field.param]) {
      if (param === undefined || !params.has(param)) continue
      const test = testOf(param, field, 'eq', textsOf(field, params.getAll(param)), asking)
      if (test) found.push({ [name]: test })
    }
  }
  const created = fields.get('created_at')
  for (const [param, operator] of [
    ['created_at_after', 'gte'],
    ['created_at_before', 'lte'],
  ] as const) {
    const test = created && testOf(param, created, operator, params.getAll(param).slice(-1), asking)
    if (test) found.push({ created_at: test })
  }
  for (const [name, { admin, where: toWhere }] of Object.entries(resource.asked ?? {})) {
    const text = params.get(name)
    if (!admin && text !== null && text.trim() !== '') found.push(toWhere(text, circumstancesOf(ctx)))
  }
  for (const [name, where] of Object.entries(resource.named ?? {}))
    if (flag(params, name, asking.errors)) found.push(where)
  return found
}

function query(ctx: Context, resource: Resource, { params }: Asked): ListQuery {
  const fields = listable(ctx.actor, resource)
  const page = pageNumber(params)
  const limit = pageSize(params)
  if (params.size === 0) return { where: resource.paths.crmWhere ?? true, search: '', order: [], limit, offset: 0 }
  const asking: Asking = { zone: ctx.timeZone, me: null, errors: {} }
  const found = fieldFilters(ctx, resource, fields, params, asking)
  if (resource.paths.crmWhere) found.push(resource.paths.crmWhere)
  if (resource.mine && fields.has(resource.mine) && flag(params, 'assigned_to_me', asking.errors))
    found.push({ [resource.mine]: { eq: ctx.actor.id } })
  if (Object.keys(asking.errors).length > 0) throw invalid(asking.errors)
  return {
    where: both(...found),
    search: params.get('search') ?? '',
    order: orderOf(fields, params.getAll('ordering').join(',')),
    limit,
    offset: (page - 1) * limit,
  }
}

/** The view that the query asks for by name, or the only one that the public path has. */
function viewOf(resource: Resource, { params }: Asked): string | undefined {
  if (resource.paths.crmView) return resource.paths.crmView
  const errors: FieldErrors = {}
  const name =
    resource.views && Object.hasOwn(resource.views, 'mobile') && flag(params, 'mobile', errors) ? 'mobile' : undefined
  if (Object.keys(errors).length > 0) throw invalid(errors)
  return name
}

function link({ address, params }: Asked, page: number): string {
  const copy = new URLSearchParams(params)
  copy.delete('page')
  if (page > 1) copy.set('page', String(page))
  const text = copy.toString()
  return text === '' ? address : `${address}?${text}`
}

function page({ records, count }: Page, { limit, offset }: ListQuery, asked: Asked): Reply {
  const number = offset / limit + 1
  if (number > 1 && offset >= count) throw noPage()
  const next = offset + limit < count ? link(asked, number + 1) : null
  const previous = number > 1 ? link(asked, number - 1) : null
  return { status: 200, body: { count, next, previous, results: records } }
}

export const djangoRest: Dialect = {
  query,
  page,
  listShape: (ctx, resource, asked) => shapeFor(ctx.actor, resource, viewOf(resource, asked), 'list'),
  shape: (ctx, resource) => shapeFor(ctx.actor, resource),
}
