// Changes in several rows of a list with one save: all of them or none, and an error at its cell.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Loose } from '../testing/caller.ts'
import { emailOf, PASSWORD, type Person } from '../testing/people.ts'
import { MISSING, make, makeLead } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let leads: Loose[]
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    leads = []
    for (const title of ['one', 'two', 'three']) leads.push(await makeLead(world, { title }))
  })
  const edit = (rows: unknown, person: Person = 'staff') => world.as(person).patch('/api/admin/leads', rows)
  const stored = async () => [
    await world.rows('select * from leads order by id'),
    await world.rows('select * from history order by id'),
  ]
  const refused = (answer: Answer) => [answer.status, answer.body]
  const id = (at: number): number => leads[at].id
  const now = async (at: number) => (await world.as('staff').get(`/api/admin/leads/${id(at)}`)).body

  it('A3-36 changes each row, answers them in that order, and leaves a line of history for each', async () => {
    const answer = await edit([
      { id: id(2), _version: 1, status: 'qualified' },
      { id: id(0), _version: 1, status: 'lost', source: 'phone' },
      { id: id(1), _version: 1, status: 'new' },
    ])
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toEqual([await now(2), await now(0), await now(1)])
    expect(answer.body.map(({ status, _version }: Loose) => [status, _version])).toEqual([
      ['qualified', 2],
      ['lost', 2],
      ['new', 1],
    ])
    const lines = async (at: number) => {
      const { body } = await world.as('staff').get(`/api/admin/leads/${id(at)}/history`)
      return body.map(({ changes }: Loose) => changes.map(({ label }: Loose) => label))
    }
    expect([await lines(2), await lines(0), await lines(1)]).toEqual([
      [['Status'], []],
      [['Source', 'Status'], []],
      [[]],
    ])
  })
  it('A3-36 any wrong row: nothing is saved, and each error is at its cell', async () => {
    await make(world.as('staff'), `/api/crm/leads/${id(2)}/add_note/`, { note: 'n' })
    const before = await stored()
    const answer = await edit([
      { id: id(0), _version: 1, status: 'lost' },
      { id: id(1), _version: 1, status: 'open', assigned_to: 'x' },
      { id: id(2), title: '' },
      { id: MISSING, status: 'lost' },
    ])
    expect(refused(answer)).toEqual([
      400,
      {
        [`${id(1)}.status`]: ['"open" is not a valid choice.'],
        [`${id(1)}.assigned_to`]: ['Incorrect type. Expected pk value, received string.'],
        [`${id(2)}.title`]: ['This field may not be blank.'],
        [`${MISSING}.non_field_errors`]: ['This row was deleted by somebody else.'],
      },
    ])
    expect(await stored()).toEqual(before)
  })
  it('what rules forbid is told for every row', async () => {
    const before = await stored()
    const rows = [0, 1, 2].map((at) => ({ id: id(at), status: at === 1 ? 'lost' : 'converted' }))
    const answer = await edit(rows)
    expect([answer.status, Object.keys(answer.body)]).toEqual([400, [`${id(0)}.status`, `${id(2)}.status`]])
    expect(await stored()).toEqual(before)
  })
  it('a row of another version is 412 with the record as it is now', async () => {
    await world.as('superuser').patch(`/api/admin/leads/${id(1)}`, { notes: 'theirs' })
    const current = await now(1)
    const before = await stored()
    const answer = await edit([0, 1].map((at) => ({ id: id(at), _version: 1, status: 'lost' })))
    expect(refused(answer)).toEqual([412, { detail: expect.any(String), rows: { [id(1)]: current } }])
    expect(await stored()).toEqual(before)
  })
  it('the same row twice is refused', async () => {
    const answer = await edit([
      { id: id(0), status: 'lost' },
      { id: id(0), status: 'new' },
    ])
    expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['non_field_errors']])
  })
  it('who may change none is refused before the rows are read', async () => {
    for (const rows of [[{ id: world.ids.user.staff, first_name: 'A' }], [], [{ id: 'x' }], { id: 1 }, 'nonsense'])
      expect(refused(await world.as('staff').patch('/api/admin/users', rows))).toEqual([
        403,
        { detail: 'You do not have permission to perform this action.' },
      ])
  })
  it('a password is not changed in a list', async () => {
    const people = [{ id: world.ids.user.customerB, password: 'another long one', first_name: 'Zoe' }]
    const answer = await world.as('superuser').patch('/api/admin/users', people)
    expect([answer.status, answer.body[0].first_name]).toEqual([200, 'Zoe'])
    const signIn = { email: emailOf('customerB'), password: PASSWORD }
    expect((await world.anonymous.post('/api/accounts/login/', signIn)).status).toBe(200)
  })
  it('who may change nothing gets 403, who is no staff too, and strangers 401', async () => {
    const group = await make(world.as('superuser'), '/api/admin/groups', {
      name: `Viewers ${kind}`,
      permissions: ['leads.view'],
    })
    const support = `/api/admin/users/${world.ids.user.support}`
    await world.as('superuser').patch(support, { groups: [group.id] })
    const rows = [{ id: id(0), status: 'lost' }]
    expect((await edit(rows, 'support')).status).toBe(403)
    expect((await edit('nonsense', 'support')).status).toBe(403)
    await world.as('superuser').patch(support, { groups: [] })
    expect((await edit(rows, 'sellerA')).status).toBe(403)
    expect((await world.anonymous.patch('/api/admin/leads', rows)).status).toBe(401)
    expect((await world.as('staff').patch('/api/crm/leads/', rows)).status).toBe(405)
    expect((await now(0)).status).toBe('new')
  })
  it.each<[unknown]>([
    [{}],
    [{ id: 1 }],
    ['rows'],
    [null],
    [[]],
    [[null]],
    [['1']],
    [[[]]],
    [[{ status: 'lost' }]],
    [[{ id: 0 }]],
    [[{ id: 'x' }]],
    [Array.from({ length: 101 }, (_, n) => ({ id: n + 1 }))],
  ])('%.99j is no list of changes', async (rows) => {
    const answer = await edit(rows)
    expect([answer.status, Object.keys(answer.body)], answer.text).toEqual([400, ['non_field_errors']])
  })
  it('neither is an empty body, nor a broken one', async () => {
    expect((await world.as('staff').call('PATCH', '/api/admin/leads')).status).toBe(400)
    for (const raw of ['[', '[{"id":1}', '']) {
      const answer = await world.as('staff').patch('/api/admin/leads', undefined, { raw })
      expect(answer.status, raw).toBe(400)
    }
  })
})
