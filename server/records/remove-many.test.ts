// Deleting many records: what it would do is said before, and then all of it is done or nothing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Loose } from '../testing/caller.ts'
import { demand } from '../testing/conformance.ts'
import type { Person } from '../testing/people.ts'
import { MISSING, make, makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const KEYS = ['allowed', 'count', 'forbidden', 'hidden', 'protected', 'removed', 'unlinked']

describe.each(databases)('on %s', (kind) => {
  let world: World
  let leads: Loose[]
  let mark = 0
  let groups = 0
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    mark++
    leads = []
    for (const name of ['a', 'b', 'c']) leads.push(await makeLead(world, { title: `Many${mark} ${name}` }))
  })
  const root = () => world.as('superuser')
  const ids = () => leads.map(({ id }): number => id)
  const call = (name: string, body: unknown, person: Person = 'staff', resource = 'leads', headers = {}) =>
    world.as(person).post(`/api/admin/${resource}/bulk/${name}`, body, { headers })
  const preview = async (body: unknown, person: Person = 'staff', resource = 'leads') => {
    const answer = await call('remove-preview', body, person, resource)
    demand(`admin_${resource}_bulk_remove_preview`, answer)
    return answer
  }
  const remove = async (body: unknown, person: Person = 'staff', resource = 'leads') => {
    const answer = await call('remove', body, person, resource)
    demand(`admin_${resource}_bulk_remove`, answer)
    return answer
  }
  const stored = () =>
    Promise.all(
      ['leads', 'interactions', 'opportunities', 'companies', 'users', 'history'].map((table) =>
        world.rows(`select * from ${table} order by id`),
      ),
    )
  const refused = (answer: Answer) => [answer.status, Object.keys(answer.body).sort()]
  const some = (resource: string, label: string, records: readonly Loose[], count = records.length) => ({
    resource,
    label,
    count,
    sample: records.map((record) => ({ id: record.id, title: record.title ?? record.subject })),
  })
  const withRights = async (permissions: readonly string[], work: () => Promise<void>) => {
    const path = `/api/admin/users/${world.ids.user.support}`
    const group = await make(root(), '/api/admin/groups', { name: `Deleters ${++groups}`, permissions })
    await root().patch(path, { groups: [group.id] })
    await work().finally(() => root().patch(path, { groups: [] }))
  }

  describe('said before', () => {
    it('A9-99 B29 counts by kind with the first of each, of all that are chosen; and nothing is done', async () => {
      const calls = []
      for (const lead of [0, 0, 1, 1, 2, 2])
        calls.unshift(await makeInteraction(world, { related_to_lead: leads[lead].id, subject: `On ${lead}` }))
      const shared = await makeInteraction(world, {
        related_to_lead: leads[2].id,
        related_to_customer: world.ids.customerA,
      })
      const deal = await makeOpportunity(world, { lead: leads[1].id })
      const before = await stored()
      const answer = await preview({ ids: ids() })
      expect([answer.status, Object.keys(answer.body).sort()], answer.text).toEqual([200, KEYS])
      expect(answer.body).toMatchObject({ allowed: true, count: 3, protected: [], forbidden: [] })
      expect(answer.body.removed).toEqual([some('interactions', 'Interactions', calls.slice(0, 5), 6)])
      expect(answer.body.unlinked).toHaveLength(2)
      expect(answer.body.unlinked).toEqual(
        expect.arrayContaining([
          some('interactions', 'Interaction', [shared]),
          some('opportunities', 'Opportunity', [deal]),
        ]),
      )
      const byFilter = await preview({ filter: `q=Many${mark}`, count: 3 })
      expect(byFilter.body).toEqual(answer.body)
      expect(await stored()).toEqual(before)
    })
    it('of one record in the same form', async () => {
      const note = await makeInteraction(world, { related_to_lead: leads[0].id })
      const answer = await world.as('staff').get(`/api/admin/leads/${leads[0].id}/delete-preview`)
      demand('admin_leads_delete_preview', answer)
      expect(answer.body).toEqual({
        allowed: true,
        count: 1,
        removed: [some('interactions', 'Interaction', [note])],
        unlinked: [],
        protected: [],
        forbidden: [],
        hidden: false,
      })
      expect((await preview({ ids: [leads[0].id] })).body).toEqual(answer.body)
    })
    it('A9-102 what stays and loses its link is named', async () => {
      const deal = await makeOpportunity(world, { lead: leads[0].id })
      const { body } = await preview({ ids: [leads[0].id] })
      expect([body.allowed, body.removed, body.unlinked]).toEqual([
        true,
        [],
        [some('opportunities', 'Opportunity', [deal])],
      ])
    })
    it('a record that points by two of its fields is one record', async () => {
      const { sellerA } = world.ids.user
      const made = await make(root(), '/api/crm/interactions/', {
        interaction_type: 'note',
        subject: 'By two',
        performed_by: sellerA,
        related_to_customer: world.ids.customerA,
      })
      await world.as('staff').patch(`/api/admin/interactions/${made.id}`, { subject: 'By two' })
      await world.services.database.transaction(async (tx) => {
        await tx.run(`update interactions set created_by = ${sellerA} where id = ${made.id}`, [])
      })
      const { body } = await preview({ ids: [sellerA] }, 'superuser', 'users')
      expect(body.protected.filter(({ resource }: Loose) => resource === 'interactions')).toEqual([
        some('interactions', 'Interaction', [made]),
      ])
    })
    it('what is gone, or hidden, is not counted', async () => {
      expect((await preview({ ids: [...ids(), MISSING] })).body.count).toBe(3)
      expect((await preview({ ids: [MISSING] })).body).toMatchObject({ allowed: true, count: 0, removed: [] })
      expect((await preview({ ids: [] })).body).toMatchObject({ allowed: true, count: 0 })
    })
    it('409 with the true count when the filter matches another number', async () => {
      const answer = await preview({ filter: `q=Many${mark}`, count: 2 })
      expect([answer.status, answer.body.count]).toEqual([409, 3])
    })
    it('asks a fixed number of statements, however many are chosen', async () => {
      const more = await Promise.all(Array.from({ length: 120 }, () => makeLead(world)))
      const count = async (chosen: number[]) =>
        (await world.statements(() => call('remove-preview', { ids: chosen }))).length
      await count(ids())
      expect(await count([...ids(), ...more.map(({ id }) => id)])).toBe(await count(ids()))
    })
    it('the same key asks anew each time: nothing was done that could be repeated', async () => {
      const headers = { 'idempotency-key': `preview ${mark}` }
      const ask = async () => (await call('remove-preview', { ids: ids() }, 'staff', 'leads', headers)).body.count
      expect(await ask()).toBe(3)
      await remove({ ids: [leads[0].id] })
      expect(await ask()).toBe(2)
    })
  })

  describe('all or nothing', () => {
    it('A6-75 B32 each leaves a line of history that outlives it', async () => {
      const note = await makeInteraction(world, { related_to_lead: leads[0].id })
      const kept = await makeOpportunity(world, { lead: leads[1].id })
      const answer = await remove({ ids: ids() })
      expect([answer.status, answer.body], answer.text).toEqual([
        200,
        { done: 3, skipped: 0, results: leads.map(({ id, title }) => ({ id, title, ok: true })) },
      ])
      for (const { id, title } of leads) {
        expect((await world.as('staff').get(`/api/admin/leads/${id}`)).status).toBe(404)
        const { body } = await world.as('staff').get(`/api/admin/leads/${id}/history`)
        expect(body[0]).toMatchObject({ action: 'remove', label: title, summary: 'Deleted.', actor_name: 'Sam Staff' })
      }
      expect((await world.as('staff').get(`/api/admin/interactions/${note.id}`)).status).toBe(404)
      expect((await world.as('staff').get(`/api/admin/opportunities/${kept.id}`)).body.lead).toBeNull()
    })
    it('A9-100 B30 one that others refer to keeps all of them', async () => {
      const free = await make(root(), '/api/admin/companies', { company_name: `Free ${mark}` })
      const used = await make(root(), '/api/admin/companies', { company_name: `Used ${mark}` })
      const lead = await makeLead(world, { company: used.id })
      const before = await stored()
      const chosen = { ids: [free.id, used.id] }
      const asked = await preview(chosen, 'staff', 'companies')
      expect(asked.body).toMatchObject({ allowed: false, count: 2, protected: [some('leads', 'Lead', [lead])] })
      const answer = await remove(chosen, 'staff', 'companies')
      expect(refused(answer)).toEqual([409, ['detail', 'related']])
      expect(answer.body).toEqual({
        detail: 'What you chose cannot be deleted: 1 lead refers to it.',
        related: asked.body.protected,
      })
      expect(await stored()).toEqual(before)
      expect((await remove({ ids: [free.id] }, 'staff', 'companies')).body.done).toBe(1)
    })
    it('what is gone already does not stand in the way', async () => {
      await world.as('superuser').delete(`/api/admin/leads/${leads[1].id}`)
      const { body } = await remove({ ids: [...ids(), MISSING] })
      expect(body).toMatchObject({ done: 2, skipped: 2 })
      expect(body.results).toEqual([
        { id: leads[0].id, title: leads[0].title, ok: true },
        { id: leads[1].id, title: '', ok: false, message: 'Not found.' },
        { id: leads[2].id, title: leads[2].title, ok: true },
        { id: MISSING, title: '', ok: false, message: 'Not found.' },
      ])
    })
    it('a failure in the middle leaves nothing behind', async () => {
      await makeInteraction(world, { related_to_lead: leads[0].id })
      const before = await stored()
      const { database } = world.services
      let deleted = 0
      database.onStatement = (text) => {
        if (text.startsWith('delete from "leads"') && ++deleted === 2) throw new Error('the disk burns')
      }
      const answer = await call('remove', { ids: ids() }).finally(() => delete database.onStatement)
      expect([answer.status, deleted]).toEqual([500, 2])
      expect(await stored()).toEqual(before)
    })
    it('nothing, when the filter matches another number', async () => {
      const answer = await remove({ filter: `q=Many${mark}`, count: 4 })
      expect([answer.status, answer.body.count]).toEqual([409, 3])
      expect((await preview({ ids: ids() })).body.count).toBe(3)
    })
    it('the same key again deletes nothing more', async () => {
      const headers = { 'idempotency-key': `remove ${mark}` }
      const send = () => call('remove', { ids: ids() }, 'staff', 'leads', headers)
      const first = await send()
      expect([(await send()).body, first.body.done]).toEqual([first.body, 3])
    })
    it('two at once: each record goes once', async () => {
      const answers = await Promise.all([remove({ ids: ids() }), remove({ ids: ids().reverse() })])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(answers.reduce((sum, { body }) => sum + body.done, 0)).toBe(3)
      const gone = await world.rows(
        `select record, count(*) as n from history where action = 'remove' and resource = 'leads' and record in (${ids()}) group by record`,
      )
      expect(gone.map(({ n }) => Number(n))).toEqual([1, 1, 1])
    })
    it('while many go, others are served', async () => {
      const many = await Promise.all(Array.from({ length: 230 }, () => makeLead(world, { title: `Crowd${mark}` })))
      await world.as('superuser').get('/api/crm/leads/?page_size=1')
      const order: string[] = []
      const work = remove({ filter: `q=Crowd${mark}`, count: many.length }).then((answer) => {
        order.push('remove')
        return answer
      })
      const seen = await root()
        .get('/api/crm/leads/?page_size=1')
        .finally(() => order.push('list'))
      expect([(await work).body.done, seen.status, order]).toEqual([230, 200, ['list', 'remove']])
    })
  })

  describe('A9-101 who may not delete what goes along', () => {
    const rights = ['leads.view', 'leads.change', 'leads.remove', 'interactions.view']
    it('gets 403 with the kinds, for one and for many, on both surfaces; and nothing is deleted', async () => {
      const note = await makeInteraction(world, { related_to_lead: leads[0].id })
      const support = world.as('support')
      const path = `/api/admin/leads/${leads[0].id}`
      const forbidden = [some('interactions', 'Interaction', [note])]
      const said = { detail: 'You do not have permission to delete 1 interaction.', forbidden }
      const before = await stored()
      await withRights(rights, async () => {
        const one = await support.get(`${path}/delete-preview`)
        expect(one.body).toMatchObject({ allowed: false, count: 1, forbidden, removed: forbidden })
        const asked = await preview({ ids: ids() }, 'support')
        expect(asked.body).toMatchObject({ allowed: false, count: 3, forbidden, removed: forbidden })
        const answers = [
          await support.delete(path),
          await support.delete(`/api/crm/leads/${leads[0].id}/`),
          await remove({ ids: ids() }, 'support'),
        ]
        for (const answer of answers) expect([answer.status, answer.body]).toEqual([403, said])
        demand('admin_leads_destroy', answers[0] as Answer)
        demand('leads_destroy', answers[1] as Answer)
      })
      const now = await stored()
      expect(now.slice(0, 4)).toEqual(before.slice(0, 4))
      await withRights(rights, async () => {
        // Nothing goes along with this one.
        expect((await support.delete(`/api/admin/leads/${leads[1].id}`)).status).toBe(204)
      })
      await withRights([...rights, 'interactions.remove'], async () => {
        expect((await remove({ ids: ids() }, 'support')).body.done).toBe(2)
      })
    })
    it('B43 is told nothing of what he may not see but that it stands in the way', async () => {
      await makeInteraction(world, { related_to_lead: leads[0].id, subject: 'Confidential' })
      await makeOpportunity(world, { lead: leads[0].id, title: 'Confidential' })
      const nothing = { removed: [], unlinked: [], protected: [], forbidden: [] }
      await withRights(['leads.remove'], async () => {
        expect((await preview({ ids: ids() }, 'support')).body).toEqual({
          allowed: false,
          count: 3,
          hidden: true,
          ...nothing,
        })
        const answers = [
          await remove({ ids: ids() }, 'support'),
          await world.as('support').delete(`/api/admin/leads/${leads[0].id}`),
        ]
        for (const { status, text } of answers) {
          expect([status, Object.keys(JSON.parse(text))]).toEqual([403, ['detail']])
          expect(text).toContain('records that you may not see')
        }
        // What only loses its link stands in nobody's way.
        await makeOpportunity(world, { lead: leads[1].id, title: 'Confidential' })
        const free = await preview({ ids: [leads[1].id] }, 'support')
        expect(free.body).toEqual({ allowed: true, count: 1, hidden: false, ...nothing })
      })
    })
    it('records that he may see and not delete are themselves forbidden', async () => {
      const chosen = { ids: [world.ids.user.sellerAlone, world.ids.user.customerAlone] }
      const before = await stored()
      const asked = await preview(chosen, 'staff', 'users')
      expect(asked.body).toMatchObject({ allowed: false, count: 2, forbidden: [{ resource: 'users', count: 2 }] })
      // Whoever may delete none is refused before the body is read.
      for (const body of [chosen, { ids: 'x' }, []]) {
        const answer = await remove(body, 'staff', 'users')
        expect([answer.status, Object.keys(answer.body)]).toEqual([403, ['detail']])
      }
      expect(await stored()).toEqual(before)
    })
    it('who may delete none gets 403 before anything is read, strangers 401', async () => {
      const before = (await stored())[0]
      await withRights(['leads.view', 'leads.change'], async () => {
        for (const body of [{ ids: ids() }, 'nonsense'])
          for (const name of ['remove', 'remove-preview']) expect((await call(name, body, 'support')).status).toBe(403)
      })
      for (const name of ['remove', 'remove-preview']) {
        expect((await call(name, { ids: ids() }, 'sellerA')).status).toBe(403)
        const stranger = await world.anonymous.post(`/api/admin/leads/bulk/${name}`, { ids: ids() })
        expect(stranger.status).toBe(401)
      }
      expect((await stored())[0]).toEqual(before)
    })
  })

  it('many groups at once leave the people in them', async () => {
    const made = []
    for (const name of ['x', 'y', 'z']) made.push(await make(root(), '/api/admin/groups', { name: `${name} ${mark}` }))
    const path = `/api/admin/users/${world.ids.user.support}`
    const all = made.map(({ id }) => id)
    await root().patch(path, { groups: all })
    const asked = await preview({ ids: all.slice(1) }, 'superuser', 'groups')
    expect(asked.body).toMatchObject({ allowed: true, count: 2, unlinked: [{ resource: 'users', count: 1 }] })
    expect((await remove({ ids: all.slice(1) }, 'superuser', 'groups')).body.done).toBe(2)
    expect((await root().get(path)).body.groups).toEqual(all.slice(0, 1))
    await root().patch(path, { groups: [] })
  })

  it.each([
    {},
    { ids: 'all' },
    { ids: [0] },
    { ids: ['1'] },
    { filter: 'status=new' },
    { filter: 5, count: 1 },
    { filter: 'status=open', count: 1 },
    { ids: Array.from({ length: 10_001 }, (_, n) => n + 1) },
  ])('%j chooses nothing', async (body) => {
    for (const name of ['remove', 'remove-preview']) expect((await call(name, body)).status).toBe(400)
  })

  it('more than 10,000 with what goes along are refused, and 10,000 are not', async () => {
    const values = Array.from({ length: 5001 }, (_, n) => n)
    const at = "'2026-10-21T08:00:00.000Z'"
    await world.services.database.transaction(async (tx) => {
      const list = values.map((n) => `('Bound${mark} ${n}', 'c', 'c@c.test', ${at}, ${at})`)
      await tx.run(
        `insert into leads (title, contact_name, contact_email, created_at, updated_at) values ${list.join(', ')}`,
        [],
      )
      await tx.run(
        `insert into interactions (interaction_type, subject, related_to_lead, created_at, updated_at) select 'note', title, id, ${at}, ${at} from leads where title like 'Bound${mark} %'`,
        [],
      )
    })
    const found = await world.rows(`select id from leads where title like 'Bound${mark} %' order by id`)
    const all = found.map(({ id }) => Number(id))
    for (const name of ['remove', 'remove-preview']) {
      const answer = await call(name, { ids: all })
      expect([answer.status, answer.body]).toEqual([
        400,
        { detail: 'At most 10000 records at once; with what refers to them, these are more.' },
      ])
    }
    // A statement of PostgreSQL is a message there and back: there, some of them are enough.
    const some = kind === 'sqlite' ? all.slice(1) : all.slice(-100)
    expect((await remove({ ids: some })).body.done).toBe(some.length)
    expect(await world.rows(`select count(*) as n from interactions where subject like 'Bound${mark} %'`)).toEqual([
      { n: 5001 - some.length },
    ])
  }, 60_000)
})
