// Real answers, held against the document: every public call, sent as the document's own examples say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Answer, Loose, Method } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { operationId } from './openapi/operation.ts'
import { buildOpenApi } from './openapi.ts'
import { type Operation, operations } from './operations.ts'

const document: Loose = JSON.parse(JSON.stringify(buildOpenApi()))
const calls: Loose = Object.fromEntries(
  Object.entries<Loose>(document.paths).flatMap(([path, item]) =>
    Object.entries<Loose>(item).map(([method, operation]) => [
      operation.operationId,
      { ...operation, method: method.toUpperCase(), path },
    ]),
  ),
)
const crm = operations
  .filter(({ surface }) => surface === 'crm')
  .map((operation) => ({ id: operationId(operation), operation }))

/** Schemas that allow no key which the document does not name. */
function strict(value: Loose): Loose {
  if (Array.isArray(value)) return value.map(strict)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strict(inner)]))
  const closed =
    typeof copy.properties === 'object' && copy.additionalProperties === undefined && copy.type !== undefined
  return closed ? { ...copy, additionalProperties: false } : copy
}
const local = (value: Loose): Loose =>
  JSON.parse(JSON.stringify(strict(value)).replaceAll('#/components/schemas/', '#/$defs/'))
const $defs = local(document.components.schemas)

const resolved = (response: Loose): Loose =>
  response?.$ref ? document.components.responses[response.$ref.split('/').at(-1)] : response

/** The answer is one that the document tells of: its status, its body, its ETag. */
function demand(id: string, answer: Answer): void {
  const response = resolved(calls[id].responses[answer.status])
  expect(response, `${id} answers ${answer.status}, undocumented: ${answer.text.slice(0, 200)}`).toBeDefined()
  const schema = response.content?.['application/json'].schema
  if (!schema) return void expect(answer.text).toBe('')
  const { error } = z.fromJSONSchema({ $defs, ...local(schema) }).safeParse(answer.body)
  expect(error && `${id} ${answer.status}: ${z.prettifyError(error)}\n${answer.text.slice(0, 900)}`).toBeUndefined()
  expect(answer.header('etag') !== '', `${id}: ETag`).toBe(response.headers?.ETag !== undefined)
}

const exampleOf = (id: string): Loose => {
  const name = calls[id].requestBody?.content['application/json'].schema.$ref?.split('/').at(-1)
  return name && document.components.schemas[name].examples[0]
}
/** What a record must be like before an action. */
const before: Readonly<Record<string, object>> = { leads_convert_to_opportunity: { status: 'qualified' } }

describe.each(databases)('the public API on %s answers as documented', (kind) => {
  let world: World
  const send = (id: string, person: Person | 'anonymous', record: number, query = '', body = exampleOf(id)) => {
    const { method, path } = calls[id]
    const caller = person === 'anonymous' ? world.anonymous : world.as(person)
    return caller.call(method as Method, path.replace('{id}', String(record)) + query, body)
  }
  const fresh = async ({ resource }: Operation, more: object = {}): Promise<number> => {
    const id = `${resource.name}_create`.replaceAll('-', '_')
    const made = await send(id, 'superuser', 0, '', { ...exampleOf(id), ...more })
    expect(made.status, made.text).toBe(201)
    return made.body.id
  }
  const recordFor = async (id: string, operation: Operation) =>
    operation.path.includes('/:id') || operation.method === 'GET'
      ? calls[`${operation.resource.name}_create`]
        ? fresh(operation, before[id])
        : 0
      : 0

  beforeAll(async () => {
    world = await openWorld(kind)
    // Examples speak of records with the id 1.
    for (const { id, operation } of crm)
      if (operation.verb === 'create') await fresh(operation).then((made) => expect(made, id).toBeGreaterThan(0))
  })
  afterAll(() => world?.close())

  it.each(crm)('$id, as its example says', async ({ id, operation }) => {
    const answer = await send(id, 'superuser', await recordFor(id, operation))
    expect(answer.status, answer.text).toBeLessThan(300)
    demand(id, answer)
    if (operation.verb === 'list') expect(answer.body.results.length).toBeGreaterThan(0)
  })

  it.each(crm)('$id, to those who may not, and for a record that is not there', async ({ id }) => {
    for (const person of ['anonymous', 'superuser', 'sellerA', 'sellerAlone', 'customerA', 'customerAlone'] as const)
      demand(id, await send(id, person, 999_999))
    if (calls[id].requestBody) demand(id, await send(id, 'superuser', 1, '', []))
    const stale = await world
      .as('superuser')
      .call(calls[id].method, calls[id].path.replace('{id}', '1'), exampleOf(id), { headers: { 'if-match': '"999"' } })
    demand(id, stale)
  })

  it.each(crm.filter(({ operation }) => operation.verb === 'list'))(
    '$id reads every parameter that it documents',
    async ({ id }) => {
      for (const { name, schema } of calls[id].parameters) {
        const wrong = await send(id, 'superuser', 0, `?${name}=never`)
        demand(id, wrong)
        const told = `${name}: ${wrong.text}`
        if (name === 'page') expect(wrong.status, told).toBe(404)
        else if (!['page_size', 'ordering', 'search'].includes(name))
          expect(Object.keys(wrong.body), told).toContain(name)
        for (const value of schema.items?.enum ?? [])
          expect((await send(id, 'superuser', 0, `?${name}=${value}`)).status).toBe(200)
      }
    },
  )

  it('a list for phones has the small records, and the pipeline its summary', async () => {
    const mobile = await send('leads_list', 'superuser', 0, '?mobile=true')
    const { error } = z.fromJSONSchema({ $defs, $ref: '#/$defs/PaginatedLeadMobileList' }).safeParse(mobile.body)
    expect(error).toBeUndefined()
    const pipeline = await send('opportunities_pipeline', 'superuser', 0, '?summary=true')
    demand('opportunities_pipeline', pipeline)
    expect(pipeline.body.summary).toBeDefined()
  })

  it('a seller gets whole records, a customer its contact form', async () => {
    const made = await send('leads_create', 'sellerA', 0)
    demand('leads_create', made)
    demand('leads_list', await send('leads_list', 'sellerA', 0))
    demand('leads_retrieve', await send('leads_retrieve', 'sellerA', made.body.id))
    demand('users_list', await send('users_list', 'sellerA', 0))
    const form = await send('leads_create', 'customerA', 0)
    demand('leads_create', form)
    expect(z.fromJSONSchema({ $defs, $ref: '#/$defs/LeadContactForm' }).safeParse(form.body).error).toBeUndefined()
  })
})
