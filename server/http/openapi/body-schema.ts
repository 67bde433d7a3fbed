/** Request bodies: which fields and which of them must be there comes from the zod schema that validates. */

import { z } from 'zod'
import type { AnyField, Fields, Kind, TextField } from '../../../shared/kernel/kinds.ts'
import { isRefs, MANY_REFS } from '../../../shared/kernel/many-kinds.ts'
import { toMajor } from '../../../shared/kernel/money.ts'
import { isRef } from '../../../shared/kernel/resource.ts'
import { longestOf, PASSWORD } from '../../../shared/kernel/schema.ts'
import { resourceNamed } from '../../../shared/resources/index.ts'
import type { Json } from './document.ts'
import { choiceSchema, jsonSchema, numberSchema, orNull, setSchema, titled } from './wire-schema.ts'

function textSchema(field: AnyField): Json {
  const { format } = field as TextField
  return {
    type: 'string',
    ...(field.required ? { minLength: 1, pattern: '\\S' } : {}),
    maxLength: longestOf(field),
    ...(format === 'email' ? { format } : {}),
  }
}
function refSchema(field: AnyField): Json {
  const target = isRef(field) ? resourceNamed(field.target).label.one.toLowerCase() : ''
  return orNull({ type: 'integer', minimum: 1, description: field.help ?? `The id of the ${target}.` }, field)
}

function refsSchema(field: AnyField): Json {
  const target = isRefs(field) ? resourceNamed(field.target).label.many.toLowerCase() : ''
  return {
    type: 'array',
    items: { type: 'integer', minimum: 1 },
    ...(field.required ? { minItems: 1 } : {}),
    maxItems: MANY_REFS,
    description: field.help ?? `The ids of all ${target}.`,
  }
}

/**
 * The forms that the document promises to accept. zod can say no more than "string" of a check that it calls, so they
 * stand here; the tests hold each against the validator. That one is laxer: numbers may come as text, "" may mean null.
 */
const forms: Record<Kind, (field: AnyField) => Json> = {
  text: textSchema,
  choice: choiceSchema,
  set: (field) => ({ ...setSchema(field), ...(field.required ? { minItems: 1 } : {}) }),
  integer: numberSchema,
  money: numberSchema,
  date: (field) => orNull({ type: 'string', format: 'date' }, field),
  instant: (field) => orNull({ type: 'string', format: 'date-time' }, field),
  bool: () => ({ type: 'boolean' }),
  ref: refSchema,
  refs: refsSchema,
  backref: () => ({}),
  json: jsonSchema,
  secret: () => ({
    type: 'string',
    format: 'password',
    minLength: PASSWORD.min,
    maxLength: PASSWORD.max,
    writeOnly: true,
  }),
}

/** What a field that is left out of a new record becomes; an empty text or object goes without saying. */
function defaultOf({ kind, default: value }: AnyField): Json {
  if (kind === 'money' && typeof value === 'number') return { default: toMajor(value) }
  return value === undefined || value === '' || typeof value === 'object' ? {} : { default: value }
}

/** A body as JSON Schema; `fresh` ones tell the defaults. */
export function bodyJson(schema: z.ZodObject, fields: Fields, fresh: boolean): Json {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' })
  const properties: Record<string, Json> = {}
  for (const [name, from] of Object.entries(made.properties ?? {})) {
    const field = fields[name]
    if (!field || typeof from !== 'object') continue
    properties[name] = { ...from, ...titled(field), ...forms[field.kind](field), ...(fresh ? defaultOf(field) : {}) }
  }
  return { type: 'object', properties, ...(made.required?.length ? { required: made.required } : {}) }
}

const samples: Record<Kind, (field: AnyField) => unknown> = {
  text: (field) => ('format' in field && field.format === 'email' ? 'sara@example.com' : field.label),
  choice: (field) => Object.keys('choices' in field ? (field.choices as object) : {})[0],
  set: (field) => Object.keys('choices' in field ? (field.choices as object) : {}).slice(0, 1),
  integer: () => 1,
  money: () => 45_000,
  date: () => '2026-10-21',
  instant: () => '2026-10-21T08:30:00Z',
  bool: () => true,
  ref: () => 1,
  refs: () => [1],
  backref: () => null,
  json: () => ({}),
  secret: () => 'a long password',
}
/** An example of a body: the fields that must be there, else the first. */
export function sampleBody({ properties, required }: Json, fields: Fields): Json {
  const names = Array.isArray(required) ? required.map(String) : Object.keys(properties as Json).slice(0, 1)
  const entries = names.flatMap((name) => {
    const field = fields[name]
    return field ? [[name, samples[field.kind](field)] as const] : []
  })
  return Object.fromEntries(entries)
}
