// The bodies that the document promises to accept, held against the schemas that validate.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../../shared/actors.ts'
import { allows } from '../../shared/permissions.ts'
import { registry } from '../../shared/resources/index.ts'
import { actionSchema, schemaFor } from '../records/body.ts'
import { bodyName, inputName } from './openapi/components.ts'
import { widest } from './openapi/document.ts'
import { buildOpenApi } from './openapi.ts'

const body = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())),
  required: z.array(z.string()).default([]),
  examples: z.array(z.unknown()),
})
const { schemas } = buildOpenApi().components

const texts = [
  '',
  ' ',
  'word',
  'a@example.com',
  'no address',
  '12',
  '-1',
  '2026-10-21',
  '2026-02-30',
  '2026-10-21T08:30:00Z',
  '2026-10-21T08:30',
]
const lengths = [1, 7, 9, 128, 129, 255, 256, 20_000, 20_001].map((length) => 'x'.repeat(length))
const numbers = [
  -1, -0.01, 0, 0.01, 0.001, 1, 1.5, 99.99, 100, 101, 10_080, 10_081, 2_147_483_647, 2_147_483_648, 9_999_999_999.99,
  10_000_000_000,
]
const probes: readonly unknown[] = [...texts, ...lengths, ...numbers, true, false, null, {}, { a: 1 }, [], [1]]

/**
 * What the validator takes beyond the promise: numbers as text and text as numbers, nothing for null, and any object
 * where a rule of the resource judges what is in it (the criteria of a segment).
 */
const indulged = (value: unknown, kind: string): boolean =>
  value === null ||
  (typeof value === 'string' && (value.trim() === '' || kind !== 'text')) ||
  (typeof value === 'number' && kind === 'text') ||
  (kind === 'json' && typeof value === 'object' && !Array.isArray(value))

const others: readonly Actor[] = [
  { role: 'seller', id: 1, company: 1 },
  { role: 'customer', id: 1, customer: 1 },
]
const missingIn = (schema: z.ZodType) => schema.safeParse({}).error?.issues.map(({ path }) => String(path[0])) ?? []
const bodies = [...registry.values()].flatMap((resource) => [
  ...(['create', 'put', 'patch'] as const).map((mode) => ({
    name: bodyName(resource, mode),
    schema: schemaFor(widest, resource, mode),
    others: others
      .filter((actor) => allows(actor, 'add', resource.name) !== false)
      .map((actor) => schemaFor(actor, resource, mode)),
    fields: resource.fields,
  })),
  ...Object.entries(resource.actions).flatMap(([name, { input, method }]) =>
    input && method === 'POST'
      ? [{ name: inputName(resource, name), schema: actionSchema(input), others: [], fields: input }]
      : [],
  ),
])
/** A schema that stands alone, with what it refers to. */
const local = (schema: object) => JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'))
/** Those that an operation of the document takes. */
const shown = bodies.filter(({ name }) => schemas[name])

describe('the documented bodies', () => {
  it.each(shown)(
    '$name: the fields, and those that everybody must give, are the validator’s',
    ({ name, schema, others }) => {
      const { properties, required } = body.parse(schemas[name])
      expect(Object.keys(properties)).toEqual(Object.keys(schema.shape))
      const missing = missingIn(schema).filter((field) => others.every((one) => missingIn(one).includes(field)))
      expect(missing.sort()).toEqual([...required].sort())
    },
  )

  it.each(shown)(
    '$name: every documented value is accepted, and no other but for known indulgence',
    ({ name, schema, fields }) => {
      for (const [key, property] of Object.entries(body.parse(schemas[name]).properties)) {
        const documented = z.fromJSONSchema(local({ $defs: schemas, ...property }))
        const own = schema.shape[key]
        const kind = fields[key]?.kind ?? ''
        const choices = Array.isArray(property.enum) ? property.enum : []
        for (const value of [...probes, ...choices]) {
          const [promised, accepted] = [documented.safeParse(value).success, z.safeParse(own, value).success]
          const told = `${name}.${key} = ${String(JSON.stringify(value)).slice(0, 40)}`
          if (promised) expect(accepted, `promised, not accepted: ${told}`).toBe(true)
          else if (!indulged(value, kind)) expect(accepted, `accepted, not documented: ${told}`).toBe(false)
        }
      }
    },
  )

  it.each(shown)('$name: the example is accepted', ({ name, schema }) => {
    const { examples } = body.parse(schemas[name])
    expect(examples).toHaveLength(1)
    expect(z.safeParse(schema, examples[0]).error).toBeUndefined()
  })
})
