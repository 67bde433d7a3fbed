// Replies from the back-office: comment and status in one, and none that crosses with another unseen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Loose } from '../testing/caller.ts'
import { make, makeTicket } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let staff: Caller
  let other: Caller
  beforeAll(async () => {
    world = await openWorld(kind)
    staff = await world.withCookie('staff')
    other = await world.withCookie('support')
  })
  afterAll(() => world.close())
  const reply = (who: Caller, ticket: Loose, body: object) => who.post(`/api/admin/tickets/${ticket.id}/reply`, body)
  const read = async (ticket: Loose): Promise<Loose> => (await staff.get(`/api/admin/tickets/${ticket.id}`)).body

  it('answers the comment, and leaves the ticket in the status that was asked for', async () => {
    const ticket = await makeTicket(world)
    const answer = await reply(staff, ticket, { comment: 'Done?', status: 'waiting_customer', seen: 0 })
    expect([answer.status, answer.body.comment, answer.body.is_internal]).toEqual([201, 'Done?', false])
    expect((await read(ticket)).status).toBe('waiting_customer')
    const { body: history } = await staff.get(`/api/admin/tickets/${ticket.id}/history`)
    expect(history[0]).toMatchObject({ action: 'reply', changes: [{ field: 'status', new: 'Waiting for customer' }] })
  })
  it('without a status leaves it as it is', async () => {
    const ticket = await makeTicket(world)
    expect((await reply(staff, ticket, { comment: 'Hello' })).status).toBe(201)
    expect((await read(ticket)).status).toBe('open')
  })
  it('takes the ticket over where nobody has it, and from nobody', async () => {
    const { staff: me, support } = world.ids.user
    const free = await makeTicket(world)
    expect((await reply(staff, free, { comment: 'Mine now', assign_to_me: true })).status).toBe(201)
    expect(await read(free)).toMatchObject({ assigned_to: me, status: 'open' })
    const { body: history } = await staff.get(`/api/admin/tickets/${free.id}/history`)
    expect(history[0]).toMatchObject({ action: 'reply', changes: [{ field: 'assigned_to', new: 'Sam Staff' }] })

    const taken = await makeTicket(world, { assigned_to: support })
    const both = { comment: 'Helping', assign_to_me: true, status: 'in_progress' }
    expect((await reply(staff, taken, both)).status).toBe(201)
    expect(await read(taken)).toMatchObject({ assigned_to: support, status: 'in_progress' })
  })
  it('that crossed with another one is refused with it, until that is read', async () => {
    const ticket = await makeTicket(world)
    const say = (comment: string) =>
      make(world.as('customerA'), `/api/crm/tickets/${ticket.id}/add_comment/`, { comment })
    const first = await say('One')
    await say('Two')
    const crossed = await reply(staff, ticket, { comment: 'Answer', status: 'resolved', seen: first.id })
    expect(crossed.status).toBe(409)
    expect(crossed.body.newer.map(({ comment }: Loose) => comment)).toEqual(['Two'])
    expect((await read(ticket)).comments).toHaveLength(2)
    expect((await read(ticket)).status).toBe('open')
    const again = await reply(staff, ticket, { comment: 'Answer', seen: crossed.body.newer.at(-1).id })
    expect(again.status).toBe(201)
  })
  it('crosses neither with one’s own words, nor with internal notes, nor as an internal note', async () => {
    const ticket = await makeTicket(world)
    const own = await reply(staff, ticket, { comment: 'First', seen: 0 })
    expect((await reply(staff, ticket, { comment: 'Second', seen: 0 })).status).toBe(201)
    expect((await reply(other, ticket, { comment: 'Hm', is_internal: true, seen: 0 })).status).toBe(201)
    expect((await reply(other, ticket, { comment: 'And', seen: own.body.id + 1 })).status).toBe(201)
  })
  it('two at once are one after the other', async () => {
    const ticket = await makeTicket(world)
    const both = await Promise.all([
      reply(staff, ticket, { comment: 'Mine', seen: 0 }),
      reply(other, ticket, { comment: 'Mine too', seen: 0 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
  it('is refused for what it is not', async () => {
    const ticket = await makeTicket(world)
    for (const body of [{}, { comment: ' ' }, { comment: 'x', status: 'gone' }, { comment: 'x', seen: 'y' }])
      expect((await reply(staff, ticket, body)).status, JSON.stringify(body)).toBe(400)
    expect((await reply(staff, { id: 999_999 }, { comment: 'x' })).status).toBe(404)
    expect((await reply(world.as('sellerA'), ticket, { comment: 'x' })).status).toBe(403)
    expect((await reply(world.anonymous, ticket, { comment: 'x' })).status).toBe(401)
    expect((await world.as('staff').post(`/api/crm/tickets/${ticket.id}/reply/`, { comment: 'x' })).status).toBe(404)
    expect((await read(ticket)).comments).toEqual([])
  })
})
