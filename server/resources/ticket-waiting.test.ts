// How long a customer waits: from his last word to the next answer. Told in the admin alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Loose } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { make, makeTicket } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let staff: Caller
  beforeAll(async () => {
    world = await openWorld(kind)
    staff = await world.withCookie('staff')
  })
  afterAll(() => world.close())
  const since = async (ticket: Loose): Promise<string | null> =>
    (await staff.get(`/api/admin/tickets/${ticket.id}`)).body.waiting_since
  const say = (person: Person, ticket: Loose, is_internal = false) =>
    make(world.as(person), `/api/crm/tickets/${ticket.id}/add_comment/`, { comment: 'Hm', is_internal })
  const set = (ticket: Loose, status: string) => staff.patch(`/api/admin/tickets/${ticket.id}`, { status })

  it('begins with the ticket, and again with each word of the customer', async () => {
    world.setTime(NOON)
    const ticket = await makeTicket(world)
    expect(await since(ticket)).toBe(NOON)
    world.wait(60_000)
    await say('customerA', ticket)
    expect(await since(ticket)).toBe('2026-10-21T08:01:00.000Z')
  })
  it.each<Person>(['staff', 'sellerA'])('ends with an answer by %s that the customer can read', async (person) => {
    const ticket = await makeTicket(world)
    await say(person, ticket, true)
    expect(await since(ticket)).not.toBeNull()
    await say(person, ticket)
    expect(await since(ticket)).toBeNull()
    await say('customerA', ticket)
    expect(await since(ticket)).not.toBeNull()
  })
  it.each(['waiting_customer', 'resolved', 'closed'])('ends when the ticket is %s', async (status) => {
    const ticket = await makeTicket(world)
    expect((await set(ticket, status)).status).toBe(200)
    expect(await since(ticket)).toBeNull()
    const { body: history } = await staff.get(`/api/admin/tickets/${ticket.id}/history`)
    expect(JSON.stringify(history)).not.toContain('Waiting since')
  })
  it.each([
    ['nobody', true],
    ['staff', false],
    ['sellerA', false],
  ] as const)(
    'goes on where “resolved” is taken back, unless it was answered meanwhile (by %s)',
    async (who, waits) => {
      const ticket = await makeTicket(world)
      const before = await since(ticket)
      world.wait(60_000)
      const chosen = { ids: [ticket.id], input: { status: 'resolved' } }
      const { body: done } = await staff.post('/api/admin/tickets/bulk/edit', chosen)
      world.wait(60_000)
      await say('sellerA', ticket, true)
      if (who !== 'nobody') await say(who, ticket)
      const back = await staff.post('/api/admin/tickets/bulk/edit-undo', { edit: done.undo })
      expect(back.body, back.text).toMatchObject({ done: 1, skipped: 0 })
      expect(await since(ticket)).toBe(waits ? before : null)
    },
  )
  it('is no change of the ticket: nobody who edits it is disturbed', async () => {
    const ticket = await makeTicket(world)
    const before = (await staff.get(`/api/admin/tickets/${ticket.id}`)).body
    await say('staff', ticket)
    const after = (await staff.get(`/api/admin/tickets/${ticket.id}`)).body
    expect([after._version, after.updated_at]).toEqual([before._version, before.updated_at])
  })
  it('orders and filters the list of the admin', async () => {
    const ids: number[] = []
    for (let at = 0; at < 3; at++) {
      world.wait(1000)
      ids.push((await makeTicket(world, { title: 'Ordered' })).id)
    }
    await say('customerA', { id: ids[0] })
    await say('staff', { id: ids[1] })
    const { body } = await staff.get(
      '/api/admin/tickets?title=Ordered&waiting_since_null=false&_sort=waiting_since&_order=asc',
    )
    expect(body.map(({ id }: Loose) => id)).toEqual([ids[2], ids[0]])
  })
  it('is on no public wire', async () => {
    const ticket = await makeTicket(world)
    for (const person of ['staff', 'sellerA', 'customerA'] as const) {
      const { text } = await world.as(person).get(`/api/crm/tickets/${ticket.id}/`)
      expect(text).not.toContain('waiting_since')
    }
    const everything = await world.as('staff').get('/api/crm/tickets/?waiting_since=2000-01-01')
    expect(everything.body.count).toBeGreaterThan(0)
  })
})
