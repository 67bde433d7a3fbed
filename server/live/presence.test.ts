// Who else is at a record: told over the stream, to those who are there themselves, and to nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Loose } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { makeLead, makeTicket } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { PRESENT_MS } from './presence.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let staff: Visitor
  let other: Visitor
  let ticket: Loose
  beforeAll(async () => {
    world = await openWorld(kind)
    staff = await visitor('staff')
    other = await visitor('support')
    ticket = await makeTicket(world)
  })
  afterAll(() => world.close())
  const path = (id: unknown = ticket.id, resource = 'tickets') => `/api/admin/${resource}/${id}/presence`
  /** Somebody with one session, for calls and for the stream. */
  interface Visitor {
    post(path: string, body: object): Promise<Answer>
    stream(): Promise<Reading>
  }
  async function visitor(person: Person): Promise<Visitor> {
    const headers = { authorization: `Bearer ${await world.tokenOf(person)}` }
    return {
      post: (to, body) => world.anonymous.post(to, body, { headers }),
      stream: async () => reading(await world.app.request('/api/notifications/stream/', { headers })),
    }
  }
  const be = (who: Pick<Visitor, 'post'>, state: string, to = path()) => who.post(to, { state })
  const people = async (who: Visitor, state = 'viewing') =>
    (await be(who, state)).body.people.map(({ name, state }: Loose) => [name, state])

  it('says who else is there, what they do, and which version the record has', async () => {
    const first = await be(staff, 'viewing')
    expect([first.status, first.body]).toEqual([200, { people: [], version: 1 }])
    expect(await people(other, 'replying')).toEqual([['Sam Staff', 'viewing']])
    expect(await people(staff)).toEqual([['TezRent support', 'replying']])
  })
  it('forgets who leaves, and who says nothing any more', async () => {
    await be(other, 'gone')
    expect(await people(staff)).toEqual([])
    await be(other, 'viewing')
    world.wait(PRESENT_MS + 1000)
    expect(await people(staff)).toEqual([])
  })
  it('tells those who are there over their streams, and no customer', async () => {
    const told = await staff.stream()
    const customer = await (await visitor('customerA')).stream()
    await be(staff, 'viewing')
    await be(other, 'viewing')
    await be(other, 'viewing')
    await be(other, 'replying')
    const events = (await told.until(2)).map((data) => [data.resource, data.id, data.people[0]?.state])
    expect(events).toEqual([
      ['tickets', ticket.id, 'viewing'],
      ['tickets', ticket.id, 'replying'],
    ])
    expect(customer.seen()).not.toContain('presence')
    await told.stop()
    await customer.stop()
  })
  it('tells of any record who edits it, above who only looks, and who replies above both', async () => {
    const lead = await makeLead(world)
    const at = path(lead.id, 'leads')
    const again = await visitor('staff')
    await be(staff, 'viewing', at)
    await be(again, 'editing', at)
    expect((await be(other, 'viewing', at)).body).toMatchObject({
      people: [{ name: 'Sam Staff', state: 'editing' }],
      version: 1,
    })
    await be(staff, 'replying', at)
    expect((await be(other, 'viewing', at)).body.people).toMatchObject([{ state: 'replying' }])
    await be(staff, 'gone', at)
    await be(again, 'gone', at)
    expect((await be(other, 'gone', at)).body.people).toEqual([])
  })
  it('shows of a person’s tabs the one in which most is done, until that one leaves', async () => {
    const lead = await makeLead(world)
    const at = path(lead.id, 'leads')
    const tab = (state: string, name: string) => staff.post(at, { state, tab: name })
    const seen = async () => (await be(other, 'viewing', at)).body.people.map(({ state }: Loose) => state)
    await be(other, 'viewing', at)
    const told = await other.stream()
    await tab('editing', 'form')
    await tab('viewing', 'page')
    expect(await seen()).toEqual(['editing'])
    await tab('gone', 'page')
    await tab('viewing', 'page')
    expect(await seen()).toEqual(['editing'])
    await tab('gone', 'form')
    expect(await seen()).toEqual(['viewing'])
    await tab('gone', 'page')
    expect(await seen()).toEqual([])
    // Only what changes for the others is news.
    const events = (await told.until(3)).map(({ people }) => people.map(({ state }: Loose) => state))
    expect(events).toEqual([['editing'], ['viewing'], []])
    await told.stop()
    expect((await tab('viewing', 'x'.repeat(41))).status).toBe(400)
  })
  it('who leaves right behind another word is gone, whichever takes longer', async () => {
    const lead = await makeLead(world)
    const at = path(lead.id, 'leads')
    for (const name of ['new', 'new', 'other']) {
      const tab = (state: string) => staff.post(at, { state, tab: name })
      await Promise.all([tab('editing'), tab('gone')])
      expect((await be(other, 'viewing', at)).body.people).toEqual([])
    }
  })
  it('looks at the record before the body', async () => {
    const wrong = { state: 'dancing' }
    const of = async (who: Pick<Visitor, 'post'>, to: string) => (await who.post(to, wrong)).status
    expect(await of(world.anonymous, path())).toBe(401)
    expect(await of(world.as('sellerA'), path())).toBe(403)
    expect(await of(staff, path(999_999))).toBe(404)
    expect(await of(staff, path())).toBe(400)
    expect((await world.as('staff').get(path(999_999))).status).toBe(404)
    expect(await of(staff, '/api/admin/settings/presence')).toBe(400)
  })
  it('is for staff who may see the record, and who says that he edits it may change it', async () => {
    expect((await be(world.anonymous, 'viewing')).status).toBe(401)
    expect((await be(world.as('sellerA'), 'viewing')).status).toBe(403)
    expect((await be(world.as('customerA'), 'viewing')).status).toBe(403)
    expect((await be(staff, 'viewing', path(999_999))).status).toBe(404)
    expect((await be(staff, 'dancing')).status).toBe(400)
    const user = path(world.ids.user.support, 'users')
    expect((await be(staff, 'editing', user)).status).toBe(403)
    expect((await be(staff, 'viewing', user)).status).toBe(200)
    // Settings are one record, without an id.
    const settings = '/api/admin/settings/presence'
    expect((await be(await visitor('superuser'), 'editing', settings)).body).toMatchObject({ people: [] })
    expect((await be(staff, 'viewing', settings)).status).toBe(200)
    expect((await be(staff, 'editing', settings)).status).toBe(403)
    expect((await be(world.as('customerA'), 'viewing', settings)).status).toBe(403)
    expect((await be(world.anonymous, 'viewing', settings)).status).toBe(401)
    expect((await world.as('staff').get(path())).status).toBe(405)
  })
})

type Reading = Awaited<ReturnType<typeof reading>>
async function reading(response: Response) {
  const reader = response.body?.getReader()
  let seen = ''
  const read = async () => {
    const piece = await reader?.read()
    seen += new TextDecoder().decode(piece?.value)
  }
  await read()
  return {
    seen: () => seen,
    async until(count: number): Promise<Loose[]> {
      while ((seen.match(/event: presence\n/g) ?? []).length < count) await read()
      return [...seen.matchAll(/event: presence\ndata: (.*)\n/g)].map(([, data]) => JSON.parse(String(data)))
    },
    stop: async () => void (await reader?.cancel()),
  }
}
