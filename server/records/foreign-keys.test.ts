// What a body may point at: what the caller may see or pick; everything else reads as if it were not there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../testing/people.ts'
import { aLead, anInteraction, MISSING, make, makeLead, makeOpportunity, read } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const invalid = (id: number) => [`Invalid pk "${id}" - object does not exist.`]

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())

  /** Creates and changes through both surfaces; every way must judge alike. */
  async function judge(
    person: Person,
    resource: 'leads' | 'opportunities',
    body: Record<string, unknown>,
    wanted: object | 'taken',
    company?: number | null,
  ) {
    const base = resource === 'leads' ? aLead() : { title: 'Deal' }
    const own = person.startsWith('seller') ? { company: world.ids.companyA } : { company: company ?? null }
    const made = resource === 'leads' ? await makeLead(world, own) : await makeOpportunity(world, own)
    const surfaces = person.startsWith('seller') ? ['/api/crm'] : ['/api/crm', '/api/admin']
    for (const surface of surfaces) {
      const answers = [
        await world
          .as(person)
          .post(`${surface}/${resource}/`, { ...base, ...(company === undefined ? {} : { company }), ...body }),
        await world.as(person).patch(`${surface}/${resource}/${made.id}/`, body),
      ]
      for (const answer of answers) {
        if (wanted === 'taken') {
          expect([200, 201], answer.text).toContain(answer.status)
          expect(answer.body).toMatchObject(body)
        } else {
          expect([answer.status, answer.body]).toEqual([400, wanted])
        }
      }
    }
  }

  describe('a seller', () => {
    it.each(['leads', 'opportunities'] as const)(
      'its company is its own on %s, whatever the body says',
      async (resource) => {
        for (const company of [world.ids.companyB, MISSING, null, 'nonsense', {}, true]) {
          const record = await make(world.as('sellerA'), `/api/crm/${resource}/`, { ...aLead(), company })
          expect(record.company).toBe(world.ids.companyA)
          const answer = await world
            .as('sellerA')
            .patch(`/api/crm/${resource}/${record.id}/`, { company, title: 'Changed' })
          expect([answer.status, answer.body.company, answer.body.title]).toEqual([200, world.ids.companyA, 'Changed'])
        }
      },
    )
    it('assigns its own people only', async () => {
      const { user } = world.ids
      for (const resource of ['leads', 'opportunities'] as const) {
        await judge('sellerA', resource, { assigned_to: user.colleagueA }, 'taken')
        await judge('sellerA', resource, { assigned_to: null }, 'taken')
        for (const id of [user.staff, user.sellerB, user.customerA, user.sellerAlone, user.inactive, MISSING])
          await judge('sellerA', resource, { assigned_to: id }, { assigned_to: invalid(id) })
      }
    })
    it('keeps an assignee from staff, when it changes something else', async () => {
      const lead = await makeLead(world, { company: world.ids.companyA, assigned_to: world.ids.user.staff })
      const answer = await world
        .as('sellerA')
        .put(`/api/crm/leads/${lead.id}/`, aLead({ assigned_to: world.ids.user.staff, notes: 'x' }))
      expect([answer.status, answer.body.assigned_to, answer.body.notes]).toEqual([200, world.ids.user.staff, 'x'])
    })
    it('takes customers who rented from it: a cancelled rental is none', async () => {
      for (const resource of ['leads', 'opportunities'] as const) {
        await judge('sellerA', resource, { customer: world.ids.customerA }, 'taken')
        for (const id of [world.ids.customerB, MISSING])
          await judge('sellerA', resource, { customer: id }, { customer: invalid(id) })
      }
      const foreign = await world.as('sellerB').post('/api/crm/leads/', aLead({ customer: world.ids.customerA }))
      expect(foreign.body).toEqual({ customer: invalid(world.ids.customerA) })
    })
    it('takes machines of its company and leads that it sees', async () => {
      await judge('sellerA', 'opportunities', { equipment: world.ids.craneA }, 'taken')
      for (const id of [world.ids.craneB, MISSING])
        await judge('sellerA', 'opportunities', { equipment: id }, { equipment: invalid(id) })
      const own = await makeLead(world, { company: world.ids.companyA })
      const foreign = await makeLead(world, { company: world.ids.companyB })
      await judge('sellerA', 'opportunities', { lead: own.id }, 'taken')
      for (const id of [foreign.id, MISSING])
        await judge('sellerA', 'opportunities', { lead: id }, { lead: invalid(id) })
    })
    it('a text for an id that is hidden or missing is the same text', async () => {
      const answers = []
      for (const id of [world.ids.customerB, MISSING])
        answers.push(
          (await world.as('sellerA').post('/api/crm/leads/', aLead({ customer: id }))).text.replace(String(id), 'N'),
        )
      expect(answers[0]).toBe(answers[1])
    })
    it('without a company creates nothing', async () => {
      const before = await world.rows('select count(*) as n from leads')
      for (const path of ['leads', 'opportunities'])
        expect((await world.as('sellerAlone').post(`/api/crm/${path}/`, aLead())).status).toBe(403)
      expect(await world.rows('select count(*) as n from leads')).toEqual(before)
    })
    it('reads the company’s records from the moment it joins another, and no more the old ones', async () => {
      const old = await makeLead(world, { company: world.ids.companyA })
      const fresh = await makeLead(world, { company: world.ids.companyB })
      const join = (company: number) =>
        world.as('superuser').patch(`/api/admin/users/${world.ids.user.colleagueA}`, { company })
      const sees = async (lead: { id: number }) =>
        (await world.as('colleagueA').get(`/api/crm/leads/${lead.id}/`)).status
      expect([await sees(old), await sees(fresh)]).toEqual([200, 404])
      await join(world.ids.companyB)
      expect([await sees(old), await sees(fresh)]).toEqual([404, 200])
      await join(world.ids.companyA)
    })
  })

  describe('staff', () => {
    it('assign active staff to anything, and a company’s people to its records', async () => {
      const { user, companyA, companyB } = world.ids
      for (const resource of ['leads', 'opportunities'] as const) {
        for (const company of [null, companyA]) {
          await judge('staff', resource, { assigned_to: user.superuser }, 'taken', company)
          for (const id of [user.inactive, user.customerA, user.sellerB, MISSING])
            await judge('staff', resource, { assigned_to: id }, { assigned_to: invalid(id) }, company)
        }
        await judge('staff', resource, { assigned_to: user.sellerA }, 'taken', companyA)
        await judge('staff', resource, { assigned_to: user.sellerA }, { assigned_to: invalid(user.sellerA) }, companyB)
        await judge('staff', resource, { assigned_to: user.sellerA }, { assigned_to: invalid(user.sellerA) }, null)
        await judge(
          'staff',
          resource,
          { assigned_to: user.sellerAlone },
          { assigned_to: invalid(user.sellerAlone) },
          null,
        )
      }
    })
    it('a record that goes to another company may not keep a seller of the old one', async () => {
      const lead = await makeLead(world, { company: world.ids.companyA, assigned_to: world.ids.user.sellerA })
      const path = `/api/crm/leads/${lead.id}/`
      const answer = await world.as('staff').patch(path, { company: world.ids.companyB })
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['assigned_to']])
      expect((await read(world, path)).company).toBe(world.ids.companyA)
      expect((await world.as('staff').patch(path, { company: world.ids.companyB, assigned_to: null })).status).toBe(200)
    })
    it('point at anything that is there', async () => {
      const { companyB, customerB, craneB, rentalB } = world.ids
      await judge('staff', 'leads', { company: companyB, customer: customerB }, 'taken')
      await judge('staff', 'opportunities', { company: companyB, customer: customerB, equipment: craneB }, 'taken')
      for (const name of ['company', 'customer', 'equipment', 'lead'])
        await judge('staff', 'opportunities', { [name]: MISSING }, { [name]: invalid(MISSING) })
      const answer = await world.as('staff').post(
        '/api/crm/interactions/',
        anInteraction({
          related_to_rental: rentalB,
          related_to_lead: MISSING,
          performed_by: world.ids.user.customerA,
        }),
      )
      expect(answer.body).toEqual({
        related_to_lead: invalid(MISSING),
        performed_by: invalid(world.ids.user.customerA),
      })
    })
    it('a rental of an opportunity is read-only', async () => {
      expect(await makeOpportunity(world, { related_rental: world.ids.rentalA })).toMatchObject({
        related_rental: null,
      })
    })
  })

  describe('marketplace records of the admin', () => {
    const admin = (path: string, body: object) => world.as('staff').post(`/api/admin/${path}`, body)
    it('a rental’s company and rate follow from the machine, its days and total from the dates', async () => {
      const dates = { start_date: '2026-11-01', end_date: '2026-11-05' }
      const { body } = await admin('rentals', {
        customer: world.ids.customerA,
        equipment: world.ids.craneB,
        ...dates,
        company: world.ids.companyA,
        daily_rate: 1,
      })
      expect(body).toMatchObject({
        company: world.ids.companyB,
        company_name: 'Silk Road',
        daily_rate: 200,
        total_days: 4,
        total_amount: 800,
        status: 'pending',
        customer_name: 'Chen Customer',
        equipment_name: 'Crane of Silk',
      })
      expect(body.rental_reference).toMatch(/^RNT-20261021-\d{4}$/)
      const own = await admin('rentals', {
        customer: world.ids.customerA,
        equipment: world.ids.craneA,
        start_date: '2026-11-01',
        end_date: '2026-11-01',
        total_amount: 77.7,
      })
      expect(own.body).toMatchObject({ total_days: 1, total_amount: 77.7 })
      const longer = await world.as('staff').patch(`/api/admin/rentals/${body.id}`, { end_date: '2026-11-11' })
      expect(longer.body).toMatchObject({ total_days: 10, total_amount: 2000, rental_reference: body.rental_reference })
      const wrong = await admin('rentals', {
        customer: world.ids.customerA,
        equipment: world.ids.craneA,
        start_date: '2026-11-02',
        end_date: '2026-11-01',
      })
      expect([wrong.status, Object.keys(wrong.body)]).toEqual([400, ['end_date']])
    })
    it('a profile belongs to one customer user', async () => {
      const { user } = world.ids
      expect((await admin('customers', { user: user.customerA })).status).toBe(400)
      expect(Object.keys((await admin('customers', { user: user.staff })).body)).toEqual(['user'])
      expect((await admin('customers', {})).body).toEqual({ user: ['This field is required.'] })
    })
    it('users are what their type says', async () => {
      const root = world.as('superuser')
      const good = { email: ' New.One@People.test ', user_type: 'staff', password: 'a long enough one' }
      const refused = async (more: object) =>
        Object.keys((await root.post('/api/admin/users', { ...good, email: 'x@people.test', ...more })).body)
      const made = await root.post('/api/admin/users', good)
      expect([made.status, made.body.email]).toEqual([201, 'new.one@people.test'])
      expect(made.text).not.toContain('a long enough one')
      expect(made.body).not.toHaveProperty('password')
      expect(await refused({ email: 'NEW.ONE@people.TEST' })).toEqual(['email'])
      expect(await refused({ user_type: 'company', is_superuser: true })).toEqual(['is_superuser'])
      expect(await refused({ company: world.ids.companyA })).toEqual(['company'])
      expect(await refused({ password: 'short' })).toEqual(['password'])
      expect(await refused({ password: '1234567890123' })).toEqual(['password'])
      expect(await refused({ user_type: 'robot' })).toEqual(['user_type'])
      expect(await refused({ is_active: 'yes' })).toEqual(['is_active'])
      expect(await refused({ password: undefined, user_type: undefined })).toEqual(['user_type', 'password'])
    })
  })
})
