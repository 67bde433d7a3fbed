// A ticket from its first cry for help to its rating: by every role, through every door.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { ids } from '../testing/oracle.ts'
import type { Person } from '../testing/people.ts'
import { aTicket, MISSING, make, makeTicket, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const open = ['open', 'in_progress', 'waiting_customer', 'waiting_seller'] as const
const statuses = [...open, 'resolved', 'closed'] as const
type Status = (typeof statuses)[number]
const isOpen = (status: Status) => open.some((one) => one === status)
const LATER = '2026-10-22T08:00:00.000Z'
const MOBILE = [
  'id',
  'ticket_number',
  'title',
  'category',
  'priority',
  'status',
  'created_at',
  'updated_at',
  'unread_comment_count',
]
/** What no customer ever gets. */
const HIDDEN = [
  'internal_notes',
  'assigned_to',
  'assigned_to_name',
  'comments',
  'customer_email',
  'customer_phone',
] as const
const invalidPk = (id: number) => `Invalid pk "${id}" - object does not exist.`

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const path = (ticket: Loose, action = '') => `/api/crm/tickets/${ticket.id}/${action}`
  const now = (ticket: Loose) => read(world, path(ticket))
  const counted = async (table: string) => Number((await world.rows(`select count(*) as n from ${table}`))[0]?.n)
  async function ticketIn(status: Status, more: object = {}): Promise<Loose> {
    const ticket = await makeTicket(world, more)
    if (status !== 'open') await staff().patch(path(ticket), { status })
    return now(ticket)
  }

  describe('creation', () => {
    it('a customer’s: its own fields are taken, the rest is not even checked', async () => {
      world.setTime(NOON)
      const { customerA, customerB, companyA, companyB, craneA, craneB, rentalA, user } = world.ids
      const taken = { title: 'Engine', description: 'Stops', category: 'equipment', priority: 'high' }
      const ignored = {
        customer: customerB,
        company: companyB,
        related_equipment: craneB,
        assigned_to: 'nobody',
        status: 'nonsense',
        internal_notes: 5,
        resolution: 'x',
        ticket_number: 'TKT-1',
        created_by: user.staff,
        id: 5,
        customer_rating: 5,
      }
      const made = await make(world.as('customerA'), '/api/crm/tickets/', {
        ...taken,
        related_rental: rentalA,
        ...ignored,
      })
      for (const name of HIDDEN) expect(made).not.toHaveProperty(name)
      expect(made).toMatchObject({
        ...taken,
        public_comments: [],
        company: companyA,
        rental_reference: expect.stringMatching(/^RNT-/),
      })
      expect(await now(made)).toMatchObject({
        ...taken,
        status: 'open',
        customer: customerA,
        customer_name: 'Chen Customer',
        customer_email: 'customera@people.test',
        company: companyA,
        company_name: 'Gulf Lift',
        related_equipment: craneA,
        equipment_name: 'Crane of Gulf',
        assigned_to: null,
        internal_notes: '',
        resolution: '',
        customer_rating: null,
        created_by: user.customerA,
        comments: [],
        public_comments: [],
      })
    })
    it('the body that the document shows', async () => {
      const made = await make(world.as('customerA'), '/api/crm/tickets/', {
        title: 'Test Ticket',
        description: 'This is a test',
        category: 'general',
        priority: 'medium',
        related_rental: null,
      })
      expect(made).toMatchObject({ status: 'open', company: null, related_rental: null })
    })
    it('a customer’s rental must be its own: hidden and missing are told alike', async () => {
      const before = await counted('tickets')
      for (const id of [world.ids.rentalB, MISSING]) {
        const answer = await world.as('customerA').post('/api/crm/tickets/', aTicket({ related_rental: id }))
        expect([answer.status, answer.body]).toEqual([400, { related_rental: [invalidPk(id)] }])
      }
      expect(await counted('tickets')).toBe(before)
    })
    it('a seller’s: its company always, and only customers who rented from it', async () => {
      const { customerA, customerB, companyA, companyB, craneA, user } = world.ids
      const body = aTicket({ customer: customerA, company: companyB, related_equipment: craneA })
      const made = await make(world.as('sellerA'), '/api/crm/tickets/', { ...body, assigned_to: user.colleagueA })
      expect(made).toMatchObject({ company: companyA, customer: customerA, assigned_to: user.colleagueA })
      expect(made).toMatchObject({ internal_notes: '', comments: [], customer_email: 'customera@people.test' })
      for (const id of [customerB, MISSING]) {
        const answer = await world.as('sellerA').post('/api/crm/tickets/', aTicket({ customer: id }))
        expect([answer.status, answer.body]).toEqual([400, { customer: [invalidPk(id)] }])
      }
      // Customer A wanted a machine of company B, and cancelled: no customer of theirs.
      const cancelled = await world.as('sellerB').post('/api/crm/tickets/', aTicket({ customer: customerA }))
      expect(cancelled.body).toEqual({ customer: [invalidPk(customerA)] })
    })
    it.each([
      ['related_rental', 'rentalB'],
      ['related_equipment', 'craneB'],
    ] as const)('a seller’s %s must be its company’s', async (field, foreign) => {
      for (const id of [world.ids[foreign], MISSING]) {
        const answer = await world
          .as('sellerA')
          .post('/api/crm/tickets/', aTicket({ customer: world.ids.customerA, [field]: id }))
        expect([answer.status, answer.body]).toEqual([400, { [field]: [invalidPk(id)] }])
      }
    })
    it('a seller assigns its own people alone', async () => {
      for (const id of [world.ids.user.staff, world.ids.user.sellerB, MISSING]) {
        const answer = await world
          .as('sellerA')
          .post('/api/crm/tickets/', aTicket({ customer: world.ids.customerA, assigned_to: id }))
        expect([answer.status, answer.body]).toEqual([400, { assigned_to: [invalidPk(id)] }])
      }
    })
    it('staff’s: everything, with the customer', async () => {
      const { customerB, companyB, craneB, user } = world.ids
      const body = aTicket({ customer: customerB, company: companyB, related_equipment: craneB, status: 'in_progress' })
      const made = await make(staff(), '/api/crm/tickets/', {
        ...body,
        assigned_to: user.sellerB,
        internal_notes: 'Ours',
      })
      expect(made).toMatchObject({ ...body, assigned_to: user.sellerB, internal_notes: 'Ours' })
      for (const surface of ['/api/crm', '/api/admin']) {
        const answer = await staff().post(`${surface}/tickets/`, {})
        expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, ['customer', 'description', 'title']])
      }
      const wrong = await staff().post('/api/crm/tickets/', aTicket({ customer: customerB, assigned_to: user.sellerA }))
      expect(wrong.body).toEqual({ assigned_to: [invalidPk(user.sellerA)] })
    })
    it('the rental must be the customer’s, whoever writes', async () => {
      const { customerA, rentalB } = world.ids
      const answer = await staff().post('/api/crm/tickets/', aTicket({ customer: customerA, related_rental: rentalB }))
      expect(answer.body).toEqual({ related_rental: [invalidPk(rentalB)] })
      const ticket = await makeTicket(world)
      expect((await staff().patch(path(ticket), { customer: world.ids.customerB })).status).toBe(400)
    })
    it.each(['sellerAlone', 'customerAlone'] as const)('%s creates none', async (person) => {
      const before = await counted('tickets')
      expect((await world.as(person).post('/api/crm/tickets/', aTicket())).status).toBe(403)
      expect(await counted('tickets')).toBe(before)
    })
  })

  describe('numbers', () => {
    const numberOf = (ticket: Loose) => Number(ticket.ticket_number.split('-')[2])
    it('fifty at once: no duplicate and no gap', async () => {
      world.setTime('2026-11-05T08:00:00.000Z')
      const made = await Promise.all(Array.from({ length: 50 }, () => makeTicket(world)))
      expect(made.map(numberOf).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
      for (const { ticket_number } of made) expect(ticket_number).toMatch(/^TKT-20261105-\d{4}$/)
    })
    it('the day is Dubai’s', async () => {
      world.setTime('2026-11-06T19:59:59.999Z')
      expect((await makeTicket(world)).ticket_number).toBe('TKT-20261106-0001')
      world.setTime('2026-11-06T20:00:00.000Z')
      expect((await makeTicket(world)).ticket_number).toBe('TKT-20261107-0001')
      expect((await makeTicket(world)).ticket_number).toBe('TKT-20261107-0002')
    })
    it('a hundred around midnight, of which every fourth fails: no duplicate and no gap on either day', async () => {
      const body = aTicket({ customer: world.ids.customerA })
      // It has its number when it turns out that the rental is somebody else’s.
      const wrong = { ...body, related_rental: world.ids.rentalB }
      const many = () =>
        Array.from({ length: 50 }, (_, n) => staff().post('/api/crm/tickets/', n % 4 === 3 ? wrong : body))
      world.setTime('2026-11-10T19:59:59.999Z')
      const before = many()
      await new Promise((resolve) => setImmediate(resolve))
      world.setTime('2026-11-10T20:00:00.000Z')
      const answers = await Promise.all([...before, ...many()])
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(24)
      const numbers: string[] = answers.filter(({ status }) => status === 201).map(({ body: one }) => one.ticket_number)
      expect(numbers).toHaveLength(76)
      const days = ['20261110', '20261111'].map((day) => numbers.filter((one) => one.includes(day)).sort())
      for (const [at, day] of ['20261110', '20261111'].entries()) {
        const found = days[at] ?? []
        expect(found).toEqual(found.map((_, n) => `TKT-${day}-${String(n + 1).padStart(4, '0')}`))
      }
      expect(days.flat()).toHaveLength(76)
      expect(days[1]?.length).toBeGreaterThanOrEqual(38)
    })
    it('a creation that failed takes none, and that of a deleted one is not used again', async () => {
      world.setTime('2026-11-08T08:00:00.000Z')
      await makeTicket(world)
      const refused = aTicket({ customer: world.ids.customerA, related_rental: world.ids.rentalB })
      expect((await staff().post('/api/crm/tickets/', refused)).status).toBe(400)
      const { database } = world.services
      database.onStatement = (text) => {
        if (text.startsWith('insert into "history"') || text.startsWith('insert into history'))
          throw new Error('the disk burns')
      }
      const failed = await staff()
        .post('/api/crm/tickets/', aTicket({ customer: world.ids.customerA }))
        .finally(() => delete database.onStatement)
      expect(failed.status).toBe(500)
      const second = await makeTicket(world)
      expect(numberOf(second)).toBe(2)
      expect((await staff().delete(path(second))).status).toBe(204)
      expect(numberOf(await makeTicket(world))).toBe(3)
    })
    it('grows past 9999', async () => {
      world.setTime('2026-11-09T08:00:00.000Z')
      await makeTicket(world)
      await world.services.database.transaction(async (tx) =>
        tx.run("update counters set n = 9998 where name = 'ticket 20261109'", []),
      )
      expect((await makeTicket(world)).ticket_number).toBe('TKT-20261109-9999')
      expect((await makeTicket(world)).ticket_number).toBe('TKT-20261109-10000')
    })
    it('nobody writes it', async () => {
      const ticket = await makeTicket(world)
      for (const surface of ['/api/crm', '/api/admin'])
        expect((await staff().patch(`${surface}/tickets/${ticket.id}/`, { ticket_number: 'X' })).status).toBe(200)
      expect((await now(ticket)).ticket_number).toBe(ticket.ticket_number)
    })
  })

  describe('status', () => {
    const doors = ['PATCH crm', 'PATCH admin', 'PUT crm', 'action crm', 'action admin', 'bulk'] as const
    const actions: Partial<Record<Status, string>> = {
      in_progress: 'mark_in_progress',
      resolved: 'mark_resolved',
      closed: 'mark_closed',
    }
    const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const))
    it.each(pairs)('%s to %s, through every door', async (from, to) => {
      for (const door of doors) {
        const action = actions[to]
        if (!door.includes('P') && (!action || (door === 'action crm' && to === 'in_progress'))) continue
        world.setTime(NOON)
        const ticket = await ticketIn(from, { resolution: 'Old words' })
        world.setTime(LATER)
        const refused = from === 'closed' && action !== undefined && to !== 'closed' && !door.includes('P')
        const answer = await {
          'PATCH crm': () => staff().patch(path(ticket), { status: to }),
          'PATCH admin': () => staff().patch(`/api/admin/tickets/${ticket.id}`, { status: to }),
          'PUT crm': () => staff().put(path(ticket), aTicket({ customer: ticket.customer, status: to })),
          'action crm': () => staff().post(path(ticket, `${action}/`)),
          'action admin': () => staff().post(`/api/admin/tickets/${ticket.id}/${action}`),
          bulk: () => staff().post(`/api/admin/tickets/bulk/${action}`, { ids: [ticket.id] }),
        }[door]()
        const after = await now(ticket)
        if (refused) {
          if (door === 'bulk') expect(answer.body).toMatchObject({ done: 0, skipped: 1 })
          else expect([answer.status, Object.keys(answer.body)], door).toEqual([400, ['detail']])
          expect(after).toEqual(ticket)
          continue
        }
        expect(answer.status, `${door} ${answer.text}`).toBe(200)
        if (from === to) {
          expect(after, door).toEqual(ticket)
          continue
        }
        const reopened = !isOpen(from) && isOpen(to)
        expect(after, door).toMatchObject({
          status: to,
          resolution: reopened ? '' : 'Old words',
          resolved_at: to === 'resolved' ? LATER : isOpen(to) ? null : ticket.resolved_at,
          closed_at: to === 'closed' ? LATER : null,
          updated_at: LATER,
        })
      }
    })
    it('reopening forgets the customer’s verdict', async () => {
      const ticket = await ticketIn('resolved')
      const sent = { rating: 4, feedback: ' Good ' }
      const closed = await world.as('customerA').post(path(ticket, 'confirm_resolution/'), sent)
      expect(closed.body).toMatchObject({ status: 'closed', customer_rating: 4, customer_feedback: 'Good' })
      await staff().patch(path(ticket), { status: 'in_progress' })
      expect(await now(ticket)).toMatchObject({
        status: 'in_progress',
        customer_rating: null,
        customer_feedback: '',
        resolved_at: null,
        closed_at: null,
      })
    })
  })

  describe('mark_resolved and mark_closed', () => {
    it.each(['resolution', 'resolution_notes'])('takes %s; again replaces the text', async (name) => {
      world.setTime(NOON)
      const ticket = await ticketIn('in_progress')
      for (const person of ['staff', 'sellerA'] as const) {
        const answer = await world.as(person).post(path(ticket, 'mark_resolved/'), { [name]: `By ${person}` })
        expect([answer.status, answer.body.status, answer.body.resolution]).toEqual([200, 'resolved', `By ${person}`])
        expect(answer.body.resolved_at).toBe(NOON)
        world.setTime(LATER)
      }
    })
    it('closing again changes nothing', async () => {
      world.setTime(NOON)
      const ticket = await ticketIn('closed')
      world.setTime(LATER)
      const answer = await staff().post(path(ticket, 'mark_closed/'))
      expect([answer.status, answer.header('etag')]).toEqual([200, '"2"'])
      expect(answer.body).toEqual(ticket)
    })
    it.each(['mark_resolved/', 'mark_closed/'])('%s is not a customer’s', async (action) => {
      const ticket = await makeTicket(world)
      for (const id of [ticket.id, MISSING])
        expect((await world.as('customerA').post(`/api/crm/tickets/${id}/${action}`)).status).toBe(403)
      expect((await now(ticket)).status).toBe('open')
    })
  })

  describe('confirm_resolution', () => {
    it.each(statuses)('of a %s ticket', async (status) => {
      world.setTime(NOON)
      const ticket = await ticketIn(status)
      world.setTime(LATER)
      const answer = await world.as('customerA').post(path(ticket, 'confirm_resolution/'))
      if (status !== 'resolved') {
        expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['detail']])
        return expect(await now(ticket)).toEqual(ticket)
      }
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({
        status: 'closed',
        closed_at: LATER,
        resolved_at: NOON,
        customer_rating: null,
      })
      for (const name of HIDDEN) expect(answer.body).not.toHaveProperty(name)
    })
    it.each([{ rating: 0 }, { rating: 6 }, { rating: 4.5 }, { rating: 'five' }, { feedback: ['x'] }])(
      '%j is refused',
      async (body) => {
        const ticket = await ticketIn('resolved')
        const answer = await world.as('customerA').post(path(ticket, 'confirm_resolution/'), body)
        expect([answer.status, Object.keys(answer.body)]).toEqual([400, Object.keys(body)])
        expect(await now(ticket)).toEqual(ticket)
      },
    )
    it('only by its own customer', async () => {
      const ticket = await ticketIn('resolved')
      for (const person of ['staff', 'superuser', 'sellerA', 'sellerB'] as const)
        for (const id of [ticket.id, MISSING])
          expect((await world.as(person).post(`/api/crm/tickets/${id}/confirm_resolution/`)).status).toBe(403)
      for (const person of ['customerB', 'customerAlone'] as const)
        expect((await world.as(person).post(path(ticket, 'confirm_resolution/'))).status).toBe(404)
      expect((await staff().post(`/api/admin/tickets/${ticket.id}/confirm_resolution`)).status).toBe(403)
      expect(await now(ticket)).toEqual(ticket)
    })
  })

  describe('lists', () => {
    it('my_tickets: a customer’s own; what staff and sellers are to do', async () => {
      const { user } = world.ids
      const mine = await makeTicket(world, { assigned_to: user.staff })
      const sellers = await makeTicket(world, { assigned_to: user.sellerA })
      const others = await makeTicket(world, {
        customer: world.ids.customerB,
        related_rental: null,
        assigned_to: user.support,
      })
      const my = async (person: Person, query = '') => {
        const answer = await world.as(person).get(`/api/crm/tickets/my_tickets/?page_size=100${query}`)
        expect(answer.status, answer.text).toBe(200)
        return answer.body.results
      }
      expect(ids(await my('staff'))).toEqual([mine.id])
      expect(ids(await my('sellerA'))).toEqual([sellers.id])
      expect(ids(await my('colleagueA'))).not.toContain(sellers.id)
      expect(ids(await my('customerB'))).toContain(others.id)
      const owned = await my('customerA')
      expect(ids(owned)).toEqual(expect.arrayContaining([mine.id, sellers.id]))
      expect(new Set(owned.map(({ customer }: Loose) => customer))).toEqual(new Set([world.ids.customerA]))
      for (const name of HIDDEN) expect(owned[0]).not.toHaveProperty(name)
      expect(await my('sellerAlone')).toEqual([])
      expect(await my('customerAlone')).toEqual([])
      expect(ids(await my('staff', '&status=closed'))).toEqual([])
      expect(Object.keys((await my('customerA', '&mobile=true'))[0])).toEqual(MOBILE)
      expect((await world.anonymous.get('/api/crm/tickets/my_tickets/')).status).toBe(401)
    })
    it.each(['staff', 'sellerA', 'customerA'] as const)('?mobile=true for %s has exactly its keys', async (person) => {
      await makeTicket(world)
      const answer = await world.as(person).get('/api/crm/tickets/?mobile=true&page_size=2')
      for (const row of answer.body.results) expect(Object.keys(row)).toEqual(MOBILE)
      const whole = await world.as(person).get('/api/crm/tickets/?mobile=false&page_size=1')
      expect(Object.keys(whole.body.results[0])).toContain('description')
      expect((await world.as(person).get('/api/crm/tickets/?mobile=maybe')).body).toHaveProperty('mobile')
    })
    it('what is hidden from customers filters, orders and finds nothing for them', async () => {
      const { user } = world.ids
      await makeTicket(world, { title: 'Zulu', internal_notes: 'Xylophone', assigned_to: user.staff })
      await makeTicket(world, { title: 'Alpha', assigned_to: user.support })
      const plain = (await world.as('customerA').get('/api/crm/tickets/')).text
      for (const query of [
        `assigned_to=${user.staff}`,
        'assigned_to=none',
        'assigned_to=nonsense',
        'assigned_to_me=true',
        'ordering=assigned_to',
        'ordering=-internal_notes',
        'ordering=customer_email',
        'internal_notes=x',
      ]) {
        const answer = await world.as('customerA').get(`/api/crm/tickets/?${query}`)
        expect(answer.text.replaceAll(`?${query}&page`, '?page').replaceAll(`${query}&`, ''), query).toBe(plain)
      }
      for (const word of ['Xylophone', 'Sam'])
        expect((await world.as('customerA').get(`/api/crm/tickets/?search=${word}`)).body.count).toBe(0)
      expect((await world.as('sellerB').get(`/api/crm/tickets/?company=${world.ids.companyA}`)).body.count).toBe(0)
      expect((await world.as('customerB').get(`/api/crm/tickets/?customer=${world.ids.customerA}`)).body.count).toBe(0)
    })
    it('search looks into number, texts, customer and rental', async () => {
      const ticket = await makeTicket(world, { title: 'Quokka', description: 'Wombat burrow' })
      const { rental_reference } = ticket
      expect(rental_reference).toMatch(/^RNT-\d{8}-\d{4}$/)
      for (const word of [ticket.ticket_number, 'quokka', 'burrow', 'Chen', 'customera@people', rental_reference]) {
        const answer = await staff().get(`/api/crm/tickets/?search=${word}&page_size=100`)
        expect(ids(answer.body.results), word).toContain(ticket.id)
      }
    })
    it('priority and status are ordered by rank', async () => {
      const own = { customer: world.ids.customerB, related_rental: null, title: 'Ranked' }
      for (const priority of ['urgent', 'low', 'high', 'medium']) await makeTicket(world, { ...own, priority })
      const answer = await staff().get('/api/crm/tickets/?search=Ranked&ordering=priority')
      expect(answer.body.results.map(({ priority }: Loose) => priority)).toEqual(['low', 'medium', 'high', 'urgent'])
      expect((await staff().get('/api/crm/tickets/?priority=huge')).body).toHaveProperty('priority')
    })
  })

  it('deleting one takes its comments along, and what was seen of it', async () => {
    const ticket = await makeTicket(world)
    const comment = await make(world.as('customerA'), path(ticket, 'add_comment/'), { comment: 'Hello' })
    await now(ticket)
    for (const person of ['sellerA', 'customerA'] as const)
      for (const id of [ticket.id, MISSING])
        expect((await world.as(person).delete(`/api/crm/tickets/${id}/`)).status).toBe(403)
    expect((await staff().delete(path(ticket))).status).toBe(204)
    expect((await staff().get(`/api/crm/ticket-comments/${comment.id}/`)).status).toBe(404)
    expect(await world.rows(`select * from ticket_seen where ticket = ${ticket.id}`)).toEqual([])
  })

  it('any sequence of calls leaves a ticket as the rules say', () => {
    type Step =
      | { by: Person; to: Status }
      | { by: Person; action: 'mark_resolved' | 'mark_closed' | 'confirm_resolution' }
      | { by: Person; says: string; internal: boolean }
    const by = fc.constantFrom<Person>('staff', 'sellerA', 'customerA')
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ by, to: fc.constantFrom(...statuses) }),
      fc.record({ by, action: fc.constantFrom('mark_resolved', 'mark_closed', 'confirm_resolution' as const) }),
      fc.record({ by, says: fc.constant('A word'), internal: fc.boolean() }),
    )
    return fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        world.setTime(NOON)
        const ticket = await makeTicket(world)
        let model = {
          status: 'open' as Status,
          resolution: '',
          resolved: false,
          closed: false,
          rating: null as number | null,
        }
        let [all, shown] = [0, 0]
        const enter = (to: Status) => {
          if (to === model.status) return
          if (to === 'resolved') model = { ...model, status: to, resolved: true, closed: false }
          else if (to === 'closed') model = { ...model, status: to, closed: true }
          else if (isOpen(model.status)) model = { ...model, status: to }
          else model = { status: to, resolution: '', resolved: false, closed: false, rating: null }
        }
        for (const one of steps) {
          const customer = one.by === 'customerA'
          const caller = world.as(one.by)
          const from = model.status
          let wanted = 200
          let status: number
          if ('to' in one) {
            if (customer) wanted = 403
            else enter(one.to)
            status = (await caller.patch(path(ticket), { status: one.to })).status
          } else if ('action' in one) {
            if ((one.action === 'confirm_resolution') !== customer) wanted = 403
            else if (one.action === 'mark_resolved' && from === 'closed') wanted = 400
            else if (one.action === 'confirm_resolution' && from !== 'resolved') wanted = 400
            else if (one.action === 'mark_resolved') {
              enter('resolved')
              model.resolution = 'Fixed'
            } else {
              enter('closed')
              if (customer) model.rating = 3
            }
            const body = { mark_resolved: { resolution: 'Fixed' }, mark_closed: {}, confirm_resolution: { rating: 3 } }
            status = (await caller.post(path(ticket, `${one.action}/`), body[one.action])).status
          } else {
            wanted = 201
            if (customer && one.internal) wanted = 403
            else if (customer && from === 'closed') wanted = 400
            else {
              all++
              if (!one.internal) shown++
              if (customer && (from === 'resolved' || from === 'waiting_customer')) enter('open')
            }
            const body = { comment: one.says, is_internal: one.internal }
            status = (await caller.post(path(ticket, 'add_comment/'), body)).status
          }
          expect(status, `${from}: ${JSON.stringify(one)}`).toBe(wanted)
          const { resolved, closed, rating, ...rest } = model
          const found = await now(ticket)
          expect(found).toMatchObject({ ...rest, customer_rating: rating })
          expect([found.resolved_at !== null, found.closed_at !== null]).toEqual([resolved, closed])
          expect([found.comments.length, found.public_comments.length]).toEqual([all, shown])
        }
      }),
      { seed: 5, numRuns: 40 },
    )
  })
})
