// Who may do what, every cell of the product's table, with good bodies: what is allowed works, what is refused leaves
// everything as it was. Every path and method, allowed or not: access.test.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Method } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import {
  aLead,
  aNote,
  anInteraction,
  anOpportunity,
  aTicket,
  MISSING,
  make,
  makeInteraction,
  makeLead,
  makeOpportunity,
} from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

/**
 * As the product's owner wrote it; the rows for interactions that it leaves out are staff's alone, and so is deleting a
 * ticket. A customer may comment, but never internally: `word` is refused after the ticket was found.
 */
const table = `
| leads         | list   | yes | own | no   | no |
| leads         | create | yes | yes | form | no |
| leads         | view   | yes | own | no   | no |
| leads         | update | yes | own | no   | no |
| leads         | delete | yes | no  | no   | no |
| opportunities | list   | yes | own | no   | no |
| opportunities | create | yes | yes | no   | no |
| opportunities | view   | yes | own | no   | no |
| opportunities | update | yes | own | no   | no |
| opportunities | delete | yes | no  | no   | no |
| opportunities | close  | yes | own | no   | no |
| interactions  | list   | yes | no  | no   | no |
| interactions  | create | yes | no  | no   | no |
| interactions  | view   | yes | no  | no   | no |
| interactions  | update | yes | no  | no   | no |
| interactions  | delete | yes | no  | no   | no |
| tickets       | list   | yes | own | own  | no |
| tickets       | create | yes | yes | yes  | no |
| tickets       | view   | yes | own | own  | no |
| tickets       | update | yes | own | no   | no |
| tickets       | comment | yes | own | own | no |
| tickets       | comment internally | yes | own | word | no |
| tickets       | close  | yes | own | no   | no |
| tickets       | delete | yes | no  | no   | no |
| customer-notes | list  | yes | own | no   | no |
| customer-notes | create | yes | yes | no  | no |
| customer-notes | view  | yes | own | no   | no |
| customer-notes | update | yes | mine | no | no |
| customer-notes | delete | yes | no | no   | no |
`
type Cell = 'yes' | 'own' | 'mine' | 'word' | 'form' | 'no'
type Resource = 'leads' | 'opportunities' | 'interactions' | 'tickets' | 'customer-notes'
const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, resource, verb, staff, seller, customer, anonymous]) => ({
    resource: resource as Resource,
    verb: verb as string,
    cells: { staff, seller, customer, anonymous } as Record<'staff' | 'seller' | 'customer' | 'anonymous', Cell>,
  }))

interface Call {
  readonly method: Method
  readonly path: string
  readonly body?: object
  readonly good: number
}
const bodies: Record<Resource, object> = {
  leads: aLead(),
  opportunities: anOpportunity(),
  interactions: anInteraction({ related_to_customer: 1 }),
  tickets: aTicket({ customer: 1 }),
  'customer-notes': aNote({ customer: 1 }),
}
const said = (is_internal: boolean) => ({ comment: 'A word', is_internal })
/** The calls of a verb on the public API; `:id` stands for the record. */
function callsOf(resource: Resource, verb: string): Call[] {
  const base = `/api/crm/${resource}/`
  const one = `${base}:id/`
  if (verb === 'list') {
    const more: Record<Resource, string[]> = {
      leads: ['my_leads/'],
      opportunities: ['pipeline/'],
      interactions: [],
      tickets: ['my_tickets/', '?mobile=true'],
      'customer-notes': [],
    }
    return ['', ...more[resource]].map((path) => ({ method: 'GET', path: base + path, good: 200 }))
  }
  if (verb === 'create') return [{ method: 'POST', path: base, body: bodies[resource], good: 201 }]
  if (verb === 'view')
    return [
      { method: 'GET', path: one, good: 200 },
      ...(!['leads', 'opportunities'].includes(resource)
        ? []
        : [{ method: 'GET', path: `${one}notes/`, good: 200 } as const]),
    ]
  if (verb === 'delete') return [{ method: 'DELETE', path: one, good: 204 }]
  if (verb === 'comment' || verb === 'comment internally')
    return [{ method: 'POST', path: `${one}add_comment/`, body: said(verb !== 'comment'), good: 201 }]
  if (verb === 'close' && resource === 'tickets')
    return [
      { method: 'POST', path: `${one}mark_resolved/`, body: { resolution: 'Replaced' }, good: 200 },
      { method: 'POST', path: `${one}mark_closed/`, body: {}, good: 200 },
    ]
  if (verb === 'close')
    return [
      { method: 'POST', path: `${one}mark_won/`, body: {}, good: 200 },
      { method: 'POST', path: `${one}mark_lost/`, body: { reason: 'Too dear' }, good: 200 },
    ]
  const notes: Call[] = [{ method: 'POST', path: `${one}add_note/`, body: { note: 'Called back' }, good: 201 }]
  const actions: Record<Resource, Call[]> = {
    leads: [
      { method: 'POST', path: `${one}mark_contacted/`, body: { notes: 'Spoke' }, good: 200 },
      { method: 'POST', path: `${one}convert_to_opportunity/`, body: {}, good: 200 },
      ...notes,
    ],
    opportunities: notes,
    interactions: [],
    tickets: [],
    'customer-notes': [],
  }
  return [
    { method: 'PUT', path: one, body: bodies[resource], good: 200 },
    { method: 'PATCH', path: one, body: { description: 'x' }, good: 200 },
    ...actions[resource],
  ]
}

