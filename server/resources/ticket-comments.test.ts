// The thread of a ticket: who reads which comments, what moves by them, and for how long an author may have second thoughts.
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Loose } from '../testing/caller.ts'
import { ids } from '../testing/oracle.ts'
import type { Person } from '../testing/people.ts'
import { MISSING, make, makeTicket, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const COMMENTS = '/api/crm/ticket-comments/'
const MINUTE = 60_000

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const path = (ticket: Loose, action = '') => `/api/crm/tickets/${ticket.id}/${action}`
  const say = (person: Person, ticket: Loose, comment: string, is_internal = false): Promise<Loose> =>
    make(world.as(person), path(ticket, 'add_comment/'), { comment, is_internal })
  const stored = async () => [
    await world.rows('select * from ticket_comments order by id'),
    await world.rows('select id, version, status from tickets order by id'),
    await world.rows('select count(*) as n from history'),
  ]

  describe('adding', () => {
    it.each<[Person, string, string]>([
      ['staff', 'staff', 'Sam Staff'],
      ['support', 'staff', 'TezRent support'],
      ['sellerA', 'seller', 'Ali Seller'],
      ['colleagueA', 'seller', 'Gulf Lift'],
      ['customerA', 'customer', 'Chen Customer'],
    ])('%s, through both doors', async (person, author_role, created_by_name) => {
      world.setTime(NOON)
      const ticket = await makeTicket(world)
      const first = await say(person, ticket, '  Hello there  ')
      const second = await make(world.as(person), COMMENTS, { ticket: ticket.id, comment: 'Hello there' })
      for (const made of [first, second])
        expect(made).toMatchObject({
          ticket: ticket.id,
          ticket_title: ticket.title,
          comment: 'Hello there',
          is_internal: false,
          author_role,
          created_by: world.ids.user[person],
          created_by_name,
          created_at: NOON,
        })
      expect(Object.keys(first)).toEqual(Object.keys(second))
      expect(JSON.stringify(first)).not.toContain('@')
      expect(await read(world, `${COMMENTS}${first.id}/`)).toEqual(first)
    })
    it.each([
      {},
      { comment: '' },
      { comment: '   ' },
      { comment: null },
      { comment: 'a\0' },
      { comment: 'x'.repeat(20_001) },
    ])('%j is none', async (body) => {
      const ticket = await makeTicket(world)
      const before = await stored()
      for (const person of ['staff', 'sellerA', 'customerA'] as const) {
        const answers = [
          await world.as(person).post(path(ticket, 'add_comment/'), body),
          await world.as(person).post(COMMENTS, { ...body, ticket: ticket.id }),
        ]
        for (const answer of answers) expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['comment']])
      }
      expect(await stored()).toEqual(before)
    })
    it('is_internal is yes or no, never nearly', async () => {
      const ticket = await makeTicket(world)
      for (const is_internal of ['yes', 1, 'true', [], {}]) {
        const answer = await staff().post(path(ticket, 'add_comment/'), { comment: 'x', is_internal })
        expect([answer.status, Object.keys(answer.body)], JSON.stringify(is_internal)).toEqual([400, ['is_internal']])
      }
    })
    it('an internal one from a customer is refused and leaves nothing', async () => {
      for (const status of ['open', 'resolved', 'closed']) {
        const ticket = await makeTicket(world, { status })
        const before = await stored()
        for (const [target, body] of [
          [path(ticket, 'add_comment/'), {}],
          [COMMENTS, { ticket: ticket.id }],
        ] as const) {
          const answer = await world.as('customerA').post(target, { ...body, comment: 'Psst', is_internal: true })
          expect([answer.status, Object.keys(answer.body)]).toEqual([403, ['detail']])
        }
        expect(await stored()).toEqual(before)
      }
    })
    it('on a ticket that one may not see: the same as on a missing one', async () => {
      const ticket = await makeTicket(world)
      const before = await stored()
      for (const person of ['sellerB', 'customerB'] as const)
        for (const id of [ticket.id, MISSING]) {
          const door = await world.as(person).post(COMMENTS, { ticket: id, comment: 'x' })
          expect([door.status, door.body]).toEqual([400, { ticket: [`Invalid pk "${id}" - object does not exist.`] }])
          expect((await world.as(person).post(`/api/crm/tickets/${id}/add_comment/`, { comment: 'x' })).status).toBe(
            404,
          )
        }
      expect((await world.as('customerAlone').post(COMMENTS, { ticket: ticket.id, comment: 'x' })).status).toBe(403)
      expect(await stored()).toEqual(before)
    })
  })

  describe('what a customer’s word does to the ticket', () => {
    const cases = ['open', 'in_progress', 'waiting_customer', 'waiting_seller', 'resolved'] as const
    it.each(cases)('%s', async (status) => {
      for (const door of ['action', 'create'] as const) {
        const ticket = await makeTicket(world, { status, resolution: 'Filter replaced' })
        if (door === 'action') await say('customerA', ticket, 'Still broken')
        else await make(world.as('customerA'), COMMENTS, { ticket: ticket.id, comment: 'Still broken' })
        const after = await read(world, path(ticket))
        const reopened = status === 'resolved' || status === 'waiting_customer'
        expect(after.status).toBe(reopened ? 'open' : status)
        expect([after.resolved_at, after.resolution]).toEqual([null, status === 'resolved' ? '' : 'Filter replaced'])
      }
    })
    it.each(['staff', 'sellerA'] as const)('a word of %s does nothing to it', async (person) => {
      for (const status of ['resolved', 'waiting_customer', 'closed'])
        for (const internal of [true, false]) {
          const ticket = await makeTicket(world, { status })
          await say(person, ticket, 'For the record', internal)
          const { comments, public_comments, ...after } = await read(world, path(ticket))
          const { comments: none, public_comments: neither, ...before } = ticket
          expect([none, neither]).toEqual([[], []])
          expect(after).toEqual(before)
          expect([comments.length, public_comments.length]).toEqual([1, internal ? 0 : 1])
        }
    })
    it('a closed ticket is closed to its customer', async () => {
      const ticket = await makeTicket(world, { status: 'closed' })
      const before = await stored()
      for (const [target, body] of [
        [path(ticket, 'add_comment/'), {}],
        [COMMENTS, { ticket: ticket.id }],
      ] as const) {
        const answer = await world.as('customerA').post(target, { ...body, comment: 'Hello?' })
        expect([answer.status, answer.body]).toEqual([400, { detail: 'This ticket is closed.' }])
      }
      expect(await stored()).toEqual(before)
    })
  })

  describe('reading', () => {
    it('oldest first, everywhere', async () => {
      const ticket = await makeTicket(world)
      const made: number[] = []
      for (const [person, internal] of [
        ['customerA', false],
        ['staff', true],
        ['sellerA', false],
        ['sellerA', true],
        ['staff', false],
      ] as const) {
        world.wait(1000)
        made.push((await say(person, ticket, `By ${person}`, internal)).id)
      }
      const shown = [0, 2, 4].map((at) => made[at])
      for (const person of ['staff', 'sellerA', 'customerA'] as const) {
        const { body } = await world.as(person).get(path(ticket))
        expect(ids(body.public_comments)).toEqual(shown)
        if (person === 'customerA') expect(body).not.toHaveProperty('comments')
        else expect(ids(body.comments)).toEqual(made)
        const listed = await world.as(person).get(`${COMMENTS}?ticket_id=${ticket.id}`)
        expect(ids(listed.body.results)).toEqual(person === 'customerA' ? shown : made)
      }
      const backwards = await staff().get(`${COMMENTS}?ticket=${ticket.id}&ordering=-created_at`)
      expect(ids(backwards.body.results)).toEqual([...made].reverse())
      const page = await staff().get(`${COMMENTS}?ticket_id=${ticket.id}&page_size=2&page=2`)
      expect(ids(page.body.results)).toEqual(made.slice(2, 4))
      for (const person of ['customerB', 'sellerB', 'customerAlone', 'sellerAlone'] as const)
        expect((await world.as(person).get(`${COMMENTS}?ticket_id=${ticket.id}`)).body).toMatchObject({ count: 0 })
    })
    it('an internal comment leaks through no door to its customer', async () => {
      const ticket = await makeTicket(world, { title: 'Leak test' })
      await say('customerA', ticket, 'Public words')
      const customer = world.as('customerA')
      const doors: [string, (caller: Caller) => Promise<{ text: string; header(name: string): string }>][] = [
        ['detail', (caller) => caller.get(path(ticket))],
        ['list', (caller) => caller.get('/api/crm/tickets/?page_size=100')],
        ['by update', (caller) => caller.get('/api/crm/tickets/?ordering=-updated_at')],
        ['mobile', (caller) => caller.get('/api/crm/tickets/?mobile=true&page_size=100')],
        ['mine', (caller) => caller.get('/api/crm/tickets/my_tickets/?mobile=true&page_size=100')],
        ['ticket search', (caller) => caller.get('/api/crm/tickets/?search=Zanzibar')],
        ['comments', (caller) => caller.get(`${COMMENTS}?page_size=100`)],
        ['by ticket', (caller) => caller.get(`${COMMENTS}?ticket_id=${ticket.id}`)],
        ['internal ones', (caller) => caller.get(`${COMMENTS}?is_internal=true`)],
        ['by seller', (caller) => caller.get(`${COMMENTS}?author_role=seller&created_by=${world.ids.user.sellerA}`)],
        ['search', (caller) => caller.get(`${COMMENTS}?search=Zanzibar`)],
        ['by internal', (caller) => caller.get(`${COMMENTS}?ordering=-is_internal&page_size=100`)],
      ]
      const look = async () => {
        const seen: Record<string, unknown> = {}
        for (const [name, door] of doors) {
          const answer = await door(customer)
          seen[name] = [answer.text, answer.header('etag'), answer.header('last-modified')]
        }
        return seen
      }
      await look()
      const before = await look()
      world.wait(MINUTE)
      const secret = await say('sellerA', ticket, 'Zanzibar', true)
      expect(await look()).toEqual(before)
      await world.as('sellerA').patch(`${COMMENTS}${secret.id}/`, { comment: 'Zanzibar again' })
      expect(await look()).toEqual(before)
      for (const [method, body] of [
        ['GET', undefined],
        ['PATCH', { comment: 'mine' }],
        ['PUT', { comment: 'mine' }],
        ['DELETE', undefined],
      ] as const) {
        const [hidden, missing] = [
          await customer.call(method, `${COMMENTS}${secret.id}/`, body),
          await customer.call(method, `${COMMENTS}${MISSING}/`, body),
        ]
        expect([hidden.status, hidden.text]).toEqual([404, missing.text])
      }
      expect((await world.as('sellerB').get(`${COMMENTS}${secret.id}/`)).status).toBe(404)
      await world.as('sellerA').delete(`${COMMENTS}${secret.id}/`)
      expect(await look()).toEqual(before)
    })
    it('a filter by a wrong choice or number is refused, by a ticket that is not there finds nothing', async () => {
      expect((await staff().get(`${COMMENTS}?ticket_id=x`)).body).toHaveProperty('ticket_id')
      expect((await staff().get(`${COMMENTS}?author_role=x`)).body).toHaveProperty('author_role')
      expect((await staff().get(`${COMMENTS}?ticket_id=${MISSING}`)).body).toMatchObject({ count: 0 })
    })
  })

  describe('unread_comment_count', () => {
    const unread = async (person: Person, ticket: Loose) => {
      const answer = await world.as(person).get('/api/crm/tickets/?mobile=true&page_size=100')
      return answer.body.results.find(({ id }: Loose) => id === ticket.id)?.unread_comment_count
    }
    it('counts what others wrote, what one may see, and what came since one looked', async () => {
      const ticket = await makeTicket(world)
      const all = async () => [
        await unread('staff', ticket),
        await unread('support', ticket),
        await unread('sellerA', ticket),
        await unread('customerA', ticket),
      ]
      expect(await all()).toEqual([0, 0, 0, 0])
      await say('customerA', ticket, 'Help')
      expect(await all()).toEqual([1, 1, 1, 0])
      await say('staff', ticket, 'Known issue', true)
      expect(await all()).toEqual([1, 2, 2, 0])
      await say('staff', ticket, 'On our way')
      expect(await all()).toEqual([1, 3, 3, 1])
      await world.as('customerA').get(path(ticket))
      await staff().get(`/api/admin/tickets/${ticket.id}`)
      expect(await all()).toEqual([0, 3, 3, 0])
      await world.as('sellerA').get(`${COMMENTS}?ticket_id=${ticket.id}`)
      expect(await all()).toEqual([0, 3, 3, 0])
      const last = await say('sellerA', ticket, 'Arrived')
      expect(await all()).toEqual([1, 4, 3, 1])
      await world.as('sellerA').delete(`${COMMENTS}${last.id}/`)
      expect(await all()).toEqual([0, 3, 3, 0])
      expect(await unread('customerB', ticket)).toBe(undefined)
    })
    it('the answer to a change is no look at the thread', async () => {
      const ticket = await makeTicket(world)
      await say('customerA', ticket, 'Help')
      await staff().patch(path(ticket), { priority: 'urgent' })
      await staff().post(path(ticket, 'mark_resolved/'))
      expect(await unread('staff', ticket)).toBe(1)
    })
    it('what is written while somebody looks stays unread', async () => {
      const ticket = await makeTicket(world)
      await say('customerA', ticket, 'First')
      for (let round = 0; round < 5; round++) {
        const [looked] = await Promise.all([staff().get(path(ticket)), say('customerA', ticket, `Round ${round}`)])
        const seen = looked.body.comments.length
        const total = (await staff().get(`${COMMENTS}?ticket_id=${ticket.id}`)).body.count
        expect(await unread('staff', ticket)).toBe(total - seen)
      }
    })
    it('looking twice at once is fine', async () => {
      const ticket = await makeTicket(world)
      await say('customerA', ticket, 'First')
      const answers = await Promise.all(Array.from({ length: 8 }, () => staff().get(path(ticket))))
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
      expect(await unread('staff', ticket)).toBe(0)
    })
  })

  it('one that is written while its ticket goes to another company is that company’s', async () => {
    const ticket = await makeTicket(world, { related_rental: null, company: world.ids.companyA })
    const gate = Promise.withResolvers<void>()
    const moving = world.services.database.transaction(async (tx) => {
      await tx.run(`update tickets set company = ${world.ids.companyB} where id = ${ticket.id}`, [])
      await gate.promise
    })
    const saying = say('staff', ticket, 'Whose is this?', true)
    await delay(50)
    gate.resolve()
    await Promise.all([moving, saying])
    const seen = async (person: Person) => (await world.as(person).get(`${COMMENTS}?ticket_id=${ticket.id}`)).body.count
    expect([await seen('sellerA'), await seen('sellerB')]).toEqual([0, 1])
  })

  describe('second thoughts', () => {
    it.each(['sellerA', 'customerA'] as const)('%s has fifteen minutes', async (person) => {
      const ticket = await makeTicket(world)
      const [kept, gone] = [await say(person, ticket, 'Frist'), await say(person, ticket, 'Oops')]
      const one = `${COMMENTS}${kept.id}/`
      world.wait(15 * MINUTE)
      expect((await world.as(person).patch(one, { comment: 'First' })).body.comment).toBe('First')
      expect((await world.as(person).put(one, { comment: 'At first' })).status).toBe(200)
      expect((await world.as(person).delete(`${COMMENTS}${gone.id}/`)).status).toBe(204)
      world.wait(1)
      const before = await stored()
      for (const [method, body] of [
        ['PATCH', { comment: 'Later' }],
        ['PUT', { comment: 'Later' }],
        ['DELETE', undefined],
      ] as const) {
        const answer = await world.as(person).call(method, one, body)
        expect([answer.status, Object.keys(answer.body)], method).toEqual([403, ['detail']])
      }
      expect(await stored()).toEqual(before)
      expect((await staff().patch(one, { comment: 'By staff' })).status).toBe(200)
      expect((await staff().delete(one)).status).toBe(204)
    })
    it('nobody’s but one’s own, even at once', async () => {
      const ticket = await makeTicket(world)
      const authors = ['staff', 'sellerA', 'colleagueA', 'customerA'] as const
      const made = await Promise.all(authors.map((person) => say(person, ticket, `By ${person}`)))
      for (const person of ['sellerA', 'customerA'] as const)
        for (const [at, author] of authors.entries()) {
          if (author === person) continue
          const one = `${COMMENTS}${made[at].id}/`
          expect((await world.as(person).patch(one, { comment: 'Mine' })).status).toBe(403)
          expect((await world.as(person).delete(one)).status).toBe(403)
        }
    })
    it('ticket, is_internal and author never change', async () => {
      const [ticket, other] = [await makeTicket(world), await makeTicket(world)]
      for (const person of ['staff', 'sellerA', 'customerA'] as const) {
        const made = await say(person, ticket, 'Words')
        const wish = { ticket: other.id, is_internal: true, author_role: 'system', created_by: 1, comment: 'New words' }
        for (const method of ['PATCH', 'PUT'] as const) {
          const answer = await world.as(person).call(method, `${COMMENTS}${made.id}/`, wish)
          expect(answer.body).toMatchObject({ ...made, comment: 'New words', updated_at: answer.body.updated_at })
        }
      }
    })
    it('a changed word does not reopen the ticket', async () => {
      const ticket = await makeTicket(world)
      const made = await say('customerA', ticket, 'Words')
      await staff().post(path(ticket, 'mark_resolved/'))
      expect((await world.as('customerA').patch(`${COMMENTS}${made.id}/`, { comment: 'Other' })).status).toBe(200)
      expect((await read(world, path(ticket))).status).toBe('resolved')
    })
  })
})
