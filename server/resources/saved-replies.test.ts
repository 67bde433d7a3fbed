// Saved replies: everybody has his own, and sees those that are shared; none is on the public API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Loose } from '../testing/caller.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/admin/saved-replies'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let staff: Caller
  let other: Caller
  let superuser: Caller
  beforeAll(async () => {
    world = await openWorld(kind)
    staff = await world.withCookie('staff')
    other = await world.withCookie('support')
    superuser = await world.withCookie('superuser')
  })
  afterAll(() => world.close())
  const save = async (who: Caller, values: object): Promise<Loose> => {
    const answer = await who.post(PATH, { title: 'On the way', body: 'Hello {customer}', ...values })
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  const statusOf = async (who: Caller, id: number) => (await who.get(`${PATH}/${id}`)).status

  it('one’s own are nobody else’s, shared ones everybody’s to use and their author’s to change', async () => {
    const own = await save(staff, {})
    const shared = await save(staff, { shared: true })
    expect([await statusOf(staff, own.id), await statusOf(other, own.id)]).toEqual([200, 404])
    expect(await statusOf(superuser, own.id)).toBe(404)
    expect([await statusOf(other, shared.id), await statusOf(superuser, shared.id)]).toEqual([200, 200])
    const { body: seen } = await other.get(PATH)
    expect(seen.map(({ id }: Loose) => id)).toEqual([shared.id])
    expect(seen[0]._can).toEqual({ change: false, remove: false })
    expect((await other.patch(`${PATH}/${shared.id}`, { body: 'Mine now' })).status).toBe(403)
    expect((await other.delete(`${PATH}/${shared.id}`)).status).toBe(403)
    expect((await other.patch(`${PATH}/${own.id}`, { body: 'Mine now' })).status).toBe(404)
    expect((await superuser.patch(`${PATH}/${shared.id}`, { body: 'Better' })).status).toBe(403)
    expect((await staff.delete(`${PATH}/${own.id}`)).status).toBe(204)
  })
  it('need a title and a text', async () => {
    const answer = await staff.post(PATH, { title: ' ' })
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body)).toEqual(['title', 'body'])
  })
  it('are for staff, in the admin', async () => {
    expect((await world.as('sellerA').get(PATH)).status).toBe(403)
    expect((await world.anonymous.get(PATH)).status).toBe(401)
    expect((await world.as('staff').get('/api/crm/saved-replies/')).status).toBe(404)
  })
})