type Which = 'own' | 'foreign' | 'missing'
const people: readonly (readonly [Person | 'anonymous', 'staff' | 'seller' | 'customer' | 'anonymous'])[] = [
  ['superuser', 'staff'],
  ['staff', 'staff'],
  ['sellerA', 'seller'],
  ['colleagueA', 'seller'],
  ['sellerAlone', 'seller'],
  ['customerA', 'customer'],
  ['customerAlone', 'customer'],
  ['inactive', 'anonymous'],
  ['anonymous', 'anonymous'],
]

/** What the table and the rules around it say of a call. */
function expected(person: Person | 'anonymous', cell: Cell, call: Call, which: Which): number {
  if (person === 'anonymous' || person === 'inactive') return 401
  if (cell === 'no') return 403
  if (cell === 'form') return person === 'customerAlone' ? 403 : call.good
  const onRecord = call.path.includes(':id')
  if (person === 'sellerAlone' || person === 'customerAlone')
    return onRecord ? 404 : call.method === 'POST' ? 403 : call.good
  if (!onRecord) return call.good
  if (which === 'missing') return 404
  if (cell === 'yes') return call.good
  if (which === 'foreign') return 404
  if (cell === 'word') return 403
  // Notes are changed by their author, not by a colleague.
  return cell === 'mine' && person === 'colleagueA' ? 403 : call.good
}

