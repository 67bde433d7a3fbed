/** The state of a list as a query that people can read and send: `?q=crane&status=new,lost&sort=-created_at&page=2&size=50`. */
import type { CrudFilter, CrudOperators, CrudSort } from '@refinedev/core'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import type { Admin } from '../define-admin.ts'

export interface ListState {
  readonly q: string
  /** Field and operator as in the URL (`created_at_gte`) → values. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** `status`, `-created_at`, most important first. */
  readonly sort: readonly string[]
  readonly page: number
  readonly size: number
}

export const SIZES = [25, 50, 100] as const
const operators = { ne: 'ne', gt: 'gt', gte: 'gte', lt: 'lt', lte: 'lte', like: 'contains', null: 'null' } as const
type Suffix = keyof typeof operators
const isSuffix = (word: string): word is Suffix => Object.hasOwn(operators, word)

/** `created_at_gte` → the field and the operator; null when there is no such field. */
export function filterKey(admin: Admin, key: string): { name: string; field: AnyField; suffix: Suffix | '' } | null {
  const { fields } = admin.resource
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (field) return { name: key, field, suffix: '' }
  const cut = key.lastIndexOf('_')
  const name = key.slice(0, cut)
  const suffix = key.slice(cut + 1)
  const shorter = Object.hasOwn(fields, name) ? fields[name] : undefined
  return shorter && isSuffix(suffix) ? { name, field: shorter, suffix } : null
}

/** Several values stand in one parameter where a comma cannot be part of one. */
const splits = (field: AnyField, suffix: string) =>
  suffix === '' && ['choice', 'ref', 'refs', 'bool'].includes(field.kind)

const defaultSort = (admin: Admin): string[] => (admin.list.sort ? [admin.list.sort] : ['-created_at'])
const whole = (text: string | null, otherwise: number): number => {
  const value = Number(text)
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise
}

/** Reads the query. What it does not know it leaves out: a list is better than an error. */
export function readState(admin: Admin, query: URLSearchParams): ListState {
  const filters: Record<string, string[]> = {}
  for (const key of new Set(query.keys())) {
    const known = filterKey(admin, key)
    if (!known) continue
    const values = query.getAll(key).flatMap((text) => (splits(known.field, known.suffix) ? text.split(',') : [text]))
    const given = values.filter((value) => value !== '')
    if (given.length > 0) filters[key] = given
  }
  const size = whole(query.get('size'), 0)
  return {
    q: query.get('q') ?? '',
    filters,
    sort:
      query
        .get('sort')
        ?.split(',')
        .filter((name) => admin.resource.fields[name.replace(/^-/, '')]) ?? defaultSort(admin),
    page: whole(query.get('page'), 1),
    size: SIZES.find((known) => known === size) ?? admin.list.pageSize ?? 25,
  }
}

/** Writes the query, without what goes without saying. */
export function writeState(admin: Admin, state: ListState): string {
  const query: [string, string][] = []
  if (state.q) query.push(['q', state.q])
  for (const [key, values] of Object.entries(state.filters)) {
    const known = filterKey(admin, key)
    if (!known || values.length === 0) continue
    if (splits(known.field, known.suffix)) query.push([key, values.join(',')])
    else for (const value of values) query.push([key, value])
  }
  if (state.sort.join() !== defaultSort(admin).join()) query.push(['sort', state.sort.join(',')])
  if (state.page > 1) query.push(['page', String(state.page)])
  if (state.size !== (admin.list.pageSize ?? 25)) query.push(['size', String(state.size)])
  // Commas stay commas: the address is to be read.
  const text = new URLSearchParams(query).toString().replaceAll('%2C', ',')
  return text && `?${text}`
}

/** Search and filters for the data provider. */
export function crudFilters(admin: Admin, state: Pick<ListState, 'q' | 'filters'>): CrudFilter[] {
  const filters: CrudFilter[] = []
  if (state.q.trim()) filters.push({ field: 'q', operator: 'eq', value: state.q.trim() })
  for (const [key, values] of Object.entries(state.filters)) {
    const known = filterKey(admin, key)
    if (!known) continue
    const operator: Exclude<CrudOperators, 'or' | 'and'> = known.suffix === '' ? 'in' : operators[known.suffix]
    filters.push({ field: known.name, operator, value: [...values] })
  }
  return filters
}

/** The order for the data provider. */
export const crudSorters = (state: Pick<ListState, 'sort'>): CrudSort[] =>
  state.sort.map((name) =>
    name.startsWith('-') ? { field: name.slice(1), order: 'desc' } : { field: name, order: 'asc' },
  )

/** Ascending, descending, off. `add` keeps the other columns behind it in the order. */
export function nextSort(sort: readonly string[], name: string, add: boolean): string[] {
  const now = sort.find((entry) => entry.replace(/^-/, '') === name)
  const next = now === undefined ? [name] : now === name ? [`-${name}`] : []
  if (!add) return next
  return now === undefined ? [...sort, ...next] : sort.flatMap((entry) => (entry === now ? next : [entry]))
}
