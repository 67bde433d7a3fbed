/** The query of a list, as the admin's dialect reads it. */
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import type { Resource } from '../../../shared/kernel/resource.ts'
import type { Json } from './document.ts'
import { choiceFilter, filterableFields, idOrNone, plainFields, query, searched } from './list-parameters.ts'

/** An operator that is a suffix of the field's name (`status_ne`). */
const OPERATORS = '`_ne`, `_in`, `_nin`, `_gt`, `_gte`, `_lt`, `_lte`, `_like`, `_null`'
const types: Partial<Record<Kind, Json>> = {
  bool: { type: 'boolean' },
  integer: { type: 'integer' },
  money: { type: 'number' },
  date: { type: 'string', format: 'date' },
  ref: { ...idOrNone, pattern: '^(\\d+|none|me)$' },
  refs: idOrNone,
}
function filter([name, field]: [string, AnyField]): Json {
  if (field.kind === 'choice')
    return { ...choiceFilter(name, field), explode: true, description: `${field.label}; repeat it for several.` }
  return query(name, types[field.kind] ?? { type: 'string' }, `${field.label}; also with ${OPERATORS}.`)
}
export const filters = (resource: Resource): Json[] => [
  query('q', { type: 'string' }, searched(resource)),
  query('id', { type: 'array', items: { type: 'integer' } }, `Only these records; also with ${OPERATORS}.`, {
    style: 'form',
    explode: true,
  }),
  ...filterableFields(resource).map(filter),
]
const whole = (value?: number): Json => ({
  type: 'integer',
  minimum: 0,
  ...(value === undefined ? {} : { default: value }),
})
export const range: readonly Json[] = [
  query('_start', whole(0), 'The first row.'),
  query('_end', whole(25), 'The row after the last; at most 500 at once.'),
]

export const order = (resource: Resource): Json[] => [
  query(
    '_sort',
    { type: 'string' },
    `Fields with commas: ${plainFields(resource)
      .map(([name]) => name)
      .join(', ')}.`,
  ),
  query('_order', { type: 'string' }, '`asc` or `desc` for each of them.'),
]

export const adminListParameters = (resource: Resource): Json[] => [...range, ...order(resource), ...filters(resource)]

export const total: Json = {
  'x-total-count': { description: 'How many there are in all.', schema: whole() },
}
