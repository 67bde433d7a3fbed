// Real answers, held against the document: every public call, sent as the document's own examples say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Resource } from '../../shared/kernel/resource.ts'
import type { Loose, Method } from '../testing/caller.ts'
import { calls, demand, exampleOf, fits } from '../testing/conformance.ts'
import { emailOf, PASSWORD, type Person } from '../testing/people.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { operationId } from './openapi/operation.ts'
import { whoMay } from './openapi/who-may.ts'
import { type Operation, operations, rightOf } from './operations.ts'

const crm = operations
  .filter(({ surface }) => surface === 'crm')
  .map((operation) => ({ id: operationId(operation), operation }))

/** What the back-office asks and changes nothing with; everything has a record with the id 1. */
const looks = operations
  .filter(({ surface, method }) => surface === 'admin' && method === 'GET')
  .filter((operation) => whoMay(rightOf(operation), operation.resource, true) !== 'Nobody may.')
  .map((operation) => ({ id: operationId(operation) }))
const facetFields = 'status,source,stage,interaction_type,user_type,is_active,assigned_to,customer,company,city,groups'

/** What a record must be like before an action. */
const before: Readonly<Record<string, object>> = {
  leads_convert_to_opportunity: { status: 'qualified' },
  tickets_confirm_resolution: { status: 'resolved' },
}
/** The query that an operation cannot do without, as the document's examples say. */
const askedOf = (id: string): string => {
  const asked = (calls[id].parameters ?? []).filter((one: Loose) => one.in === 'query' && one.required)
  return asked.length === 0 ? '' : `?${asked.map((one: Loose) => `${one.name}=${one.example}`).join('&')}`
}
/** What no two records have is another in each body. */
let bodies = 0
const bodyOf = (id: string, { fields }: Resource): Loose => {
  const example = exampleOf(id)
  const once = Object.keys(example ?? {}).filter((name) => fields[name]?.unique && fields[name]?.kind === 'text')
  return example && { ...example, ...Object.fromEntries(once.map((name) => [name, `${example[name]} ${++bodies}`])) }
}

/** What else than the example is made to be deleted, where it exists once. */
const other: Readonly<Record<string, object>> = { favorites: { equipment: 2 } }
/** Whose call it is, when it is not for staff. */
const who: Readonly<Record<string, Person>> = { tickets_confirm_resolution: 'customerA' }

