// Segments through the front door: who is in them, by rules and by hand, and who may ask.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/crm/customer-segments/'
const rented = { field: 'rental_count', operator: '>=', value: 1 }
const all = (...rules: object[]) => ({ combinator: 'and', rules })

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())

  it('a new segment with rules has its members at once', async () => {
    const made = await make(world.as('staff'), PATH, { name: 'Rented', criteria: all(rented) })
    expect(made).toMatchObject({ customers: [world.ids.customerA, world.ids.customerB], customer_count: 2 })
  })
})
