// How many records some lists have, in one call.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demand } from '../testing/conformance.ts'
import { make, makeLead, makeTicket } from '../testing/samples.ts'
import { scenarios } from '../testing/scenarios.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/admin/counts/'

describe.each(databases)('counts on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  it('are those of the lists, of what the caller may view', async () => {
    const staff = world.as('staff')
    await makeLead(world)
    await makeTicket(world, { assigned_to: world.ids.user.staff })
    const asked = new URLSearchParams({ leads: 'status=new', tickets: 'assigned_to=me&status_in=open,in_progress' })
    const answer = await staff.get(`${PATH}?${asked}&nothing=x`)
    demand('admin_counts', answer)
    const count = async (list: string) => Number((await staff.get(`/api/admin/${list}`)).header('x-total-count'))
    expect(answer.body).toEqual({
      leads: await count('leads?status=new'),
      tickets: await count('tickets?assigned_to=me&status_in=open,in_progress'),
    })
    expect(answer.body.tickets).toBe(1)
    const group = await make(world.as('superuser'), '/api/admin/groups/', {
      name: 'Leads',
      permissions: ['leads.view'],
    })
    await world.as('superuser').patch(`/api/admin/users/${world.ids.user.support}/`, { groups: [group.id] })
    expect(Object.keys((await world.as('support').get(`${PATH}?${asked}`)).body)).toEqual(['leads'])
  })

  scenarios(
    () => world,
    [
      { name: 'a filter that makes no sense is 400', as: 'staff', call: `GET ${PATH}?leads=company%3Dx`, status: 400 },
      {
        name: 'more than eight lists are too many',
        as: 'staff',
        call: `GET ${PATH}?leads=&tickets=&rentals=&customers=&companies=&users=&groups=&equipment=&favorites=`,
        status: 400,
      },
      { name: 'sellers are not told', as: 'sellerA', call: `GET ${PATH}?leads=`, status: 403 },
      { name: 'strangers are not told', as: 'anonymous', call: `GET ${PATH}?leads=`, status: 401 },
    ],
  )
})