describe.each(databases)('the public API on %s answers as documented', (kind) => {
  let world: World
  const send = (id: string, person: Person | 'anonymous', record: number, query = '', body = exampleOf(id)) => {
    const { method, path } = calls[id]
    const caller = person === 'anonymous' ? world.anonymous : world.as(person)
    return caller.call(method as Method, path.replace('{id}', String(record)) + query, body)
  }
  const fresh = async ({ resource }: Operation, more: object = {}): Promise<number> => {
    const id = `${resource.name}_create`.replaceAll('-', '_')
    const made = await send(id, 'superuser', 0, '', { ...bodyOf(id, resource), ...more })
    expect(resource.repeatable ? [200, 201] : [201], made.text).toContain(made.status)
    return made.body.id
  }
  const recordFor = async (id: string, operation: Operation) =>
    operation.path.includes('/:id') || operation.method === 'GET'
      ? calls[`${operation.resource.name}_create`]
        ? fresh(operation, before[id] ?? (operation.method === 'DELETE' ? other[operation.resource.name] : undefined))
        : 1
      : 0

  beforeAll(async () => {
    world = await openWorld(kind)
    // The first news is the superuser's: of a lead that came by the contact form.
    expect((await send('leads_create', 'customerA', 0)).status).toBe(201)
    // So is the first mail.
    const { email } = (await world.as('superuser').get('/api/accounts/profile/')).body
    expect((await send('password_reset', 'anonymous', 0, '', { email })).status).toBe(202)
    // Examples speak of records with the id 1.
    for (const { id, operation } of crm)
      if (operation.verb === 'create') await fresh(operation).then((made) => expect(made, id).toBeGreaterThan(0))
    for (const id of ['admin_groups_create', 'admin_saved_replies_create', 'admin_saved_views_create'])
      expect((await send(id, 'superuser', 0)).status, id).toBe(201)
    expect((await send('admin_users_partial_update', 'superuser', 1, '', { groups: [1] })).body.groups).toEqual([1])
  })
  afterAll(() => world?.close())

  it.each(crm)('$id, as its example says', async ({ id, operation }) => {
    const body = bodyOf(id, operation.resource)
    const answer = await send(id, who[id] ?? 'superuser', await recordFor(id, operation), askedOf(id), body)
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
        else if (
          !['page_size', 'ordering', 'search'].includes(name) &&
          !(schema.type === 'string' && !schema.enum && !schema.format)
        )
          expect(Object.keys(wrong.body), told).toContain(name)
        for (const value of schema.items?.enum ?? [])
          expect((await send(id, 'superuser', 0, `?${name}=${value}`)).status).toBe(200)
      }
    },
  )

  it.each(crm.filter(({ operation: { method, path } }) => method === 'GET' && !path.includes('/:id')))(
    '$id documents that there is no such page where it has pages, and reads no page elsewhere',
    async ({ id, operation: { verb, action } }) => {
      const paged = verb === 'list' || action?.declared.answers === 'list'
      const { status } = await send(id, 'superuser', 0, '?page=never')
      expect([status, '404' in calls[id].responses]).toEqual(paged ? [404, true] : [200, false])
    },
  )

  it.each(looks)('$id, for the back-office', async ({ id }) => {
    const query = id.endsWith('_facets') ? `?fields=${facetFields}` : askedOf(id)
    const answer = await send(id, 'superuser', 1, query)
    expect(answer.status, answer.text).toBe(200)
    demand(id, answer)
    demand(id, await send(id, 'sellerA', 1))
  })

  it('several rows saved at once, in a list and with their record', async () => {
    const root = world.as('superuser')
    const call = async (id: string, record: number, body: unknown) => {
      const { method, path } = calls[id]
      const answer = await root.call(method as Method, path.replace('{id}', String(record)), body)
      demand(id, answer)
      return answer
    }
    const rows = (...list: object[]) => ({ _inlines: { 'interactions.related_to_lead': list } })
    const note = { interaction_type: 'note', subject: 'n' }
    const { body: lead } = await call('admin_leads_create', 0, { ...exampleOf('leads_create'), ...rows(note) })
    const change = 'admin_leads_partial_update'
    const [row] = (await root.get(`/api/admin/interactions?related_to_lead=${lead.id}`)).body
    const statuses: number[] = []
    for (const own of [note, {}, { id: row.id, _version: 9 }])
      statuses.push((await call(change, lead.id, rows(own))).status)
    for (const list of [
      [{ id: lead.id, _version: lead._version, status: 'lost' }],
      [],
      [{ id: lead.id, _version: 99 }],
    ])
      statuses.push((await call('admin_leads_partial_update_many', 0, list)).status)
    expect(statuses).toEqual([200, 400, 412, 200, 400, 412])
    const hits = await root.get('/api/admin/search?q=crane')
    expect(hits.status).toBe(200)
    demand('admin_search', hits)
    const own = await root.get('/api/admin/history')
    expect(own.body.length).toBeGreaterThan(0)
    demand('admin_own_history', own)
    for (const [answer, status] of [
      [await root.get('/api/admin/history?actor=7'), 400],
      [await world.as('sellerA').get('/api/admin/history'), 403],
      [await world.anonymous.get('/api/admin/history'), 401],
    ] as const) {
      expect(answer.status).toBe(status)
      demand('admin_own_history', answer)
    }
  })

  it('signing in, tokens and the own profile', async () => {
    const given = { email: emailOf('sellerA'), password: PASSWORD }
    const signedIn = await send('login', 'anonymous', 0, '', given)
    demand('login', signedIn)
    demand('login', await send('login', 'anonymous', 0, '', { ...given, password: 'wrong' }))
    demand('login', await send('login', 'anonymous', 0, '', {}))
    const { refresh } = signedIn.body
    demand('token_refresh', await send('token_refresh', 'anonymous', 0, '', { refresh }))
    demand('profile_retrieve', await send('profile_retrieve', 'customerB', 0))
    demand('profile_partial_update', await send('profile_partial_update', 'sellerA', 0))
    demand(
      'change_password',
      await send('change_password', 'sellerA', 0, '', { old_password: 'wrong', new_password: '' }),
    )
    demand('password_reset', await send('password_reset', 'anonymous', 0, '', { email: 'nobody@people.test' }))
    demand('password_reset', await send('password_reset', 'anonymous', 0, '', {}))
    const token = { token: 'made up', new_password: PASSWORD }
    demand('password_reset_confirm', await send('password_reset_confirm', 'anonymous', 0, '', token))
    demand('logout', await send('logout', 'anonymous', 0, '', { refresh }))
    const admin = { email: emailOf('superuser'), password: PASSWORD }
    demand('admin_session_create', await send('admin_session_create', 'anonymous', 0, '', admin))
    demand('admin_session_retrieve', await send('admin_session_retrieve', 'superuser', 0))
    for (const id of ['health', 'health_ready']) demand(id, await send(id, 'anonymous', 0))
  })

  it('a list for phones has the small records, and the pipeline its summary', async () => {
    const mobile = await send('leads_list', 'superuser', 0, '?mobile=true')
    expect(fits('PaginatedLeadMobileList', mobile.body)).toBe(true)
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
    expect(fits('LeadContactForm', form.body)).toBe(true)
  })
})
