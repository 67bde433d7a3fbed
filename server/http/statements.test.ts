// How many statements a request sends: a fixed number, however many records there are.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../testing/people.ts'
import { makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let few: number[]
  const cases: readonly (readonly [string, Person, string, number])[] = [
    ['a list', 'staff', '/api/crm/leads/', 3],
    ['a seller’s list', 'sellerA', '/api/crm/leads/?page_size=100', 3],
    ['a filtered list', 'staff', '/api/crm/leads/?status=new,lost&assigned_to=none&ordering=-estimated_value', 3],
    ['a searched list', 'staff', '/api/crm/leads/?search=crane&page_size=100', 4],
    ['my leads', 'staff', '/api/crm/leads/my_leads/', 3],
    ['a list of interactions', 'staff', '/api/crm/interactions/?page_size=100', 3],
    ['A3-38 the admin’s list', 'staff', '/api/admin/leads?_end=100&_sort=status&_order=asc', 3],
    ['the admin’s list of users, with its verdicts', 'staff', '/api/admin/users?_end=100', 3],
    ['a lead', 'staff', '/api/crm/leads/{lead}/', 3],
    ['a seller’s lead', 'sellerA', '/api/crm/leads/{lead}/', 3],
    ['a lead in the admin', 'staff', '/api/admin/leads/{lead}', 3],
    ['the notes of a lead', 'sellerA', '/api/crm/leads/{lead}/notes/', 4],
    ['the pipeline', 'sellerA', '/api/crm/opportunities/pipeline/?summary=true', 2],
    ['the history', 'staff', '/api/admin/leads/{lead}/history', 3],
    [
      'facets, one statement each and its labels',
      'staff',
      '/api/admin/leads/facets?fields=status,source,assigned_to,company',
      7,
    ],
    ['a picker', 'sellerA', '/api/crm/customers/', 3],
  ]
  let lead: number
  const counted = async (person: Person, path: string) => {
    const caller = world.as(person)
    await caller.get('/health/')
    await caller.get(path.replace('{lead}', String(lead)))
    const texts = await world.statements(async () => {
      const answer = await caller.get(path.replace('{lead}', String(lead)))
      expect(answer.status, answer.text).toBe(200)
    })
    return texts.length
  }
  const fill = async (n: number) => {
    for (let at = 0; at < n; at++) {
      const made = await makeLead(world, {
        company: world.ids.companyA,
        assigned_to: world.ids.user.sellerA,
        customer: world.ids.customerA,
      })
      lead ??= made.id
      await world.as('sellerA').post(`/api/crm/leads/${lead}/add_note/`, { note: 'n' })
      await makeInteraction(world, { related_to_lead: made.id })
      await makeOpportunity(world, { company: world.ids.companyA, lead: made.id })
    }
  }
  beforeAll(async () => {
    world = await openWorld(kind)
    await fill(3)
    few = []
    for (const [, person, path] of cases) few.push(await counted(person, path))
    await fill(40)
  })
  afterAll(() => world.close())

  it.each(cases)('%s', async (_name, person, path, most) => {
    const now = await counted(person, path)
    expect(now).toBeLessThanOrEqual(most)
    expect(now).toBe(few[cases.findIndex(([, who, where]) => who === person && where === path)])
  })
  it('a refusal asks no more than the session', async () => {
    await world.as('customerA').get('/api/crm/leads/')
    const refused = await world.statements(() => world.as('customerA').get('/api/crm/leads/'))
    expect(refused).toHaveLength(1)
    expect(await world.statements(() => world.anonymous.get('/api/crm/leads/'))).toEqual([])
    expect(await world.statements(() => world.anonymous.get('/health/'))).toEqual([])
  })
  it('a change of one field sends fewer than a dozen', async () => {
    const texts = await world.statements(() => world.as('staff').patch(`/api/crm/leads/${lead}/`, { notes: 'x' }))
    expect(texts.filter((text) => !/^(begin|commit|savepoint|release)/.test(text)).length).toBeLessThan(12)
  })
})
