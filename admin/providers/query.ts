/** Refine's filters and sorters as the query string of `/api/admin`: simple-rest's words and the operators it lacks. */
import type { CrudFilter, CrudOperators, CrudSort } from '@refinedev/core'

const suffixes: Partial<Record<CrudOperators, string>> = {
  eq: '',
  in: '',
  ne: '_ne',
  gt: '_gt',
  gte: '_gte',
  lt: '_lt',
  lte: '_lte',
  contains: '_like',
  null: '_null',
}

/** `status` in [new, lost] → `status=new&status=lost`. Also what a bulk action names as its selection. */
export function filterQuery(filters: readonly CrudFilter[] = []): URLSearchParams {
  const query = new URLSearchParams()
  for (const filter of filters) {
    const suffix = suffixes[filter.operator]
    // Silence here would show every record where some were asked for.
    if (suffix === undefined || !('field' in filter))
      throw new Error(`No filter for the operator "${filter.operator}".`)
    const values: unknown[] = Array.isArray(filter.value) ? filter.value : [filter.value]
    for (const value of values) query.append(`${filter.field}${suffix}`, String(value))
  }
  return query
}

/** The query of one page of a list. */
export function listQuery(
  filters: readonly CrudFilter[] | undefined,
  sorters: readonly CrudSort[] = [],
  range?: { start: number; end: number },
): URLSearchParams {
  const query = filterQuery(filters)
  if (range) {
    query.set('_start', String(range.start))
    query.set('_end', String(range.end))
  }
  if (sorters.length > 0) {
    query.set('_sort', sorters.map((sorter) => sorter.field).join(','))
    query.set('_order', sorters.map((sorter) => sorter.order).join(','))
  }
  return query
}
