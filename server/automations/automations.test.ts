// What the system makes by itself: of which causes, how often, by which door, and what becomes of a failure.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY_MS } from '../../shared/kernel/instants.ts'
import { createApp } from '../app.ts'
import type { Automation } from '../records/automate.ts'
import type { AnyServed } from '../records/serve.ts'
import type { Caller, Loose } from '../testing/caller.ts'
import { make } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('automations on %s', (kind) => {
  let world: World
  let staff: Caller
  let superuser: Caller
  beforeAll(async () => {
    world = await openWorld(kind)
    staff = world.as('staff')
    superuser = world.as('superuser')
  })
  afterAll(() => world?.close())

  const rent = (by: Caller, more: object = {}) =>
    make(by, '/api/rentals/', { customer: 1, equipment: 1, start_date: '2026-11-01', end_date: '2026-11-05', ...more })
  const runs = async (rule: string, record: number): Promise<Loose[]> =>
    (await staff.get(`/api/admin/automation-runs?rule=${rule}&record=${record}&_sort=id&_order=asc`)).body
  const wonBy = async (rental: number): Promise<Loose[]> =>
    (await staff.get(`/api/crm/opportunities/?related_rental=${rental}`)).body.results
  const ticketsOf = async (rental: number): Promise<Loose[]> =>
    (await staff.get(`/api/crm/tickets/?related_rental=${rental}&ordering=id`)).body.results
  const set = (body: object) => superuser.patch('/api/admin/settings/', body)

  describe('a large rental', () => {
    it('by its amount becomes an opportunity that was won', async () => {
      const rental = await rent(staff, { total_amount: 10_000 })
      const [won, ...more] = await wonBy(rental.id)
      expect(more).toEqual([])
      expect(won).toMatchObject({
        stage: 'closed_won',
        probability: 100,
        estimated_amount: 10_000,
        actual_amount: 10_000,
        company: world.ids.companyA,
        customer: world.ids.customerA,
        equipment: world.ids.craneA,
        rental_reference: rental.rental_reference,
        actual_close_date: '2026-10-21',
        created_by: null,
        contact_name: 'Chen Customer',
      })
      expect(await runs('large-rental', rental.id)).toMatchObject([
        { status: 'done', made_resource: 'opportunities', made_record: won.id, title: rental.rental_reference },
      ])
      const history = await staff.get(`/api/admin/opportunities/${won.id}/history`)
      expect(history.body[0]).toMatchObject({ through: 'automation', actor_name: 'TezRent' })
    })

    it('by its days alone, and by a customer’s own hand', async () => {
      const rental = await rent(world.as('customerA'), { start_date: '2026-11-01', end_date: '2026-12-01' })
      expect(await wonBy(rental.id)).toHaveLength(1)
    })

    it('is none below both thresholds, nor when it becomes large later', async () => {
      const rental = await rent(staff, { total_amount: 9999.99, end_date: '2026-11-30' })
      await staff.patch(`/api/admin/rentals/${rental.id}`, { total_amount: 50_000 })
      expect(await wonBy(rental.id)).toEqual([])
      expect(await runs('large-rental', rental.id)).toEqual([])
    })

    it('follows thresholds and switch at once', async () => {
      await set({ large_rental_amount: 300, large_rental_days: 100 })
      const small = await rent(staff)
      expect(await wonBy(small.id)).toHaveLength(1)
      await set({ large_rental: false })
      const off = await rent(staff)
      expect(await wonBy(off.id)).toEqual([])
      expect(await runs('large-rental', off.id)).toMatchObject([{ status: 'skipped', detail: 'It is switched off.' }])
      await set({ large_rental: true, large_rental_amount: 10_000, large_rental_days: 30 })
    })

    it('is undone with a rental that is refused', async () => {
      const count = async () => (await staff.get('/api/crm/opportunities/')).body.count
      const before = await count()
      const refused = await staff.post('/api/rentals/', {
        customer: 1,
        equipment: 1,
        start_date: '2026-11-05',
        end_date: '2026-11-01',
        total_amount: 90_000,
      })
      expect(refused.status).toBe(400)
      expect(await count()).toBe(before)
    })
  })

  describe('a dispute', () => {
    const setStatus = (by: Caller, id: number, new_status: string) =>
      by.post(`/api/rentals/${id}/update_status/`, { new_status })

    it('opens one ticket, however many say so at once', async () => {
      const rental = await rent(staff)
      const all = await Promise.all(
        Array.from({ length: 100 }, () => setStatus(world.as('customerA'), rental.id, 'dispute')),
      )
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
      const [ticket, ...more] = await ticketsOf(rental.id)
      expect(more).toEqual([])
      expect(ticket).toMatchObject({
        category: 'complaint',
        priority: 'high',
        status: 'open',
        customer: world.ids.customerA,
        company: world.ids.companyA,
        related_equipment: world.ids.craneA,
      })
      expect(ticket.ticket_number).toMatch(/^TKT-20261021-\d{4}$/)
    })

    it('opens another when it comes again, but not while one is open', async () => {
      const rental = await rent(staff)
      await setStatus(staff, rental.id, 'dispute')
      await setStatus(staff, rental.id, 'in_progress')
      await setStatus(staff, rental.id, 'dispute')
      const [ticket] = await ticketsOf(rental.id)
      expect(await runs('rental-dispute', rental.id)).toMatchObject([
        { status: 'done', made_record: ticket.id },
        { status: 'skipped', detail: `Ticket ${ticket.id} of this rental is still open.` },
      ])
      await staff.post(`/api/crm/tickets/${ticket.id}/mark_closed/`)
      await setStatus(staff, rental.id, 'in_progress')
      await setStatus(staff, rental.id, 'dispute')
      expect(await ticketsOf(rental.id)).toHaveLength(2)
    })

    it('counts by every door: form, bulk action, list, and creation', async () => {
      const byForm = await rent(staff)
      await staff.patch(`/api/admin/rentals/${byForm.id}`, { status: 'dispute' })
      const many = [(await rent(staff)).id, (await rent(staff)).id]
      const done = await staff.post('/api/admin/rentals/bulk/update_status', {
        ids: many,
        input: { new_status: 'dispute' },
      })
      expect(done.body).toMatchObject({ done: 2, skipped: 0 })
      const inList = await rent(staff)
      const changed = await staff.patch('/api/admin/rentals', [{ id: inList.id, _version: 1, status: 'dispute' }])
      expect(changed.status, changed.text).toBe(200)
      const atOnce = await rent(staff, { status: 'dispute' })
      for (const id of [byForm.id, ...many, inList.id, atOnce.id]) expect(await ticketsOf(id)).toHaveLength(1)
    })
  })

  describe('favorites', () => {
    let machines: number[]
    beforeAll(async () => {
      machines = []
      for (let n = 0; n < 100; n++) {
        const body = { name: `Machine ${n}`, company: world.ids.companyA }
        machines.push((await make(staff, '/api/admin/equipment', body)).id)
      }
    })
    const like = (equipment: number, by: Caller = world.as('customerA')) => by.post('/api/favorites/', { equipment })
    const leadsOf = async (customer: number): Promise<Loose[]> =>
      (await staff.get(`/api/crm/leads/?source=automation&customer=${customer}`)).body.results

    it('of five different machines within a week become a qualified lead', async () => {
      for (const machine of machines.slice(0, 4)) await like(machine)
      for (let again = 0; again < 3; again++) expect((await like(machines[0] ?? 0)).status).toBe(200)
      expect(await leadsOf(world.ids.customerA)).toEqual([])
      const last = await like(machines[4] ?? 0)
      const [lead, ...more] = await leadsOf(world.ids.customerA)
      expect(more).toEqual([])
      expect(lead).toMatchObject({
        status: 'qualified',
        contact_name: 'Chen Customer',
        metadata: { trigger: 'repeated-favorites', favorite_count: 5, equipment: machines.slice(0, 5) },
      })
      expect(await runs('repeated-favorites', last.body.id)).toMatchObject([{ status: 'done', made_record: lead.id }])
    })

    it('make one lead within that time, and the next after it', async () => {
      const sixth = await like(machines[5] ?? 0)
      expect(await leadsOf(world.ids.customerA)).toHaveLength(1)
      expect(await runs('repeated-favorites', sixth.body.id)).toMatchObject([{ status: 'skipped' }])
      world.wait(8 * DAY_MS)
      for (const machine of machines.slice(6, 10)) await like(machine)
      expect(await leadsOf(world.ids.customerA)).toHaveLength(1)
      await like(machines[10] ?? 0)
      expect(await leadsOf(world.ids.customerA)).toHaveLength(2)
    })

    it('make no second lead within that time, whatever staff make of the first', async () => {
      const [, second] = (await staff.get(`/api/crm/leads/?customer=${world.ids.customerA}&ordering=id`)).body.results
      expect((await staff.patch(`/api/crm/leads/${second.id}/`, { source: 'referral' })).status).toBe(200)
      expect((await like(machines[11] ?? 0)).status).toBe(201)
      expect((await staff.delete(`/api/crm/leads/${second.id}/`)).status).toBe(204)
      const last = await like(machines[12] ?? 0)
      expect(await runs('repeated-favorites', last.body.id)).toMatchObject([{ status: 'skipped' }])
      expect(await leadsOf(world.ids.customerA)).toHaveLength(1)
    })

    it('of a hundred machines at once make one', async () => {
      const all = await Promise.all(machines.map((machine) => like(machine, world.as('customerB'))))
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]))
      expect(await leadsOf(world.ids.customerB)).toHaveLength(1)
    })
  })

  describe('a run that failed', () => {
    /** The rules of rentals and tickets, while their cupboard is empty. */
    let broken = true
    let failing: ReturnType<typeof createApp>
    beforeAll(() => {
      const served = new Map(world.services.served)
      for (const name of ['rentals', 'tickets']) {
        const own = served.get(name) as AnyServed
        const automations = (own.automations ?? []).map(
          (one): Automation<never> => ({
            ...one,
            run(ctx, after) {
              if (broken) throw new Error('The cupboard is empty.')
              return one.run(ctx, after)
            },
          }),
        )
        served.set(name, { ...own, automations } as AnyServed)
      }
      failing = createApp({ ...world.services, served })
    })
    const send = async (person: 'staff' | 'superuser' | 'customerA', path: string, body: object) => {
      const authorization = `Bearer ${await world.tokenOf(person)}`
      const headers = { authorization, 'content-type': 'application/json' }
      const answer = await failing.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: answer.status, body: (await answer.json()) as Loose }
    }

    it('leaves the change alone, is told of, and is run again by superusers, once', async () => {
      const body = { customer: 1, equipment: 1, start_date: '2026-11-01', end_date: '2026-12-31' }
      const rental = await send('staff', '/api/rentals/', body)
      expect(rental.status).toBe(201)
      const [run] = await runs('large-rental', rental.body.id)
      expect(run).toMatchObject({ status: 'failed', detail: 'The cupboard is empty.', made_record: null })
      const again = `/api/admin/automation-runs/${run.id}/run_again`
      expect((await send('staff', again, {})).status).toBe(403)
      expect((await send('superuser', again, {})).body).toMatchObject({ status: 'failed' })
      broken = false
      const tries = await Promise.all(Array.from({ length: 20 }, () => send('superuser', again, {})))
      const [good, ...more] = tries.filter(({ status }) => status === 200)
      expect(good?.body).toMatchObject({ status: 'done', made_resource: 'opportunities' })
      expect(more).toEqual([])
      expect(await wonBy(rental.body.id)).toHaveLength(1)
      expect(await send('superuser', again, {})).toEqual({
        status: 400,
        body: { detail: 'Only a failed run can be run again.' },
      })
    })
    it('is run again as the doing of whoever caused it: who says so is told like everybody else', async () => {
      broken = true
      const { body: ticket } = await send('customerA', '/api/crm/tickets/', { title: 'Oil', description: 'Everywhere' })
      broken = false
      const [run] = await runs('ticket-created', ticket.id)
      expect((await send('superuser', `/api/admin/automation-runs/${run.id}/run_again`, {})).body.status).toBe('done')
      const { results } = (await superuser.get('/api/notifications/?notification_type=ticket_created')).body
      expect(results.map((one: Loose) => one.related_object)).toContainEqual({ type: 'ticket', id: ticket.id })
    })
  })

  it('runs are for staff to read, and for nobody to write', async () => {
    expect((await world.as('sellerA').get('/api/admin/automation-runs')).status).toBe(403)
    const [run] = (await staff.get('/api/admin/automation-runs')).body
    expect(run._can).toEqual({ change: false, remove: false })
    const path = `/api/admin/automation-runs/${run.id}`
    expect((await superuser.patch(path, { status: 'failed' })).body.status).toBe(run.status)
    expect((await superuser.delete(path)).status).toBe(403)
    expect((await superuser.post('/api/admin/automation-runs', {})).status).toBe(403)
  })
})
