// One search through everything: by words, digits and numbers, within the rights of whoever asks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { make, makeLead, makeOpportunity, makeTicket } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let ticket: Loose
  const search = async (q: string, who: Parameters<World['as']>[0] = 'staff') => {
    const answer = await world.as(who).get(`/api/admin/search?q=${encodeURIComponent(q)}`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  const titles = (groups: Loose[]) =>
    Object.fromEntries(groups.map(({ resource, hits }) => [resource, hits.map(({ title }: Loose) => title)]))
  beforeAll(async () => {
    world = await openWorld(kind)
    for (let n = 1; n <= 7; n++) await makeLead(world, { title: `Zeppelin ${n}`, company_name: 'Airships' })
    await makeLead(world, { title: 'Phone', contact_phone: '+971 50 765 43 21' })
    await makeOpportunity(world, { title: 'A zeppelin for a week', contact_email: 'max@zeppelin.test' })
    ticket = await makeTicket(world, { title: 'Zeppelin leaks' })
  })
  afterAll(() => world.close())

  it('finds the newest five of every resource, in menu order, and says where there are more', async () => {
    const groups = await search('zeppelin')
    expect(groups.map(({ resource, more }: Loose) => [resource, more])).toEqual([
      ['leads', true],
      ['opportunities', false],
      ['tickets', false],
    ])
    expect(titles(groups).leads).toEqual([7, 6, 5, 4, 3].map((n) => `Zeppelin ${n}`))
  })

  it('says in which text it was found', async () => {
    const [leads] = await search('airships')
    expect(leads.hits[0].detail).toBe('Airships')
    const [deals] = await search('max@zeppelin.test')
    expect(deals.hits[0]).toMatchObject({ title: 'A zeppelin for a week', detail: 'max@zeppelin.test' })
  })

  it('finds a phone by its digits and a ticket by its number', async () => {
    expect(titles(await search('0507654321')).leads ?? []).toEqual([])
    const [leads] = await search('507654321')
    expect(leads.hits).toEqual([{ id: expect.any(Number), title: 'Phone', detail: '+971 50 765 43 21' }])
    expect(titles(await search(ticket.ticket_number)).tickets).toEqual(['Zeppelin leaks'])
  })

  it('finds nothing for less than two characters, and takes operators for plain text', async () => {
    for (const q of ['', ' ', 'z', '%%', '__', '" OR 1']) expect(await search(q)).toEqual([])
  })

  it('keeps to what the caller may view', async () => {
    const root = world.as('superuser')
    const group = await make(root, '/api/admin/groups', { name: 'Searchers', permissions: ['leads.view'] })
    const path = `/api/admin/users/${world.ids.user.support}`
    await root.patch(path, { groups: [group.id] })
    expect((await search('zeppelin', 'support')).map(({ resource }: Loose) => resource)).toEqual(['leads'])
    await root.patch(path, { groups: [] })
  })

  it('is for staff alone', async () => {
    const statuses = [world.anonymous, world.as('sellerA'), world.as('customerA')].map((caller) =>
      caller.get('/api/admin/search?q=zeppelin'),
    )
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([401, 403, 403])
    expect((await world.as('staff').get('/api/admin/search?q=a%00b')).status).toBe(400)
    expect((await world.as('staff').post('/api/admin/search', {})).status).toBe(405)
  })
})
