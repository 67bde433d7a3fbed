// Notifications as mails, for those who want them.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, type Person } from '../testing/people.ts'
import { aLead, make } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PREFERENCES = '/api/accounts/notification-preferences/'

describe.each(databases)('notifications by mail on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())
  afterEach(async () => {
    for (const person of ['staff', 'sellerA', 'sellerB', 'customerA'] as const)
      for (const type of ['ticket_created', 'ticket_comment', 'ticket_status', 'lead_assigned'])
        await want(person, type, { in_app: true, email: false })
    world.wait(120_000)
    await world.deliver()
    world.mail.letters.length = 0
  })
  const want = async (person: Person, type: string, channels: object) => {
    const answer = await world.as(person).patch(PREFERENCES, { [type]: channels })
    expect(answer.status, answer.text).toBe(200)
  }
  const aTicket = (more: object = {}) =>
    make(world.as('superuser'), '/api/crm/tickets/', {
      title: 'Oil leak',
      description: 'Under the cab',
      customer: world.ids.customerA,
      company: world.ids.companyA,
      ...more,
    })
  const comment = (person: Person, ticket: number, more: object = {}) =>
    make(world.as(person), `/api/crm/tickets/${ticket}/add_comment/`, { comment: 'A secret word', ...more })
  const arrived = async () => {
    world.wait(60_000)
    await world.deliver()
    return world.mail.letters.map(({ to, subject }) => `${to.address}: ${subject}`)
  }

  it('nobody gets a mail who has not asked for it', async () => {
    const ticket = await aTicket()
    await comment('customerA', ticket.id)
    expect(await arrived()).toEqual([])
  })

  it('staff get a link to the object, others a mail without; it says what the notification says', async () => {
    await want('staff', 'ticket_created', { email: true })
    await want('sellerA', 'ticket_created', { email: true })
    const ticket = await aTicket()
    const subject = `New ticket ${ticket.ticket_number}`
    expect((await arrived()).sort()).toEqual([`${emailOf('sellerA')}: ${subject}`, `${emailOf('staff')}: ${subject}`])
    for (const { text, html, to } of world.mail.letters) {
      expect(text).toContain('Oil leak')
      expect(text).toContain('“New ticket”')
      expect(text.includes(`http://localhost:8000/admin/crm/tickets/show/${ticket.id}`)).toBe(
        to.address === emailOf('staff'),
      )
      expect(html).toContain('Oil leak')
    }
  })

  it('who wants mails alone is told by mail alone', async () => {
    await want('customerA', 'ticket_status', { in_app: false, email: true })
    const ticket = await aTicket()
    await world.as('superuser').patch(`/api/crm/tickets/${ticket.id}/`, { status: 'in_progress' })
    expect(await arrived()).toEqual([`${emailOf('customerA')}: ${ticket.ticket_number} is now in progress`])
    const news = await world.as('customerA').get('/api/notifications/?notification_type=ticket_status')
    expect(news.body.count).toBe(0)
  })

  it('ten comments within a minute are one mail that says so, and one more an hour later is another', async () => {
    await want('customerA', 'ticket_comment', { email: true })
    const ticket = await aTicket()
    for (let n = 0; n < 10; n++) {
      await comment('sellerA', ticket.id)
      world.wait(5000)
    }
    await world.deliver()
    expect(world.mail.letters).toEqual([])
    expect(await arrived()).toEqual([`${emailOf('customerA')}: 10 new comments on ${ticket.ticket_number}`])
    world.wait(3_600_000)
    await comment('sellerA', ticket.id)
    expect((await arrived()).at(-1)).toBe(`${emailOf('customerA')}: New comment on ${ticket.ticket_number}`)
  })

  it('comments at the same moment are one mail, too', async () => {
    await want('customerA', 'ticket_comment', { in_app: false, email: true })
    const ticket = await aTicket()
    await Promise.all(Array.from({ length: 5 }, () => comment('sellerA', ticket.id)))
    expect(await arrived()).toEqual([`${emailOf('customerA')}: 5 new comments on ${ticket.ticket_number}`])
  })

  it('of what is internal no mail tells a customer, nor another company, nor its author', async () => {
    for (const person of ['customerA', 'sellerA', 'sellerB'] as const)
      await want(person, 'ticket_comment', { email: true })
    const ticket = await aTicket({ internal_notes: 'Do not tell' })
    await comment('staff', ticket.id, { is_internal: true })
    expect(await arrived()).toEqual([])
    await comment('sellerA', ticket.id)
    await comment('customerA', ticket.id)
    expect((await arrived()).map((line) => line.split(':')[0]).sort()).toEqual([
      emailOf('customerA'),
      emailOf('sellerA'),
    ])
    const all = JSON.stringify(world.mail.letters)
    for (const secret of ['A secret word', 'Do not tell']) expect(all).not.toContain(secret)
  })

  it('who is switched off within the minute gets none', async () => {
    const { support } = world.ids.user
    await want('support', 'lead_assigned', { email: true })
    await make(world.as('superuser'), '/api/crm/leads/', aLead({ assigned_to: support }))
    await world.as('superuser').patch(`/api/admin/users/${support}`, { is_active: false })
    expect(await arrived()).toEqual([])
    await world.as('superuser').patch(`/api/admin/users/${support}`, { is_active: true })
  })

  it('who loses the right within the minute gets none, and the outbox says why', async () => {
    await want('sellerA', 'ticket_created', { email: true })
    await want('staff', 'ticket_created', { email: true })
    const [moved, gone, kept] = [await aTicket(), await aTicket(), await aTicket()]
    const root = world.as('superuser')
    await root.patch(`/api/crm/tickets/${moved.id}/`, { company: world.ids.companyB })
    await root.delete(`/api/crm/tickets/${gone.id}/`)
    expect((await arrived()).sort()).toEqual([
      `${emailOf('sellerA')}: New ticket ${kept.ticket_number}`,
      `${emailOf('staff')}: New ticket ${moved.ticket_number}`,
      `${emailOf('staff')}: New ticket ${kept.ticket_number}`,
    ])
    const dead = await root.get('/api/admin/mails?status=dead&_sort=id&_order=desc')
    expect(dead.body[0].problem).toBe('Its reader may not open any more what it is about, or that was deleted.')
  })

  it('nor does a colleague whose group sees none of it any more, until he does again', async () => {
    await want('staff', 'ticket_created', { email: true })
    const ticket = await aTicket()
    const root = world.as('superuser')
    const group = await make(root, '/api/admin/groups', { name: 'Leads alone', permissions: ['leads.view'] })
    const path = `/api/admin/users/${world.ids.user.staff}`
    await root.patch(path, { groups: [group.id] })
    expect(await arrived()).toEqual([])
    await root.patch(path, { groups: [] })
    const dead = await root.get('/api/admin/mails?status=dead&_sort=id&_order=desc')
    await root.post(`/api/admin/mails/${dead.body[0].id}/send_again`, {})
    expect(await arrived()).toEqual([`${emailOf('staff')}: New ticket ${ticket.ticket_number}`])
  })

  it('a change that is undone tells nobody', async () => {
    await want('staff', 'ticket_created', { email: true })
    const refused = await world.as('superuser').post('/api/crm/tickets/', { title: 'No customer', description: 'x' })
    expect(refused.status).toBe(400)
    expect(await arrived()).toEqual([])
  })
})
