// What is remembered of a record: who did what, through which door, from which value to which; and what deleting it takes along.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { MISSING, make, makeInteraction, makeLead, makeOpportunity, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const history = async (path: string) => {
    const answer = await staff().get(`/api/admin/${path}/history`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }

  describe('history', () => {
    it('A10-104 A10-106 tells each change, newest first, with labels', async () => {
      world.setTime(NOON)
      const lead = await make(world.as('sellerA'), '/api/crm/leads/', {
        title: 'Told',
        contact_name: 'N',
        contact_email: 'n@client.test',
      })
      const path = `leads/${lead.id}`
      world.wait(1000)
      await staff().patch(
        `/api/admin/${path}`,
        {
          status: 'qualified',
          assigned_to: world.ids.user.support,
          estimated_value: 99.5,
          expected_close_date: '2026-12-01',
          metadata: { a: 1 },
          customer: world.ids.customerA,
        },
        { headers: { 'x-request-id': 'request-of-history' } },
      )
      world.wait(1000)
      await staff().post(`/api/crm/${path}/convert_to_opportunity/`)
      const entries = await history(path)
      expect(entries).toHaveLength(3)
      for (const entry of entries)
        expect(Object.keys(entry).sort()).toEqual([
          'action',
          'actor',
          'actor_name',
          'at',
          'changes',
          'id',
          'label',
          'parts',
          'summary',
          'through',
        ])
      const [converted, changed, created] = entries
      expect(created).toMatchObject({
        action: 'create',
        actor: world.ids.user.sellerA,
        actor_name: 'Ali Seller',
        through: 'api',
        label: 'Told',
        at: NOON,
        changes: [],
      })
      expect(changed).toMatchObject({ action: 'change', actor_name: 'Sam Staff', through: 'admin' })
      const byField = Object.fromEntries(changed.changes.map(({ field, ...rest }: Loose) => [field, rest]))
      expect(byField).toEqual({
        status: { label: 'Status', old: 'New', new: 'Qualified' },
        assigned_to: { label: 'Assigned to', old: null, new: 'TezRent support' },
        estimated_value: { label: 'Estimated value', old: null, new: 99.5 },
        expected_close_date: { label: 'Expected close', old: null, new: '2026-12-01' },
        metadata: { label: 'Metadata', old: {}, new: { a: 1 } },
        customer: { label: 'Customer', old: null, new: 'Chen Customer' },
      })
      expect(converted).toMatchObject({ action: 'convert_to_opportunity', through: 'api' })
      expect(converted.changes.map(({ field, new: fresh }: Loose) => [field, fresh])).toEqual(
        expect.arrayContaining([['status', 'Converted']]),
      )
      expect(await world.rows("select count(*) as n from history where request_id = 'request-of-history'")).toEqual([
        { n: 1 },
      ])
    })
    it('A10-106 B35 every action is an entry of its own name; what changed nothing is none', async () => {
      const deal = await makeOpportunity(world, { estimated_amount: 10 })
      await staff().post(`/api/admin/opportunities/${deal.id}/assign_to_me`)
      await staff().post(`/api/admin/opportunities/${deal.id}/assign_to_me`)
      await staff().post(`/api/crm/opportunities/${deal.id}/mark_won/`, {})
      await staff().post(`/api/crm/opportunities/${deal.id}/mark_won/`, {})
      await staff().patch(`/api/crm/opportunities/${deal.id}/`, { title: deal.title })
      await staff().post('/api/admin/opportunities/bulk/assign', {
        ids: [deal.id],
        input: { assigned_to: world.ids.user.support },
      })
      const entries = await history(`opportunities/${deal.id}`)
      expect(entries.map(({ action }: Loose) => action)).toEqual(['assign', 'mark_won', 'assign_to_me', 'create'])
      expect(entries[1].changes.map(({ field }: Loose) => field)).not.toContain('weighted_deal_value')
      expect(JSON.stringify(entries)).not.toContain('deal_value')
    })
    it('A10-105 one save is one entry, whatever follows from it', async () => {
      const segment = await make(staff(), '/api/crm/customer-segments/', { name: 'Followed' })
      const rules = { combinator: 'and', rules: [{ field: 'country', operator: '=', value: 'Nowhere' }] }
      world.wait(1000)
      expect((await staff().patch(`/api/admin/customer-segments/${segment.id}`, { criteria: rules })).status).toBe(200)
      const [changed, ...earlier] = await history(`customer-segments/${segment.id}`)
      expect([changed.action, changed.changes.map(({ field }: Loose) => field)]).toEqual([
        'change',
        ['criteria', 'refreshed_at'],
      ])
      expect(earlier.map(({ action }: Loose) => action)).toEqual(['create'])

      const lead = await makeLead(world)
      const calls = ['2025-01-01', '2025-01-03'].map((day) => ({
        interaction_type: 'call',
        subject: day,
        performed_at: `${day}T08:00:00Z`,
      }))
      const body = { status: 'qualified', _inlines: { 'interactions.related_to_lead': calls } }
      expect((await staff().patch(`/api/admin/leads/${lead.id}`, body)).status).toBe(200)
      const [saved, ...before] = await history(`leads/${lead.id}`)
      expect(saved.summary).toBe(
        'Changed Status and Last contacted. Added interaction “2025-01-01”. Added interaction “2025-01-03”.',
      )
      expect(before).toHaveLength(1)
      const [call] = (await staff().get(`/api/admin/interactions?related_to_lead=${lead.id}`)).body
      expect(await history(`interactions/${call.id}`)).toHaveLength(1)
    })
    it('what a save means for another record is an entry there', async () => {
      const lead = await makeLead(world)
      const before = (await history(`leads/${lead.id}`)).length
      await make(staff(), '/api/crm/interactions/', {
        interaction_type: 'call',
        subject: 'Called',
        related_to_lead: lead.id,
      })
      const [moved, ...rest] = await history(`leads/${lead.id}`)
      expect([moved.summary, moved.actor_name, rest.length]).toEqual(['Changed Last contacted.', 'Sam Staff', before])
    })
    it('A10-106 of long lists what differs is told, and no more than a person reads', async () => {
      const boss = world.as('superuser')
      const groups: number[] = []
      for (let at = 0; at < 130; at++) {
        const { body } = await boss.post('/api/admin/groups', { name: `Long ${at}`, permissions: [] })
        groups.push(body.id)
      }
      const user = world.ids.user.support
      const path = `users/${user}`
      const put = (ids: readonly number[]) => boss.patch(`/api/admin/${path}`, { groups: ids })
      const newest = async () => (await history(path))[0].changes[0]
      await put(groups)
      const all = await newest()
      expect([all.old, all.new.length, all.new[0], all.new.at(-1)]).toEqual([[], 101, 'Long 0', 'and 30 more'])
      await put(groups.slice(1))
      const one = await newest()
      expect(one).toMatchObject({ old: ['Long 0'], new: [] })
      expect(one).not.toHaveProperty('old_id')
      await put([])
    })
    it('of a pointer the id is kept, too, so that it can be put back', async () => {
      const { support, staff: me } = world.ids.user
      const lead = await makeLead(world, { assigned_to: support, company: world.ids.companyA })
      const path = `leads/${lead.id}`
      await staff().patch(`/api/admin/${path}`, { assigned_to: null, company: null })
      expect((await history(path))[0].changes).toMatchObject([
        { field: 'company', new: null, old_id: world.ids.companyA },
        { field: 'assigned_to', old: 'TezRent support', new: null, old_id: support },
      ])
      await staff().patch(`/api/admin/${path}`, { assigned_to: me })
      const [{ changes }] = await history(path)
      expect(changes).toEqual([{ field: 'assigned_to', label: 'Assigned to', old: null, new: 'Sam Staff' }])
    })
    it('a password is never told, a change of it is', async () => {
      const path = `/api/admin/users/${world.ids.user.sellerAlone}`
      await world.as('superuser').patch(path, { password: 'another long password' })
      const entries = await history(`users/${world.ids.user.sellerAlone}`)
      expect(entries[0].changes).toMatchObject([{ field: 'password' }])
      expect(JSON.stringify(entries)).not.toMatch(/argon|another long/)
    })
    it('A9-103 A10-106 B32 of a deleted record it stays; one that never was has none', async () => {
      const lead = await makeLead(world, { title: 'Gone soon' })
      await staff().delete(`/api/crm/leads/${lead.id}/`)
      expect((await history(`leads/${lead.id}`)).map(({ action, label }: Loose) => [action, label])).toEqual([
        ['remove', 'Gone soon'],
        ['create', 'Gone soon'],
      ])
      for (const id of [MISSING, 0, 'abc'])
        expect((await staff().get(`/api/admin/leads/${id}/history`)).status).toBe(404)
    })
    describe('A10-105 is told in a sentence', () => {
      const cases: readonly (readonly [string, object, string])[] = [
        ['B36 one field', { status: 'lost' }, 'Changed Status.'],
        ['B36 two fields', { assigned_to: null, status: 'lost' }, 'Changed Status and Assigned to.'],
        [
          'B36 three fields, in the order of the description',
          { notes: 'x', assigned_to: null, status: 'lost' },
          'Changed Status, Assigned to and Notes.',
        ],
        ['B38 a new record', {}, 'Added.'],
        ['B35 what stays the same is no news', { title: ' Told ', status: 'new' }, 'Added.'],
      ]
      it.each(cases)('%s', async (_name, body, summary) => {
        const lead = await makeLead(world, { title: 'Told', assigned_to: world.ids.user.staff })
        expect((await staff().patch(`/api/admin/leads/${lead.id}`, body)).status).toBe(200)
        const entries = await history(`leads/${lead.id}`)
        expect(entries[0].summary).toBe(summary)
        expect(entries).toHaveLength(summary === 'Added.' ? 1 : 2)
      })
      it('A9-103 a deleted one, by the name that it had last', async () => {
        const lead = await makeLead(world, { title: 'First name' })
        await staff().patch(`/api/admin/leads/${lead.id}`, { title: 'Last name' })
        await staff().delete(`/api/admin/leads/${lead.id}`)
        const told = (await history(`leads/${lead.id}`)).map(({ summary, label }: Loose) => [summary, label])
        expect(told).toEqual([
          ['Deleted.', 'Last name'],
          ['Changed Title.', 'Last name'],
          ['Added.', 'First name'],
        ])
      })
    })
    it('A1-2 B38 my own 10 newest of 11, and how many there are in all', async () => {
      const mine = async () => world.as('superuser').get('/api/admin/history?actor=me&_start=0&_end=10')
      const before = Number((await mine()).header('x-total-count'))
      const lead = await makeLead(world, { title: 'Not mine' })
      for (let n = 1; n <= 11; n++) await world.as('superuser').patch(`/api/admin/leads/${lead.id}`, { title: `n${n}` })
      const answer = await mine()
      expect(answer.body.map(({ label }: Loose) => label)).toEqual(Array.from({ length: 10 }, (_, n) => `n${11 - n}`))
      expect(answer.header('x-total-count')).toBe(String(before + 11))
    })
    it('is found by an index, of a record and of a person', async () => {
      if (kind !== 'sqlite') return
      for (const where of ["resource = 'leads' and record = 1", 'actor = 1']) {
        const plan = await world.rows(
          `explain query plan select id from history where ${where} order by id desc limit 10`,
        )
        expect(plan.map(({ detail }) => detail)).toEqual([
          expect.stringMatching(/^SEARCH history USING COVERING INDEX/),
        ])
      }
    })
    it('is paged', async () => {
      const lead = await makeLead(world)
      for (let n = 0; n < 7; n++) await staff().patch(`/api/crm/leads/${lead.id}/`, { notes: `n${n}` })
      const answer = await staff().get(`/api/admin/leads/${lead.id}/history?_start=2&_end=5`)
      expect([answer.body.length, answer.header('x-total-count')]).toEqual([3, '8'])
      expect(answer.body.map(({ changes }: Loose) => changes[0].new)).toEqual(['n4', 'n3', 'n2'])
    })
    it('never names an address', async () => {
      await make(world.as('customerB'), '/api/crm/leads/', {
        title: 'Form',
        contact_name: 'N',
        contact_email: 'n@client.test',
      })
      const rows = await staff().get('/api/admin/leads?_end=500')
      for (const { id } of rows.body)
        for (const { actor_name } of await history(`leads/${id}`)) expect(actor_name).not.toMatch(/@|^$/)
    })
  })

  describe('deleting', () => {
    const gone = async (path: string) => (await staff().get(path)).status === 404
    it('A9-99 A9-102 a lead takes along what relates to nothing else, and is let go by the rest', async () => {
      const lead = await makeLead(world, { status: 'qualified' })
      const other = await makeLead(world)
      const alone = await makeInteraction(world, { related_to_lead: lead.id })
      const shared = await makeInteraction(world, {
        related_to_lead: lead.id,
        related_to_customer: world.ids.customerA,
      })
      const foreign = await makeInteraction(world, { related_to_lead: other.id })
      const deal = await makeOpportunity(world, { lead: lead.id })
      const path = `/api/admin/leads/${lead.id}`
      const preview = await staff().get(`${path}/delete-preview`)
      expect(preview.body).toMatchObject({ allowed: true, protected: [] })
      expect(preview.body.removed).toEqual([
        { resource: 'interactions', label: 'Interaction', count: 1, sample: [{ id: alone.id, title: alone.subject }] },
      ])
      expect(preview.body.unlinked).toHaveLength(2)
      expect(preview.body.unlinked).toEqual(
        expect.arrayContaining([
          {
            resource: 'interactions',
            label: 'Interaction',
            count: 1,
            sample: [{ id: shared.id, title: shared.subject }],
          },
          { resource: 'opportunities', label: 'Opportunity', count: 1, sample: [{ id: deal.id, title: deal.title }] },
        ]),
      )
      const answer = await staff().delete(path)
      expect([answer.status, answer.text]).toEqual([204, ''])
      expect(await gone(path)).toBe(true)
      expect(await gone(`/api/crm/interactions/${alone.id}/`)).toBe(true)
      expect(await read(world, `/api/crm/interactions/${shared.id}/`)).toMatchObject({
        related_to_lead: null,
        lead_title: null,
        related_to_customer: world.ids.customerA,
      })
      expect(await read(world, `/api/crm/interactions/${foreign.id}/`)).toEqual(foreign)
      expect(await read(world, `/api/crm/opportunities/${deal.id}/`)).toMatchObject({ lead: null, lead_title: null })
      expect((await history(`opportunities/${deal.id}`))[0].changes).toMatchObject([
        { field: 'lead', old: lead.title, new: null },
      ])
      expect(await gone(path)).toBe(true)
      expect((await staff().delete(path)).status).toBe(404)
    })
    it('an opportunity too; its lead stays converted', async () => {
      const lead = await makeLead(world, { status: 'qualified' })
      await make(staff(), `/api/crm/leads/${lead.id}/add_note/`, { note: 'On both' })
      const { body } = await staff().post(`/api/crm/leads/${lead.id}/convert_to_opportunity/`)
      const alone = await make(staff(), `/api/crm/opportunities/${body.opportunity_id}/add_note/`, {
        note: 'On the deal alone',
      })
      expect((await staff().delete(`/api/crm/opportunities/${body.opportunity_id}/`)).status).toBe(204)
      expect(await gone(`/api/crm/interactions/${alone.id}/`)).toBe(true)
      const notes = (await staff().get(`/api/crm/leads/${lead.id}/notes/`)).body.results
      expect(notes.map(({ note }: Loose) => note)).toEqual(['On both'])
    })
    it.each([
      ['users', 'sellerA'],
      ['users', 'staff'],
      ['companies', 'companyA'],
      ['customers', 'customerA'],
      ['equipment', 'craneA'],
      ['rentals', 'rentalA'],
    ] as const)('A9-100 B30 %s: %s is referred to, and stays', async (resource, name) => {
      await makeInteraction(world, { related_to_rental: world.ids.rentalA, performed_by: world.ids.user.sellerA })
      const id = resource === 'users' ? world.ids.user[name as 'staff'] : world.ids[name as 'companyA']
      const path = `/api/admin/${resource}/${id}`
      const preview = await world.as('superuser').get(`${path}/delete-preview`)
      expect(preview.body.allowed).toBe(false)
      const answer = await world.as('superuser').delete(path)
      expect([answer.status, Object.keys(answer.body).sort()]).toEqual([409, ['detail', 'related']])
      expect(answer.body.related.length).toBeGreaterThan(0)
      for (const related of answer.body.related)
        expect(related).toMatchObject({
          resource: expect.any(String),
          label: expect.any(String),
          count: expect.any(Number),
          sample: expect.any(Array),
        })
      expect(answer.body.related).toEqual(preview.body.protected)
      expect(answer.text).not.toContain('@')
      expect((await world.as('superuser').get(path)).status).toBe(200)
    })
    it('what nothing refers to goes: a machine, a company, a user who has signed in', async () => {
      const root = world.as('superuser')
      const company = await make(root, '/api/admin/companies', { company_name: 'Short-lived' })
      const machine = await make(root, '/api/admin/equipment', { name: 'Old lift', company: company.id })
      expect((await root.delete(`/api/admin/companies/${company.id}`)).status).toBe(409)
      expect((await root.delete(`/api/admin/equipment/${machine.id}`)).status).toBe(204)
      expect((await root.delete(`/api/admin/companies/${company.id}`)).status).toBe(204)
      const user = await make(root, '/api/admin/users', {
        email: 'leaver@people.test',
        user_type: 'staff',
        password: 'a long enough one',
      })
      const signedIn = await world.anonymous.post('/api/accounts/login/', {
        email: 'leaver@people.test',
        password: 'a long enough one',
      })
      expect((await root.delete(`/api/admin/users/${user.id}`)).status).toBe(204)
      const token = { headers: { authorization: `Bearer ${signedIn.body.access}` } }
      expect((await world.anonymous.get('/api/accounts/profile/', token)).status).toBe(401)
    })
    it('a preview is for those who may delete', async () => {
      expect((await staff().get(`/api/admin/users/${world.ids.user.sellerA}/delete-preview`)).status).toBe(403)
      expect((await staff().get(`/api/admin/leads/${MISSING}/delete-preview`)).status).toBe(404)
    })
  })
})
