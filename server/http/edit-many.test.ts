// Fields of many records at once: what it would do, what it does, and the way back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { makeLead, makeOpportunity, makeTicket } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  const call = (path: string, body: object, resource = 'leads', person: Person = 'staff') =>
    world.as(person).post(`/api/admin/${resource}/bulk/${path}`, body)
  const ask = async (path: string, body: object, resource = 'leads'): Promise<Loose> => {
    const answer = await call(path, body, resource)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  const lead = async (id: number): Promise<Loose> => (await world.as('staff').get(`/api/admin/leads/${id}`)).body
  const make = async (word: string, ...each: object[]): Promise<number[]> => {
    const ids: number[] = []
    for (const more of each) ids.push((await makeLead(world, { title: word, ...more })).id)
    return ids
  }
  const convert = (id: number) => world.as('staff').post(`/api/admin/leads/${id}/convert_to_opportunity`, {})

  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  it('says how many change, which refuse and why, and what the first become; nothing of it is done', async () => {
    const [fresh = 0, same = 0, won = 0] = await make(
      'Preview',
      { status: 'new', estimated_value: 10 },
      { status: 'lost', estimated_value: 99.5 },
      { status: 'qualified' },
    )
    await convert(won)
    const before = await world.rows('select (select count(*) from history) as h, (select sum(version) from leads) as v')
    const input = { status: 'lost', estimated_value: 99.5 }
    const answer = await ask('edit-preview', { ids: [fresh, same, won], input })
    expect(answer).toMatchObject({ count: 3, tried: 3, changes: 1, same: 1, refused: 1 })
    expect(answer.refusals).toMatchObject([{ id: won, title: 'Preview', ok: false }])
    expect(answer.sample).toEqual([
      {
        id: fresh,
        title: 'Preview',
        changes: [
          { field: 'status', label: 'Status', old: 'New', new: 'Lost' },
          { field: 'estimated_value', label: 'Estimated value', old: 10, new: 99.5 },
        ],
      },
    ])
    const after = await world.rows('select (select count(*) from history) as h, (select sum(version) from leads) as v')
    expect(after).toEqual(before)
  })

  it('sets them, tells each record’s history, and gives the old values back where nobody was since', async () => {
    const { staff, superuser } = world.ids.user
    const [one = 0, two = 0, three = 0, won = 0] = await make(
      'Edited',
      { assigned_to: superuser, notes: 'First', estimated_value: 12.34 },
      {},
      { assigned_to: staff, notes: 'Set' },
      { status: 'qualified' },
    )
    await convert(won)
    const input = { assigned_to: staff, notes: 'Set', status: 'contacted', estimated_value: '' }
    const done = await ask('edit', { ids: [one, two, three, won], input })
    expect(done).toMatchObject({ done: 3, skipped: 1, same: 0 })
    expect(done.results.filter((result: Loose) => !result.ok)).toMatchObject([{ id: won }])
    expect(await lead(one)).toMatchObject({
      assigned_to: staff,
      notes: 'Set',
      status: 'contacted',
      estimated_value: null,
    })
    const { body: history } = await world.as('staff').get(`/api/admin/leads/${one}/history`)
    expect(history[0]).toMatchObject({ through: 'bulk', actor_name: 'Sam Staff' })
    expect(history[0].changes.map(({ field }: Loose) => field).sort()).toEqual([
      'assigned_to',
      'estimated_value',
      // What follows from being contacted.
      'last_contacted_at',
      'notes',
      'status',
    ])

    await world.as('superuser').patch(`/api/admin/leads/${two}`, { notes: 'Mine now' })
    const back = await ask('edit-undo', { edit: done.undo })
    expect(back).toMatchObject({ done: 2, skipped: 1 })
    expect(back.results.find(({ ok }: Loose) => !ok)).toEqual({
      id: two,
      title: 'Edited',
      ok: false,
      message: 'It was changed since.',
    })
    expect(await lead(one)).toMatchObject({
      assigned_to: superuser,
      notes: 'First',
      status: 'new',
      estimated_value: 12.34,
    })
    expect(await lead(two)).toMatchObject({ notes: 'Mine now', status: 'contacted' })
    expect((await call('edit-undo', { edit: done.undo })).status).toBe(404)
    expect(await ask('edit-undo', {})).toEqual({ done: 0, skipped: 0, results: [] })
  })

  it('an edit that was overtaken by the next one offers no way back; the next one does', async () => {
    const many = await make('Overtaken', ...Array.from({ length: 450 }, () => ({})))
    const [slow, quick] = await Promise.all([
      ask('edit', { ids: many, input: { notes: 'Slow' } }),
      ask('edit', { ids: many.slice(0, 1), input: { notes: 'Quick' } }),
    ])
    expect([slow.done, slow.undo]).toEqual([450, null])
    expect(quick).toMatchObject({ done: 1, undo: expect.any(Number) })
  })

  it('what followed from an edit goes back with it', async () => {
    const { id } = await makeOpportunity(world, { stage: 'proposal', probability: 42, estimated_amount: 1000 })
    const done = await ask('edit', { ids: [id], input: { stage: 'closed_won' } }, 'opportunities')
    const read = async () => (await world.as('staff').get(`/api/admin/opportunities/${id}`)).body
    expect(await read()).toMatchObject({ stage: 'closed_won', probability: 100 })
    await ask('edit-undo', { edit: done.undo }, 'opportunities')
    expect(await read()).toMatchObject({ stage: 'proposal', probability: 42, actual_close_date: null })
  })

  it('what a person cannot write goes back as it was, too, and history tells it', async () => {
    const staff = world.as('staff')
    const row = async (resource: string, id: number): Promise<Loose> =>
      (await world.rows(`select * from ${resource} where id = ${id}`))[0] ?? {}
    const stable = ({ version: _, updated_at: __, ...rest }: Loose) => rest
    const thereAndBack = async (resource: string, name: string, id: number, input: object): Promise<Loose> => {
      const before = await row(name, id)
      world.wait(3 * 86_400_000)
      const done = await ask('edit', { ids: [id], input }, resource)
      expect(stable(await row(name, id))).not.toEqual(stable(before))
      world.wait(60_000)
      const back = await ask('edit-undo', { edit: done.undo }, resource)
      expect(back).toMatchObject({ done: 1, skipped: 0 })
      expect(stable(await row(name, id))).toEqual(stable(before))
      return back
    }
    const rated = (await makeTicket(world)).id
    await staff.post(`/api/crm/tickets/${rated}/mark_resolved/`, { resolution: 'A new part' })
    const confirmed = await world
      .as('customerA')
      .post(`/api/crm/tickets/${rated}/confirm_resolution/`, { rating: 5, feedback: 'Quick' })
    expect(confirmed.status, confirmed.text).toBe(200)
    await thereAndBack('tickets', 'tickets', rated, { status: 'open' })
    const { body: history } = await staff.get(`/api/admin/tickets/${rated}/history`)
    expect(history[0].changes).toContainEqual({ field: 'customer_rating', label: 'Rating', old: null, new: 5 })

    const waiting = (await makeTicket(world)).id
    expect((await row('tickets', waiting)).waiting_since).not.toBeNull()
    await thereAndBack('tickets', 'tickets', waiting, { status: 'resolved' })

    const won = (await makeOpportunity(world, { stage: 'closed_won', estimated_amount: 1000 })).id
    await thereAndBack('opportunities', 'opportunities', won, { stage: 'proposal' })
    // The edit leaves the likelihood as it is; the way back does, too.
    const own = (await makeOpportunity(world, { stage: 'proposal', probability: 75 })).id
    await thereAndBack('opportunities', 'opportunities', own, { stage: 'negotiation' })
  })

  it('says what automations made because of the edit, and leaves it', async () => {
    const rental = world.ids.rentalA
    const done = await ask('edit', { ids: [rental], input: { status: 'dispute' } }, 'rentals')
    expect(done).toMatchObject({ done: 1 })
    const tickets = () =>
      world.rows(`select id from tickets where related_rental = ${rental} and category = 'complaint'`)
    expect(await tickets()).toHaveLength(1)
    const back = await ask('edit-undo', { edit: done.undo }, 'rentals')
    expect(back.results).toMatchObject([
      { id: rental, ok: true, message: 'What automations made because of the edit stays: ticket.' },
    ])
    expect(await tickets()).toHaveLength(1)
  })

  it('an action on one record names its way back, which leads all of it back', async () => {
    const [id = 0] = await make('Alone', {})
    const before = await lead(id)
    const one = (name: string, body: object) => world.as('staff').post(`/api/admin/leads/${id}/${name}`, body)
    const { status, body } = await one('mark_contacted', {})
    expect([status, body.status]).toEqual([200, 'contacted'])
    expect(body.last_contacted_at).not.toBeNull()
    expect(await ask('edit-undo', { edit: body._undo })).toMatchObject({ done: 1, skipped: 0 })
    expect(await lead(id)).toMatchObject({ status: 'new', last_contacted_at: before.last_contacted_at })
    expect((await one('assign_to_me', {})).body._undo).toEqual(expect.any(Number))
    expect((await one('assign_to_me', {})).body._undo).toBeNull()
    const { body: publicly } = await world.as('staff').post(`/api/crm/leads/${id}/mark_contacted/`, {})
    expect(publicly).not.toHaveProperty('_undo')
  })

  it('an action that is declared reversible is taken back by the same way, what followed from it included', async () => {
    const { staff, superuser } = world.ids.user
    const act = (name: string, ids: readonly number[], resource = 'leads', input: object = {}) =>
      ask(name, { ids, input }, resource)
    const [one = 0, two = 0, mine = 0] = await make('Act', { assigned_to: superuser }, {}, { assigned_to: staff })
    const done = await act('assign_to_me', [one, two, mine])
    expect(done).toMatchObject({ done: 3, skipped: 0 })
    await world.as('superuser').patch(`/api/admin/leads/${two}`, { notes: 'Mine now' })
    expect(await ask('edit-undo', { edit: done.undo })).toMatchObject({ done: 1, skipped: 1 })
    expect(await lead(one)).toMatchObject({ assigned_to: superuser })
    expect(await lead(two)).toMatchObject({ assigned_to: staff })
    expect(await act('assign_to_me', [mine])).toMatchObject({ done: 1, undo: null })

    const { id } = await makeOpportunity(world, { stage: 'proposal', probability: 42, estimated_amount: 1000 })
    const won = await act('mark_won', [id], 'opportunities', { actual_amount: 900 })
    await ask('edit-undo', { edit: won.undo }, 'opportunities')
    const { body } = await world.as('staff').get(`/api/admin/opportunities/${id}`)
    expect(body).toMatchObject({ stage: 'proposal', probability: 42, actual_amount: null, actual_close_date: null })

    // Whom it has told is told; nothing leads back.
    const { id: rental } = (await world.rows('select min(id) as id from rentals'))[0] ?? {}
    expect(await act('update_status', [Number(rental)], 'rentals', { new_status: 'approved' })).toMatchObject({
      done: 1,
      undo: null,
    })
  })

  it('is for all that match, if they are still as many', async () => {
    await make('Matching', {}, {}, {})
    const all = { filter: 'q=Matching', input: { source: 'event' } }
    expect((await call('edit', { ...all, count: 2 })).body).toMatchObject({ count: 3 })
    expect((await call('edit-preview', { ...all, count: 2 })).status).toBe(409)
    expect(await ask('edit-preview', { ...all, count: 3 })).toMatchObject({ count: 3, changes: 3 })
    expect(await ask('edit', { ...all, count: 3 })).toMatchObject({ done: 3, same: 0 })
    expect(await ask('edit', { ...all, count: 3 })).toMatchObject({ done: 0, same: 3, undo: null })
  })

  it('only the last edit of a person goes back, and nobody else’s', async () => {
    const [id = 0] = await make('Last', {})
    const first = await ask('edit', { ids: [id], input: { notes: 'One' } })
    const second = await ask('edit', { ids: [id], input: { notes: 'Two' } })
    expect((await call('edit-undo', { edit: first.undo })).status).toBe(404)
    expect((await call('edit-undo', { edit: second.undo }, 'leads', 'superuser')).status).toBe(404)
    expect((await call('edit-undo', { edit: second.undo }, 'opportunities')).status).toBe(404)
    expect(await ask('edit-undo', {})).toMatchObject({ done: 1 })
    expect((await lead(id)).notes).toBe('One')
    const parts = await world.rows(
      'select (select count(*) from bulk_edits) as e, (select count(*) from bulk_edit_parts) as p',
    )
    expect(Object.values(parts[0] ?? {}).every((n) => Number(n) <= 2)).toBe(true)
  })

  it('refuses as a whole what no record would take', async () => {
    const [id = 0] = await make('Whole', {})
    const wrong: readonly (readonly [object, string])[] = [
      [{ status: 'nonsense' }, 'status'],
      [{ assigned_to: 987_654 }, 'assigned_to'],
      [{ created_at: '2026-01-01' }, 'created_at'],
      [{ metadata: {} }, 'metadata'],
      [{ id: 3 }, 'id'],
      [{ title: '' }, 'title'],
      [{}, 'non_field_errors'],
    ]
    for (const path of ['edit', 'edit-preview'])
      for (const [input, field] of wrong) {
        const answer = await call(path, { ids: [id], input })
        expect(answer.status, JSON.stringify(input)).toBe(400)
        expect(Object.keys(answer.body)).toEqual([field])
      }
    expect((await call('edit', { input: { notes: 'x' } })).status).toBe(400)
  })
  it('is refused to those who may not change', async () => {
    const [id = 0] = await make('Rights', {})
    const group = await world.as('superuser').post('/api/admin/groups', { name: 'Look', permissions: ['leads.view'] })
    await world.as('superuser').patch(`/api/admin/users/${world.ids.user.support}`, { groups: [group.body.id] })
    for (const path of ['edit', 'edit-preview', 'edit-undo']) {
      const body = path === 'edit-undo' ? {} : { ids: [id], input: { notes: 'x' } }
      for (const person of ['support', 'sellerA', 'customerA'] as const)
        expect((await call(path, body, 'leads', person)).status).toBe(403)
    }
    const users = await call('edit', { ids: [world.ids.user.sellerA], input: { first_name: 'X' } }, 'users')
    expect(users.body.skipped ?? users.status).toBe(users.status === 200 ? 1 : 403)
  })

  it('costs as many statements for each record as one change, and a few for each part', async () => {
    const counted = async (n: number) => {
      const ids = await make(`Cost ${n}`, ...Array.from({ length: n }, () => ({})))
      const texts = await world.statements(() => ask('edit', { ids, input: { notes: `n ${n}` } }))
      return texts.length
    }
    const [two, four, eight] = [await counted(2), await counted(4), await counted(8)]
    expect(eight - four).toBe(2 * (four - two))
  })
})
