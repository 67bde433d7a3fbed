/** How records are ordered: the same expressions in the index and in the statement, on both databases. */
import type { AnyField, ChoiceField } from '../../shared/kernel/kinds.ts'
import type { Resource } from '../../shared/kernel/resource.ts'

export interface Order {
  readonly field: string
  readonly descending: boolean
}

/** `lower()` knows ASCII alone in SQLite and under PostgreSQL's "C" order: the same list on both. */
export function sortExpression(name: string, field: AnyField, prefix = ''): string {
  const column = `${prefix}"${name}"`
  if (field.kind === 'text') return `lower(${column})`
  if (field.kind === 'choice' && (field as ChoiceField).ranked) {
    const ranks = Object.keys((field as ChoiceField).choices)
      .map((choice, rank) => `when '${choice}' then ${rank}`)
      .join(' ')
    return `(case ${column} ${ranks} end)`
  }
  return column
}

/** One of the things that an order goes by, the most important first; the last is always the id. */
export interface SortKey {
  readonly text: string
  readonly descending: boolean
  /** Empty values come first, and last where it is descending. */
  readonly nullable: boolean
  readonly isId: boolean
}

/**
 * `created_at` never comes from outside and never goes back, so its order is that of the ids, which every index ends in.
 */
export function sortKeys(resource: Resource, order: readonly Order[], alias: string): SortKey[] {
  const keys: SortKey[] = []
  const byId = (descending: boolean): SortKey => ({ text: `${alias}.id`, descending, nullable: false, isId: true })
  for (const { field: name, descending } of order) {
    if (name === 'id' || name === 'created_at') return [...keys, byId(descending)]
    const field = resource.fields[name] as AnyField
    keys.push({ text: sortExpression(name, field, `${alias}.`), descending, nullable: !field.filled, isId: false })
  }
  return [...keys, byId(true)]
}

/** The order as SQL. */
export const orderBy = (resource: Resource, order: readonly Order[], alias: string): string =>
  sortKeys(resource, order, alias)
    .map(({ text, descending, isId }) => {
      const direction = descending ? 'desc' : 'asc'
      return isId ? `${text} ${direction}` : `${text} ${direction} nulls ${descending ? 'last' : 'first'}`
    })
    .join(', ')
