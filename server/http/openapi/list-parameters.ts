/** The query of a list, as the public dialect reads it. */

import { isFilterable } from '../../../shared/kernel/filter-schema.ts'
import type { AnyField, ChoiceField } from '../../../shared/kernel/kinds.ts'
import { isCounted, type Resource } from '../../../shared/kernel/resource.ts'
import { isPlain } from '../../../shared/kernel/schema.ts'
import { listable, readable } from '../../records/representation.ts'
import { type Json, widest } from './document.ts'

export const query = (name: string, schema: Json, description: string, more: Json = {}): Json => ({
  name,
  in: 'query',
  description,
  schema,
  ...more,
})
/** Several values with commas in between. */
const commas = { style: 'form', explode: false }
const flag = (name: string, description: string): Json => query(name, { type: 'boolean' }, description)

export const pageParameters: readonly Json[] = [
  query('page', { type: 'integer', minimum: 1, default: 1 }, 'Which page.'),
  query('page_size', { type: 'integer', minimum: 1, maximum: 100, default: 20 }, 'Rows on a page; also `limit`.'),
]

/** The fields that a caller may order by. */
export const plainFields = (resource: Resource, of = readable): [string, AnyField][] =>
  [...of(widest, resource)].filter(([, field]) => isPlain(field))
/** The fields that a caller may filter by. */
export const filterableFields = (resource: Resource, of = readable): [string, AnyField][] =>
  [...of(widest, resource)].filter(([, field]) => isFilterable(field))

/** Labels of the fields that a search looks through. */
export function searched(resource: Resource): string {
  const fields = resource.search.map((name) => `\`${name}\``)
  return `Words that must all be found, each in any of ${fields.join(', ')}; quotes make a phrase.`
}

export function choiceFilter(name: string, field: AnyField): Json {
  const items = { type: 'string', enum: Object.keys((field as ChoiceField).choices) }
  return query(name, { type: 'array', items }, `${field.label}: any of these, with commas.`, commas)
}
export const idOrNone: Json = { type: 'string', pattern: '^(\\d+|none)$' }

function fieldFilters(resource: Resource, [name, field]: [string, AnyField]): Json[] {
  if (!isCounted(resource, name)) return []
  const { param } = field
  if (field.kind === 'choice') return [choiceFilter(name, field)]
  if (field.kind === 'bool') {
    const own = flag(name, `${field.label}: yes or no.`)
    return param ? [own, flag(param, `The same as \`${name}\`.`)] : [own]
  }
  if (field.kind === 'text') return [query(name, { type: 'string' }, `${field.label}: exactly this.`)]
  const words = `${field.label}: an id, or \`none\` where there is none.`
  const own = query(name, idOrNone, words)
  return param ? [own, query(param, idOrNone, `The same as \`${name}\`.`)] : [own]
}

const moment: Json = { type: 'string' }

const created: readonly Json[] = [
  query(
    'created_at_after',
    moment,
    'Made then or later (`2026-10-21`, `2026-10-21T08:30:00Z`); a date means from the start of that day.',
  ),
  query('created_at_before', moment, 'Made then or earlier; a date means to the end of that day.'),
]

/** What narrows a list: the filters and the search. */
export function filterParameters(resource: Resource): Json[] {
  const named = Object.keys(resource.named ?? {})
  return [
    query('search', { type: 'string' }, searched(resource)),
    ...filterableFields(resource, listable).flatMap((one) => fieldFilters(resource, one)),
    ...(listable(widest, resource).has('created_at') ? created : []),
    ...(resource.mine ? [flag('assigned_to_me', '`true`: only those that are assigned to the caller.')] : []),
    ...Object.entries(resource.asked ?? {})
      .filter(([, { admin }]) => !admin)
      .map(([name, { label }]) => query(name, { type: 'string' }, `${label}.`)),
    ...named.map((name) => flag(name, `\`true\`: only ${name.replaceAll('_', ' ')} ones.`)),
  ]
}

function ordering(resource: Resource): Json {
  const names = ['id', ...plainFields(resource, listable).map(([name]) => name)]
  const items = { type: 'string', enum: names.flatMap((name) => [name, `-${name}`]) }
  return query(
    'ordering',
    { type: 'array', items },
    'Fields with commas, `-` for descending; the newest first unless said.',
    commas,
  )
}

/** Everything that a list takes. */
export const listParameters = (resource: Resource): Json[] => [
  ...pageParameters,
  ordering(resource),
  ...filterParameters(resource),
]
export const mobileParameter: Json = flag('mobile', '`true`: a smaller record for lists on a phone.')
