// Groups: what they leave of the rights of staff, at every door and at once; and how people get into them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Loose, Method } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { aLead, MISSING, make, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

type Right = 'view' | 'add' | 'change' | 'remove'
interface Call {
  readonly right: Right
  readonly method: Method
  readonly path: string
  readonly body?: object
  readonly good: number
}
const look = (path: string): Call => ({ right: 'view', method: 'GET', path, good: 200 })
/** Every door to leads, and the right that opens it. */
const doors: readonly Call[] = [
  look('/api/crm/leads/'),
  look('/api/crm/leads/my_leads/'),
  look('/api/crm/leads/{id}/'),
  look('/api/crm/leads/{id}/notes/'),
  look('/api/admin/leads'),
  look('/api/admin/leads?id={id}'),
  look('/api/admin/leads/{id}'),
  look('/api/admin/leads/{id}/history'),
  look('/api/admin/leads/{id}/timeline'),
  look('/api/admin/leads/{id}/duplicates'),
  look('/api/admin/leads/facets?fields=status,assigned_to'),
  look('/api/admin/leads/dates'),
  look('/api/admin/leads/activity?id={id}'),
  { right: 'add', method: 'POST', path: '/api/crm/leads/', body: aLead(), good: 201 },
  { right: 'add', method: 'POST', path: '/api/admin/leads', body: aLead(), good: 201 },
  { right: 'change', method: 'PATCH', path: '/api/crm/leads/{id}/', body: { notes: 'x' }, good: 200 },
  { right: 'change', method: 'PUT', path: '/api/crm/leads/{id}/', body: aLead(), good: 200 },
  { right: 'change', method: 'PATCH', path: '/api/admin/leads/{id}', body: { notes: 'y' }, good: 200 },
  { right: 'change', method: 'POST', path: '/api/crm/leads/{id}/mark_contacted/', body: {}, good: 200 },
  { right: 'change', method: 'POST', path: '/api/crm/leads/{id}/add_note/', body: { note: 'n' }, good: 201 },
  { right: 'change', method: 'POST', path: '/api/admin/leads/{id}/mark_qualified', body: {}, good: 200 },
  { right: 'change', method: 'POST', path: '/api/admin/leads/{id}/assign_to_me', body: {}, good: 200 },
  { right: 'change', method: 'POST', path: '/api/admin/leads/bulk/mark_contacted', body: { ids: ['{id}'] }, good: 200 },
  { right: 'change', method: 'PATCH', path: '/api/admin/leads', body: [{ id: '{id}', notes: 'z' }], good: 200 },
  { right: 'remove', method: 'GET', path: '/api/admin/leads/{id}/delete-preview', good: 200 },
  { right: 'remove', method: 'POST', path: '/api/admin/leads/bulk/remove-preview', body: { ids: ['{id}'] }, good: 200 },
  { right: 'remove', method: 'POST', path: '/api/admin/leads/bulk/remove', body: { ids: [MISSING] }, good: 200 },
  { right: 'remove', method: 'DELETE', path: '/api/admin/leads/{id}', good: 204 },
  { right: 'remove', method: 'DELETE', path: '/api/crm/leads/{id}/', good: 204 },
]

/** The groups of somebody, each as its permissions, and what is left of his rights on leads. */
const table: readonly (readonly [string, readonly (readonly string[])[], readonly Right[]])[] = [
  ['A2-17 view-only', [['leads.view']], ['view']],
  ['A2-13 add-only: the form but not the list', [['leads.add']], ['add']],
  ['A2-13 change without add sees what it changes', [['leads.change']], ['view', 'change']],
  ['A2-13 delete alone sees what it deletes', [['leads.remove']], ['view', 'remove']],
  ['A2-13 two groups are one more than the other', [['leads.view'], ['leads.add']], ['view', 'add']],
  ['A2-13 the same right twice is the same right', [['leads.view', 'leads.add'], ['leads.add']], ['view', 'add']],
  ['A2-13 a group that speaks of other things', [['users.view', 'opportunities.change']], []],
  ['A2-13 a group that permits nothing', [[]], []],
  ['A2-13 no group', [], ['view', 'add', 'change', 'remove']],
]

