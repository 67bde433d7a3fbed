// Saved views: everybody has his own, sees those that are shared of lists that he may see, and opens each list with one at most.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Loose } from '../testing/caller.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/admin/saved-views'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let staff: Caller
  let other: Caller
  let superuser: Caller
  let count = 0
  beforeAll(async () => {
    world = await openWorld(kind)
    staff = await world.withCookie('staff')
    other = await world.withCookie('support')
    superuser = await world.withCookie('superuser')
  })
  afterAll(() => world.close())
  const post = (who: Caller, values: object) =>
    who.post(PATH, { name: `View ${++count}`, resource: 'leads', query: 'status=new', ...values })
  const save = async (who: Caller, values: object = {}): Promise<Loose> => {
    const answer = await post(who, values)
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  const statusOf = async (who: Caller, id: number) => (await who.get(`${PATH}/${id}`)).status
  const defaults = async (who: Caller, resource = 'leads') =>
    (await who.get(`${PATH}?resource=${resource}&is_default=true&owner=me`)).body.map(({ id }: Loose) => id)

  it('one’s own are nobody else’s, shared ones everybody’s to see and their owner’s to change', async () => {
    const own = await save(staff)
    const shared = await save(staff, { is_shared: true })
    expect([own.owner, own.owner_name]).toEqual([world.ids.user.staff, 'Sam Staff'])
    for (const who of [other, superuser]) {
      expect([await statusOf(who, own.id), await statusOf(who, shared.id)]).toEqual([404, 200])
      expect((await who.patch(`${PATH}/${own.id}`, { name: 'Mine' })).status).toBe(404)
      expect((await who.patch(`${PATH}/${shared.id}`, { name: 'Mine' })).status).toBe(403)
      expect((await who.delete(`${PATH}/${own.id}`)).status).toBe(404)
    }
    expect((await other.get(`${PATH}/${shared.id}`)).body._can).toEqual({ change: false, remove: false })
    expect((await other.delete(`${PATH}/${shared.id}`)).status).toBe(403)
    expect((await superuser.delete(`${PATH}/${shared.id}`)).status).toBe(204)
    expect((await staff.delete(`${PATH}/${own.id}`)).status).toBe(204)
  })

  it('nobody gives one to somebody else', async () => {
    const view = await save(staff, { owner: world.ids.user.support })
    expect(view.owner).toBe(world.ids.user.staff)
    expect((await staff.patch(`${PATH}/${view.id}`, { owner: world.ids.user.support })).body.owner).toBe(view.owner)
  })

  it('shared ones are for those who may see the list; whatever the groups say, one’s own are one’s own', async () => {
    const leads = await save(superuser, { is_shared: true })
    const deals = await save(superuser, { is_shared: true, resource: 'opportunities', query: 'stage=proposal' })
    const group = await superuser.post('/api/admin/groups', { name: 'Leads', permissions: ['leads.view'] })
    const put = (groups: number[]) => superuser.patch(`/api/admin/users/${world.ids.user.support}`, { groups })
    expect((await put([group.body.id])).status).toBe(200)
    expect([await statusOf(other, leads.id), await statusOf(other, deals.id)]).toEqual([200, 404])
    const own = await save(other)
    expect((await other.patch(`${PATH}/${own.id}`, { name: 'Renamed' })).body.name).toBe('Renamed')
    expect((await put([])).status).toBe(200)
    expect(await statusOf(other, deals.id)).toBe(200)
  })

  it('a name is there once for each owner and list', async () => {
    const first = await save(staff, { name: 'Hot' })
    const second = await post(staff, { name: 'Hot' })
    expect([second.status, second.body]).toEqual([400, { name: ['You have a view of this name already.'] }])
    await save(staff, { name: 'Hot', resource: 'tickets', query: 'priority=urgent' })
    await save(other, { name: 'Hot' })
    const third = await save(staff)
    expect((await staff.patch(`${PATH}/${third.id}`, { name: 'Hot' })).status).toBe(400)
    expect((await staff.patch(`${PATH}/${first.id}`, { name: 'Hot', query: 'q=1' })).status).toBe(200)
    const both = await Promise.all([post(staff, { name: 'Twice' }), post(staff, { name: 'Twice' })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400])
  })

  it('a list opens with one at most: who becomes the default takes it from the other', async () => {
    const first = await save(staff, { is_default: true })
    const elsewhere = await save(staff, { is_default: true, resource: 'tickets' })
    const others = await save(other, { is_default: true })
    const second = await save(staff, { is_default: true })
    expect(await defaults(staff)).toEqual([second.id])
    await staff.patch(`${PATH}/${first.id}`, { is_default: true })
    expect(await defaults(staff)).toEqual([first.id])
    expect([await defaults(staff, 'tickets'), await defaults(other)]).toEqual([[elsewhere.id], [others.id]])
    await staff.patch(`${PATH}/${first.id}`, { is_default: false })
    expect(await defaults(staff)).toEqual([])
  })

  it('and no two that come at once', async () => {
    const made = [await save(staff), await save(staff), await save(staff)]
    const set = (id: number) => staff.patch(`${PATH}/${id}`, { is_default: true })
    const answers = await Promise.all([
      ...made.map(({ id }) => set(id)),
      post(staff, { is_default: true }),
      post(staff, { is_default: true }),
    ])
    for (const { status, text } of answers) expect([200, 201], text).toContain(status)
    expect(await defaults(staff)).toHaveLength(1)
  })

  it('the session brings the first of each list as the list of views shows them, one’s own before those of others', async () => {
    const fresh = await openWorld(kind)
    const [me, somebody] = [await fresh.withCookie('staff'), await fresh.withCookie('support')]
    const sessionOf = async (who: Caller) => (await who.get('/api/admin/session/')).body.views
    expect(await sessionOf(me)).toEqual({})
    await save(somebody, { name: 'A of another', is_shared: true })
    await save(somebody, { name: 'Hidden' })
    for (let n = 12; n >= 1; n--) await save(me, { name: `b ${String(n).padStart(2, '0')}`, is_default: n === 12 })
    await save(somebody, { name: 'Tickets', resource: 'tickets', is_shared: true })
    const { leads, tickets } = await sessionOf(me)
    expect(leads.total).toBe(13)
    const first = Array.from({ length: 10 }, (_, at) => `b ${String(at + 1).padStart(2, '0')}`)
    // The one that the list opens with is there, wherever it stands.
    expect(leads.records.map(({ name }: Loose) => name)).toEqual([...first, 'b 12'])
    const { body: listed } = await me.get(`${PATH}?resource=leads&owner=me&_sort=name&_order=asc`)
    expect(leads.records).toEqual(listed.filter(({ name }: Loose) => name !== 'b 11'))
    expect(tickets).toEqual({ records: (await me.get(`${PATH}?resource=tickets`)).body, total: 1 })
    const names = (await sessionOf(somebody)).leads.records.map(({ name }: Loose) => name)
    expect(names).toEqual(['A of another', 'Hidden'])
    expect(await fresh.statements(() => me.get('/api/admin/session/'))).toHaveLength(4)
    // Shared ones of lists that somebody may not see are not his.
    const root = await fresh.withCookie('superuser')
    const { body: group } = await root.post('/api/admin/groups', { name: 'Leads', permissions: ['leads.view'] })
    await root.patch(`/api/admin/users/${fresh.ids.user.staff}`, { groups: [group.id] })
    expect(Object.keys(await sessionOf(me))).toEqual(['leads'])
    await fresh.close()
  })

  it('keeps the address without its page, and no longer one than 2,000 characters', async () => {
    const view = await save(staff, { query: '?q=a b&status=new,lost&page=3&view=9&columns=title,status' })
    expect(view.query).toBe('q=a+b&status=new,lost&columns=title,status')
    for (const [query, message] of [
      ['', 'This field may not be blank.'],
      ['page=2', 'This field may not be blank.'],
      [`q=${'a'.repeat(1999)}`, 'Ensure this field has no more than 2000 characters.'],
      [`q=${'ش'.repeat(999)}`, 'Ensure this field has no more than 2000 characters.'],
      ['q=a\0', 'Null characters are not allowed.'],
    ]) {
      const answer = await post(staff, { query })
      expect([answer.status, answer.body], query).toEqual([400, { query: [message] }])
    }
    const wrong = await staff.post(PATH, { name: ' ', resource: 'sheep' })
    expect([wrong.status, Object.keys(wrong.body)]).toEqual([400, ['name', 'resource', 'query']])
    const moved = await staff.patch(`${PATH}/${view.id}`, { resource: 'tickets' })
    expect(moved.body.resource).toBe('leads')
  })

  it('goes with its owner, and keeps nobody from being deleted', async () => {
    const { body: user } = await superuser.post('/api/admin/users', {
      email: 'brief@people.test',
      password: 'correct horse battery',
      user_type: 'staff',
    })
    const { body: shared } = await superuser.post(PATH, { name: 'Gone too', resource: 'leads', query: 'q=2' })
    await world.services.database.transaction(async (tx) => {
      await tx.run(`update saved_views set owner = ${user.id} where id = ${shared.id}`, [])
      const values = `'Gone', 'leads', 'q=1', ${user.id}, '${world.now()}', '${world.now()}'`
      await tx.run(
        `insert into saved_views (name, resource, query, owner, created_at, updated_at) values (${values})`,
        [],
      )
    })
    expect((await superuser.delete(`/api/admin/users/${user.id}`)).status).toBe(204)
    expect(await world.rows("select id from saved_views where name like 'Gone%'")).toEqual([])
    // Nor is it found by the words of its name.
    expect(await world.rows("select text from saved_views_search where text like '%gone too%'")).toEqual([])
    expect(await world.rows('select id from saved_views where created_by is not null')).toEqual([])
  })

  it('are for staff, in the admin', async () => {
    expect((await world.as('sellerA').get(PATH)).status).toBe(403)
    expect((await world.anonymous.get(PATH)).status).toBe(401)
    expect((await world.as('staff').get('/api/crm/saved-views/')).status).toBe(404)
  })
})
