// Who is told of what, once and not twice, and never what he may not open.
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { Caller, Loose } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { aLead, make, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/notifications/'

describe.each(databases)('notifications on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  const everybody = [
    'superuser',
    'staff',
    'support',
    'sellerA',
    'colleagueA',
    'sellerB',
    'customerA',
    'customerB',
  ] as const
  const newsOf = async (person: Person, query = ''): Promise<Loose> => {
    const answer = await world.as(person).get(`${PATH}${query}`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  /** What each has that is unread, as `type: title`. */
  const unread = async (): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {}
    for (const person of everybody) {
      const { results } = await newsOf(person, '?is_read=false')
      if (results.length > 0) found[person] = results.map((one: Loose) => `${one.notification_type}: ${one.title}`)
    }
    return found
  }
  beforeEach(async () => {
    for (const person of everybody) await world.as(person).post(`${PATH}mark_all_read/`)
  })
  const ticketBy = (caller: Caller, more: object = {}) =>
    make(caller, '/api/crm/tickets/', { title: 'Oil leak', description: 'Under the cab', ...more })
  const aTicket = async (more: object = {}) => {
    const ticket = await ticketBy(world.as('staff'), {
      customer: world.ids.customerA,
      company: world.ids.companyA,
      ...more,
    })
    for (const person of everybody) await world.as(person).post(`${PATH}mark_all_read/`)
    return ticket
  }
  const comment = (person: Person, ticket: number, more: object = {}) =>
    make(world.as(person), `/api/crm/tickets/${ticket}/add_comment/`, { comment: 'A secret word', ...more })

  it('a new ticket: the seller’s people and all staff, but not its author', async () => {
    const own = await ticketBy(world.as('customerA'), { related_rental: world.ids.rentalA })
    const line = [`ticket_created: New ticket ${own.ticket_number}`]
    expect(await unread()).toEqual({ superuser: line, staff: line, support: line, sellerA: line, colleagueA: line })
  })

  it('a new ticket that has an assignee: the assignee instead of all staff', async () => {
    const { staff } = world.ids.user
    const made = await ticketBy(world.as('superuser'), { customer: world.ids.customerA, assigned_to: staff })
    expect(await unread()).toEqual({
      staff: ['ticket_assigned: Ticket assigned to you', `ticket_created: New ticket ${made.ticket_number}`],
    })
  })

  it('a public comment: of the customer to the assignee and the seller, of them to the customer', async () => {
    const ticket = await aTicket({ assigned_to: world.ids.user.support })
    const line = [`ticket_comment: New comment on ${ticket.ticket_number}`]
    await comment('customerA', ticket.id)
    expect(await unread()).toEqual({ support: line, sellerA: line, colleagueA: line })
    for (const person of everybody) await world.as(person).post(`${PATH}mark_all_read/`)
    await comment('sellerA', ticket.id)
    expect(await unread()).toEqual({ customerA: line })
    expect((await newsOf('customerA')).results[0].message).toBe('Oil leak')
  })

  it('an internal comment tells nobody, and moves nothing', async () => {
    const ticket = await aTicket()
    const before = await newsOf('customerA')
    await comment('staff', ticket.id, { is_internal: true })
    expect(await unread()).toEqual({})
    expect(await newsOf('customerA')).toEqual(before)
  })

  it('a status: the customer, unless it was he', async () => {
    const ticket = await aTicket()
    await world.as('sellerA').post(`/api/crm/tickets/${ticket.id}/mark_resolved/`)
    expect(await unread()).toEqual({ customerA: [`ticket_status: ${ticket.ticket_number} is now resolved`] })
    await world.as('customerA').post(`${PATH}mark_all_read/`)
    await world.as('customerA').post(`/api/crm/tickets/${ticket.id}/confirm_resolution/`, { rating: 5 })
    expect((await unread()).customerA).toBeUndefined()
  })

  it('what is assigned: the assignee, by every door, unless he took it himself', async () => {
    const { staff, sellerA } = world.ids.user
    const lead = await makeLead(world, { company: world.ids.companyA, assigned_to: sellerA })
    const opportunity = await makeOpportunity(world)
    await world.as('superuser').post('/api/admin/opportunities/bulk/assign', {
      ids: [opportunity.id],
      input: { assigned_to: staff },
    })
    await world.as('support').post(`/api/admin/leads/${lead.id}/assign_to_me`)
    expect(await unread()).toEqual({
      sellerA: ['lead_assigned: Lead assigned to you'],
      staff: ['opportunity_assigned: Opportunity assigned to you'],
    })
    expect((await newsOf('sellerA')).results[0].related_object).toEqual({ type: 'lead', id: lead.id })
  })

  it('a lead of the contact form: all staff; one that staff wrote: nobody', async () => {
    await makeLead(world)
    expect(await unread()).toEqual({})
    expect((await world.as('customerA').post('/api/crm/leads/', aLead())).status).toBe(201)
    const line = ['lead_created: New lead that nobody has']
    expect(await unread()).toEqual({ superuser: line, staff: line, support: line })
  })

  it('a dispute: its ticket’s notice, to staff and seller', async () => {
    const body = { new_status: 'dispute' }
    expect((await world.as('customerB').post(`/api/rentals/${world.ids.rentalB}/update_status/`, body)).status).toBe(
      200,
    )
    expect(Object.keys(await unread()).sort()).toEqual(['sellerB', 'staff', 'superuser', 'support'])
  })

  it('staff in a narrow group hear of nothing that they may not open, and read their own', async () => {
    const superuser = world.as('superuser')
    const group = await make(superuser, '/api/admin/groups', { name: 'Sales', permissions: ['leads.view'] })
    const { support } = world.ids.user
    const put = (groups: number[]) => superuser.patch(`/api/admin/users/${support}`, { groups })
    await put([group.id])
    await ticketBy(world.as('customerA'))
    await world.as('customerA').post('/api/crm/leads/', aLead())
    expect((await unread()).support).toEqual(['lead_created: New lead that nobody has'])
    await put([])
  })

  it('unread ones of one type about one object are one that says how many, and moves up', async () => {
    const [first, second] = [await aTicket(), await aTicket()]
    await comment('staff', first.id)
    const {
      results: [before],
    } = await newsOf('customerA')
    world.wait(60_000)
    await comment('staff', second.id)
    await comment('staff', first.id)
    await comment('sellerA', first.id)
    const { results, unread_count } = await newsOf('customerA', '?is_read=false')
    expect(unread_count).toBe(2)
    expect(results.map(({ title }: Loose) => title)).toEqual([
      `3 new comments on ${first.ticket_number}`,
      `New comment on ${second.ticket_number}`,
    ])
    expect(results[0].id).toBe(before.id)
    expect(results[0].created_at > before.created_at).toBe(true)
    await world.as('customerA').post(`${PATH}${before.id}/mark_read/`)
    await comment('staff', first.id)
    expect((await newsOf('customerA', '?is_read=false')).results[0].title).toBe(`New comment on ${first.ticket_number}`)
  })

  it('what moved up is the newest in every order that is asked for', async () => {
    const [first, second] = [await aTicket(), await aTicket()]
    for (const ticket of [first, second, first]) {
      world.wait(1000)
      await comment('staff', ticket.id)
    }
    const about = async (query: string) =>
      (await newsOf('customerA', `?is_read=false${query}`)).results.map((one: Loose) => one.related_object.id)
    expect(await about('')).toEqual([first.id, second.id])
    for (const types of ['', '&notification_type=ticket_comment,ticket_status']) {
      expect(await about(`${types}&ordering=-created_at`)).toEqual([first.id, second.id])
      expect(await about(`${types}&ordering=created_at`)).toEqual([second.id, first.id])
    }
  })

  it('have their own shape, are counted, marked, and nobody else’s', async () => {
    const ticket = await aTicket()
    await comment('staff', ticket.id)
    const {
      results: [one],
      cursor,
    } = await newsOf('customerA')
    expect(Object.keys(one)).toEqual([
      'id',
      'notification_type',
      'title',
      'message',
      'related_object',
      'is_read',
      'read_at',
      'created_at',
    ])
    const customer = world.as('customerA')
    expect((await customer.get(`${PATH}unread_count/`)).body).toEqual({ count: 1, unread_count: 1 })
    expect((await world.as('customerB').post(`${PATH}${one.id}/mark_read/`)).status).toBe(404)
    expect((await world.as('staff').get(`/api/admin/notifications/${one.id}`)).status).toBe(404)
    expect((await world.anonymous.get(PATH)).status).toBe(401)
    expect((await customer.post(PATH, {})).status).toBe(405)
    const read = await customer.post(`${PATH}${one.id}/mark_read/`)
    expect(read.body).toMatchObject({ id: one.id, is_read: true, read_at: world.now() })
    expect((await customer.post(`${PATH}mark_all_read/`)).body).toEqual({ count: 0 })
    expect((await newsOf('customerA', `?since=${cursor}`)).results).toEqual([])
    await comment('staff', ticket.id)
    expect((await newsOf('customerA', `?since=${cursor}`)).results).toHaveLength(1)
    expect((await customer.get(`${PATH}?since=never`)).body).toEqual({ since: ['A cursor is a whole number.'] })
    expect((await customer.get(`${PATH}?notification_type=ticket_status&is_read=false`)).body.count).toBe(0)
  })

  it('opening the object on either surface marks its own as read, and vanish with it', async () => {
    const ticket = await aTicket()
    await comment('customerA', ticket.id)
    await world.as('sellerA').get(`/api/crm/tickets/${ticket.id}/`)
    await world.as('staff').get(`/api/admin/tickets/${ticket.id}`)
    const left = Object.keys(await unread())
    expect(left.sort()).toEqual(['colleagueA', 'superuser', 'support'])
    const lead = await makeLead(world, { assigned_to: world.ids.user.support })
    await world.as('support').get(`/api/crm/leads/${lead.id}/`)
    expect((await unread()).support).toHaveLength(1)
    expect((await world.as('staff').delete(`/api/crm/tickets/${ticket.id}/`)).status).toBe(204)
    expect(await unread()).toEqual({})
    expect((await newsOf('sellerA')).results.map((one: Loose) => one.related_object)).not.toContainEqual({
      type: 'ticket',
      id: ticket.id,
    })
  })

  it('what comes while the object is opened stays unread', async () => {
    const ticket = await aTicket()
    await comment('customerA', ticket.id)
    // Whoever writes waits for this one: first the comment, and then what was opened.
    const gate = Promise.withResolvers<void>()
    const { database } = world.services
    const holding = database.transaction(async (tx) => {
      await tx.run(`update notifications set version = version where ticket = ${ticket.id}`, [])
      await gate.promise
    })
    const saying = comment('customerA', ticket.id)
    await delay(400)
    const opening = world.as('staff').get(`/api/crm/tickets/${ticket.id}/`)
    await delay(400)
    gate.resolve()
    const [, , opened] = await Promise.all([holding, saying, opening])
    expect(opened.body.comments).toHaveLength(1)
    expect((await unread()).staff).toEqual([`ticket_comment: 2 new comments on ${ticket.ticket_number}`])
    await world.as('staff').get(`/api/crm/tickets/${ticket.id}/`)
    expect((await unread()).staff).toBe(undefined)
  })

  it('who opens the object gets it, even while nothing can be marked', async () => {
    const ticket = await aTicket()
    await comment('customerA', ticket.id)
    const path = `/api/crm/tickets/${ticket.id}/`
    const full = { ...world.services.database, transaction: () => Promise.reject(new Error('The disk is full.')) }
    const headers = { authorization: `Bearer ${await world.tokenOf('staff')}` }
    const answer = await createApp({ ...world.services, database: full }).request(path, { headers })
    expect([answer.status, (await unread()).staff]).toEqual([200, [expect.stringMatching(/^ticket_comment/)]])

    const gate = Promise.withResolvers<void>()
    const holding = world.services.database.transaction(async (tx) => {
      await tx.run(`update notifications set version = version where ticket = ${ticket.id}`, [])
      await gate.promise
    })
    expect((await world.as('staff').get(path)).status).toBe(200)
    gate.resolve()
    await holding
    await expect.poll(async () => (await unread()).staff).toBe(undefined)
  })

  it('a hundred comments at once are one notification that counts them all', async () => {
    const ticket = await aTicket()
    await Promise.all(Array.from({ length: 100 }, () => comment('staff', ticket.id)))
    const { results } = await newsOf('customerA', '?is_read=false')
    expect(results.map(({ title }: Loose) => title)).toEqual([`100 new comments on ${ticket.ticket_number}`])
  })

  // PostgreSQL walks a table as small as this one.
  const onSqlite = kind === 'sqlite' ? it : () => undefined
  onSqlite('are found by an index, however many somebody has', async () => {
    const ticket = await aTicket()
    await comment('customerA', ticket.id)
    const plansOf = async (path: string) => {
      const texts = await world.statements(() => world.as('staff').get(path))
      const asked = texts.filter((text) => /(from|update) "?notifications"?/.test(text))
      const plans = await Promise.all(
        asked.map((text) => world.rows(`explain query plan ${text.replaceAll('?', '1')}`)),
      )
      return plans.map((plan) => plan.map(({ detail }) => detail).join('; '))
    }
    for (const [path, index] of [
      [PATH, 'notifications_user_by_place'],
      [`${PATH}?is_read=false`, 'notifications_user_is_read_place'],
      [`${PATH}unread_count/`, 'notifications_user_is_read_place'],
    ] as const) {
      const plans = await plansOf(path)
      for (const plan of plans) expect(plan).toContain('USING COVERING INDEX notifications_user')
      expect(plans.join('; ')).toContain(index)
    }
    const opening = await plansOf(`/api/crm/tickets/${ticket.id}/`)
    expect(opening).toHaveLength(2)
    for (const plan of opening) expect(plan).toContain('USING INDEX notifications_ticket')
  })

  it('are switched off by type and person', async () => {
    const preferences = '/api/accounts/notification-preferences/'
    const customer = world.as('customerA')
    const { body } = await customer.get(preferences)
    expect(body.ticket_comment).toEqual({ in_app: true, email: false })
    expect(Object.keys(body)).toHaveLength(7)
    const changed = await customer.patch(preferences, { ticket_comment: { in_app: false } })
    expect(changed.body).toMatchObject({
      ticket_comment: { in_app: false, email: false },
      ticket_status: { in_app: true },
    })
    const ticket = await aTicket()
    await comment('staff', ticket.id)
    expect(await unread()).toEqual({})
    expect((await customer.patch(preferences, { ticket_comment: { in_app: 'maybe' } })).body).toEqual({
      ticket_comment: ['Must be a valid boolean.'],
    })
    expect((await customer.patch(preferences, { ticket_comment: true })).status).toBe(400)
    expect((await world.anonymous.get(preferences)).status).toBe(401)
    await customer.patch(preferences, { ticket_comment: { in_app: true } })
  })
})