describe.each(databases)('on %s', (kind) => {
  let world: World
  let made = 0
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())

  const root = () => world.as('superuser')
  const group = async (permissions: readonly string[], name = `Group ${++made}`): Promise<Loose> =>
    make(root(), '/api/admin/groups', { name, permissions })
  const userPath = (person: Person) => `/api/admin/users/${world.ids.user[person]}`
  const put = async (person: Person, groups: readonly number[]) => {
    const answer = await root().patch(userPath(person), { groups })
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  /** Puts somebody into groups that permit this, and out of all others. */
  const inGroups = async (person: Person, lists: readonly (readonly string[])[]) => {
    const ids: number[] = []
    for (const list of lists) ids.push((await group(list)).id)
    return put(person, ids)
  }
  const stored = async () =>
    JSON.stringify([
      await world.rows('select id, version from leads order by id'),
      await world.rows('select count(*) as n from history'),
    ])
  const status = (answer: Answer) => [answer.status, answer.body]
  beforeEach(() => put('support', []))

  describe.each(table)('%s', (_name, lists, left) => {
    it.each(doors)('$method $path needs to $right', async ({ right, method, path, body, good }) => {
      await inGroups('support', lists)
      const { id } = await makeLead(world)
      const filled = (text: string) => text.replaceAll('"{id}"', String(id)).replaceAll('{id}', String(id))
      const before = await stored()
      const answer = await world
        .as('support')
        .call(method, filled(path), body && JSON.parse(filled(JSON.stringify(body))))
      expect(answer.status, answer.text).toBe(left.includes(right) ? good : 403)
      if (left.includes(right)) return
      expect(Object.keys(answer.body)).toEqual(['detail'])
      expect(await stored()).toBe(before)
    })
    it('A2-13 the session says so', async () => {
      await inGroups('support', lists)
      const { body } = await (await world.withCookie('support')).get('/api/admin/session/')
      const all: readonly Right[] = ['view', 'add', 'change', 'remove']
      expect(body.permissions.leads).toEqual(Object.fromEntries(all.map((right) => [right, left.includes(right)])))
    })
  })

  it('A2-17 a record that may only be seen says that it cannot be changed', async () => {
    await inGroups('support', [['leads.view']])
    const { id } = await makeLead(world)
    for (const path of [`/api/admin/leads/${id}`, `/api/admin/leads?id=${id}`]) {
      const { body } = await world.as('support').get(path)
      expect((Array.isArray(body) ? body[0] : body)._can).toEqual({ change: false, remove: false })
    }
    expect((await world.as('staff').get(`/api/admin/leads/${id}`)).body._can).toEqual({ change: true, remove: true })
  })
  it('A2-13 a superuser has every right whatever groups he is in', async () => {
    await inGroups('superuser', [['leads.view']])
    expect((await root().post('/api/admin/leads', aLead())).status).toBe(201)
    await put('superuser', [])
  })
  it('A2-16 what a group loses, its people lose with their next request, and the other way round', async () => {
    const { id, _version } = await group(['leads.view'])
    await put('support', [id])
    const cookie = await world.withCookie('support')
    const status = async () => (await cookie.get('/api/admin/leads')).status
    expect(await status()).toBe(200)
    await root().patch(`/api/admin/groups/${id}`, { permissions: [] }, { headers: { 'if-match': `"${_version}"` } })
    expect(await status()).toBe(403)
    await root().patch(`/api/admin/groups/${id}`, { permissions: ['leads.add', 'leads.view'] })
    expect(await status()).toBe(200)
    await put('support', [])
    expect((await cookie.post('/api/admin/leads', aLead())).status).toBe(201)
  })
  it('A2-72 a bulk action is refused as a whole, also by filter', async () => {
    await inGroups('support', [['leads.view', 'leads.add', 'leads.remove']])
    await makeLead(world)
    const before = await stored()
    for (const name of ['mark_contacted', 'mark_qualified', 'assign'])
      for (const chosen of [{ ids: [1] }, { filter: '', count: 1 }]) {
        const answer = await world.as('support').post(`/api/admin/leads/bulk/${name}`, chosen)
        expect(answer.status, name).toBe(403)
      }
    expect(await stored()).toBe(before)
  })
  it('A2-72 converting a lead makes an opportunity, and needs that right too', async () => {
    const { id } = await makeLead(world, { status: 'qualified' })
    const convert = () => world.as('support').post(`/api/crm/leads/${id}/convert_to_opportunity/`)
    await inGroups('support', [['leads.change', 'opportunities.view']])
    const before = await stored()
    expect((await convert()).status).toBe(403)
    expect(await stored()).toBe(before)
    await inGroups('support', [['leads.change', 'opportunities.add']])
    expect((await convert()).status).toBe(200)
    await inGroups('support', [['leads.change']])
    expect((await convert()).status).toBe(403)
  })
  it('B43 a picker shows nothing of what its user may not view, and a ref leads to none of it', async () => {
    await inGroups('support', [['leads.view', 'leads.add', 'leads.change', 'customers.add']])
    for (const path of ['/api/crm/users/', '/api/crm/customers/', '/api/admin/users', '/api/admin/customers?q=chen'])
      expect((await world.as('support').get(path)).status, path).toBe(403)
    const { id } = await makeLead(world)
    const refused: readonly [string, number][] = [
      ['assigned_to', world.ids.user.staff],
      ['customer', world.ids.customerA],
      ['company', world.ids.companyA],
    ]
    for (const [name, other] of refused) {
      const answers = await Promise.all(
        [other, MISSING].map((value) => world.as('support').patch(`/api/admin/leads/${id}`, { [name]: value })),
      )
      for (const [at, answer] of answers.entries())
        expect([answer.status, answer.body]).toEqual([
          400,
          { [name]: [`Invalid pk "${at === 0 ? other : MISSING}" - object does not exist.`] },
        ])
    }
    await inGroups('support', [['leads.change', 'customers.view']])
    const taken = await world.as('support').patch(`/api/admin/leads/${id}`, { customer: world.ids.customerA })
    expect(taken.status).toBe(200)
  })
  it('A8-98 rows of inlines need the rights of their own resource', async () => {
    const { id } = await makeLead(world)
    const save = (row: object) =>
      world.as('support').patch(`/api/admin/leads/${id}`, { _inlines: { 'interactions.related_to_lead': [row] } })
    const call = { interaction_type: 'call', subject: 'From an inline' }
    await inGroups('support', [['leads.change', 'interactions.view']])
    const before = await stored()
    const refused = await save(call)
    expect([refused.status, await stored()]).toEqual([400, before])
    expect(refused.text).toContain('You do not have permission to perform this action.')
    await inGroups('support', [['leads.change', 'interactions.add']])
    expect((await save(call)).status).toBe(200)
    const [made] = await world.rows(`select id from interactions where related_to_lead = ${id}`)
    expect((await save({ id: Number(made?.id), _remove: true })).status).toBe(400)
    expect(await world.rows(`select id from interactions where related_to_lead = ${id}`)).toHaveLength(1)
  })
  it('A1-2 one’s own last actions are told of what one may still view', async () => {
    const mine = async () =>
      (await world.as('support').get('/api/admin/history?actor=me')).body.map(({ resource }: Loose) => resource)
    await world.as('support').post('/api/admin/leads', aLead())
    expect(await mine()).toContain('leads')
    await inGroups('support', [['users.view']])
    expect(await mine()).not.toContain('leads')
  })
  it('A2-21 no filter or order reaches a password or a field of another record', async () => {
    const query = ['password=x', 'password_like=argon', '_sort=password', 'groups.name=x', 'assigned_to.password=a']
    const plain = (await root().get('/api/admin/users')).text
    for (const one of query) expect((await root().get(`/api/admin/users?${one}`)).text, one).toBe(plain)
    expect(plain).not.toContain('argon')
  })
  it('A2-13 rights on one resource say nothing of another', async () => {
    await inGroups('support', [['opportunities.view']])
    const { id } = await makeOpportunity(world)
    expect((await world.as('support').get(`/api/admin/opportunities/${id}`)).status).toBe(200)
    expect((await world.as('support').get('/api/crm/opportunities/pipeline/')).status).toBe(200)
    expect((await world.as('support').get('/api/admin/leads')).status).toBe(403)
  })

  describe('the groups themselves', () => {
    it('staff see them, superusers change them, nobody else knows of them', async () => {
      const { id } = await group(['leads.view'])
      const one = `/api/admin/groups/${id}`
      expect((await world.as('staff').get('/api/admin/groups')).status).toBe(200)
      const cases: readonly [Method, string, object?][] = [
        ['POST', '/api/admin/groups', { name: 'Own' }],
        ['PATCH', one, { permissions: ['leads.remove'] }],
        ['DELETE', one],
        ['POST', '/api/admin/groups/bulk/remove', { ids: [id] }],
        ['PATCH', userPath('staff'), { groups: [id] }],
      ]
      for (const [method, path, body] of cases) {
        const answer = await world.as('staff').call(method, path, body)
        if (path.includes('bulk')) expect(answer.body.done ?? 0).toBe(0)
        else expect(answer.status, `${method} ${path}`).toBe(403)
      }
      for (const person of ['sellerA', 'customerA'] as const)
        expect((await world.as(person).get('/api/admin/groups')).status).toBe(403)
      for (const path of ['/api/crm/groups/', '/api/groups/']) expect((await root().get(path)).status).toBe(404)
      expect((await root().get(one)).body).toMatchObject({ permissions: ['leads.view'], _version: 1 })
    })
    it('permissions are kept in the order of the menu, and no others are known', async () => {
      const { id, permissions } = await group(['users.view', 'leads.change', 'leads.view', 'leads.view'])
      expect(permissions).toEqual(['leads.view', 'leads.change', 'users.view'])
      const patch = (values: object) => root().patch(`/api/admin/groups/${id}`, values)
      expect(status(await patch({ permissions: ['leads.view', 'leads.fly', 5] }))).toEqual([
        400,
        { permissions: ['"leads.fly" is not a valid choice.', '"5" is not a valid choice.'] },
      ])
      expect(status(await patch({ permissions: 'leads.view' }))).toEqual([
        400,
        { permissions: ['Expected a list of items but got type "string".'] },
      ])
      expect((await patch({ permissions: ['users.view', 'leads.view', 'leads.change'] })).body._version).toBe(1)
    })
    it('two have two names', async () => {
      const { name } = await group([])
      const answer = await root().post('/api/admin/groups', { name })
      expect(status(answer)).toEqual([400, { name: ['Group with this name already exists.'] }])
    })
    it('history tells permissions by their labels', async () => {
      const { id } = await group(['leads.view'])
      await root().patch(`/api/admin/groups/${id}`, { permissions: ['leads.view', 'leads.remove'] })
      const [entry] = (await root().get(`/api/admin/groups/${id}/history`)).body
      expect(entry.changes).toEqual([
        { field: 'permissions', label: 'Permissions', old: ['Leads: view'], new: ['Leads: view', 'Leads: delete'] },
      ])
    })
  })

  describe('the people in them', () => {
    it('are told with the names, in the order of the ids', async () => {
      const [a, b] = [await group([], 'Zebras'), await group([], 'Ants')]
      const user = await put('support', [b.id, a.id, b.id])
      expect([user.groups, user.groups_names]).toEqual([
        [a.id, b.id],
        ['Zebras', 'Ants'],
      ])
      const again = await root().patch(userPath('support'), { groups: [b.id, a.id] })
      expect(again.body._version).toBe(user._version)
      const [listed] = (await root().get(`/api/admin/users?id=${world.ids.user.support}`)).body
      expect([listed.groups, listed.groups_names]).toEqual([
        [a.id, b.id],
        ['Zebras', 'Ants'],
      ])
    })
    it('a change is one of the user: its version, its history by names', async () => {
      const [a, b] = [await group([], 'First in'), await group([], 'Second in')]
      const before = await put('support', [a.id])
      const after = await put('support', [b.id])
      expect(after._version).toBe(before._version + 1)
      const [entry] = (await root().get(`${userPath('support')}/history`)).body
      const names = { old: ['First in'], new: ['Second in'], old_id: [a.id] }
      expect(entry.changes).toEqual([{ field: 'groups', label: 'Groups', ...names }])
      const stale = await root().patch(
        userPath('support'),
        { groups: [] },
        { headers: { 'if-match': `"${before._version}"` } },
      )
      expect([stale.status, stale.body.current.groups]).toEqual([412, [b.id]])
    })
    it('are staff', async () => {
      const { id } = await group([])
      const wrong = { groups: ['Only staff can be in groups.'] }
      for (const person of ['sellerA', 'customerA'] as const)
        expect(status(await root().patch(userPath(person), { groups: [id] }))).toEqual([400, wrong])
      const body = { email: 'new@people.test', user_type: 'company', password: 'a good long one', groups: [id] }
      expect(status(await root().post('/api/admin/users', body))).toEqual([400, wrong])
      const taken = await root().post('/api/admin/users', { ...body, user_type: 'staff' })
      expect([taken.status, taken.body.groups]).toEqual([201, [id]])
      expect((await root().delete(`/api/admin/users/${taken.body.id}`)).status).toBe(204)
    })
    it('a group that is not there is refused, with every id that is wrong', async () => {
      const { id } = await group([])
      const answer = await root().patch(userPath('support'), { groups: [id, MISSING, MISSING + 1] })
      expect(status(answer)).toEqual([
        400,
        { groups: [MISSING, MISSING + 1].map((one) => `Invalid pk "${one}" - object does not exist.`) },
      ])
      expect((await root().get(userPath('support'))).body.groups).toEqual([])
    })
    it('are found and counted by group, each once (B7)', async () => {
      const [a, b, empty] = [await group([]), await group([]), await group([])]
      await put('staff', [a.id])
      await put('support', [a.id, b.id])
      const { staff, support } = world.ids.user
      const found = async (query: string) => {
        const answer = await root().get(`/api/admin/users?${query}&_sort=id&_order=asc`)
        const ids = answer.body.map((user: Loose) => user.id)
        expect(answer.header('x-total-count')).toBe(String(ids.length))
        return ids
      }
      expect(await found(`groups=${a.id}`)).toEqual([staff, support])
      expect(await found(`groups=${b.id}&groups=${empty.id}`)).toEqual([support])
      expect(await found(`groups_in=${a.id},${b.id}`)).toEqual([staff, support])
      expect(await found(`groups=${empty.id}`)).toEqual([])
      const everybody = await found('')
      const none = everybody.filter((id: number) => id !== staff && id !== support)
      expect(await found('groups=none')).toEqual(none)
      expect(await found('groups_null=true')).toEqual(none)
      expect(await found(`groups=${b.id}&groups=none`)).toEqual(everybody.filter((id: number) => id !== staff))
      expect(await found('groups_null=false')).toEqual([staff, support])
      expect(await found(`groups_ne=${b.id}`)).toEqual(everybody.filter((id: number) => id !== support))
      expect(await found(`groups=${a.id}&q=sam`)).toEqual([staff])
      expect((await root().get('/api/admin/users?groups=x')).status).toBe(400)
      expect(await found('groups_gt=0')).toEqual(everybody)
      const { body } = await root().get(`/api/admin/users/facets?fields=groups&user_type=staff&groups=${b.id}`)
      const counts = new Map(body.groups.map(({ value, label, count }: Loose) => [value, [label, count]]))
      expect(counts.get(a.id)).toEqual([a.name, 2])
      expect(counts.get(b.id)).toEqual([b.name, 1])
      expect(counts.get(null)).toEqual(['-', 2])
      await put('staff', [])
    })
    it('leave a group that is deleted, and their history tells it', async () => {
      const [a, b] = [await group(['leads.view'], 'Goes'), await group(['leads.add'], 'Stays')]
      const user = await put('support', [a.id, b.id])
      const preview = await root().get(`/api/admin/groups/${a.id}/delete-preview`)
      expect(preview.body).toMatchObject({ allowed: true, removed: [], protected: [] })
      expect(preview.body.unlinked).toEqual([
        { resource: 'users', label: 'User', count: 1, sample: [{ id: user.id, title: user._title }] },
      ])
      expect((await root().delete(`/api/admin/groups/${a.id}`)).status).toBe(204)
      const after = (await root().get(userPath('support'))).body
      expect([after.groups, after._version]).toEqual([[b.id], user._version + 1])
      const [entry] = (await root().get(`${userPath('support')}/history`)).body
      expect(entry.changes[0]).toMatchObject({ field: 'groups', old: ['Goes', 'Stays'], new: ['Stays'] })
      expect((await world.as('support').get('/api/admin/leads')).status).toBe(403)
    })
    it('the history of a record tells nothing of rows that one may not view', async () => {
      const lead = await makeLead(world)
      const row = { interaction_type: 'note', subject: 'A word in secret' }
      const saved = { notes: 'x', _inlines: { 'interactions.related_to_lead': [row] } }
      expect((await world.as('staff').patch(`/api/admin/leads/${lead.id}`, saved)).status).toBe(200)
      const historyOf = () => world.as('support').get(`/api/admin/leads/${lead.id}/history`)
      await inGroups('support', [['leads.view', 'interactions.view']])
      expect((await historyOf()).body[0].summary).toBe('Changed Notes. Added interaction “A word in secret”.')
      await inGroups('support', [['leads.view']])
      const { body, text } = await historyOf()
      expect(body[0]).toMatchObject({ summary: 'Changed Notes.', parts: [] })
      expect(text).not.toContain('secret')
    })
    it('many writers at once lose nothing', async () => {
      const groups = await Promise.all([1, 2, 3, 4].map(() => group([])))
      await Promise.all(groups.map(({ id }) => root().patch(userPath('support'), { groups: [id] })))
      const links = await world.rows(`select target from users_groups where owner = ${world.ids.user.support}`)
      const { groups: told } = (await root().get(userPath('support'))).body
      expect(links.map(({ target }) => Number(target))).toEqual(told)
      expect(told).toHaveLength(1)
    })
  })
})
