// One action on many records: by ids, or on all that a filter matches; each record answers for itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { MISSING, makeInteraction, makeLead, makeOpportunity, read } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let leads: Loose[]
  let mark = 0
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const bulk = (action: string, body: unknown, resource = 'leads') =>
    world.as('staff').post(`/api/admin/${resource}/bulk/${action}`, body)
  const now = () => Promise.all(leads.map(({ id }) => read(world, `/api/crm/leads/${id}/`)))
  beforeEach(async () => {
    mark++
    leads = []
    for (const status of ['new', 'contacted', 'lost'])
      leads.push(await makeLead(world, { title: `Bulk${mark} ${status}`, status }))
  })

  it('each record is done or says why not', async () => {
    const ids = [...leads.map(({ id }) => id), MISSING]
    const answer = await bulk('mark_contacted', { ids, input: { notes: 'Mailing' } })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ done: 2, skipped: 2 })
    expect(answer.body.results).toMatchObject([
      { id: ids[0], title: `Bulk${mark} new`, ok: true },
      { id: ids[1], title: `Bulk${mark} contacted`, ok: true },
      { id: ids[2], title: `Bulk${mark} lost`, ok: false, message: expect.stringMatching(/lost/) },
      { id: MISSING, ok: false, message: 'Not found.' },
    ])
    expect((await now()).map(({ status, last_contacted_at }) => [status, last_contacted_at !== null])).toEqual([
      ['contacted', true],
      ['contacted', true],
      ['lost', false],
    ])
    const notes = await Promise.all(
      leads.map(async ({ id }) => (await world.as('staff').get(`/api/crm/leads/${id}/notes/`)).body.count),
    )
    expect(notes).toEqual([1, 1, 0])
  })
  it('tells no title of a record that the caller may not see', async () => {
    const mine = { title: `Private ${mark}`, body: 'Secret' }
    const { body } = await world.as('support').post('/api/admin/saved-replies', mine)
    const answer = await bulk('edit', { ids: [body.id, MISSING], input: { shared: true } }, 'saved-replies')
    expect([answer.status, answer.body.done, answer.text.includes(mine.title)]).toEqual([200, 0, false])
    const [hidden, missing] = answer.body.results
    expect({ ...hidden, id: 0 }).toEqual({ ...missing, id: 0 })
  })
  it('an id twice is one record', async () => {
    const id = leads[0].id
    expect((await bulk('mark_contacted', { ids: [id, id, id] })).body.results).toHaveLength(1)
  })
  it('by filter, when it matches what the person saw', async () => {
    const answer = await bulk('assign', {
      filter: `q=Bulk${mark}&status=new&status=lost`,
      count: 2,
      input: { assigned_to: world.ids.user.support },
    })
    expect([answer.status, answer.body.done]).toEqual([200, 2])
    expect((await now()).map(({ assigned_to }) => assigned_to)).toEqual([
      world.ids.user.support,
      null,
      world.ids.user.support,
    ])
  })
  it('409 with the true count when the filter matches another number, and nothing is done', async () => {
    const answer = await bulk('assign_to_me', { filter: `q=Bulk${mark}`, count: 2 })
    expect([answer.status, answer.body.count, typeof answer.body.detail]).toEqual([409, 3, 'string'])
    expect((await now()).every(({ assigned_to }) => assigned_to === null)).toBe(true)
  })
  it('A6-71 deals move to proposal and negotiation with the probability of the stage; closed ones say why not', async () => {
    const open = await makeOpportunity(world)
    const lost = await makeOpportunity(world, { stage: 'closed_lost', loss_reason: 'Too dear' })
    const answer = await bulk('to_proposal', { ids: [open.id, lost.id] }, 'opportunities')
    expect(answer.body).toMatchObject({ done: 1, skipped: 1, results: [{ ok: true }, { ok: false }] })
    const stages = async () => {
      const { stage, probability } = await read(world, `/api/crm/opportunities/${open.id}/`)
      return [stage, probability]
    }
    expect(await stages()).toEqual(['proposal', 50])
    await world.as('staff').post(`/api/admin/opportunities/${open.id}/to_negotiation`)
    expect(await stages()).toEqual(['negotiation', 90])
  })
  it('deletes, with what belongs to each', async () => {
    const note = await makeInteraction(world, { related_to_lead: leads[0].id })
    const answer = await bulk('remove', { filter: `q=Bulk${mark}`, count: 3 })
    expect(answer.body).toMatchObject({ done: 3, skipped: 0 })
    expect((await world.as('staff').get(`/api/crm/interactions/${note.id}/`)).status).toBe(404)
  })
  it('a record that fails leaves nothing of itself behind', async () => {
    const deals = [
      await makeOpportunity(world),
      await makeOpportunity(world, { stage: 'closed_won' }),
      await makeOpportunity(world),
    ]
    const answer = await bulk(
      'mark_lost',
      { ids: deals.map(({ id }) => id), input: { reason: 'Season over' } },
      'opportunities',
    )
    expect(answer.body.results.map(({ ok }: Loose) => ok)).toEqual([true, false, true])
    expect(await read(world, `/api/crm/opportunities/${deals[1].id}/`)).toEqual(deals[1])
    const none = await bulk('mark_lost', { ids: deals.map(({ id }) => id), input: {} }, 'opportunities')
    expect([none.status, none.body.done ?? 0]).toEqual([none.status, 0])
  })
  it('whoever may not assign to somebody is told for each record', async () => {
    const answer = await bulk('assign', { ids: [leads[0].id], input: { assigned_to: world.ids.user.sellerA } })
    expect(answer.body).toMatchObject({ done: 0, skipped: 1 })
    expect(answer.body.results[0].message).toContain('Invalid pk')
  })
  it.each([
    {},
    { ids: 'all' },
    { ids: [0] },
    { ids: [1.5] },
    { ids: ['1'] },
    { filter: 'status=new' },
    { filter: 5, count: 1 },
    { filter: '', count: -1 },
    { filter: '', count: '3' },
    { ids: [1], input: [] },
    { ids: Array.from({ length: 10_001 }, (_, n) => n + 1) },
  ])('%j chooses nothing', async (body) => {
    const answer = await bulk('assign_to_me', body)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body).length).toBeLessThan(1000)
  })
  it('no ids, nothing done', async () => {
    expect((await bulk('assign_to_me', { ids: [] })).body).toEqual({ done: 0, skipped: 0, results: [], undo: null })
  })
  it.each([
    'convert_to_opportunity',
    'add_note',
    'notes',
    'my_leads',
    'nonsense',
    'constructor',
    '__proto__',
    'create',
  ])('%s is no action on a selection', async (action) => {
    expect((await bulk(action, { ids: [leads[0].id] })).status).toBe(404)
  })
  it('a wrong filter is refused, not ignored', async () => {
    expect((await bulk('assign_to_me', { filter: 'status=open', count: 3 })).status).toBe(400)
  })
  it('users are removed by superusers alone', async () => {
    const before = await world.rows('select count(*) as n from users')
    const answer = await bulk('remove', { ids: [world.ids.user.sellerAlone] }, 'users')
    expect([answer.status, Object.keys(answer.body)]).toEqual([403, ['detail']])
    expect(await world.rows('select count(*) as n from users')).toEqual(before)
  })
  it('while many are done, others are served', async () => {
    const many = await Promise.all(Array.from({ length: 230 }, () => makeLead(world, { title: `Many${mark}` })))
    // Signed in before: a new session is a write, and waits its turn.
    await world.as('superuser').get('/api/crm/leads/?page_size=1')
    const order: string[] = []
    const work = bulk('assign_to_me', { filter: `q=Many${mark}`, count: many.length }).then((answer) => {
      order.push('bulk')
      return answer
    })
    const ping = world
      .as('superuser')
      .get('/api/crm/leads/?page_size=1')
      .then((answer) => {
        order.push('list')
        return answer
      })
    const [done, seen] = await Promise.all([work, ping])
    expect([done.body.done, seen.status, order[0]]).toEqual([230, 200, 'list'])
  })
  it('more than 10,000 at once are refused', async () => {
    const values = Array.from(
      { length: 10_001 },
      (_, n) => `('c${n}', '2026-10-21T08:00:00.000Z', '2026-10-21T08:00:00.000Z')`,
    ).join(', ')
    await world.services.database.transaction(async (tx) => {
      await tx.run(`insert into companies (company_name, created_at, updated_at) values ${values}`, [])
    })
    const total = Number((await world.as('staff').get('/api/admin/companies?_end=1')).header('x-total-count'))
    const answer = await bulk('remove', { filter: '', count: total }, 'companies')
    expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['detail']])
    expect((await world.as('staff').get('/api/admin/companies?_end=1')).header('x-total-count')).toBe(String(total))
  })
})
