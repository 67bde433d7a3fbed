// Guards that keep a record whole and a person in: nobody locks himself out, closes without a reason, or guesses by order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())

  it.each([{ is_active: false }, { is_superuser: false }, { user_type: 'customer', is_superuser: false }])(
    'a superuser does not take away his own access: %j',
    async (change) => {
      const path = `/api/admin/users/${world.ids.user.superuser}`
      const refused = await world.as('superuser').patch(path, change)
      expect(refused.status).toBe(400)
      expect(refused.body.non_field_errors).toHaveLength(1)
      const kept = { is_active: true, is_superuser: true, user_type: 'staff' }
      expect((await world.as('superuser').get(path)).body).toMatchObject(kept)
    },
  )

  it('but changes his name, and the access of others', async () => {
    const superuser = world.as('superuser')
    expect((await superuser.patch(`/api/admin/users/${world.ids.user.superuser}`, { last_name: 'New' })).status).toBe(
      200,
    )
    expect((await superuser.patch(`/api/admin/users/${world.ids.user.support}`, { is_active: false })).status).toBe(200)
  })

  it('a closed opportunity keeps its reason, and what it brought', async () => {
    const staff = world.as('staff')
    const lost = await staff.post('/api/crm/opportunities/', {
      title: 'Crane',
      stage: 'closed_lost',
      loss_reason: 'Price',
    })
    const empty = await staff.patch(`/api/crm/opportunities/${lost.body.id}/`, { loss_reason: '' })
    expect([empty.status, Object.keys(empty.body)]).toEqual([400, ['loss_reason']])
    const won = await staff.post('/api/crm/opportunities/', {
      title: 'Crane',
      stage: 'closed_won',
      estimated_amount: 70,
    })
    const cleared = await staff.patch(`/api/crm/opportunities/${won.body.id}/`, { actual_amount: null })
    expect([cleared.status, cleared.body.actual_amount]).toEqual([200, 70])
  })

  it('a picker neither orders nor filters by what it does not show', async () => {
    const seller = world.as('sellerA')
    const ids = async (query: string) =>
      (await seller.get(`/api/crm/users/${query}`)).body.results.map(({ id }: { id: number }) => id)
    const plain = await ids('')
    expect(plain.length).toBeGreaterThan(1)
    for (const query of ['?ordering=created_at', '?is_superuser=true', '?language=ru', '?created_at_before=2000-01-01'])
      expect(await ids(query), query).toEqual(plain)
  })

  it('a rental whose total is more than an amount may be is refused', async () => {
    const staff = world.as('staff')
    const machine = { name: 'Gold crane', daily_rate: 9_999_999_999.99, company: world.ids.companyA }
    const equipment = (await staff.post('/api/admin/equipment', machine)).body.id
    const rental = { customer: world.ids.customerA, equipment, start_date: '2026-01-01', end_date: '2026-12-31' }
    const refused = await staff.post('/api/admin/rentals', rental)
    expect([refused.status, Object.keys(refused.body)]).toEqual([400, ['end_date']])
  })
})
