// Tickets and their threads: who may say what, what a status means, and what customers never learn.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { MISSING, make, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const aTicket = (more: object = {}) => ({ title: 'Engine stops', description: 'After 30 minutes', ...more })

describe.each(databases)('on %s', (kind) => {
  let world: World
  /** Of customer A and seller A. */
  let rental: Loose
  beforeAll(async () => {
    world = await openWorld(kind)
    const { customerA: customer, craneA: equipment } = world.ids
    rental = await make(world.as('staff'), '/api/rentals/', {
      customer,
      equipment,
      start_date: '2026-10-01',
      end_date: '2026-10-20',
    })
  })
  afterAll(() => world.close())
  const ticketOf = (person: Person, more: object = {}) => make(world.as(person), '/api/crm/tickets/', aTicket(more))
  const path = ({ id }: Loose, rest = '') => `/api/crm/tickets/${id}/${rest}`
  const comment = (person: Person, ticket: Loose, text: string, more: object = {}) =>
    world.as(person).post(path(ticket, 'add_comment/'), { comment: text, ...more })
  const now = (ticket: Loose) => read(world, path(ticket))

  describe('creation', () => {
    it('by a customer: its own, with what follows from the rental, and nothing else of the body', async () => {
      const made = await ticketOf('customerA', {
        related_rental: rental.id,
        customer: world.ids.customerB,
        status: 'closed',
        priority: 'high',
        assigned_to: 'nonsense',
        internal_notes: 'x',
      })
      expect(made).toMatchObject({
        ticket_number: expect.stringMatching(/^TKT-20261021-\d{4}$/),
        customer: world.ids.customerA,
        company: world.ids.companyA,
        related_equipment: world.ids.craneA,
        rental_reference: rental.rental_reference,
        status: 'open',
        priority: 'high',
        public_comments: [],
      })
      for (const hidden of ['internal_notes', 'assigned_to', 'assigned_to_name', 'comments', 'customer_email'])
        expect(Object.keys(made), hidden).not.toContain(hidden)
      expect(await now(made)).toMatchObject({ internal_notes: '', assigned_to: null, comments: [] })
    })

    it('a rental of somebody else is as good as missing', async () => {
      const answers = await Promise.all(
        [rental.id, MISSING].map((related_rental) =>
          world.as('customerB').post('/api/crm/tickets/', aTicket({ related_rental })),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual([400, 400])
      const [foreign = '', missing = ''] = answers.map(({ text }) => text.replace(/"\d+"|\\"\d+\\"/, '#'))
      expect(foreign).toBe(missing)
      const other = aTicket({ customer: world.ids.customerB, related_rental: rental.id })
      expect((await world.as('staff').post('/api/crm/tickets/', other)).body).toHaveProperty('related_rental')
    })

    it('by staff and sellers: a customer is required, and a seller’s must have rented from it', async () => {
      expect((await world.as('staff').post('/api/crm/tickets/', aTicket())).body).toEqual({
        customer: ['This field is required.'],
      })
      const made = await ticketOf('sellerA', { customer: world.ids.customerA, company: world.ids.companyB })
      expect(made.company).toBe(world.ids.companyA)
      const foreign = aTicket({ customer: world.ids.customerA })
      expect((await world.as('sellerB').post('/api/crm/tickets/', foreign)).status).toBe(400)
    })

    it('stays with its seller when the rental gets a machine of another one', async () => {
      const { customerA: customer, craneA, craneB, companyA, companyB } = world.ids
      const dates = { start_date: '2026-10-01', end_date: '2026-10-02' }
      const made = await make(world.as('staff'), '/api/rentals/', { customer, equipment: craneA, ...dates })
      const ticket = await ticketOf('customerA', { related_rental: made.id })
      expect((await world.as('staff').patch(`/api/admin/rentals/${made.id}`, { equipment: craneB })).body.company).toBe(
        companyB,
      )
      const resolved = await world.as('sellerA').post(path(ticket, 'mark_resolved/'), { resolution: 'Replaced' })
      expect([resolved.status, resolved.body.company, resolved.body.related_equipment]).toEqual([200, companyA, craneA])
      expect((await world.as('sellerB').get(path(ticket))).status).toBe(404)
    })

    it('numbers go up without gap or duplicate, fifty at once too, and begin anew each day', async () => {
      const before = Number((await ticketOf('customerA')).ticket_number.slice(-4))
      const many = await Promise.all(Array.from({ length: 50 }, () => ticketOf('customerA')))
      // One that is refused takes no number.
      await world
        .as('staff')
        .post('/api/crm/tickets/', aTicket({ customer: world.ids.customerA, assigned_to: MISSING }))
      many.push(await ticketOf('customerA'))
      expect(many.map(({ ticket_number }) => Number(ticket_number.slice(-4))).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 51 }, (_, n) => before + 1 + n),
      )
      // One minute before and at midnight in Dubai.
      world.setTime('2026-10-22T19:59:00.000Z')
      expect((await ticketOf('customerA')).ticket_number).toBe('TKT-20261022-0001')
      world.setTime('2026-10-22T20:00:00.000Z')
      expect((await ticketOf('customerA')).ticket_number).toBe('TKT-20261023-0001')
      world.setTime(NOON)
    })
  })

  describe('statuses', () => {
    const moments = ['resolved_at', 'closed_at'] as const
    const set = async (ticket: Loose, patch: object) => {
      const answer = await world.as('staff').patch(path(ticket), patch)
      expect(answer.status, answer.text).toBe(200)
      return answer.body
    }
    it.each([
      ['open', 'resolved', [true, false]],
      ['resolved', 'closed', [true, true]],
      ['open', 'closed', [false, true]],
      ['closed', 'resolved', [true, false]],
      ['resolved', 'open', [false, false]],
      ['closed', 'in_progress', [false, false]],
      ['open', 'waiting_customer', [false, false]],
    ])('%s → %s', async (from, to, filled) => {
      const ticket = await ticketOf('customerA')
      await set(ticket, { status: from, resolution: 'Filter replaced' })
      const after = await set(ticket, { status: to })
      expect(moments.map((name) => after[name] !== null)).toEqual(filled)
      const keeps = to === 'resolved' || to === 'closed' || from === 'open'
      expect(after.resolution).toBe(keeps ? 'Filter replaced' : '')
    })

    it('resolved by the action, again with another text, not once it is closed; closing twice changes nothing', async () => {
      const ticket = await ticketOf('customerA')
      const act = (name: string, body: object = {}) => world.as('staff').post(path(ticket, `${name}/`), body)
      expect((await act('mark_resolved', { resolution: 'One' })).body).toMatchObject({
        status: 'resolved',
        resolution: 'One',
      })
      expect((await act('mark_resolved', { resolution_notes: 'Two' })).body.resolution).toBe('Two')
      const closed = (await act('mark_closed')).body
      world.wait(60_000)
      expect((await act('mark_closed')).body).toEqual(closed)
      expect((await act('mark_resolved', { resolution: 'Three' })).status).toBe(400)
      world.setTime(NOON)
    })

    it('a customer confirms its own while it is resolved', async () => {
      const ticket = await ticketOf('customerA')
      const confirm = (person: Person, body: object) => world.as(person).post(path(ticket, 'confirm_resolution/'), body)
      expect((await confirm('customerA', {})).status).toBe(400)
      await set(ticket, { status: 'resolved' })
      expect((await confirm('staff', {})).status).toBe(403)
      expect((await confirm('customerB', {})).status).toBe(404)
      expect((await confirm('customerA', { rating: 6 })).body).toHaveProperty('rating')
      const answer = await confirm('customerA', { rating: 5, feedback: 'Quick' })
      expect([answer.status, answer.body]).toEqual([
        200,
        expect.objectContaining({ status: 'closed', customer_rating: 5, customer_feedback: 'Quick' }),
      ])
    })
  })

  describe('the thread', () => {
    it('a customer’s word calls a waiting ticket back, staff’s does not, and a closed one hears it no more', async () => {
      for (const status of ['resolved', 'waiting_customer']) {
        const ticket = await ticketOf('customerA')
        await world.as('staff').patch(path(ticket), { status })
        expect((await comment('staff', ticket, 'Anything else?')).status).toBe(201)
        expect((await now(ticket)).status).toBe(status)
        expect((await comment('customerA', ticket, 'It stopped again')).status).toBe(201)
        expect((await now(ticket)).status).toBe('open')
        await world.as('staff').post(path(ticket, 'mark_closed/'))
        const late = await comment('customerA', ticket, 'Hello?')
        expect([late.status, late.body]).toEqual([400, { detail: 'This ticket is closed.' }])
        expect((await comment('staff', ticket, 'For the file', { is_internal: true })).status).toBe(201)
      }
    })

    it('what is internal is for staff and seller alone, through every door', async () => {
      const ticket = await ticketOf('customerA', { related_rental: rental.id })
      await comment('customerA', ticket, 'Help')
      const before = (await world.as('customerA').get(path(ticket))).body
      world.wait(60_000)
      const secret = (await comment('sellerA', ticket, 'Known fault of the zebrafilter', { is_internal: true })).body
      const staffs = await now(ticket)
      expect(staffs.comments.map(({ comment: text }: Loose) => text)).toEqual([
        'Help',
        'Known fault of the zebrafilter',
      ])
      expect(staffs.public_comments).toHaveLength(1)
      expect((await world.as('customerA').get(path(ticket))).body).toEqual(before)
      const customers = world.as('customerA')
      expect((await customers.get(`/api/crm/ticket-comments/${secret.id}/`)).status).toBe(404)
      for (const query of [`?ticket_id=${ticket.id}`, '?search=zebrafilter', '?is_internal=true', '?ordering=-comment'])
        expect((await customers.get(`/api/crm/ticket-comments/${query}`)).text, query).not.toContain('zebra')
      const refused = await comment('customerA', ticket, 'Secret', { is_internal: true })
      expect([refused.status, (await now(ticket)).comments.length]).toEqual([403, 2])
      expect((await world.as('sellerB').get(path(ticket))).status).toBe(404)
      expect((await comment('sellerB', ticket, 'Mine?')).status).toBe(404)
      world.setTime(NOON)
    })

    it('authors change their own for fifteen minutes, staff any; ticket and visibility stay', async () => {
      const ticket = await ticketOf('customerA')
      const other = await ticketOf('customerA')
      const own = (await comment('customerA', ticket, 'Helo')).body
      const at = `/api/crm/ticket-comments/${own.id}/`
      const changed = await world.as('customerA').patch(at, { comment: 'Hello', ticket: other.id, is_internal: true })
      expect(changed.body).toMatchObject({
        comment: 'Hello',
        ticket: ticket.id,
        is_internal: false,
        author_role: 'customer',
      })
      expect((await world.as('customerB').patch(at, { comment: 'x' })).status).toBe(404)
      world.wait(15 * 60_000 + 1)
      expect((await world.as('customerA').patch(at, { comment: 'x' })).status).toBe(403)
      expect((await world.as('customerA').delete(at)).status).toBe(403)
      expect((await world.as('staff').patch(at, { comment: 'Hello.' })).status).toBe(200)
      expect((await world.as('staff').delete(at)).status).toBe(204)
      world.setTime(NOON)
    })

    it('on the phone: exactly these keys, and how many comments are new to whom', async () => {
      const ticket = await ticketOf('customerA')
      const unread = async (person: Person) => {
        const answer = await world.as(person).get(`/api/crm/tickets/?mobile=true&search=${ticket.ticket_number}`)
        const [row] = answer.body.results
        expect(Object.keys(row)).toEqual(
          'id ticket_number title category priority status created_at updated_at unread_comment_count'.split(' '),
        )
        return row.unread_comment_count
      }
      await comment('customerA', ticket, 'One')
      await comment('staff', ticket, 'Two')
      await comment('staff', ticket, 'Hidden', { is_internal: true })
      expect([await unread('customerA'), await unread('staff'), await unread('support')]).toEqual([1, 1, 3])
      await world.as('customerA').get(path(ticket))
      expect([await unread('customerA'), await unread('staff')]).toEqual([0, 1])
      await comment('staff', ticket, 'Three')
      expect(await unread('customerA')).toBe(1)
    })
  })

  it('my tickets: a customer’s own, others’ that were given to them', async () => {
    const ticket = await ticketOf('customerB')
    await world.as('staff').patch(path(ticket), { assigned_to: world.ids.user.support })
    const mine = async (person: Person) =>
      (await world.as(person).get('/api/crm/tickets/my_tickets/')).body.results.map(({ id }: Loose) => id)
    expect(await mine('customerB')).toContain(ticket.id)
    expect(await mine('support')).toEqual([ticket.id])
    expect(await mine('customerA')).not.toContain(ticket.id)
  })

  it('a customer changes and deletes no ticket; staff delete it with its thread', async () => {
    const ticket = await ticketOf('customerA')
    const said = (await comment('customerA', ticket, 'Hm')).body
    expect((await world.as('customerA').patch(path(ticket), { title: 'x' })).status).toBe(403)
    expect((await world.as('sellerA').delete(path(ticket))).status).toBe(403)
    expect((await world.as('staff').delete(path(ticket))).status).toBe(204)
    expect((await world.as('staff').get(`/api/crm/ticket-comments/${said.id}/`)).status).toBe(404)
  })
})
