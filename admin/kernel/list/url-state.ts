/** The state of a list as a query that people can read and send: `?q=crane&status=new,lost&sort=-created_at&page=2&size=50`. */
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import { say, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { canBeColumn } from '../fields.ts'
import { formOf, isOrdered } from './filter-values.ts'

/** All that an address says of a list. */
export interface ListState {
  readonly q: string
  /** Field and operator as in the URL (`created_at_gte`) → values. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** `status`, `-created_at`, most important first. */
  readonly sort: readonly string[]
  readonly page: number
  readonly size: number
  /** The columns that the address names; null for those that the user has. */
  readonly columns: readonly string[] | null
  /** The id of the view that it began with; `all` for none, where the list opens with one. */
  readonly view: string | null
}
/** What an address says, and what of it nobody understands, in sentences. */
export interface Reading {
  readonly state: ListState
  readonly leftOut: readonly string[]
}

/** Whether a list shows all records, in whatever order. */
export const isWhole = ({ q, filters }: ListState): boolean => q === '' && Object.keys(filters).length === 0

export const SIZES = [25, 50, 100] as const
const suffixes = ['ne', 'gt', 'gte', 'lt', 'lte', 'like', 'null'] as const
export type Suffix = (typeof suffixes)[number]
const isSuffix = (word: string): word is Suffix => suffixes.some((suffix) => suffix === word)

/** The parameters of the URL that belong to the filter of a field. */
export const keysOf = (name: string): string[] => [name, ...suffixes.map((suffix) => `${name}_${suffix}`)]

/** `created_at_gte` → the field and the operator; null when there is no such field. */
export function filterKey(admin: Admin, key: string): { name: string; field: AnyField; suffix: Suffix | '' } | null {
  const { fields } = admin.resource
  const asked = admin.resource.asked ?? {}
  const field = Object.hasOwn(fields, key) ? fields[key] : Object.hasOwn(asked, key) ? asked[key]?.admin : undefined
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

/** The order of a list that nobody has put into another. */
export const defaultSort = (admin: Admin): string[] => (admin.list.sort ? [admin.list.sort] : ['-created_at'])
export const isDefaultSort = (admin: Admin, sort: readonly string[]): boolean =>
  sort.join() === defaultSort(admin).join()

const own = new Set(['q', 'sort', 'page', 'size', 'columns', 'view'])

function readFilters(admin: Admin, query: URLSearchParams, leftOut: string[]): ListState['filters'] {
  const filters: Record<string, string[]> = {}
  for (const key of new Set(query.keys())) {
    if (own.has(key)) continue
    const known = filterKey(admin, key)
    const form = known && formOf(known.field, known.suffix)
    if (!form) {
      leftOut.push(t('There is no filter “{name}”, so it was left out.', { name: key }))
      continue
    }
    const values = query.getAll(key).flatMap((text) => (splits(known.field, known.suffix) ? text.split(',') : [text]))
    const good: string[] = []
    for (const value of new Set(values)) {
      if (value === '') continue
      if (form.matches(value) && !value.includes('\0')) good.push(value)
      else
        leftOut.push(
          t('“{value}” is not {what}, so it was left out of the filter {field}.', {
            value,
            what: say(form.words),
            field: say(known.field.label),
          }),
        )
    }
    if (good.length > 0) filters[key] = good
  }
  return filters
}

function readSort(admin: Admin, text: string | null, leftOut: string[]): readonly string[] {
  const names = new Map<string, string>()
  for (const entry of (text ?? '').split(',')) {
    const name = entry.replace(/^-/, '')
    if (Object.hasOwn(admin.resource.fields, name) && isOrdered(admin.resource.fields[name]))
      names.set(name, names.get(name) ?? entry)
    else if (name !== '') leftOut.push(t('There is no column “{name}”, so it was left out of the order.', { name }))
  }
  return names.size > 0 ? [...names.values()] : defaultSort(admin)
}

function readPage(text: string | null, leftOut: string[]): number {
  const page = Number(text ?? 1)
  if (Number.isSafeInteger(page) && page > 0) return page
  leftOut.push(t('“{value}” is not a page. This is the first.', { value: String(text) }))
  return 1
}

function readSearch(text: string | null, leftOut: string[]): string {
  if (!text?.includes('\0')) return text ?? ''
  leftOut.push(t('The search had characters that are not allowed, so it was left out.'))
  return ''
}

function readColumns(admin: Admin, text: string | null, leftOut: string[]): ListState['columns'] {
  const names = new Set<string>()
  for (const name of (text ?? '').split(',')) {
    const field = Object.hasOwn(admin.resource.fields, name) ? admin.resource.fields[name] : undefined
    if (field && canBeColumn(field)) names.add(name)
    else if (name !== '') leftOut.push(t('There is no column “{name}”, so it was left out.', { name }))
  }
  return names.size > 0 ? [...names] : null
}

/** Reads the query. What it does not know it leaves out: a list is better than an error. */
export function readQuery(admin: Admin, query: URLSearchParams): Reading {
  const leftOut: string[] = []
  const size = Number(query.get('size'))
  const state = {
    q: readSearch(query.get('q'), leftOut),
    filters: readFilters(admin, query, leftOut),
    sort: readSort(admin, query.get('sort'), leftOut),
    page: readPage(query.get('page'), leftOut),
    size: SIZES.find((known) => known === size) ?? admin.list.pageSize ?? 25,
    columns: readColumns(admin, query.get('columns'), leftOut),
    view: /^(all|[1-9]\d{0,14})$/.exec(query.get('view') ?? '')?.[0] ?? null,
  }
  return { state, leftOut }
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
  // No order at all is the default one, too.
  if (state.sort.length > 0 && !isDefaultSort(admin, state.sort)) query.push(['sort', state.sort.join(',')])
  if (state.page > 1) query.push(['page', String(state.page)])
  if (state.size !== (admin.list.pageSize ?? 25)) query.push(['size', String(state.size)])
  if (state.columns) query.push(['columns', state.columns.join(',')])
  // Where something is asked for, the list opens with nothing else.
  if (state.view && (state.view !== 'all' || query.length === 0)) query.push(['view', state.view])
  // Commas stay commas: the address is to be read.
  const text = new URLSearchParams(query).toString().replaceAll('%2C', ',')
  return text && `?${text}`
}
