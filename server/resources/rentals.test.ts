// Rentals, machines and favorites, as the apps call them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rentals } from '../../shared/resources/rentals.ts'
import type { Loose } from '../testing/caller.ts'
import { ids } from '../testing/oracle.ts'
import type { Person } from '../testing/people.ts'
import { MISSING, make, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const RENTALS = '/api/rentals/'
const FAVORITES = '/api/favorites/'
const statuses = Object.keys(rentals.fields.status.choices)
const days = { start_date: '2026-11-01', end_date: '2026-11-11' }

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const one = (rental: Loose, action = '') => `${RENTALS}${rental.id}/${action}`
  const rent = (more: object = {}) =>
    make(staff(), RENTALS, { customer: world.ids.customerA, equipment: world.ids.craneA, ...days, ...more })

  it('is found by the names of both, the customer and the machine', async () => {
    const made = await rent()
    const names = await Promise.all([
      staff().get(`/api/admin/customers/${world.ids.customerA}`),
      staff().get(`/api/admin/equipment/${world.ids.craneA}`),
    ])
    for (const { body } of names) {
      const found = await staff().get(`/api/admin/rentals?q=${encodeURIComponent(body.name)}&id=${made.id}`)
      expect(ids(found.body), body.name).toEqual([made.id])
    }
  })

  describe('a rental', () => {
    it.each([
      ['2026-11-01', '2026-11-11', 10, 1000],
      ['2026-11-01', '2026-11-02', 1, 100],
      ['2026-11-01', '2026-11-01', 1, 100],
      ['2028-02-28', '2028-03-01', 2, 200],
      ['2026-01-01', '2027-01-01', 365, 36_500],
    ])('from %s to %s is %i days', async (start_date, end_date, total_days, total_amount) => {
      world.setTime(NOON)
      const made = await rent({ start_date, end_date })
      expect(made).toMatchObject({
        total_days,
        daily_rate: 100,
        total_amount,
        status: 'pending',
        company: world.ids.companyA,
        company_name: 'Gulf Lift',
        customer_name: 'Chen Customer',
        equipment_name: 'Crane of Gulf',
      })
      expect(made.rental_reference).toMatch(/^RNT-20261021-\d{4}$/)
      expect(await read(world, one(made))).toEqual(made)
    })
    it('must not end before it starts', async () => {
      const body = { customer: world.ids.customerA, equipment: world.ids.craneA }
      const answer = await staff().post(RENTALS, { ...body, start_date: '2026-11-02', end_date: '2026-11-01' })
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['end_date']])
    })
    it('costs what staff say, else rate × days; company and rate follow from the machine', async () => {
      const { companyA, companyB, craneB } = world.ids
      const made = await rent({ total_amount: 777.5, company: companyB, daily_rate: 1, total_days: 99 })
      expect(made).toMatchObject({ total_amount: 777.5, company: companyA, daily_rate: 100, total_days: 10 })
      const admin = (body: object) => staff().patch(`/api/admin/rentals/${made.id}`, body)
      expect((await admin({ status: 'approved' })).body.total_amount).toBe(777.5)
      expect((await admin({ equipment: craneB })).body).toMatchObject({
        company: companyB,
        daily_rate: 200,
        total_amount: 2000,
      })
      await staff().patch(`/api/admin/equipment/${craneB}`, { daily_rate: 300 })
      expect((await admin({ end_date: '2026-11-02' })).body).toMatchObject({ daily_rate: 200, total_amount: 200 })
      await staff().patch(`/api/admin/equipment/${craneB}`, { daily_rate: 200 })
    })
    it('a customer rents for itself, and says nothing of money or status', async () => {
      const { customerA, customerB, craneB } = world.ids
      const made = await make(world.as('customerA'), RENTALS, {
        ...days,
        equipment: craneB,
        customer: customerB,
        status: 'nonsense',
        total_amount: 1,
        company: 'x',
      })
      expect(made).toMatchObject({ customer: customerA, status: 'pending', total_amount: 2000 })
      const wrong = await world.as('customerA').post(RENTALS, { ...days, equipment: MISSING })
      expect(wrong.body).toEqual({ equipment: [`Invalid pk "${MISSING}" - object does not exist.`] })
    })
    it.each(['sellerA', 'sellerAlone', 'customerAlone'] as const)('%s makes none', async (person) => {
      const answer = await world.as(person).post(RENTALS, { ...days, equipment: world.ids.craneA })
      expect(answer.status).toBe(403)
    })
    it('is seen by staff, its company and its customer; my_rentals alike', async () => {
      const made = await rent()
      const seen: Partial<Record<Person, number>> = {
        staff: 200,
        sellerA: 200,
        colleagueA: 200,
        customerA: 200,
        sellerB: 404,
        customerB: 404,
        sellerAlone: 404,
        customerAlone: 404,
      }
      for (const [person, status] of Object.entries(seen) as [Person, number][]) {
        expect((await world.as(person).get(one(made))).status, person).toBe(status)
        for (const path of [RENTALS, `${RENTALS}my_rentals/`]) {
          const answer = await world.as(person).get(`${path}?page_size=100`)
          expect(ids(answer.body.results).includes(made.id), `${person} ${path}`).toBe(status === 200)
        }
      }
      expect((await world.anonymous.get(`${RENTALS}my_rentals/`)).status).toBe(401)
      for (const method of ['PUT', 'PATCH', 'DELETE'] as const)
        expect((await staff().call(method, one(made), {})).status).toBe(405)
    })
  })

  describe('update_status', () => {
    const set = (person: Person, rental: Loose, new_status: unknown) =>
      world.as(person).post(one(rental, 'update_status/'), { new_status })
    it.each(['staff', 'sellerA'] as const)('%s sets any', async (person) => {
      const rental = await rent()
      for (const status of [...statuses, 'pending']) {
        const answer = await set(person, rental, status)
        expect([answer.status, answer.body.id, answer.body.status]).toEqual([200, rental.id, status])
      }
    })
    it.each(statuses)('a customer, from %s', async (from) => {
      for (const to of statuses) {
        const rental = await rent({ status: from })
        const answer = await set('customerA', rental, to)
        const allowed =
          to === from || to === 'dispute' || (to === 'cancelled' && ['pending', 'approved'].includes(from))
        expect(answer.status, to).toBe(allowed ? 200 : to === 'cancelled' ? 400 : 403)
        expect((await read(world, one(rental))).status).toBe(allowed ? to : from)
      }
    })
    it('the same again is no change', async () => {
      const rental = await rent()
      const answer = await set('sellerA', rental, 'pending')
      expect([answer.status, answer.header('etag')]).toEqual([200, '"1"'])
    })
    it('others are told that there is none', async () => {
      const rental = await rent()
      for (const person of ['sellerB', 'customerB', 'sellerAlone', 'customerAlone'] as const)
        for (const id of [rental.id, MISSING]) expect((await set(person, { id }, 'cancelled')).status, person).toBe(404)
      for (const wrong of [undefined, null, '', 'lost', 5])
        expect((await set('staff', rental, wrong)).body).toHaveProperty('new_status')
      expect((await read(world, one(rental))).status).toBe('pending')
    })
  })

  describe('equipment', () => {
    it('is listed for anybody signed in, and only listed', async () => {
      for (const person of ['staff', 'sellerA', 'sellerAlone', 'customerA', 'customerAlone'] as const) {
        const answer = await world.as(person).get('/api/equipment/?search=crane&ordering=name')
        expect(ids(answer.body.results), person).toEqual([world.ids.craneA, world.ids.craneB])
        expect(answer.body.results[0]).toMatchObject({ name: 'Crane of Gulf', category: 'Cranes', daily_rate: 100 })
        expect('created_by' in answer.body.results[0]).toBe(person === 'staff')
      }
      expect((await world.anonymous.get('/api/equipment/')).status).toBe(401)
      expect((await world.as('sellerA').post('/api/equipment/', {})).status).toBe(405)
      expect((await staff().post('/api/equipment/', {})).status).toBe(405)
    })
  })

  describe('favorites', () => {
    const fav = (person: Person, body: object) => world.as(person).post(FAVORITES, body)
    it('the same again is 200 with the one that is there', async () => {
      const { craneA, customerA, customerB } = world.ids
      const first = await fav('customerA', { equipment: craneA, customer: customerB })
      expect([first.status, first.body.customer, first.body.equipment_name]).toEqual([201, customerA, 'Crane of Gulf'])
      const again = await fav('customerA', { equipment: craneA })
      expect([again.status, again.body]).toEqual([200, first.body])
      const byStaff = await fav('staff', { equipment: craneA, customer: customerA })
      expect([byStaff.status, byStaff.body.id]).toEqual([200, first.body.id])
      expect((await fav('customerB', { equipment: craneA })).status).toBe(201)
    })
    it('eight at once make one, round after round', async () => {
      for (let round = 0; round < 5; round++) {
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => fav('customerB', { equipment: world.ids.craneB })),
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([...Array(7).fill(200), 201])
        const made = new Set(answers.map(({ body }) => body.id))
        expect(made.size).toBe(1)
        const [id] = made
        expect((await world.as('customerB').delete(`${FAVORITES}${id}/`)).status).toBe(204)
      }
    })
    it('are one’s own', async () => {
      const { body } = await fav('customerA', { equipment: world.ids.craneB })
      for (const id of [body.id, MISSING])
        for (const person of ['customerB', 'customerAlone'] as const)
          expect((await world.as(person).delete(`${FAVORITES}${id}/`)).status).toBe(404)
      expect(ids((await world.as('customerA').get(FAVORITES)).body.results)).toContain(body.id)
      expect(ids((await world.as('customerB').get(FAVORITES)).body.results)).not.toContain(body.id)
      expect((await fav('customerAlone', { equipment: world.ids.craneB })).status).toBe(403)
      for (const id of [body.id, MISSING])
        for (const [method, path] of [
          ['GET', FAVORITES],
          ['POST', FAVORITES],
          ['DELETE', `${FAVORITES}${id}/`],
        ] as const)
          expect((await world.as('sellerA').call(method, path, method === 'POST' ? {} : undefined)).status).toBe(403)
      expect((await fav('customerA', { equipment: MISSING })).body).toHaveProperty('equipment')
      expect((await fav('customerA', {})).body).toEqual({ equipment: ['This field is required.'] })
      expect((await world.as('customerA').delete(`${FAVORITES}${body.id}/`)).status).toBe(204)
    })
  })
})
