/** The state of a list in the words of the data provider. */
import type { CrudFilter, CrudOperators, CrudSort } from '@refinedev/core'
import type { Admin } from '../define-admin.ts'
import { possible } from './filter-values.ts'
import { filterKey, type ListState, type Suffix } from './url-state.ts'

const operators: Record<Suffix | '', Exclude<CrudOperators, 'or' | 'and'>> = {
  '': 'in',
  ne: 'ne',
  gt: 'gt',
  gte: 'gte',
  lt: 'lt',
  lte: 'lte',
  like: 'contains',
  null: 'null',
}
/** Matches no record. */
const nothing: CrudFilter = { field: 'id', operator: 'in', value: ['0'] }

/** Search and filters. */
export function crudFilters(admin: Admin, state: Pick<ListState, 'q' | 'filters'>): CrudFilter[] {
  const filters: CrudFilter[] = []
  if (state.q.trim()) filters.push({ field: 'q', operator: 'eq', value: state.q.trim() })
  for (const [key, values] of Object.entries(state.filters)) {
    const known = filterKey(admin, key)
    if (!known) continue
    const value = possible(known.field, values)
    if (value.length > 0) filters.push({ field: known.name, operator: operators[known.suffix], value: [...value] })
    // The server would refuse what is no choice; to a person it is a filter that nothing matches.
    else if (known.suffix === '') filters.push(nothing)
  }
  return filters
}

/** The fields whose filter no record can match: what is asked for is no choice of theirs. */
export const impossibleNames = (admin: Admin, { filters }: Pick<ListState, 'filters'>): string[] =>
  Object.entries(filters).flatMap(([key, values]) => {
    const known = filterKey(admin, key)
    return known?.suffix === '' && possible(known.field, values).length === 0 ? [known.name] : []
  })

/** The order. */
export const crudSorters = (state: Pick<ListState, 'sort'>): CrudSort[] =>
  state.sort.map((name) =>
    name.startsWith('-') ? { field: name.slice(1), order: 'desc' } : { field: name, order: 'asc' },
  )