/** What a refusal must leave alone. */
const stored = async (world: World) =>
  JSON.stringify([
    await world.rows('select id, version from leads order by id'),
    await world.rows('select id, version from opportunities order by id'),
    await world.rows('select id, version from interactions order by id'),
    await world.rows('select id, version from tickets order by id'),
    await world.rows('select id, version from ticket_comments order by id'),
    await world.rows('select id, version from customer_notes order by id'),
    await world.rows('select count(*) as n from history'),
  ])

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())

  const ofCompany = async (resource: Resource, company: number): Promise<number> => {
    if (resource === 'leads') return (await makeLead(world, { company, status: 'qualified' })).id
    const customer = company === world.ids.companyA ? world.ids.customerA : world.ids.customerB
    const seller = world.as(company === world.ids.companyA ? 'sellerA' : 'sellerB')
    if (resource === 'tickets') return (await make(seller, '/api/crm/tickets/', aTicket({ customer }))).id
    if (resource === 'customer-notes') return (await make(seller, '/api/crm/customer-notes/', aNote({ customer }))).id
    if (resource === 'opportunities') return (await makeOpportunity(world, { company })).id
    const lead = await makeLead(world, { company })
    return (await makeInteraction(world, { related_to_lead: lead.id })).id
  }
  const idOf = async (resource: Resource, which: Which) => {
    if (which === 'missing') return MISSING
    return ofCompany(resource, which === 'own' ? world.ids.companyA : world.ids.companyB)
  }
  const callerOf = (person: Person | 'anonymous') => (person === 'anonymous' ? world.anonymous : world.as(person))

  for (const { resource, verb, cells } of rows)
    for (const call of callsOf(resource, verb))
      for (const [person, role] of people) {
        const cell = cells[role]
        const records: Which[] = call.path.includes(':id') ? ['own', 'foreign', 'missing'] : ['own']
        it(`${verb} ${resource}: ${call.method} ${call.path.slice(9)} by ${person}`, async () => {
          for (const which of records) {
            const path = call.path.replace(':id', String(await idOf(resource, which)))
            const before = await stored(world)
            const answer = await callerOf(person).call(call.method, path, call.body)
            expect(answer.status, `${which}: ${answer.text}`).toBe(expected(person, cell, call, which))
            if (answer.status === 401) expect(answer.header('www-authenticate')).toMatch(/^Bearer/)
            if (answer.status >= 400) {
              expect(Object.keys(answer.body)).toEqual(['detail'])
              expect(await stored(world)).toBe(before)
            }
          }
        })
      }

  it.each(['leads', 'opportunities', 'interactions', 'tickets', 'customer-notes'] as const)(
    'a list of %s shows a seller its company’s records alone',
    async (resource) => {
      await ofCompany(resource, world.ids.companyA)
      await ofCompany(resource, world.ids.companyB)
      const answer = await world.as('sellerA').get(`/api/crm/${resource}/?page_size=100`)
      if (resource === 'interactions') return expect(answer.status).toBe(403)
      const companies = new Set(answer.body.results.map((record: { company: number }) => record.company))
      expect(companies).toEqual(new Set([world.ids.companyA]))
      expect((await world.as('sellerAlone').get(`/api/crm/${resource}/`)).body).toMatchObject({ count: 0, results: [] })
    },
  )

  describe('users are changed by superusers alone', () => {
    it.each([
      ['POST', '/api/admin/users', 403, { email: 'x@y.zz', user_type: 'staff', password: 'a good long one' }],
      ['PATCH', '/api/admin/users/{staff}', 403, { first_name: 'Changed' }],
      ['PATCH', '/api/admin/users/{superuser}', 403, { is_superuser: false }],
      ['DELETE', '/api/admin/users/{support}', 403, undefined],
      ['PATCH', `/api/admin/users/${MISSING}`, 404, { first_name: 'Changed' }],
      // Many at once: the right comes before the body.
      ['PATCH', '/api/admin/users/', 403, [{ id: 1, first_name: 'Changed' }]],
      ['PATCH', '/api/admin/users/', 403, { first_name: 'Changed' }],
      ['PATCH', '/api/admin/users/', 403, []],
      ['GET', '/api/admin/users/{superuser}', 200, undefined],
    ] as const)('plain staff: %s %s is %i', async (method, path, status, body) => {
      const before = await world.rows('select id, version, is_superuser from users order by id')
      const real = path.replace(/\{(\w+)\}/, (_, name: Person) => String(world.ids.user[name]))
      const answer = await world.as('staff').call(method, real, body)
      expect(answer.status, answer.text).toBe(status)
      if (status === 200) expect(answer.body._can).toEqual({ change: false, remove: false })
      expect(await world.rows('select id, version, is_superuser from users order by id')).toEqual(before)
    })
  })

  describe('pickers', () => {
    const names = async (person: Person, path: string) => {
      const answer = await world.as(person).get(`${path}page_size=100`)
      expect(answer.status, answer.text).toBe(200)
      for (const row of answer.body.results)
        for (const key of Object.keys(row)) expect(['id', 'name', 'phone', 'email']).toContain(key)
      return answer.body.results.map((row: { id: number }) => row.id).sort((a: number, b: number) => a - b)
    }
    it('staff choose among active staff and sellers', async () => {
      const { superuser, staff, support, sellerA, colleagueA, sellerB, sellerAlone } = world.ids.user
      expect(await names('staff', '/api/crm/users/?assignable=true&')).toEqual([
        superuser,
        staff,
        support,
        sellerA,
        colleagueA,
        sellerB,
        sellerAlone,
      ])
    })
    it('a seller chooses among its company’s people', async () => {
      const { sellerA, colleagueA } = world.ids.user
      expect(await names('sellerA', '/api/crm/users/?')).toEqual([sellerA, colleagueA])
      expect(await names('sellerAlone', '/api/crm/users/?')).toEqual([])
    })
    it('a seller’s customers are those who rented from it', async () => {
      expect(await names('sellerA', '/api/crm/customers/?')).toEqual([world.ids.customerA])
      expect(await names('sellerB', '/api/crm/customers/?')).toEqual([world.ids.customerB])
      expect(await names('staff', '/api/crm/customers/?')).toEqual([world.ids.customerA, world.ids.customerB])
      expect(await names('sellerAlone', '/api/crm/customers/?')).toEqual([])
    })
    it('companies are for staff', async () => {
      expect(await names('staff', '/api/crm/companies/?')).toEqual([world.ids.companyA, world.ids.companyB])
      expect((await world.as('sellerA').get('/api/crm/companies/')).status).toBe(403)
    })
    it('customers have none, and nobody writes through them', async () => {
      for (const path of ['users', 'companies', 'customers']) {
        expect((await world.as('customerA').get(`/api/crm/${path}/`)).status).toBe(403)
        expect((await world.anonymous.get(`/api/crm/${path}/`)).status).toBe(401)
        expect((await world.as('staff').post(`/api/crm/${path}/`, {})).status).toBe(405)
        expect((await world.as('staff').get(`/api/crm/${path}/1/`)).status).toBe(404)
      }
    })
    it('a seller’s picker cannot be searched or filtered past its own', async () => {
      for (const query of [
        'search=Root',
        'user_type=staff',
        'is_superuser=true',
        `id=${world.ids.user.superuser}`,
        'assignable=true&search=Bek',
      ]) {
        const answer = await world.as('sellerA').get(`/api/crm/users/?${query}`)
        for (const text of ['Root', 'Bek', 'superuser']) expect(answer.text, query).not.toContain(text)
      }
    })
  })
})
