// Amounts beside the counts of a facet: exact, filtered, within rights, and of money alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { make, makeOpportunity, makeTicket } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('sums of facets on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
    const customer = world.ids.customerA
    await makeOpportunity(world, { customer, stage: 'proposal', estimated_amount: 1000.25 })
    await makeOpportunity(world, { customer, stage: 'proposal', estimated_amount: 2000.5 })
    await makeOpportunity(world, { stage: 'proposal', estimated_amount: 7 })
  })
  afterAll(() => world?.close())
  const asked = (query: string) => world.as('staff').get(`/api/admin/opportunities/facets?${query}`)
  const at = (values: Loose[], value: unknown) => values.find((one) => one.value === value)

  it('are of what matches the filters, in major units, and nothing where nothing is', async () => {
    const query = `fields=stage,customer&sums=estimated_amount&customer=${world.ids.customerA}`
    const { body } = await asked(query)
    expect(at(body.stage, 'proposal')).toMatchObject({ count: 2, sums: { estimated_amount: 3000.75 } })
    expect(at(body.stage, 'negotiation')).toMatchObject({ count: 0, sums: { estimated_amount: 0 } })
    expect(at(body.customer, world.ids.customerA)).toMatchObject({ count: 2, sums: { estimated_amount: 3000.75 } })
    const texts = await world.statements(() => asked(`fields=stage&sums=estimated_amount`))
    expect(texts.length).toBeLessThanOrEqual(2)
  })

  it('are of readable money alone, and not there unless they are asked for', async () => {
    for (const sums of ['', '&sums=', '&sums=probability,title,deal_value'])
      expect(at((await asked(`fields=stage${sums}`)).body.stage, 'proposal'), sums).toEqual({
        value: 'proposal',
        label: 'Proposal',
        count: 3,
      })
    expect((await world.as('sellerA').get('/api/admin/opportunities/facets?fields=stage')).status).toBe(403)
  })

  it('tell records of one title apart, where these have a number', async () => {
    for (const ticket of [await makeTicket(world), await makeTicket(world)])
      await make(world.as('staff'), '/api/crm/ticket-comments/', { ticket: ticket.id, comment: 'Which of them?' })
    const { body } = await world.as('staff').get('/api/admin/ticket-comments/facets?fields=ticket,author_role')
    expect(body.ticket.map((one: Loose) => one.label)).toEqual(['The engine stops', 'The engine stops'])
    expect(new Set(body.ticket.map((one: Loose) => one.detail)).size).toBe(2)
    expect(body.ticket[0].detail).toMatch(/^TKT-\d{8}-\d{4}$/)
    expect(body.author_role[0]).not.toHaveProperty('detail')
    // Whoever may not see tickets is told their titles, as beside their ids, and no more.
    const permissions = ['ticket_comments.view']
    const group = await make(world.as('superuser'), '/api/admin/groups', { name: 'Comments alone', permissions })
    const user = { email: 'comments@people.test', password: 'long-enough-42', user_type: 'staff', groups: [group.id] }
    await make(world.as('superuser'), '/api/admin/users', user)
    const { access } = (await world.anonymous.post('/api/accounts/login/', user)).body
    const headers = { authorization: `Bearer ${access}` }
    const told = await world.anonymous.get('/api/admin/ticket-comments/facets?fields=ticket', { headers })
    expect(told.body.ticket.map((one: Loose) => one.label)).toEqual(['The engine stops', 'The engine stops'])
    expect(told.text).not.toContain('TKT-')
  })
})
