// The live stream, as a client reads it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { Loose } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { make, makeLead, makeTicket } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/notifications/stream/'
const LONG = 'Crane '.repeat(42).trim()

describe.each(databases)('the stream on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  interface Reading {
    readonly response: Response
    /** What came until a piece matches, or until the end. */
    until(pattern: RegExp): Promise<string>
    stop(): Promise<void>
  }
  async function begin(
    person: Person,
    headers: Record<string, string> = {},
    app = world.app,
    path = PATH,
  ): Promise<Reading> {
    const authorization = `Bearer ${await world.tokenOf(person)}`
    const response = await app.request(path, { headers: { authorization, ...headers } })
    const reader = response.body?.getReader()
    let seen = ''
    return {
      response,
      async until(pattern) {
        while (!pattern.test(seen)) {
          const piece = await reader?.read()
          if (!piece || piece.done) return `${seen}END`
          seen += new TextDecoder().decode(piece.value)
        }
        const all = seen
        seen = ''
        return all
      },
      stop: async () => void (await reader?.cancel()),
    }
  }
  const assign = (person: 'sellerA' | 'sellerB', title = 'Crane'): Promise<Loose> => {
    const company = person === 'sellerA' ? world.ids.companyA : world.ids.companyB
    return makeLead(world, { title, company, assigned_to: world.ids.user[person] })
  }
  const eventIn = (text: string) => {
    const [, id, data] = /id: (\d+)\nevent: notification\ndata: (.*)\n\n/.exec(text) ?? []
    return { id: String(id), data: JSON.parse(data ?? '{}') }
  }

  it('names the resources that changed, to those who ask and may view all of them', async () => {
    const path = `${PATH}?changes=true`
    const asking = await begin('staff', {}, world.app, path)
    const silent = await begin('support')
    const seller = await begin('sellerA', {}, world.app, path)
    await asking.until(/retry/)
    await new Promise((resolve) => setTimeout(resolve, 600))
    await makeLead(world, { company: world.ids.companyA })
    const told = await asking.until(/event: changed\n.*\n\n/)
    expect(told).toContain('data: {"resources":["leads"]}')
    const ticket = await makeTicket(world, { company: world.ids.companyA })
    expect(await asking.until(/event: changed\n.*\n\n/)).toContain('"tickets"')
    expect(ticket.id).toBeGreaterThan(0)
    // The notices of the new ticket came; changes did not.
    expect(await seller.until(/event: notification/)).not.toContain('event: changed')
    expect(await silent.until(/event: notification/)).not.toContain('event: changed')
    for (const one of [asking, silent, seller]) await one.stop()
  })

  it('goes on with the rights that its reader has now', async () => {
    const path = `${PATH}?changes=true`
    const [narrowed, whole] = [await begin('support', {}, world.app, path), await begin('staff', {}, world.app, path)]
    for (const one of [narrowed, whole]) await one.until(/retry/)
    const root = world.as('superuser')
    const group = await make(root, '/api/admin/groups', { name: 'Tickets alone', permissions: ['tickets.view'] })
    const user = `/api/admin/users/${world.ids.user.support}`
    expect((await root.patch(user, { groups: [group.id] })).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 600))
    await makeLead(world, { company: world.ids.companyA })
    expect(await whole.until(/"leads"/)).toContain('event: changed')
    await makeTicket(world)
    expect(await narrowed.until(/"tickets"/)).not.toContain('"leads"')
    expect((await root.patch(user, { groups: [] })).status).toBe(200)
    for (const one of [narrowed, whole]) await one.stop()
  })

  it('begins at once, and tells the next notification within two seconds, to nobody else', async () => {
    const [own, other] = [await begin('sellerA'), await begin('sellerB')]
    expect(own.response.headers.get('content-type')).toContain('text/event-stream')
    await own.until(/retry/)
    await other.until(/retry/)
    const started = performance.now()
    const lead = await assign('sellerA')
    const { id, data } = eventIn(await own.until(/data:.*\n\n/))
    expect(performance.now() - started).toBeLessThan(2000)
    expect(data).toMatchObject({ notification_type: 'lead_assigned', related_object: { type: 'lead', id: lead.id } })
    const listed = await world.as('sellerA').get('/api/notifications/')
    expect(listed.body.results[0]).toEqual(data)
    expect(listed.body.cursor).toBe(id)
    const foreign = await assign('sellerB')
    expect(eventIn(await other.until(/data:.*\n\n/)).data.related_object.id).toBe(foreign.id)
    await own.stop()
    await other.stop()
  })

  it('goes on after Last-Event-ID without loss and in order; without it, with the next one', async () => {
    const { cursor } = (await world.as('sellerA').get('/api/notifications/')).body
    const made = [(await assign('sellerA')).id, (await assign('sellerA')).id, (await assign('sellerA')).id]
    const again = await begin('sellerA', { 'last-event-id': cursor })
    const text = await again.until(/(data:[\s\S]*){3}\n\n/)
    const told = [...text.matchAll(/data: (.*)\n/g)].map(([, data]) => JSON.parse(String(data)).related_object.id)
    expect(told).toEqual(made)
    const fresh = await begin('sellerA')
    await fresh.until(/retry/)
    const next = await assign('sellerA')
    expect(eventIn(await fresh.until(/data:.*\n\n/)).data.related_object.id).toBe(next.id)
    await again.stop()
    await fresh.stop()
  })

  it('tells a customer nothing of an internal comment', async () => {
    const ticket = await makeTicket(world)
    const stream = await begin('customerA')
    await stream.until(/retry/)
    const say = (comment: string, is_internal: boolean) =>
      world.as('staff').post(`/api/crm/tickets/${ticket.id}/add_comment/`, { comment, is_internal })
    await say('A secret', true)
    await new Promise((resolve) => setTimeout(resolve, 600))
    await say('An answer', false)
    const first = await stream.until(/data:.*\n\n/)
    expect(first.match(/event:/g)).toHaveLength(1)
    expect(eventIn(first).data.title).toBe(`New comment on ${ticket.ticket_number}`)
    await stream.stop()
  })

  it('is for those signed in', async () => {
    expect((await world.anonymous.get(PATH)).status).toBe(401)
    expect((await world.as('sellerA').post(PATH, {})).status).toBe(405)
  })

  it('ends when the session does', async () => {
    const stream = await begin('colleagueA')
    await stream.until(/retry/)
    const off = await world.as('superuser').patch(`/api/admin/users/${world.ids.user.colleagueA}`, { is_active: false })
    expect(off.status).toBe(200)
    expect(await stream.until(/never/)).toContain('END')
  })

  it('ends when the server goes down, which begins no other', async () => {
    let accepting = true
    const app = createApp({ ...world.services, accepting: () => accepting })
    const stream = await begin('sellerB', {}, app)
    await stream.until(/retry/)
    accepting = false
    expect(await stream.until(/never/)).toContain('END')
    expect((await begin('sellerB', {}, app)).response.status).toBe(503)
  })

  it('is had five times at most, and not kept by a client that never reads', async () => {
    const app = createApp(world.services)
    for (let n = 0; n < 5; n++) expect((await begin('sellerB', {}, app)).response.status).toBe(200)
    const sixth = await begin('sellerB', {}, app)
    expect(sixth.response.status).toBe(429)
    expect(sixth.response.headers.get('retry-after')).toBe('10')
    for (let n = 0; n < 200; n++) await assign('sellerB', LONG)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const again = await begin('sellerB', {}, app)
    expect(again.response.status).toBe(200)
    await again.stop()
  }, 60_000)
})
