// Web apps of other origins: those that the configuration names, and no others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'

const APP = 'https://app.example.com'
const LEADS = '/api/crm/leads/'

describe('other origins', () => {
  let world: World
  let closed: World
  beforeAll(async () => {
    world = await openWorld('sqlite', { CORS_ORIGINS: APP })
    closed = await openWorld('sqlite')
  })
  afterAll(async () => {
    await world?.close()
    await closed?.close()
  })
  const ask = (origin: string, at = world) =>
    at.anonymous.call('OPTIONS', `${LEADS}1/`, undefined, {
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type,if-match,idempotency-key,last-event-id',
      },
    })

  it('that are named may send what the API takes; the answer has the headers that every answer has', async () => {
    const answer = await ask(APP)
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(answer.header('access-control-allow-origin')).toBe(APP)
    expect(answer.header('access-control-allow-methods')).toContain('PATCH')
    for (const name of ['authorization', 'if-match', 'idempotency-key', 'last-event-id'])
      expect(answer.header('access-control-allow-headers')).toContain(name)
    expect(answer.header('x-request-id')).toMatch(/^[\w-]{8,64}$/)
    expect([answer.header('x-content-type-options'), answer.header('referrer-policy')]).toEqual([
      'nosniff',
      'same-origin',
    ])
  })

  it('that are named read answers and the headers that they need, those of errors too', async () => {
    const answer = await world.as('staff').get(LEADS, { headers: { origin: APP } })
    const refused = await world.anonymous.get(LEADS, { headers: { origin: APP } })
    expect([answer.status, refused.status]).toEqual([200, 401])
    for (const { header } of [answer, refused]) {
      expect(header('access-control-allow-origin')).toBe(APP)
      for (const name of ['ETag', 'X-Request-Id', 'Retry-After'])
        expect(header('access-control-expose-headers')).toContain(name)
      expect(header('vary')).toContain('Origin')
    }
  })

  it('others read nothing, and nobody does where none is named', async () => {
    const stranger = 'https://evil.example.com'
    for (const answer of [
      await ask(stranger),
      await world.as('staff').get(LEADS, { headers: { origin: stranger } }),
      await ask(APP, closed),
      await closed.as('staff').get(LEADS, { headers: { origin: APP } }),
    ])
      expect(answer.header('access-control-allow-origin')).toBe('')
  })
})
