// A segment of many customers: counted in pieces where one statement would keep everybody else waiting.
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const MANY = 20_000
const LIVED = "'2026-10-01T06:00:00.000Z'"

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
    const numbers =
      kind === 'sqlite'
        ? `(with recursive c(n) as (select 1 union all select n + 1 from c where n < ${MANY}) select n from c)`
        : `(select generate_series(1, ${MANY}) as n) numbers`
    await world.services.database.transaction(async (tx) => {
      await tx.run(
        `insert into users (email, name, user_type, password, created_at, updated_at) select 'many' || n || '@c.test', 'Many ' || n, 'customer', 'x', ${LIVED}, ${LIVED} from ${numbers}`,
        [],
      )
      await tx.run(
        `insert into customers ("user", name, email, city, created_at, updated_at) select id, name, email, case when id % 4 = 0 then 'Dubai' else 'Sharjah' end, ${LIVED}, ${LIVED} from users where email like 'many%' order by id`,
        [],
      )
    })
  }, 60_000)
  afterAll(() => world?.close())
  const criteria = { combinator: 'and', rules: [{ field: 'city', operator: '=', value: 'Dubai' }] }
  const elsewhere = { combinator: 'and', rules: [{ field: 'city', operator: '=', value: 'Sharjah' }] }

  it('a preview counts all of them, with the newest as a sample', async () => {
    const { body } = await world.as('staff').post('/api/crm/customer-segments/preview/', { criteria })
    expect([body.count, body.per_rule[0].count]).toEqual([MANY / 4, MANY / 4])
    const newest = await world.rows("select id from customers where city = 'Dubai' order by id desc limit 10")
    expect(body.sample.map(({ id }: { id: number }) => id).sort()).toEqual(newest.map(({ id }) => Number(id)).sort())
  })

  it('a refresh brings all in and takes all out, those by hand aside, and others are served meanwhile', async () => {
    const byHand = world.ids.customerA
    const path = '/api/crm/customer-segments/'
    const made = await make(world.as('staff'), path, { name: 'Many', criteria, added_customers: [byHand] })
    expect(made).toMatchObject({ customer_count: MANY / 4 + 1, joined_count: MANY / 4 + 1, left_count: 0 })
    await world.as('superuser').get('/api/crm/leads/?page_size=1')
    let done = false
    const work = world
      .as('staff')
      .patch(`${path}${made.id}/`, { criteria: elsewhere })
      .finally(() => {
        done = true
      })
    let served = 0
    while (!done) {
      expect((await world.as('superuser').get('/api/crm/leads/?page_size=1')).status).toBe(200)
      // Requests come from outside: a turn of the event loop for each.
      await setImmediate()
      if (!done) served++
    }
    const { body } = await work
    expect(body).toMatchObject({
      joined_count: (MANY / 4) * 3,
      left_count: MANY / 4,
      customer_count: (MANY / 4) * 3 + 1,
    })
    expect(body.added_customers).toEqual([byHand])
    expect(served).toBeGreaterThan(3)
    const again = await world.as('staff').post(`${path}${made.id}/refresh/`)
    expect(again.body).toMatchObject({ joined_count: 0, left_count: 0, customer_count: (MANY / 4) * 3 + 1 })
  })
})
