import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openWorld, type World } from '../testing/world.ts'
describe.each([...databases, 'pglite'] as const)('%s', (kind) => {
  let world: World
  beforeAll(async () => { const t = performance.now(); world = await openWorld(kind); console.log(kind, performance.now() - t) })
  afterAll(() => world.close())
  it('x', async () => {
    const r = await world.as('staff').post('/api/crm/leads/', { title: 'a', contact_name: 'b', contact_email: 'c@d.ee' })
    console.log(r.status, r.text, [...r.headers])
    console.log((await world.as('sellerA').get('/api/crm/customers/')).text)
    expect(r.status).toBe(201)
  })
})
