import type { CrudFilter } from '@refinedev/core'
import type { Where } from '../../../shared/kernel/where.ts'

const operators = {
  eq: 'eq',
  ne: 'ne',
  in: 'in',
  gt: 'gt',
  gte: 'gte',
  lt: 'lt',
  lte: 'lte',
  null: 'null',
  like: 'contains',
} as const
const isOperator = (word: string): word is keyof typeof operators => Object.hasOwn(operators, word)

/**
 * The records that a field may point at, as filters of their list. Only tests of single fields can be said in a query;
 * a condition beyond them shows too many records here, and the server refuses the wrong ones.
 */
export function amongFilters(among: Where | undefined): CrudFilter[] {
  if (among === undefined || among === true) return []
  const tests: [string, unknown][] = Object.entries(among)
  return tests.flatMap(([field, test]) =>
    Object.entries(test ?? {}).flatMap(([word, value]: [string, unknown]) =>
      isOperator(word) ? [{ field, operator: operators[word], value }] : [],
    ),
  )
}
