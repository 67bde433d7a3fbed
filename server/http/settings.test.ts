// What superusers tune: read by staff, judged, remembered, and in force with the next request.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { StoredSettings } from '../records/settings.ts'
import { demand } from '../testing/conformance.ts'
import { anInteraction, anOpportunity, makeLead } from '../testing/samples.ts'
import { scenarios } from '../testing/scenarios.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/admin/settings/'

describe.each(databases)('settings on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())
  const set = async (body: object) => {
    const answer = await world.as('superuser').call('PATCH', PATH, body)
    expect(answer.status, answer.text).toBe(200)
  }

  scenarios(
    () => world,
    [
      {
        name: 'staff read them, with their defaults',
        as: 'staff',
        call: `GET ${PATH}`,
        status: 200,
        has: {
          large_rental: true,
          large_rental_amount: 10_000,
          repeated_favorites_count: 5,
          sellers_may_log_interactions: false,
          probability_negotiation: 90,
        },
      },
      { name: 'sellers do not', as: 'sellerA', call: `GET ${PATH}`, status: 403 },
      { name: 'strangers do not', as: 'anonymous', call: `GET ${PATH}`, status: 401 },
      { name: 'staff do not change them', as: 'staff', call: `PATCH ${PATH}`, body: {}, status: 403 },
      { name: 'there is nothing to delete', as: 'superuser', call: `DELETE ${PATH}`, status: 405 },
      {
        name: 'what is out of bounds is told by field, and nothing changes',
        as: 'superuser',
        call: `PATCH ${PATH}`,
        body: { repeated_favorites_count: 1, large_rental: 'maybe', large_rental_days: 3651, probability_proposal: 60 },
        status: 400,
        is: {
          repeated_favorites_count: ['Ensure this value is greater than or equal to 2.'],
          large_rental: ['Must be a valid boolean.'],
          large_rental_days: ['Ensure this value is less than or equal to 3650.'],
        },
      },
      { name: 'a list is no body', as: 'superuser', call: `PATCH ${PATH}`, body: [], status: 400 },
    ],
  )

  it('a change counts at once, for other processes too, and is in the history', async () => {
    const other = createApp({ ...world.services, settings: new StoredSettings() })
    await set({ probability_proposal: 61, large_rental_amount: '20000.50' })
    const token = await world.tokenOf('staff')
    const made = await other.request('/api/crm/opportunities/', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(anOpportunity({ stage: 'proposal' })),
    })
    expect((await made.json()).probability).toBe(61)
    expect((await world.as('staff').get(PATH)).body).toMatchObject({
      probability_proposal: 61,
      large_rental_amount: 20_000.5,
      large_rental: true,
    })
    const { body } = await world.as('staff').get(`${PATH}history/`)
    expect(body).toHaveLength(1)
    expect(body[0]).toMatchObject({ action: 'change', actor_name: 'Sofia Root', through: 'admin' })
    expect(body[0].changes).toEqual([
      { field: 'large_rental_amount', label: 'Large from this amount', old: 10_000, new: 20_000.5 },
      { field: 'probability_proposal', label: 'Probability in proposal, %', old: 50, new: 61 },
    ])
    await set({ probability_proposal: 50, large_rental_amount: 10_000 })
    await set({})
    expect((await world.as('staff').get(`${PATH}history/`)).body).toHaveLength(2)
  })

  it('a save over newer settings is refused with what they are now, and writing what is there is no change', async () => {
    const call = (body: object, tag: string) =>
      world.as('superuser').patch(PATH, body, { headers: { 'If-Match': tag } })
    const first = await world.as('superuser').get(PATH)
    expect(first.body).toMatchObject({ id: 1, _title: 'Settings', _can: { change: true, remove: false } })
    expect((await world.as('staff').get(PATH)).body._can.change).toBe(false)
    const tag = first.header('etag')
    expect(tag).toBe(`"${first.body._version}"`)
    const same = await call({ large_rental_days: 30 }, tag)
    expect([same.status, same.header('etag')]).toEqual([200, tag])
    const changed = await call({ large_rental_days: 31 }, tag)
    expect(changed.body).toMatchObject({ large_rental_days: 31, _version: first.body._version + 1 })
    const stale = await call({ large_rental_days: 32 }, tag)
    expect(stale.status).toBe(412)
    demand('admin_settings_partial_update', stale)
    expect(stale.body.current).toEqual(changed.body)
    expect((await world.as('staff').get(PATH)).body).toEqual({
      ...changed.body,
      _can: { change: false, remove: false },
    })
    await set({ large_rental_days: 30 })
  })

  it('a change of two at once loses neither', async () => {
    await Promise.all([set({ repeated_favorites_days: 3 }), set({ repeated_favorites_count: 4 })])
    const { body } = await world.as('staff').get(PATH)
    expect([body.repeated_favorites_days, body.repeated_favorites_count]).toEqual([3, 4])
  })

  it('sellers log interactions where the setting lets them, on their own records alone', async () => {
    const own = await makeLead(world, { company: world.ids.companyA })
    const foreign = await makeLead(world, { company: world.ids.companyB })
    const log = (more: object) => world.as('sellerA').post('/api/crm/interactions/', anInteraction(more))
    expect((await log({ related_to_lead: own.id })).status).toBe(403)
    await set({ sellers_may_log_interactions: true })
    const made = await log({ related_to_lead: own.id, related_to_customer: world.ids.customerB })
    expect(made.status, made.text).toBe(201)
    expect(made.body).toMatchObject({ related_to_customer: null, performed_by: world.ids.user.sellerA })
    expect((await log({ related_to_lead: foreign.id })).body).toEqual({
      related_to_lead: [`Invalid pk "${foreign.id}" - object does not exist.`],
    })
    expect((await log({ related_to_customer: world.ids.customerA })).status).toBe(400)
    expect((await world.as('sellerAlone').post('/api/crm/interactions/', anInteraction({}))).status).toBe(403)
    expect((await world.as('sellerA').get('/api/crm/interactions/')).status).toBe(403)
    await set({ sellers_may_log_interactions: false })
    expect((await log({ related_to_lead: own.id })).status).toBe(403)
  })

  it('sellers read each other’s notes on their own customers where the setting shares them', async () => {
    const { customerA, customerB, companyA, companyB } = world.ids
    const note = async (customer: number, company: number | null) => {
      const body = { customer, company, title: 'Pays late', note: 'By bank' }
      return (await world.as('staff').post('/api/crm/customer-notes/', body)).body.id
    }
    const own = await note(customerA, companyA)
    const shared = await note(customerA, companyB)
    const others = [await note(customerB, companyB), await note(customerA, null)]
    const seen = async () => {
      const { body } = await world.as('sellerA').get('/api/crm/customer-notes/')
      return body.results.map(({ id }: { id: number }) => id)
    }
    expect(await seen()).toEqual([own])
    await set({ sellers_share_customer_notes: true })
    expect(await seen()).toEqual([shared, own])
    for (const id of others) expect((await world.as('sellerA').get(`/api/crm/customer-notes/${id}/`)).status).toBe(404)
    const change = await world.as('sellerA').patch(`/api/crm/customer-notes/${shared}/`, { title: 'Mine' })
    expect(change.status).toBe(403)
    await set({ sellers_share_customer_notes: false })
    expect(await seen()).toEqual([own])
  })
})
