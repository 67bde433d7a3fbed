// What the screens of the mobile apps send and read, through the client that is generated for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HttpResponse, TezRent } from '../../client/tezrent-crm.ts'
import { emailOf, PASSWORD, type Person } from '../testing/people.ts'
import { databases, HOST, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())

  /** A phone: the client, and the token of its login. */
  async function phoneOf(person: Person): Promise<TezRent<string>> {
    const phone = new TezRent<string>({
      baseUrl: HOST,
      customFetch: async (input, init) => world.app.request(new Request(input, init)),
      securityWorker: (token) => (token ? { headers: { Authorization: `Bearer ${token}` } } : {}),
    })
    const { data } = await phone.accounts.login({ email: emailOf(person), password: PASSWORD })
    phone.setSecurityData(data.access)
    return phone
  }
  /** What a call that is refused throws. */
  const refusal = (call: Promise<HttpResponse<unknown>>) =>
    call.then(
      () => expect.unreachable(),
      (response: HttpResponse<unknown, unknown>) => ({ status: response.status, error: response.error }),
    )

  describe('LeadForm', () => {
    const blank = {
      title: '',
      contact_name: '',
      contact_email: '',
      contact_phone: '',
      source: 'web_form',
      notes: '',
    } as const
    const filled = {
      ...blank,
      title: 'Interested in excavator rental',
      contact_name: 'John Doe',
      contact_email: 'john@example.com',
      contact_phone: '+971 50 123 4567',
    }

    it.each(['staff', 'sellerA', 'customerA'] as const)('as %s: the lead is created and has an id', async (person) => {
      const { data: lead, status } = await (await phoneOf(person)).leads.create(filled)
      expect([status, lead.id > 0, lead.title]).toEqual([201, true, filled.title])
      const { data: kept } = await (await phoneOf('staff')).leads.retrieve(lead.id)
      expect(kept).toMatchObject({ ...filled, status: 'new' })
      expect(kept.company).toBe(person === 'sellerA' ? world.ids.companyA : null)
    })
    it('sent as it opens, it says by field what is missing', async () => {
      const { status, error } = await refusal((await phoneOf('staff')).leads.create(blank))
      expect(status).toBe(400)
      expect(Object.keys(error as object)).toEqual(['title', 'contact_name', 'contact_email'])
    })
  })

  describe('CreateTicketScreen', () => {
    const ticket = {
      title: 'Equipment not working properly',
      description: 'The excavator engine stops after 30 minutes',
      category: 'general',
      priority: 'medium',
      related_rental: null,
    } as const

    it('as a customer: offers its rentals, and goes on to the ticket that it made', async () => {
      const phone = await phoneOf('customerA')
      const { data: rentals } = await phone.rentals.myRentals()
      expect(rentals.results.map(({ id }) => id)).toContain(world.ids.rentalA)
      for (const rental of rentals.results) expect(rental.rental_reference).toMatch(/^RNT-\d{8}-\d{4}$/)
      for (const related_rental of [null, world.ids.rentalA]) {
        const { data: created } = await phone.tickets.create({ ...ticket, related_rental })
        const { data: opened } = await phone.tickets.retrieve(created.id)
        expect(opened).toMatchObject({ ...ticket, related_rental, status: 'open' })
      }
    })
    it.each(['staff', 'sellerA'] as const)(
      'as %s: the customer is asked for, and then it is the same',
      async (person) => {
        const phone = await phoneOf(person)
        expect(await refusal(phone.tickets.create(ticket))).toEqual({
          status: 400,
          error: { customer: ['This field is required.'] },
        })
        const { data: created } = await phone.tickets.create({ ...ticket, customer: world.ids.customerA })
        expect(created.id).toBeGreaterThan(0)
      },
    )
  })

  describe('TicketDetailScreen', () => {
    it('shows number, status and the conversation, and adds to it, for all three', async () => {
      const phone = await phoneOf('customerA')
      const { data: made } = await phone.tickets.create({
        title: 'Stops',
        description: 'After 30 minutes',
        related_rental: world.ids.rentalA,
      })
      const authors = { customerA: 'Chen Customer', sellerA: 'Ali Seller', staff: 'Sam Staff' }
      for (const [person, name] of Object.entries(authors)) {
        const own = await phoneOf(person as Person)
        const { data: ticket } = await own.tickets.retrieve(made.id)
        expect(ticket.ticket_number).toMatch(/^TKT-20261021-\d{4}$/)
        expect(ticket.status).toBe('open')
        const comments = ticket.public_comments || []
        const { data: comment } = await own.tickets.addComment(made.id, { comment: `${name} here`, is_internal: false })
        expect(comment).toMatchObject({ comment: `${name} here`, created_by_name: name, is_internal: false })
        const { data: after } = await own.tickets.retrieve(made.id)
        const shown = (
          some: readonly { id: number; created_by_name: string | null; comment: string; created_at: string }[],
        ) => some.map((item) => [item.id.toString(), item.created_by_name, item.comment, item.created_at])
        expect(shown(after.public_comments || [])).toEqual(shown([...comments, comment]))
      }
      const seller = await phoneOf('sellerA')
      await seller.tickets.addComment(made.id, { comment: 'The fuel filter, again', is_internal: true })
      const { data: theirs } = await phone.tickets.retrieve(made.id)
      expect(theirs.public_comments?.map(({ comment }) => comment)).toEqual(
        Object.values(authors).map((n) => `${n} here`),
      )
      expect(JSON.stringify(theirs)).not.toContain('filter')
      expect(await refusal(phone.tickets.addComment(made.id, { comment: 'Psst', is_internal: true }))).toMatchObject({
        status: 403,
      })
      expect(await refusal((await phoneOf('customerB')).tickets.retrieve(made.id))).toEqual({
        status: 404,
        error: { detail: 'Not found.' },
      })
    })
  })

  it('lists go by several values and orders, as the client sends them', async () => {
    const phone = await phoneOf('staff')
    const lead = { contact_name: 'N', contact_email: 'n@client.test' }
    for (const [title, status] of [
      ['b', 'new'],
      ['a', 'contacted'],
      ['c', 'lost'],
      ['d', 'new'],
    ] as const)
      await phone.leads.create({ ...lead, title: `Ordered ${title}`, status })
    const { data } = await phone.leads.list({
      search: 'ordered',
      status: ['new', 'contacted'],
      ordering: ['-status', 'title'],
      page_size: 2,
    })
    expect(data.results.map(({ title }) => title)).toEqual(['Ordered a', 'Ordered b'])
    expect([data.count, data.next === null]).toEqual([3, false])
  })

  it('a session goes on with its refresh token, and ends with a logout', async () => {
    const phone = await phoneOf('customerA')
    const { data: signedIn } = await phone.accounts.login({ email: emailOf('customerA'), password: PASSWORD })
    const { data: next } = await phone.accounts.tokenRefresh({ refresh: signedIn.refresh })
    phone.setSecurityData(next.access)
    expect((await phone.accounts.profileRetrieve()).data.email).toBe(emailOf('customerA'))
    expect((await phone.accounts.logout({ refresh: next.refresh })).status).toBe(204)
    expect((await refusal(phone.accounts.profileRetrieve())).status).toBe(401)
  })

  it('a key makes a repeated call harmless, and a version a late one', async () => {
    const phone = await phoneOf('staff')
    const lead = { title: 'Once', contact_name: 'N', contact_email: 'n@client.test' }
    const key = { headers: { 'Idempotency-Key': 'once' } }
    const [one, again] = [await phone.leads.create(lead, key), await phone.leads.create(lead, key)]
    expect(again.data.id).toBe(one.data.id)
    const version = { headers: { 'If-Match': one.headers.get('etag') ?? '' } }
    expect((await phone.leads.partialUpdate(one.data.id, { status: 'contacted' }, version)).status).toBe(200)
    expect((await refusal(phone.leads.partialUpdate(one.data.id, { status: 'lost' }, version))).status).toBe(412)
  })
})
