// A lead from its first mail to its opportunity: every status, every action, on both surfaces.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { ids } from '../testing/oracle.ts'
import { aLead, make, makeInteraction, makeLead, makeOpportunity, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const statuses = ['new', 'contacted', 'qualified', 'converted', 'disqualified', 'lost'] as const
type Status = (typeof statuses)[number]
const FORM = [
  'id',
  'title',
  'contact_name',
  'contact_email',
  'contact_phone',
  'company_name',
  'notes',
  'metadata',
  'estimated_value',
  'created_at',
]
const LATER = '2026-10-22T08:00:00.000Z'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const path = (lead: Loose, action = '') => `/api/crm/leads/${lead.id}/${action}`
  const now = (lead: Loose) => read(world, path(lead))
  const stored = async () => [
    await world.rows('select * from leads order by id'),
    await world.rows('select count(*) as n from history'),
    await world.rows('select count(*) as n from interactions'),
    await world.rows('select count(*) as n from opportunities'),
  ]
  async function leadIn(status: Status, more: object = {}): Promise<Loose> {
    const lead = await makeLead(world, { ...more, status: status === 'converted' ? 'qualified' : status })
    if (status === 'converted') await staff().post(path(lead, 'convert_to_opportunity/'))
    return now(lead)
  }

  describe('status', () => {
    const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const))
    it.each(pairs)('%s to %s', async (from, to) => {
      const allowed = from === to || (to !== 'converted' && from !== 'converted')
      for (const [method, surface] of [
        ['PATCH', '/api/crm'],
        ['PATCH', '/api/admin'],
        ['PUT', '/api/crm'],
      ] as const) {
        const lead = await leadIn(from)
        const before = await stored()
        const body = method === 'PUT' ? aLead({ status: to }) : { status: to }
        const answer = await staff().call(method, `${surface}/leads/${lead.id}/`, body)
        expect(answer.status, answer.text).toBe(allowed ? 200 : 400)
        if (allowed) expect((await now(lead)).status).toBe(to)
        else {
          expect(Object.keys(answer.body)).toEqual(['status'])
          expect(await stored()).toEqual(before)
        }
      }
    })
    it('a lead cannot be made as a converted one', async () => {
      for (const surface of ['/api/crm', '/api/admin']) {
        const answer = await staff().post(`${surface}/leads/`, aLead({ status: 'converted' }))
        expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['status']])
      }
    })
    it('the other fields of a converted lead may change', async () => {
      const lead = await leadIn('converted')
      expect((await staff().patch(path(lead), { notes: 'Later thought' })).body).toMatchObject({
        status: 'converted',
        notes: 'Later thought',
        converted_at: lead.converted_at,
      })
    })
  })

  describe('mark_contacted', () => {
    it.each<[Status, Status | 400]>([
      ['new', 'contacted'],
      ['contacted', 'contacted'],
      ['qualified', 'qualified'],
      ['converted', 400],
      ['disqualified', 400],
      ['lost', 400],
    ])('%s becomes %s', async (from, to) => {
      for (const surface of ['/api/crm', '/api/admin']) {
        world.setTime(NOON)
        const lead = await leadIn(from)
        world.setTime(LATER)
        const before = await stored()
        const answer = await staff().post(`${surface}/leads/${lead.id}/mark_contacted/`, { notes: 'Spoke' })
        if (to === 400) {
          expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['detail']])
          expect(await stored()).toEqual(before)
        } else {
          expect([answer.status, answer.header('etag')]).toEqual([200, '"2"'])
          expect(answer.body).toMatchObject({ ...lead, status: to, last_contacted_at: LATER, updated_at: LATER })
        }
      }
    })
    it('notes are logged as an interaction, blank ones are not', async () => {
      const lead = await makeLead(world)
      for (const body of [{ notes: 'Wants a quote' }, { notes: '  ' }, { notes: '' }, { notes: null }, {}])
        expect((await staff().post(path(lead, 'mark_contacted/'), body)).status).toBe(200)
      expect((await staff().post(path(lead, 'mark_contacted/'))).status).toBe(200)
      const { body } = await staff().get(`/api/crm/interactions/?lead_id=${lead.id}`)
      expect(body.results).toMatchObject([
        {
          interaction_type: 'note',
          description: 'Wants a quote',
          performed_by: world.ids.user.staff,
          created_by_name: 'Sam Staff',
        },
      ])
      expect((await staff().post(path(lead, 'mark_contacted/'), { notes: 5.5, other: 'x' })).status).toBe(200)
      expect((await staff().post(path(lead, 'mark_contacted/'), { notes: ['x'] })).status).toBe(400)
    })
  })

  describe('convert_to_opportunity', () => {
    it.each(['new', 'contacted', 'disqualified', 'lost'] as const)('a %s lead is refused', async (status) => {
      const lead = await leadIn(status)
      const before = await stored()
      for (const surface of ['/api/crm', '/api/admin']) {
        const answer = await staff().post(`${surface}/leads/${lead.id}/convert_to_opportunity/`)
        expect([answer.status, answer.body]).toEqual([400, { detail: 'Only qualified leads can be converted' }])
      }
      expect(await stored()).toEqual(before)
    })
    it('everything goes along', async () => {
      world.setTime(NOON)
      const { companyA, customerA, user } = world.ids
      const given = {
        title: 'Three cranes',
        contact_phone: '+971 50 9',
        company: companyA,
        customer: customerA,
        assigned_to: user.sellerA,
        notes: 'Long notes',
        estimated_value: 12_345.67,
        expected_close_date: '2026-12-01',
      }
      const lead = await leadIn('qualified', given)
      const call = await makeInteraction(world, { related_to_lead: lead.id })
      world.setTime(LATER)
      const answer = await staff().post(path(lead, 'convert_to_opportunity/'))
      expect(answer.status).toBe(200)
      expect(Object.keys(answer.body).sort()).toEqual(['already_converted', 'lead', 'opportunity', 'opportunity_id'])
      expect(answer.body.already_converted).toBe(false)
      expect(answer.body.opportunity).toMatchObject({
        id: answer.body.opportunity_id,
        lead: lead.id,
        lead_title: 'Three cranes',
        title: 'Three cranes',
        contact_name: lead.contact_name,
        contact_email: lead.contact_email,
        contact_phone: '+971 50 9',
        company: companyA,
        customer: customerA,
        assigned_to: user.sellerA,
        notes: 'Long notes',
        estimated_amount: 12_345.67,
        expected_close_date: '2026-12-01',
        stage: 'qualification',
        probability: 25,
        weighted_value: 3086.42,
        actual_amount: null,
      })
      expect(answer.body.lead).toMatchObject({ id: lead.id, status: 'converted', converted_at: LATER })
      expect(await read(world, `/api/crm/opportunities/${answer.body.opportunity_id}/`)).toEqual(
        answer.body.opportunity,
      )
      expect(await now(lead)).toEqual(answer.body.lead)
      const shown = await staff().get(`/api/crm/interactions/?opportunity_id=${answer.body.opportunity_id}`)
      expect(ids(shown.body.results)).toEqual([call.id])
      expect((await read(world, `/api/crm/interactions/${call.id}/`)).related_to_lead).toBe(lead.id)
      const later = await makeInteraction(world, { related_to_lead: lead.id })
      expect(later.related_to_opportunity).toBe(answer.body.opportunity_id)
    })
    it('a lead without an estimate becomes an opportunity of 0', async () => {
      const answer = await staff().post(path(await leadIn('qualified'), 'convert_to_opportunity/'))
      expect(answer.body.opportunity).toMatchObject({ estimated_amount: 0, weighted_value: 0 })
    })
    it('again: the opportunity that it became, and nothing else', async () => {
      const lead = await leadIn('qualified')
      const byHand = await makeOpportunity(world, { lead: lead.id })
      const first = await staff().post(path(lead, 'convert_to_opportunity/'))
      expect(first.body.opportunity_id).not.toBe(byHand.id)
      await makeOpportunity(world, { lead: lead.id })
      const before = await stored()
      for (const surface of ['/api/crm', '/api/admin']) {
        const again = await staff().post(`${surface}/leads/${lead.id}/convert_to_opportunity/`)
        expect([again.status, again.body.already_converted, again.body.opportunity_id]).toEqual([
          200,
          true,
          first.body.opportunity_id,
        ])
      }
      expect(await stored()).toEqual(before)
    })
    it('if the opportunity was deleted, it is refused', async () => {
      const lead = await leadIn('qualified')
      await makeOpportunity(world, { lead: lead.id })
      const { body } = await staff().post(path(lead, 'convert_to_opportunity/'))
      expect((await staff().delete(`/api/crm/opportunities/${body.opportunity_id}/`)).status).toBe(204)
      const answer = await staff().post(path(lead, 'convert_to_opportunity/'))
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['detail']])
      expect((await now(lead)).status).toBe('converted')
    })
    it('an assignee who has left does not stand in the way', async () => {
      const lead = await leadIn('qualified', { assigned_to: world.ids.user.support })
      const active = (is_active: boolean) =>
        world.as('superuser').patch(`/api/admin/users/${world.ids.user.support}`, { is_active })
      await active(false)
      const answer = await staff().post(path(lead, 'convert_to_opportunity/'))
      const edit = await staff().patch(path(await leadIn('new')), { notes: 'x' })
      await active(true)
      expect([answer.status, edit.status], answer.text).toEqual([200, 200])
    })
    it('a seller sees nothing of an opportunity that went to another company', async () => {
      const lead = await make(world.as('sellerA'), '/api/crm/leads/', aLead({ status: 'qualified' }))
      const { body } = await world.as('sellerA').post(path(lead, 'convert_to_opportunity/'))
      await staff().patch(`/api/crm/opportunities/${body.opportunity_id}/`, {
        company: world.ids.companyB,
        title: 'Confidential of B',
      })
      const again = await world.as('sellerA').post(path(lead, 'convert_to_opportunity/'))
      expect(again.text).not.toContain('Confidential')
      expect(again.status).toBeGreaterThanOrEqual(400)
    })
    it('a failure in the middle leaves nothing behind', async () => {
      const lead = await leadIn('qualified', { estimated_value: 10 })
      await make(staff(), path(lead, 'add_note/'), { note: 'N' })
      const before = await stored()
      const { database } = world.services
      database.onStatement = (text) => {
        if (text.startsWith('update "interactions"')) throw new Error('the disk burns')
      }
      const answer = await staff()
        .post(path(lead, 'convert_to_opportunity/'))
        .finally(() => delete database.onStatement)
      expect(answer.status).toBe(500)
      expect(await stored()).toEqual(before)
      expect((await staff().post(path(lead, 'convert_to_opportunity/'))).status).toBe(200)
    })
  })

  describe('notes', () => {
    it('staff see all notes, a seller those of its company’s people; newest first', async () => {
      const lead = await makeLead(world, { company: world.ids.companyA })
      const add = async (person: 'staff' | 'sellerA' | 'colleagueA', note: string) => {
        world.wait(1000)
        return make(world.as(person), path(lead, 'add_note/'), { note })
      }
      await add('staff', 'Ours alone')
      const second = await add('sellerA', 'From Ali')
      await add('colleagueA', 'From a colleague')
      await world.as('sellerA').post(path(lead, 'mark_contacted/'), { notes: 'Spoke to them' })
      await makeInteraction(world, {
        related_to_lead: lead.id,
        interaction_type: 'note',
        subject: 'No note by add_note',
      })
      const notes = async (person: 'staff' | 'sellerA' | 'colleagueA') => {
        const answer = await world.as(person).get(path(lead, 'notes/'))
        expect(answer.status).toBe(200)
        return answer.body.results.map(({ note }: Loose) => note)
      }
      expect(await notes('staff')).toEqual(['Spoke to them', 'From a colleague', 'From Ali', 'Ours alone'])
      expect(await notes('sellerA')).toEqual(['Spoke to them', 'From a colleague', 'From Ali'])
      expect(await notes('colleagueA')).toEqual(['Spoke to them', 'From a colleague', 'From Ali'])
      expect(second).toEqual({
        id: second.id,
        note: 'From Ali',
        created_by_name: 'Ali Seller',
        created_at: second.created_at,
      })
      expect((await world.as('sellerA').get(`/api/crm/interactions/${second.id}/`)).status).toBe(403)
      const page = await world.as('sellerA').get(`${path(lead, 'notes/')}?page_size=2&page=2`)
      expect([page.body.count, page.body.results.length]).toEqual([3, 1])
    })
    it('notes come along to the opportunity', async () => {
      const lead = await leadIn('qualified', { company: world.ids.companyA })
      await make(world.as('sellerA'), path(lead, 'add_note/'), { note: 'On the lead' })
      const { body } = await world.as('sellerA').post(path(lead, 'convert_to_opportunity/'))
      const deal = `/api/crm/opportunities/${body.opportunity_id}`
      await make(world.as('sellerA'), `${deal}/add_note/`, { note: 'On the deal' })
      expect((await world.as('sellerA').get(`${deal}/notes/`)).body.results.map(({ note }: Loose) => note)).toEqual([
        'On the deal',
        'On the lead',
      ])
      expect((await world.as('sellerB').get(`${deal}/notes/`)).status).toBe(404)
    })
    it.each([
      {},
      { note: '' },
      { note: '   ' },
      { note: null },
      { note: 'a\0' },
      { note: 'x'.repeat(20_001) },
      { notes: 'wrong name' },
    ])('%j is no note', async (body) => {
      const lead = await makeLead(world)
      const answer = await staff().post(path(lead, 'add_note/'), body)
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['note']])
      expect((await staff().get(path(lead, 'notes/'))).body.count).toBe(0)
    })
    it('a long note is kept whole', async () => {
      const lead = await makeLead(world)
      const note = `${'long '.repeat(3999)}end`
      expect((await make(staff(), path(lead, 'add_note/'), { note })).note).toBe(note)
    })
  })

  describe('the contact form', () => {
    it('takes its own fields, sets the rest, and shows nothing else', async () => {
      world.setTime(NOON)
      const { customerB, companyB, user } = world.ids
      const given = {
        title: 'Please call',
        contact_name: 'Chen',
        contact_email: 'chen@client.test',
        contact_phone: '+971 55',
        company_name: 'Own',
        notes: 'Soon',
        metadata: { utm: 'x' },
        estimated_value: 900,
      }
      const ignored = {
        source: 'nonsense',
        status: 'converted',
        customer: customerB,
        company: companyB,
        assigned_to: user.staff,
        created_by: 1,
        expected_close_date: 'never',
        id: 5,
      }
      const answer = await world.as('customerA').post('/api/crm/leads/', { ...given, ...ignored })
      expect([answer.status, Object.keys(answer.body).sort()]).toEqual([201, [...FORM].sort()])
      expect(answer.body).toEqual({ id: answer.body.id, ...given, created_at: NOON })
      expect(await now(answer.body)).toMatchObject({
        ...given,
        source: 'web_form',
        status: 'new',
        customer: world.ids.customerA,
        company: null,
        assigned_to: null,
        expected_close_date: null,
        created_by: user.customerA,
      })
    })
    it('needs what every lead needs', async () => {
      const answer = await world.as('customerA').post('/api/crm/leads/', { title: 'x', contact_email: 'nobody' })
      expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, ['contact_email', 'contact_name']])
    })
    it('is closed to a customer without a profile, and after sending to its author', async () => {
      expect((await world.as('customerAlone').post('/api/crm/leads/', aLead())).status).toBe(403)
      const form = await make(world.as('customerA'), '/api/crm/leads/', aLead())
      expect((await world.as('customerA').get(path(form))).status).toBe(403)
    })
  })

  describe('last_contacted_at', () => {
    it.each(['call', 'email', 'meeting', 'whatsapp', 'sms', 'demo'])('a %s is a contact', async (interaction_type) => {
      const lead = await makeLead(world)
      await makeInteraction(world, { interaction_type, related_to_lead: lead.id, performed_at: '2026-10-02T10:00:00Z' })
      expect(await now(lead)).toMatchObject({ last_contacted_at: '2026-10-02T10:00:00.000Z', status: 'new' })
    })
    it('a note is none, and an older call changes nothing', async () => {
      const lead = await makeLead(world)
      await makeInteraction(world, { interaction_type: 'note', related_to_lead: lead.id })
      expect((await now(lead)).last_contacted_at).toBe(null)
      await makeInteraction(world, { related_to_lead: lead.id, performed_at: '2026-10-05T10:00:00Z' })
      await makeInteraction(world, { related_to_lead: lead.id, performed_at: '2026-10-02T10:00:00Z' })
      expect((await now(lead)).last_contacted_at).toBe('2026-10-05T10:00:00.000Z')
    })
  })

  it('any sequence of calls, through any doors, leaves a lead in the state that the rules say', () => {
    const status = fc.record({
      to: fc.constantFrom(...statuses),
      door: fc.constantFrom('PATCH crm', 'PATCH admin', 'PUT crm', 'list'),
    })
    const action = fc.constantFrom(
      { action: 'mark_contacted', door: 'crm' },
      { action: 'mark_contacted', door: 'admin' },
      { action: 'mark_contacted', door: 'bulk' },
      { action: 'mark_qualified', door: 'admin' },
      { action: 'mark_qualified', door: 'bulk' },
      { action: 'convert_to_opportunity', door: 'crm' },
      { action: 'convert_to_opportunity', door: 'admin' },
    )
    const isOver = (one: Status) => one === 'converted' || one === 'disqualified' || one === 'lost'
    /** What the rules make of a lead; null when they refuse. */
    const after = (lead: Loose, one: { to: Status } | { action: string }): Loose | null => {
      const { status: from, last_contacted_at: contacted } = lead
      if ('to' in one) {
        if (one.to === from) return lead
        if (from === 'converted' || one.to === 'converted') return null
        const first = from === 'new' && one.to === 'contacted' && contacted === null
        return { ...lead, status: one.to, last_contacted_at: first ? world.now() : contacted }
      }
      if (one.action === 'convert_to_opportunity') {
        if (from === 'converted') return lead
        return from === 'qualified' ? { ...lead, status: 'converted', converted_at: world.now() } : null
      }
      if (isOver(from)) return null
      if (one.action === 'mark_qualified') return { ...lead, status: 'qualified' }
      return { ...lead, status: from === 'new' ? 'contacted' : from, last_contacted_at: world.now() }
    }
    const send = async (lead: Loose, one: { to: Status; door: string } | { action: string; door: string }) => {
      const admin = `/api/admin/leads/${lead.id}`
      if ('action' in one) {
        if (one.door === 'crm') return staff().post(path(lead, `${one.action}/`))
        if (one.door === 'admin') return staff().post(`${admin}/${one.action}`)
        return staff().post(`/api/admin/leads/bulk/${one.action}`, { ids: [lead.id] })
      }
      const body = { status: one.to }
      if (one.door === 'PUT crm') return staff().put(path(lead), aLead(body))
      if (one.door === 'PATCH admin') return staff().patch(admin, body)
      if (one.door === 'PATCH crm') return staff().patch(path(lead), body)
      const { _version } = (await staff().get(admin)).body
      return staff().patch('/api/admin/leads', [{ id: lead.id, _version, ...body }])
    }
    return fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(status, action), { minLength: 1, maxLength: 10 }), async (steps) => {
        world.setTime(NOON)
        const lead = await makeLead(world)
        const of = ({ status, last_contacted_at, converted_at }: Loose) => ({ status, last_contacted_at, converted_at })
        let model = of(lead)
        for (const one of steps) {
          world.wait(1000)
          const next = after(model, one)
          const answer = await send(lead, one)
          const told = `${model.status}: ${JSON.stringify(one)} ${answer.text}`
          if (one.door === 'bulk') expect(answer.body, told).toMatchObject(next ? { done: 1 } : { done: 0, skipped: 1 })
          else expect(answer.status, told).toBe(next ? 200 : 400)
          model = next ?? model
          expect(of(await now(lead)), told).toEqual(model)
        }
        const [deals] = await world.rows(`select count(*) as n from opportunities where lead = ${lead.id}`)
        expect(Number(deals?.n)).toBe(model.status === 'converted' ? 1 : 0)
      }),
      { seed: 3, numRuns: 40 },
    )
  })
})
