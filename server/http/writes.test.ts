// Creating and changing: what a body may set, what is kept, what counts as no change, and what stands beside ids.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { aLead, anInteraction, make, makeInteraction, makeLead, makeOpportunity, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const LATER = '2026-10-21T09:30:00.000Z'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')

  describe('a new lead', () => {
    it('answers everything, with defaults', async () => {
      world.setTime(NOON)
      const lead = await makeLead(world)
      expect(lead).toEqual({
        id: lead.id,
        title: 'Needs a crane',
        contact_name: 'Nadia Karim',
        contact_email: 'nadia@client.test',
        contact_phone: '',
        company_name: '',
        source: 'web_form',
        status: 'new',
        company: null,
        seller_company_name: null,
        customer: null,
        customer_name: null,
        assigned_to: null,
        assigned_to_name: null,
        notes: '',
        estimated_value: null,
        expected_close_date: null,
        metadata: {},
        last_contacted_at: null,
        converted_at: null,
        created_by: world.ids.user.staff,
        created_by_name: 'Sam Staff',
        created_at: NOON,
        updated_at: NOON,
      })
      expect(await read(world, `/api/crm/leads/${lead.id}/`)).toEqual(lead)
    })
    it('takes all that may be given, trimmed, and keeps any script', async () => {
      const given = {
        title: '  أحمد — Кран 🏗️ ',
        contact_name: ' Ünal ',
        contact_email: ' A.B+c@Client.Test ',
        contact_phone: ' +971 50 1 ',
        company_name: ' 日本 ',
        notes: ' line one\nline two ',
        source: 'event',
        status: 'qualified',
        estimated_value: '45000.50',
        expected_close_date: '2026-12-31',
        metadata: { utm: { source: 'x' }, list: [1, 'two', null, true, 1.5] },
      }
      const lead = await makeLead(world, given)
      expect(lead).toMatchObject({
        title: 'أحمد — Кран 🏗️',
        contact_name: 'Ünal',
        contact_phone: '+971 50 1',
        company_name: '日本',
        notes: 'line one\nline two',
        source: 'event',
        status: 'qualified',
        estimated_value: 45000.5,
        expected_close_date: '2026-12-31',
        metadata: given.metadata,
      })
      expect(lead.contact_email.toLowerCase()).toBe('a.b+c@client.test')
    })
    it('ignores what only the server sets, even when it is nonsense', async () => {
      const lead = await makeLead(world, {
        id: 'abc',
        created_by: 1,
        created_by_name: 'X',
        created_at: 'never',
        updated_at: 5,
        converted_at: 'x',
        last_contacted_at: [],
        version: 99,
        is_note: 'x',
        seller_company_name: 7,
        __proto__: { a: 1 },
        unknown: {},
      })
      expect(lead).toMatchObject({ created_by: world.ids.user.staff, converted_at: null, last_contacted_at: null })
      expect(lead.id).toBeGreaterThan(0)
    })
    it('needs its three fields and nothing else', async () => {
      const answer = await staff().post('/api/crm/leads/', {})
      expect(answer.body).toEqual({
        title: ['This field is required.'],
        contact_name: ['This field is required.'],
        contact_email: ['This field is required.'],
      })
      expect((await staff().post('/api/crm/opportunities/', {})).body).toEqual({ title: ['This field is required.'] })
      const interaction = await staff().post('/api/crm/interactions/', {})
      expect(Object.keys(interaction.body)).toEqual(expect.arrayContaining(['interaction_type', 'subject']))
      const unrelated = await staff().post('/api/crm/interactions/', anInteraction({}))
      expect([unrelated.status, Object.keys(unrelated.body)]).toEqual([400, ['non_field_errors']])
    })
    it('an id is never used twice', async () => {
      const first = await makeLead(world)
      await staff().delete(`/api/crm/leads/${first.id}/`)
      expect((await makeLead(world)).id).toBeGreaterThan(first.id)
    })
  })

  describe('PUT and PATCH', () => {
    let lead: Loose
    const path = () => `/api/crm/leads/${lead.id}/`
    beforeAll(async () => {
      lead = await makeLead(world, {
        notes: 'Keep me',
        estimated_value: 5,
        expected_close_date: '2026-12-01',
        customer: world.ids.customerA,
        metadata: { a: 1, b: { c: 2 } },
      })
    })
    it('PUT needs the required fields', async () => {
      const answer = await staff().put(path(), { title: 'Only this' })
      expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, ['contact_email', 'contact_name']])
    })
    it('PUT keeps the optional fields that are not in the body', async () => {
      const answer = await staff().put(path(), aLead({ title: 'Put' }))
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({
        title: 'Put',
        notes: 'Keep me',
        estimated_value: 5,
        customer: world.ids.customerA,
        metadata: { a: 1, b: { c: 2 } },
      })
    })
    it('PATCH changes what is given', async () => {
      const answer = await staff().patch(path(), { contact_name: 'Other' })
      expect(answer.body).toMatchObject({ title: 'Put', contact_name: 'Other', notes: 'Keep me' })
    })
    it.each(['estimated_value', 'expected_close_date', 'customer'])('"" and null clear %s', async (name) => {
      for (const empty of ['', null]) {
        const filled = { estimated_value: 7, expected_close_date: '2027-01-01', customer: world.ids.customerB }
        await staff().patch(path(), filled)
        const answer = await staff().patch(path(), { [name]: empty })
        expect([answer.status, answer.body[name]]).toEqual([200, null])
      }
    })
    it('texts may be emptied, required ones may not', async () => {
      expect((await staff().patch(path(), { notes: '' })).body.notes).toBe('')
      expect((await staff().patch(path(), { title: ' ' })).status).toBe(400)
      expect((await staff().patch(path(), { notes: null })).status).toBe(400)
    })
    it('metadata is replaced, not merged', async () => {
      expect((await staff().patch(path(), { metadata: { z: 1 } })).body.metadata).toEqual({ z: 1 })
      expect((await staff().patch(path(), { metadata: {} })).body.metadata).toEqual({})
      const awkward = JSON.parse(
        '{"__proto__":{"x":1},"constructor":2,"\\\\u0000":"\\\\u0000","é":"ß","n":-0.5,"":null}',
      )
      expect((await staff().patch(path(), { metadata: awkward })).text).toContain('"__proto__"')
    })
    it('read-only fields are ignored in a change', async () => {
      const before = await read(world, path())
      const answer = await staff().patch(path(), {
        id: 1,
        created_by: 1,
        created_at: '2000-01-01T00:00:00Z',
        converted_at: '2000-01-01T00:00:00Z',
        updated_at: null,
      })
      expect([answer.status, answer.body]).toEqual([200, before])
    })
  })

  describe('writing what is there already is no change', () => {
    const whole = {
      title: 'Same',
      contact_name: 'N',
      contact_email: 'n@client.test',
      contact_phone: '+971 1',
      company_name: 'C',
      source: 'phone',
      status: 'qualified',
      notes: 'a\nb',
      estimated_value: 99.5,
      expected_close_date: '2026-12-01',
      metadata: { zz: 1, a: { y: 2, b: [1, { q: 1, p: 2 }] } },
    }
    const cases: readonly (readonly [string, object])[] = [
      ['everything', whole],
      ['nothing', {}],
      ['texts with blanks around them', { title: ' Same ', notes: 'a\nb ' }],
      ['money as text', { estimated_value: '99.50' }],
      ['metadata', { metadata: whole.metadata }],
      ['metadata with its keys in another order', { metadata: { a: { b: [1, { p: 2, q: 1 }], y: 2 }, zz: 1 } }],
      ['empty refs', { customer: null, assigned_to: '' }],
    ]
    it.each(cases)('%s', async (_name, body) => {
      world.setTime(NOON)
      const lead = await makeLead(world, whole)
      const before = await staff().get(`/api/crm/leads/${lead.id}/`)
      const history = await world.rows('select count(*) as n from history')
      world.setTime(LATER)
      for (const surface of ['/api/crm', '/api/admin']) {
        const answer = await staff().patch(`${surface}/leads/${lead.id}/`, body)
        expect([answer.status, answer.header('etag')]).toEqual([200, before.header('etag')])
        expect(answer.body).toMatchObject(before.body)
      }
      expect(await world.rows('select count(*) as n from history')).toEqual(history)
      expect((await read(world, `/api/crm/leads/${lead.id}/`)).updated_at).toBe(NOON)
    })
    it('of an opportunity and an interaction too', async () => {
      world.setTime(NOON)
      const opportunity = await makeOpportunity(world, {
        stage: 'closed_won',
        estimated_amount: 10,
        actual_amount: 12.34,
      })
      const interaction = await makeInteraction(world, {
        related_to_customer: world.ids.customerA,
        performed_at: '2026-10-01T10:00:00+04:00',
        duration_minutes: 15,
      })
      world.setTime(LATER)
      for (const [path, record] of [
        ['opportunities', opportunity],
        ['interactions', interaction],
      ] as const) {
        const answer = await staff().put(`/api/crm/${path}/${record.id}/`, record)
        expect([answer.status, answer.body, answer.header('etag')]).toEqual([200, record, '"1"'])
      }
    })
    it('a real change renews updated_at and the version, and leaves one entry', async () => {
      world.setTime(NOON)
      const lead = await makeLead(world)
      world.setTime(LATER)
      const answer = await staff().patch(`/api/crm/leads/${lead.id}/`, { notes: 'New' })
      expect(answer.body).toEqual({ ...lead, notes: 'New', updated_at: LATER })
      expect([answer.header('etag')]).toEqual(['"2"'])
      expect(
        await world.rows(`select count(*) as n from history where resource = 'leads' and record = ${lead.id}`),
      ).toEqual([{ n: 2 }])
    })
  })

  describe('money is exact', () => {
    it.each<[unknown, number]>([
      [0, 0],
      [45000, 45000],
      [99.5, 99.5],
      ['99.5', 99.5],
      ['99.50', 99.5],
      [' 7 ', 7],
      [0.01, 0.01],
      ['0.10', 0.1],
      [0.29, 0.29],
      [1.15, 1.15],
      [1001.11, 1001.11],
      [4_503_599_627.37, 4_503_599_627.37],
      [9_999_999_999.99, 9_999_999_999.99],
      ['9999999999.99', 9_999_999_999.99],
      ['0099.9', 99.9],
      ['5.000', 5],
    ])('%j', async (given, wanted) => {
      const lead = await makeLead(world, { estimated_value: given })
      expect(lead.estimated_value).toBe(wanted)
      expect((await read(world, `/api/crm/leads/${lead.id}/`)).estimated_value).toBe(wanted)
      expect(await world.rows(`select estimated_value as v from leads where id = ${lead.id}`)).toEqual([
        { v: Math.round(wanted * 100) },
      ])
    })
    it.each([
      10_000_000_000,
      9_999_999_999.995,
      '10000000000',
      -0.01,
      '-1',
      0.001,
      '1.999',
      '1,5',
      '١٢',
      'NaN',
      'Infinity',
      '1e5',
      '0x10',
      '1 000',
      '--1',
      '.',
    ])('%j is refused', async (given) => {
      const answer = await staff().post('/api/crm/leads/', aLead({ estimated_value: given }))
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['estimated_value']])
    })
  })

  describe('names stand beside ids', () => {
    const label = async (person: 'staff' | 'support' | 'sellerA' | 'colleagueA' | 'superuser') => {
      const lead = await makeLead(world, { company: world.ids.companyA, assigned_to: world.ids.user[person] })
      return lead.assigned_to_name
    }
    it('first and last name; else the seller’s company; else TezRent support', async () => {
      expect(await label('staff')).toBe('Sam Staff')
      expect(await label('colleagueA')).toBe('Gulf Lift')
      expect(await label('support')).toBe('TezRent support')
    })
    it('a customer without names is Customer and the id', async () => {
      const form = await make(world.as('customerB'), '/api/crm/leads/', aLead())
      const lead = await read(world, `/api/crm/leads/${form.id}/`)
      expect(lead.created_by_name).toBe(`Customer ${world.ids.user.customerB}`)
      expect(lead.customer_name).toMatch(/^Customer \d+$/)
      const profile = await world.as('customerB').get('/api/accounts/profile/')
      expect(profile.body.full_name).toBe(`Customer ${world.ids.user.customerB}`)
    })
    it('every ref of every resource has its label', async () => {
      const { companyA, customerA, craneA, rentalA, user } = world.ids
      const lead = await makeLead(world, {
        title: 'The lead',
        company: companyA,
        customer: customerA,
        assigned_to: user.sellerA,
      })
      expect(lead).toMatchObject({
        seller_company_name: 'Gulf Lift',
        company_name: '',
        customer_name: 'Chen Customer',
        assigned_to_name: 'Ali Seller',
        created_by_name: 'Sam Staff',
      })
      const opportunity = await makeOpportunity(world, {
        title: 'The deal',
        lead: lead.id,
        company: companyA,
        customer: customerA,
        equipment: craneA,
        assigned_to: user.staff,
      })
      expect(opportunity).toMatchObject({
        lead_title: 'The lead',
        company_name: 'Gulf Lift',
        customer_name: 'Chen Customer',
        equipment_name: 'Crane of Gulf',
        rental_reference: null,
        related_rental: null,
      })
      const interaction = await makeInteraction(world, {
        related_to_lead: lead.id,
        related_to_opportunity: opportunity.id,
        related_to_customer: customerA,
        related_to_rental: rentalA,
      })
      expect(interaction).toMatchObject({
        lead_title: 'The lead',
        opportunity_title: 'The deal',
        customer_name: 'Chen Customer',
        performed_by: user.staff,
        performed_by_name: 'Sam Staff',
      })
      expect(interaction.rental_reference).toMatch(/^RNT-\d{8}-\d{4}$/)
      expect(interaction).not.toHaveProperty('is_note')
      expect(opportunity).not.toHaveProperty('deal_value')
    })
    it('no address stands where a name does', async () => {
      const { results } = (await staff().get('/api/crm/leads/?page_size=100')).body
      for (const lead of results)
        for (const [key, value] of Object.entries(lead))
          if (key.endsWith('_name') && key !== 'contact_name')
            expect(value === null || (typeof value === 'string' && !value.includes('@'))).toBe(true)
    })
    it('a new name shows everywhere at once', async () => {
      const lead = await makeLead(world, {
        customer: world.ids.customerA,
        company: world.ids.companyA,
        assigned_to: world.ids.user.colleagueA,
      })
      await world.as('superuser').patch(`/api/admin/users/${world.ids.user.customerA}`, { last_name: 'Renamed' })
      await staff().patch(`/api/admin/companies/${world.ids.companyA}`, { company_name: 'Gulf Hoist' })
      expect(await read(world, `/api/crm/leads/${lead.id}/`)).toMatchObject({
        customer_name: 'Chen Renamed',
        seller_company_name: 'Gulf Hoist',
        assigned_to_name: 'Gulf Hoist',
      })
      expect((await staff().get('/api/crm/customers/?search=renamed')).body.count).toBe(1)
      await world.as('superuser').patch(`/api/admin/users/${world.ids.user.customerA}`, { last_name: 'Customer' })
      await staff().patch(`/api/admin/companies/${world.ids.companyA}`, { company_name: 'Gulf Lift' })
    })
  })

  describe('interactions', () => {
    it('the caller and the moment are their defaults', async () => {
      world.setTime(LATER)
      const made = await makeInteraction(world, { related_to_customer: world.ids.customerA })
      expect(made).toMatchObject({
        performed_by: world.ids.user.staff,
        performed_at: LATER,
        next_action: '',
        next_action_at: null,
        duration_minutes: null,
      })
      const other = await makeInteraction(world, {
        related_to_customer: world.ids.customerA,
        performed_by: world.ids.user.sellerA,
        performed_at: '2026-10-01T10:00:00+04:00',
        next_action: 'Call',
        next_action_at: '2026-11-01',
      })
      expect(other).toMatchObject({
        performed_by: world.ids.user.sellerA,
        performed_at: '2026-10-01T06:00:00.000Z',
        next_action_at: '2026-11-01',
      })
    })
    it('a moment without an offset is one in the time zone of the installation', async () => {
      const made = await makeInteraction(world, {
        related_to_customer: world.ids.customerA,
        performed_at: '2026-10-01T10:00:00',
      })
      expect(made.performed_at).toBe('2026-10-01T06:00:00.000Z')
      const path = `/api/crm/interactions/${made.id}/`
      for (const [given, kept] of [
        ['2026-10-02 10:00', '2026-10-02T06:00:00.000Z'],
        ['2026-10-03', '2026-10-02T20:00:00.000Z'],
        ['2026-10-03T10:00:00.123456', '2026-10-03T06:00:00.123Z'],
      ])
        expect((await staff().patch(path, { performed_at: given })).body.performed_at).toBe(kept)
      const refused = await staff().patch(path, { performed_at: '2026-10-03T' })
      expect([refused.status, Object.keys(refused.body)]).toEqual([400, ['performed_at']])
    })
    it('the last relation may not be taken away', async () => {
      const made = await makeInteraction(world, {
        related_to_customer: world.ids.customerA,
        related_to_rental: world.ids.rentalA,
      })
      expect((await staff().patch(`/api/crm/interactions/${made.id}/`, { related_to_rental: null })).status).toBe(200)
      const answer = await staff().patch(`/api/crm/interactions/${made.id}/`, { related_to_customer: '' })
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['non_field_errors']])
    })
    it.each(['call', 'email', 'meeting', 'note', 'task', 'sms', 'whatsapp', 'demo', 'other'])(
      '%s is a type',
      async (interaction_type) => {
        expect(
          (await makeInteraction(world, { interaction_type, related_to_customer: world.ids.customerA }))
            .interaction_type,
        ).toBe(interaction_type)
      },
    )
    it('the notes of an opportunity and a lead are interactions of type note', async () => {
      const lead = await makeLead(world)
      const note = await make(staff(), `/api/crm/leads/${lead.id}/add_note/`, { note: 'First line\nSecond' })
      expect(note).toEqual({
        id: note.id,
        note: 'First line\nSecond',
        created_by_name: 'Sam Staff',
        created_at: world.now(),
      })
      expect(await read(world, `/api/crm/interactions/${note.id}/`)).toMatchObject({
        interaction_type: 'note',
        related_to_lead: lead.id,
        description: 'First line\nSecond',
        performed_by: world.ids.user.staff,
      })
    })
  })
})
