// Guessing passwords: five failures a minute for an account, fifty for an address.
import { afterEach, describe, expect, it } from 'vitest'
import { emailOf, PASSWORD } from '../testing/people.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
afterEach(() => world.close())
const login = (email: string, password: string) => world.anonymous.post('/api/accounts/login/', { email, password })
const adminLogin = (email: string, password: string) => world.anonymous.post('/api/admin/session/', { email, password })
const open = async (env: Record<string, string> = { LOGIN_RATE_LIMIT: '5' }) => {
  world = await openWorld('sqlite', env)
}

describe('with a limit of five', () => {
  it('the sixth try in a minute is 429, also with the right password, on both doors', async () => {
    await open()
    for (let n = 0; n < 5; n++) expect((await login(emailOf('staff'), 'wrong')).status).toBe(401)
    for (const answer of [
      await login(emailOf('staff'), 'wrong'),
      await login(emailOf('staff'), PASSWORD),
      await adminLogin(` ${emailOf('staff').toUpperCase()}`, PASSWORD),
    ]) {
      expect(answer.status).toBe(429)
      expect(Number(answer.header('retry-after'))).toBeGreaterThan(0)
      expect(Number(answer.header('retry-after'))).toBeLessThanOrEqual(60)
      expect(Object.keys(answer.body)).toEqual(['detail'])
    }
    expect((await login(emailOf('support'), PASSWORD)).status).toBe(200)
  })
  it('an account that does not exist is limited alike', async () => {
    await open()
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push((await login('nobody@people.test', 'wrong')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })
  it('at once as well as one by one: no more than five are tried', async () => {
    await open()
    const answers = await Promise.all(Array.from({ length: 20 }, () => login(emailOf('staff'), 'wrong')))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(15)
  })
  it('the right password starts the count anew', async () => {
    await open()
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) expect((await login(emailOf('staff'), 'wrong')).status).toBe(401)
      expect((await login(emailOf('staff'), PASSWORD)).status).toBe(200)
    }
  })
  it('many right passwords are no attack', async () => {
    await open()
    for (let n = 0; n < 12; n++) expect((await login(emailOf('staff'), PASSWORD)).status).toBe(200)
  })
  it('fifty failures from one address close it for every account', async () => {
    await open()
    for (let n = 0; n < 50; n++) expect((await login(`person${n}@people.test`, 'wrong')).status).toBe(401)
    expect((await login(emailOf('staff'), PASSWORD)).status).toBe(429)
  })
  it('the old password of a change is guarded too', async () => {
    await open()
    const change = () =>
      world
        .as('staff')
        .post('/api/accounts/change-password/', { old_password: 'wrong', new_password: 'a good new password' })
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push((await change()).status)
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
  })
})

it('0 turns it off', async () => {
  await open({ LOGIN_RATE_LIMIT: '0' })
  for (let n = 0; n < 15; n++) expect((await login(emailOf('staff'), 'wrong')).status).toBe(401)
  expect((await login(emailOf('staff'), PASSWORD)).status).toBe(200)
})
it('the general limit is off unless set, and then answers 429', async () => {
  await open({ RATE_LIMIT: '3' })
  const statuses = []
  for (let n = 0; n < 5; n++) statuses.push((await world.as('staff').get('/api/crm/leads/')).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  expect(Number((await world.as('staff').get('/api/crm/leads/')).header('retry-after'))).toBeGreaterThan(0)
})
it('whoever watches the server is answered whatever others ask', async () => {
  await open({ RATE_LIMIT: '1', METRICS_TOKEN: 'of-the-monitor' })
  const monitor = { headers: { authorization: 'Bearer of-the-monitor' } }
  for (let n = 0; n < 3; n++) await world.as('staff').get('/api/crm/leads/')
  for (const path of ['/health/', '/health', '/health/ready/', '/metrics', '/metrics/'])
    for (let n = 0; n < 2; n++) expect((await world.anonymous.get(path, monitor)).status, path).toBe(200)
})

describe('whose requests they are', () => {
  const from = (forwarded: string) =>
    world.anonymous.get('/api/nowhere/', { headers: { 'x-forwarded-for': forwarded } })
  const statuses = async (...all: string[]) => {
    const found = []
    for (const forwarded of all) found.push((await from(forwarded)).status)
    return found
  }
  it('is not what the caller says', async () => {
    await open({ RATE_LIMIT: '2' })
    expect(await statuses('203.0.113.1', '203.0.113.2', '203.0.113.3')).toEqual([404, 404, 429])
  })
  it('is what the proxy in front says, and not what the caller said to the proxy', async () => {
    await open({ RATE_LIMIT: '2', TRUST_PROXY: '1' })
    expect(await statuses('203.0.113.1', '203.0.113.1', '203.0.113.2', '203.0.113.1')).toEqual([404, 404, 404, 429])
    expect(await statuses('10.0.0.1, 203.0.113.2', '10.0.0.2,203.0.113.2:4711')).toEqual([404, 429])
    expect(await statuses('2001:db8::7', '[2001:db8::7]:4711', '2001:db8::7')).toEqual([404, 404, 429])
  })
  it('is what the outermost of several proxies says', async () => {
    await open({ RATE_LIMIT: '1', TRUST_PROXY: '2' })
    expect(await statuses('203.0.113.1, 10.0.0.1', '203.0.113.2, 10.0.0.1')).toEqual([404, 404])
    expect(await statuses('203.0.113.9, 203.0.113.1, 10.0.0.1', '203.0.113.3')).toEqual([429, 404])
  })
  it('is the proxy itself when what it says is no address', async () => {
    await open({ RATE_LIMIT: '1', TRUST_PROXY: '1' })
    expect(await statuses('unknown', '_hidden', '')).toEqual([404, 429, 429])
  })
  it('counts for failed sign-ins too', async () => {
    await open({ LOGIN_RATE_LIMIT: '1', TRUST_PROXY: '1' })
    const guess = async (n: number, address: string) =>
      world.anonymous.post(
        '/api/accounts/login/',
        { email: `person${n}@people.test`, password: 'wrong' },
        { headers: { 'x-forwarded-for': address } },
      )
    for (let n = 0; n < 10; n++) expect((await guess(n, '203.0.113.1')).status).toBe(401)
    expect((await guess(10, '203.0.113.1')).status).toBe(429)
    expect((await guess(11, '203.0.113.2')).status).toBe(401)
  })
})
