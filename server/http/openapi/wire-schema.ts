/** Records as they are answered: a JSON schema per kind of field, and from them the shapes of a resource. */

import type { Customer, Seller } from '../../../shared/actors.ts'
import type { AnyField, ChoiceField, JsonField, Kind, NumberField } from '../../../shared/kernel/kinds.ts'
import { isLarge, isRefs } from '../../../shared/kernel/many-kinds.ts'
import { toMajor } from '../../../shared/kernel/money.ts'
import { type Embed, isRef, labelKey, type Resource, type SmallerShape } from '../../../shared/kernel/resource.ts'
import { policyOf } from '../../../shared/permissions.ts'
import { resourceNamed } from '../../../shared/resources/index.ts'
import { isEmbedded, type Place } from '../../records/embed.ts'
import { readable } from '../../records/representation.ts'
import { type Json, modelName, refTo, widest } from './document.ts'

const id: Json = { type: 'integer', minimum: 1, readOnly: true }

/** Adds null to a type, where the field may be empty. */
export const orNull = ({ type, ...rest }: Json, field: AnyField): Json => ({
  type: field.filled ? type : [type, 'null'],
  ...rest,
})

/** A choice: its keys, with the labels that people see. */
export function choiceSchema(field: AnyField): Json {
  const { choices } = field as ChoiceField
  const keys = Object.keys(choices)
  // `x-enum-descriptions` is what openapi-generator reads (https://openapi-generator.tech/docs/templating/#enum).
  const labels = { 'x-enum-descriptions': Object.values(choices) }
  return field.filled
    ? { type: 'string', enum: keys, ...labels }
    : { type: ['string', 'null'], enum: [...keys, null], ...labels }
}
/** Several choices, in the order in which they are declared. */
export const setSchema = (field: AnyField): Json => ({ type: 'array', items: choiceSchema(field) })
export function numberSchema(field: AnyField): Json {
  const { min, max, kind } = field as NumberField
  if (kind === 'integer') return orNull({ type: 'integer', minimum: min, maximum: max }, field)
  return orNull({ type: 'number', multipleOf: 0.01, minimum: toMajor(min), maximum: toMajor(max) }, field)
}

/** An object of any form, or of the one that a component tells. */
export const jsonSchema = (field: AnyField): Json => {
  const { component } = field as JsonField
  return component ? refTo(component) : { type: 'object', additionalProperties: true }
}

const wires: Record<Kind, (field: AnyField) => Json> = {
  // An optional address may be "", which is none.
  text: (field) =>
    'format' in field && field.format === 'email' && field.required
      ? { type: 'string', format: 'email' }
      : { type: 'string' },
  choice: choiceSchema,
  set: setSchema,
  integer: numberSchema,
  money: numberSchema,
  date: (field) => orNull({ type: 'string', format: 'date' }, field),
  instant: (field) => orNull({ type: 'string', format: 'date-time' }, field),
  bool: () => ({ type: 'boolean' }),
  ref: (field) => orNull({ type: 'integer', minimum: 1 }, field),
  refs: () => ({ type: 'array', items: { type: 'integer', minimum: 1 } }),
  backref: (field) => orNull({ type: 'integer', minimum: 1 }, field),
  json: jsonSchema,
  secret: () => ({ type: 'string', writeOnly: true }),
}

/** A field's label and help, as JSON Schema names them. */
export const titled = (field: AnyField): Json => ({
  title: field.label,
  ...(field.help ? { description: field.help } : {}),
})
const onWire = (field: AnyField): Json => ({
  ...titled(field),
  ...wires[field.kind](field),
  ...(field.readonly || field.copied ? { readOnly: true } : {}),
})

const seller: Seller = { role: 'seller', id: 1, company: 1 }
const customer: Customer = { role: 'customer', id: 1, customer: 1 }
/** Fields that some role does not get: they are not promised. */
const hiddenFromSome = (resource: Resource): ReadonlySet<string> =>
  new Set([seller, customer].flatMap((actor) => policyOf(actor, resource.name)?.hides ?? []))

/** The whole record. */
export function recordSchema(resource: Resource, admin = false): Json {
  const properties: Record<string, Json> = { id }
  const hidden = hiddenFromSome(resource)
  const required = ['id']
  for (const [name, field] of readable(widest, resource, admin)) {
    properties[name] = onWire(field)
    const label = (isRef(field) || isRefs(field)) && !isLarge(field) ? labelKey(name, field) : undefined
    if (label)
      properties[label] = isRefs(field)
        ? { type: 'array', items: { type: 'string' }, readOnly: true }
        : { type: orNull({ type: 'string' }, field).type, readOnly: true }
    // Rows of a list do without what is large.
    if (!hidden.has(name) && !isLarge(field)) required.push(name, ...(label ? [label] : []))
  }
  // Those of single records are not in the rows of a list: they are not promised.
  for (const [name, embed] of embedsIn(resource, 'record')) properties[name] = embed
  required.push(...embedsIn(resource, 'list').map(([name]) => name))
  return { type: 'object', properties, required }
}

/** What stands beside the fields: of the whole record, or in the rows of a view. */
function embedsIn(resource: Resource, place: Place): [string, Json][] {
  return Object.entries(resource.embeds ?? {})
    .filter(([, one]) => isEmbedded(one, place))
    .map(([name, one]) => [name, { ...embedded(one), readOnly: true, title: one.label }])
}
const arrayOf = (name: string): Json => ({ type: 'array', items: refTo(name) })
function embedded({ of, nullable }: Embed): Json {
  if (of === 'integer') return { type: nullable ? ['integer', 'null'] : 'integer', minimum: 0 }
  if (of === 'file') return { type: ['string', 'null'], format: 'uri' }
  return arrayOf(of === 'files' ? 'Attachment' : modelName(resourceNamed(of.list)))
}

/** A smaller shape that a resource describes. */
export function viewSchema(resource: Resource, name: string, view: SmallerShape): Json {
  const pairs: [string, string][] = Array.isArray(view) ? view.map((name) => [name, name]) : Object.entries(view)
  const fields = readable(widest, resource)
  const properties: Record<string, Json> = {}
  for (const [key, fieldName] of pairs) {
    const field = fields.get(fieldName)
    if (fieldName === 'id') properties[key] = id
    if (field) properties[key] = onWire(field)
  }
  for (const [key, embed] of embedsIn(resource, { view: name })) properties[key] = embed
  return { type: 'object', properties, required: Object.keys(properties) }
}

/** The record as the admin gets it: with its title, its version, and what the caller may do with it. */
export function adminSchema(resource: Resource): Json {
  const { properties, required } = recordSchema(resource, true)
  const can = {
    type: 'object',
    properties: { change: { type: 'boolean' }, remove: { type: 'boolean' } },
    required: ['change', 'remove'],
    readOnly: true,
  }
  const more = {
    _title: { type: 'string', minLength: 1, readOnly: true },
    _version: { type: 'integer', minimum: 1, readOnly: true },
    _can: can,
    _cannot: {
      type: 'object',
      description: 'Actions that the state of the record refuses, each with the reason',
      additionalProperties: { type: 'string' },
      readOnly: true,
    },
  }
  const undo = {
    type: ['integer', 'null'],
    description: 'After an action that is reversible: what `bulk/edit-undo` takes back; null when nothing changed',
    readOnly: true,
  }
  return {
    type: 'object',
    properties: { ...(properties as Json), ...more, _undo: undo },
    required: [...(required as string[]), ...Object.keys(more)],
  }
}
