// Which passwords are refused, at every door alike; and what a superuser's new one does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../commands/index.ts'
import { emailOf, PASSWORD } from '../testing/people.ts'
import { MISSING } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { sha256 } from './sessions.ts'

const SHORT = 'This password is too short. It must contain at least 8 characters.'
const COMMON = 'This password is too common.'
const DIGITS = 'This password is entirely numeric.'
const like = (what: string) => `The password is too similar to the ${what}.`

/** For Kareem Abdulaziz, kareem.abdulaziz@rentals.test. */
const person = { email: 'kareem.abdulaziz@rentals.test', first_name: 'Kareem', last_name: 'Abdulaziz' }
const weak: readonly (readonly [string, readonly string[]])[] = [
  ['seven77', [SHORT]],
  ['1234567', [SHORT]],
  ['password', [COMMON]],
  ['PassWord123', [COMMON]],
  ['qwertyuiop', [COMMON]],
  ['4815162342', [DIGITS]],
  ['٤٨١٥١٦٢٣٤٢', [DIGITS]],
  ['kareem.abdulaziz', [like('email')]],
  ['kareem.abdulaziz@rentals.test', [like('email')]],
  ['kareem.abdulaziz1', [like('email')]],
  ['Abdulaziz1', [like('email')]],
]
const strong = ['eight.88', 'a long one with kareem in it', 'rentals.test', 'пароль подлиннее', '12345678 and more']

describe.each(databases)('A2-20 on %s', (kind) => {
  let world: World
  let id: number
  const root = () => world.as('superuser')
  beforeAll(async () => {
    world = await openWorld(kind)
    const made = await root().post('/api/admin/users', { ...person, user_type: 'staff', password: PASSWORD })
    id = made.body.id
  })
  afterAll(() => world.close())

  const command = async (name: string, values: Record<string, string>) => {
    try {
      await commands[name]?.run(world.services, values, [])
      return {}
    } catch (error) {
      return (error as { fields?: object }).fields ?? {}
    }
  }
  const login = (password: string, email = person.email) =>
    world.anonymous.post('/api/accounts/login/', { email, password })
  const signedIn = async (password: string) => ({
    headers: { authorization: `Bearer ${(await login(password)).body.access}` },
  })

  it.each(weak)('%s is refused at every door', async (password, messages) => {
    const other = { ...person, email: person.email.replace('@', '@other.') }
    const created = await root().post('/api/admin/users', { ...other, user_type: 'staff', password })
    expect([created.status, created.body]).toEqual([400, { password: messages }])
    const patched = await root().patch(`/api/admin/users/${id}`, { password })
    expect([patched.status, patched.body]).toEqual([400, { password: messages }])
    const set = await root().post(`/api/admin/users/${id}/set_password`, { new_password: password })
    expect([set.status, set.body]).toEqual([400, { new_password: messages }])
    const body = { old_password: PASSWORD, new_password: password }
    const own = await world.anonymous.post('/api/accounts/change-password/', body, await signedIn(PASSWORD))
    expect([own.status, own.body]).toEqual([400, { new_password: messages }])
    const name = 'Kareem Abdulaziz'
    expect(await command('create-user', { email: other.email, type: 'staff', name, password })).toEqual({
      password: messages,
    })
    expect(await command('set-password', { email: person.email, password })).toEqual({ password: messages })
    expect((await login(PASSWORD)).status).toBe(200)
  })
  it.each(strong)('%s is good', async (password) => {
    const set = await root().post(`/api/admin/users/${id}/set_password`, { new_password: password })
    expect(set.status, set.text).toBe(200)
    expect((await login(password)).status).toBe(200)
    await root().post(`/api/admin/users/${id}/set_password`, { new_password: PASSWORD })
  })
  it('names and password that come together are compared too', async () => {
    const body = { ...person, email: 'x1@rentals.test', user_type: 'staff', first_name: 'Maximiliane' }
    const answer = await root().post('/api/admin/users', { ...body, password: 'maximiliane7' })
    expect([answer.status, answer.body]).toEqual([400, { password: [like('first name')] }])
    const renamed = await root().patch(`/api/admin/users/${id}`, { last_name: 'Konstantin', password: 'konstantin9' })
    expect([renamed.status, renamed.body]).toEqual([400, { password: [like('last name')] }])
  })

  describe('A2-18 a superuser sets a password', () => {
    const path = () => `/api/admin/users/${id}/set_password`
    const FRESH = 'set by a superuser'
    it('which works at once, ends the sessions of that user, and is told without the password', async () => {
      const before = await signedIn(PASSWORD)
      const mine = await world.withCookie('superuser')
      const answer = await mine.post(path(), { new_password: FRESH })
      expect([answer.status, answer.body.email]).toEqual([200, person.email])
      expect(answer.text).not.toMatch(/argon|set by/)
      expect((await world.anonymous.get('/api/accounts/profile/', before)).status).toBe(401)
      expect([(await login(PASSWORD)).status, (await login(FRESH)).status]).toEqual([401, 200])
      expect((await mine.get('/api/admin/session/')).status).toBe(200)
      const history = await root().get(`/api/admin/users/${id}/history`)
      expect(history.body[0]).toMatchObject({ action: 'set_password', changes: [{ field: 'password' }] })
      expect(history.text).not.toMatch(/argon|set by/)
      expect(JSON.stringify(await world.rows('select * from history'))).not.toMatch(/argon|set by a/)
    })
    it('and leaves nothing that it could be guessed from', async () => {
      const body = JSON.stringify({ new_password: FRESH })
      const headers = { 'idempotency-key': 'one password' }
      expect((await root().post(path(), undefined, { raw: body, headers })).status).toBe(200)
      const [{ body_hash: kept } = {}] = await world.rows('select body_hash from idempotency_keys')
      expect(String(kept).length).toBeGreaterThan(20)
      expect([sha256(body), sha256(FRESH)]).not.toContain(kept)
    })
    it('and nobody else may', async () => {
      const refused = async (who: 'staff' | 'sellerA' | 'customerA') =>
        (await world.as(who).post(path(), { new_password: FRESH })).status
      expect([await refused('staff'), await refused('sellerA'), await refused('customerA')]).toEqual([403, 403, 403])
      expect((await world.anonymous.post(path(), { new_password: FRESH })).status).toBe(401)
      expect((await root().post(`/api/crm/users/${id}/set_password/`, { new_password: FRESH })).status).toBe(404)
      expect((await root().post(`/api/admin/users/${MISSING}/set_password`, { new_password: FRESH })).status).toBe(404)
    })
    it('needs one', async () => {
      for (const body of [{}, { password: FRESH }])
        expect((await root().post(path(), body)).body).toEqual({ new_password: ['This field is required.'] })
      expect((await root().post(path(), { new_password: null })).body).toEqual({
        new_password: ['This field may not be null.'],
      })
      expect((await login(PASSWORD, emailOf('staff'))).status).toBe(200)
    })
  })
})
