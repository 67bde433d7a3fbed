/** The component schemas: what a resource looks like in every answer and body. */
import type { Resource } from '../../../shared/kernel/resource.ts'
import { actionSchema, schemaFor } from '../../records/body.ts'
import { ownSchemas } from '../../resources/answers.ts'
import { exampleOf } from '../../resources/body-examples.ts'
import { bodyJson, sampleBody } from './body-schema.ts'
import { type Json, modelName, pascal, refTo, widest } from './document.ts'
import { extraSchemas, importSchemas } from './extra-schemas.ts'
import { withFileParts } from './files.ts'
import { errorSchemas } from './responses.ts'
import { setForSome } from './who-may.ts'
import { adminSchema, recordSchema, viewSchema } from './wire-schema.ts'

const url = { type: ['string', 'null'], format: 'uri' }
const besides = (description: string, of: 'integer' | 'text'): Json =>
  of === 'integer' ? { type: 'integer', minimum: 0, description } : { type: 'string', description }
/** The envelope of a public list. */
const paginated = (name: string, { envelope = {} }: Partial<Resource> = {}): Json => ({
  type: 'object',
  properties: {
    count: { type: 'integer', minimum: 0 },
    next: { ...url, description: 'The address of the next page.' },
    previous: { ...url, description: 'The address of the page before.' },
    results: { type: 'array', items: refTo(name) },
    ...Object.fromEntries(Object.entries(envelope).map(([key, { label, of }]) => [key, besides(label, of)])),
  },
  required: ['count', 'next', 'previous', 'results', ...Object.keys(envelope)],
})
export const listName = (name: string): string => `Paginated${name}List`
export const viewName = (resource: Resource, view: string): string => modelName(resource) + pascal(view)

const modes = ['create', 'put', 'patch'] as const
type Mode = (typeof modes)[number]
export const bodyName = (resource: Resource, mode: Mode): string => modelName(resource) + pascal(mode)
export const inputName = (resource: Resource, action: string): string => `${modelName(resource)}${pascal(action)}Input`

/** The form that brings files along with a body. */
export const formName = (body: string): string => `${body}Form`
/** Bodies that are sent as forms too. */
function formsOf(resource: Resource): [string, Json][] {
  const found: [string, Json][] = []
  const add = (name: string, made: Json, part: string) => found.push([formName(name), withFileParts(made, part)])
  if (resource.files) {
    const made = bodyJson(schemaFor(widest, resource, 'create', { withFiles: true }), resource.fields, true)
    add(bodyName(resource, 'create'), forAll(resource, made), resource.files)
  }
  for (const [name, { input = {}, files }] of Object.entries(resource.actions))
    if (files) add(inputName(resource, name), bodyJson(actionSchema(input, { withFiles: true }), input, true), files)
  return found
}

/** A body of a record. What only some must give is not promised to be demanded: a client of the others could not leave it out. */
function forAll(resource: Resource, made: Json): Json {
  const set = setForSome(resource)
  const required = ((made.required ?? []) as string[]).filter((name) => !set.has(name))
  const { required: _, ...rest } = made
  return required.length > 0 ? { ...rest, required } : rest
}

function bodiesOf(resource: Resource): [string, Json][] {
  return modes.map((mode) => {
    const made = bodyJson(schemaFor(widest, resource, mode), resource.fields, mode === 'create')
    const example = exampleOf(resource.name, mode) ?? sampleBody(made, resource.fields)
    return [bodyName(resource, mode), { ...forAll(resource, made), examples: [example] }]
  })
}
function inputsOf(resource: Resource): [string, Json][] {
  return Object.entries(resource.actions).flatMap(([name, { input, method }]) => {
    if (!input || method === 'GET') return []
    const made = bodyJson(actionSchema(input), input, true)
    const example = exampleOf(resource.name, name) ?? sampleBody(made, input)
    return [[inputName(resource, name), { ...made, examples: [example] }]]
  })
}
function shapesOf(resource: Resource): [string, Json][] {
  const name = modelName(resource)
  const views = Object.entries(resource.views ?? {}).flatMap(([view, shape]): [string, Json][] => {
    const small = viewName(resource, view)
    return [
      [small, viewSchema(resource, view, shape)],
      [listName(small), paginated(small)],
    ]
  })
  return [
    [name, recordSchema(resource)],
    [listName(name), paginated(name, resource)],
    [`Admin${name}`, adminSchema(resource)],
    ...views,
  ]
}

/** Every schema that an operation may name; the document keeps those that are named. */
export const componentSchemas = (resources: Iterable<Resource>): Readonly<Record<string, Json>> => ({
  ...Object.fromEntries(
    [...resources].flatMap((one) => [...shapesOf(one), ...bodiesOf(one), ...inputsOf(one), ...formsOf(one)]),
  ),
  ...ownSchemas,
  [listName('Note')]: paginated('Note'),
  ...extraSchemas,
  ...importSchemas,
  ...errorSchemas,
})
