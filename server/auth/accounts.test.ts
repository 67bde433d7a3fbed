// Signing in and out, and what ends a session at once.

import { createSecretKey } from 'node:crypto'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../testing/caller.ts'
import { emailOf, PASSWORD, type Person } from '../testing/people.ts'
import { databases, NOON, openWorld, SECRET, type World } from '../testing/world.ts'

const USER = [
  'id',
  'email',
  'first_name',
  'last_name',
  'full_name',
  'phone_number',
  'user_type',
  'is_staff',
  'is_superuser',
  'language',
  'company',
  'customer',
]
const WRONG = { detail: 'No active account found with the given credentials' }
const MINUTE = 60_000
const DAY = 86_400_000

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  beforeEach(() => world.setTime(NOON))

  const post = (path: string, body: unknown, token?: string) =>
    world.anonymous.post(`/api/accounts/${path}/`, body, token ? { headers: { authorization: `Bearer ${token}` } } : {})
  const signIn = async (person: Person, password = PASSWORD) =>
    (await post('login', { email: emailOf(person), password })).body
  const profile = (token: string) =>
    world.anonymous.get('/api/accounts/profile/', { headers: { authorization: `Bearer ${token}` } })
  const refresh = (token: string) => post('token/refresh', { refresh: token })

  describe('login', () => {
    it.each<[Person, object]>([
      [
        'superuser',
        {
          user_type: 'staff',
          is_staff: true,
          is_superuser: true,
          company: null,
          customer: null,
          full_name: 'Sofia Root',
        },
      ],
      [
        'support',
        { user_type: 'staff', is_staff: true, is_superuser: false, full_name: 'TezRent support', first_name: '' },
      ],
      [
        'colleagueA',
        {
          user_type: 'company',
          is_staff: false,
          company: { id: 1, company_name: 'Gulf Lift' },
          full_name: 'Gulf Lift',
        },
      ],
      ['sellerAlone', { user_type: 'company', company: null }],
      [
        'customerA',
        {
          user_type: 'customer',
          is_staff: false,
          company: null,
          customer: { id: 1 },
          full_name: 'Chen Customer',
          language: 'en',
        },
      ],
      ['customerAlone', { user_type: 'customer', customer: null }],
    ])('%s gets two tokens and the user', async (person, user) => {
      for (const path of ['login', 'token']) {
        const answer = await post(path, { email: emailOf(person), password: PASSWORD })
        expect(answer.status).toBe(200)
        expect(Object.keys(answer.body)).toEqual(['access', 'refresh', 'user'])
        expect(Object.keys(answer.body.user).sort()).toEqual([...USER].sort())
        expect(answer.body.user).toMatchObject({ id: world.ids.user[person], email: emailOf(person), ...user })
        expect((await profile(answer.body.access)).body).toEqual(answer.body.user)
      }
    })
    it('the address may be in any case, with blanks around', async () => {
      expect((await post('login', { email: `  ${emailOf('staff').toUpperCase()} `, password: PASSWORD })).status).toBe(
        200,
      )
    })
    it('wrong, unknown and inactive are one answer', async () => {
      const pairs = [
        ['staff', 'wrong password'],
        ['nobody', PASSWORD],
        ['inactive', PASSWORD],
        ['inactive', 'wrong password'],
        ['staff', ` ${PASSWORD}`],
        ['staff', PASSWORD.toUpperCase()],
      ]
      for (const [name, password] of pairs) {
        const answer = await post('login', { email: `${name}@people.test`, password })
        expect([answer.status, answer.body, answer.header('www-authenticate')]).toEqual([401, WRONG, 'Bearer'])
      }
    })
    it('unknown takes about as long as wrong', async () => {
      const time = async (email: string) => {
        const from = performance.now()
        await post('login', { email, password: 'wrong password' })
        return performance.now() - from
      }
      await time('warm@up.test')
      // By turns, and the best of each: what else the machine does meanwhile hits all three alike.
      const emails = [emailOf('staff'), 'nobody@people.test', emailOf('inactive')]
      const best = emails.map(() => Number.POSITIVE_INFINITY)
      for (let n = 0; n < 9; n++)
        for (const [at, email] of emails.entries()) best[at] = Math.min(best[at] ?? 0, await time(email))
      const [wrong = 0, unknown = 0, inactive = 0] = best
      expect(Math.min(unknown, inactive) / wrong).toBeGreaterThan(0.4)
    })
    it.each<[string | null, Person, number]>([
      ['seller', 'sellerA', 200],
      ['customer', 'customerA', 200],
      ['staff', 'staff', 200],
      ['seller', 'staff', 403],
      ['staff', 'sellerA', 403],
      ['customer', 'sellerA', 403],
      ['staff', 'customerA', 403],
      ['robot', 'staff', 400],
      ['__proto__', 'staff', 400],
      ['', 'staff', 200],
      [null, 'sellerA', 200],
    ])('login_type %s by %s is %i', async (login_type, person, status) => {
      const answer = await post('login', { email: emailOf(person), password: PASSWORD, login_type })
      expect(answer.status).toBe(status)
      if (status === 403) expect(Object.keys(answer.body)).toEqual(['detail'])
      if (status === 400) expect(answer.body).toEqual({ login_type: [`"${login_type}" is not a valid choice.`] })
    })
    it('a wrong password with a wrong login_type says nothing of the type', async () => {
      expect((await post('login', { email: emailOf('staff'), password: 'no', login_type: 'seller' })).body).toEqual(
        WRONG,
      )
    })
    it('both fields are required', async () => {
      expect((await post('login', {})).body).toEqual({
        email: ['This field is required.'],
        password: ['This field is required.'],
      })
      for (const email of [5, null, [], { $ne: '' }, ''])
        expect(Object.keys((await post('login', { email, password: 'x' })).body)).toEqual(['email'])
      expect((await world.anonymous.get('/api/accounts/login/')).status).toBe(405)
    })
    it('passwords of other scripts, and of many characters, are the same however they were typed', async () => {
      const root = world.as('superuser')
      for (const [typed, again] of [
        ['пароль 😀 длинный', 'пароль 😀 длинный'],
        ['Ünïcode wörd', 'Ünïcode wörd'.normalize('NFD')],
        ['x'.repeat(128), 'x'.repeat(128)],
        ['$argon2id$aaaaaaaaaaaa', '$argon2id$aaaaaaaaaaaa'],
      ] as const) {
        await root.patch(`/api/admin/users/${world.ids.user.sellerAlone}`, { password: typed })
        expect((await post('login', { email: emailOf('sellerAlone'), password: again })).status, typed).toBe(200)
      }
      await root.patch(`/api/admin/users/${world.ids.user.sellerAlone}`, { password: PASSWORD })
    })
  })

  describe('refreshing', () => {
    /** What happens at which minute with the token of which generation, and how it ends. */
    const stories: readonly (readonly [
      string,
      readonly (readonly [minute: number, generation: number, status: number])[],
      'alive' | 'revoked',
    ])[] = [
      [
        'one after the other',
        [
          [1, 0, 200],
          [2, 1, 200],
          [3, 2, 200],
          [4, 3, 200],
        ],
        'alive',
      ],
      [
        'a client that keeps its first token',
        [
          [1, 0, 200],
          [20, 0, 200],
          [40, 0, 200],
          [5000, 0, 200],
        ],
        'alive',
      ],
      [
        'two that ask with the same token at once',
        [
          [1, 0, 200],
          [1, 0, 200],
          [1.2, 1, 200],
          [1.3, 1, 200],
        ],
        'alive',
      ],
      [
        'the old one within a minute of its successor’s use',
        [
          [1, 0, 200],
          [2, 1, 200],
          [2.9, 0, 200],
          [3, 0, 200],
        ],
        'alive',
      ],
      [
        'the old one a minute and a second later',
        [
          [1, 0, 200],
          [2, 1, 200],
          [3.02, 0, 401],
        ],
        'revoked',
      ],
      [
        'a successor that was never used harms nobody',
        [
          [1, 0, 200],
          [60, 0, 200],
          [61, 1, 200],
          [61.5, 0, 200],
        ],
        'alive',
      ],
      [
        'two generations behind, within the minute',
        [
          [1, 0, 200],
          [1.1, 1, 200],
          [1.2, 2, 200],
          [1.3, 0, 401],
        ],
        'revoked',
      ],
      [
        'after theft not even the youngest is good',
        [
          [1, 0, 200],
          [2, 1, 200],
          [5, 0, 401],
          [5, 2, 401],
        ],
        'revoked',
      ],
      [
        'using a successor again does not prolong the old one’s minute',
        [
          [1, 0, 200],
          [2, 1, 200],
          [2.9, 1, 200],
          [3.1, 0, 401],
        ],
        'revoked',
      ],
    ]
    it.each(stories)('%s', async (_name, steps, end) => {
      const first = await signIn('sellerA')
      const generations = [first.refresh]
      let access = first.access
      for (const [minute, generation, status] of steps) {
        world.setTime(new Date(Date.parse(NOON) + minute * MINUTE).toISOString())
        const answer = await refresh(generations[generation])
        expect(answer.status, `minute ${minute}, generation ${generation}: ${answer.text}`).toBe(status)
        if (status === 200) {
          expect(Object.keys(answer.body).sort()).toEqual(['access', 'refresh'])
          generations[generation + 1] = answer.body.refresh
          access = answer.body.access
        }
      }
      expect((await profile(access)).status).toBe(end === 'alive' ? 200 : 401)
    })
    it('a refresh token is good for 7 days, an access token for 15 minutes', async () => {
      const { access, refresh: token } = await signIn('sellerA')
      world.wait(15 * MINUTE - 1000)
      expect((await profile(access)).status).toBe(200)
      world.wait(1000)
      expect((await profile(access)).status).toBe(401)
      world.setTime(new Date(Date.parse(NOON) + 7 * DAY - 1000).toISOString())
      const answer = await refresh(token)
      expect(answer.status).toBe(200)
      world.wait(2000)
      expect((await refresh(token)).status).toBe(401)
      expect((await refresh(answer.body.refresh)).status).toBe(200)
    })
    it('a family ends after 90 days, however busy', async () => {
      let { refresh: token } = await signIn('sellerA')
      for (let day = 6; day < 90; day += 6) {
        world.setTime(new Date(Date.parse(NOON) + day * DAY).toISOString())
        const answer = await refresh(token)
        expect(answer.status).toBe(200)
        token = answer.body.refresh
      }
      world.setTime(new Date(Date.parse(NOON) + 90 * DAY + 1000).toISOString())
      expect((await refresh(token)).status).toBe(401)
    })
    it('eight at once with one token are eight good pairs', async () => {
      const { refresh: token } = await signIn('sellerA')
      const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(token)))
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
      expect(new Set(answers.map(({ body }) => body.refresh)).size).toBe(8)
    })
    it('nothing else refreshes', async () => {
      const { access } = await signIn('sellerA')
      for (const token of [access, 'nonsense', 'a.b.c', '', ' '.repeat(10), 'x'.repeat(990)])
        expect([400, 401]).toContain((await refresh(token)).status)
      expect((await post('token/refresh', {})).body).toEqual({ refresh: ['This field is required.'] })
      expect((await refresh(access)).status).toBe(401)
    })
  })

  describe('what ends a session works at once', () => {
    const whileSignedIn = async (
      person: Person,
      work: (tokens: { access: string; refresh: string }) => Promise<Answer>,
    ) => {
      const tokens = await signIn(person)
      const other = await signIn(person)
      expect((await profile(tokens.access)).status).toBe(200)
      const answer = await work(tokens)
      return {
        answer,
        own: (await profile(tokens.access)).status,
        ownRefresh: (await refresh(tokens.refresh)).status,
        others: (await profile(other.access)).status,
        otherRefresh: (await refresh(other.refresh)).status,
      }
    }
    it('logging out ends the family, its access tokens too, and no other', async () => {
      const { answer, ...rest } = await whileSignedIn('sellerA', ({ refresh: token }) =>
        post('logout', { refresh: token }),
      )
      expect([answer.status, answer.text]).toEqual([204, ''])
      expect(rest).toEqual({ own: 401, ownRefresh: 401, others: 200, otherRefresh: 200 })
      expect((await post('logout', { refresh: 'nonsense' })).status).toBe(401)
      expect((await post('logout', {})).status).toBe(400)
    })
    it('a new password ends the others', async () => {
      const { answer, ...rest } = await whileSignedIn('sellerAlone', ({ access }) =>
        post('change-password', { old_password: PASSWORD, new_password: 'brand new password' }, access),
      )
      expect([answer.status, answer.text]).toEqual([204, ''])
      expect(rest).toEqual({ own: 200, ownRefresh: 200, others: 401, otherRefresh: 401 })
      expect((await post('login', { email: emailOf('sellerAlone'), password: PASSWORD })).status).toBe(401)
      const { access } = await signIn('sellerAlone', 'brand new password')
      expect(
        (await post('change-password', { old_password: 'brand new password', new_password: PASSWORD }, access)).status,
      ).toBe(204)
    })
    it('a wrong old password, or a weak new one, changes nothing', async () => {
      const { access } = await signIn('sellerA')
      for (const [old_password, new_password, field] of [
        ['wrong', 'a good new password', 'old_password'],
        [PASSWORD, 'short', 'new_password'],
        [PASSWORD, '12345678901', 'new_password'],
        [PASSWORD, 5, 'new_password'],
        [PASSWORD, undefined, 'new_password'],
        [PASSWORD, 'x'.repeat(129), 'new_password'],
      ]) {
        const answer = await post('change-password', { old_password, new_password }, access)
        expect([answer.status, Object.keys(answer.body)]).toEqual([400, [field]])
      }
      expect(
        (await post('change-password', { old_password: PASSWORD, new_password: 'a good new password' })).status,
      ).toBe(401)
      expect((await signIn('sellerA')).access).toEqual(expect.any(String))
    })
    it.each<[string, object, object]>([
      ['switching the user off', { is_active: false }, { is_active: true }],
      ['another role', { user_type: 'customer', company: null }, { user_type: 'company', company: 1 }],
      ['a password set by a superuser', { password: 'set by a superuser' }, { password: PASSWORD }],
    ])('%s', async (_name, change, back) => {
      const path = `/api/admin/users/${world.ids.user.colleagueA}`
      const { answer, ...rest } = await whileSignedIn('colleagueA', () => world.as('superuser').patch(path, change))
      expect(answer.status, answer.text).toBe(200)
      expect(rest).toEqual({ own: 401, ownRefresh: 401, others: 401, otherRefresh: 401 })
      await world.as('superuser').patch(path, back)
    })
    it('being no superuser any more', async () => {
      const path = `/api/admin/users/${world.ids.user.support}`
      await world.as('superuser').patch(path, { is_superuser: true })
      const token = { headers: { authorization: `Bearer ${await world.tokenOf('support')}` } }
      expect((await world.anonymous.patch(path, { phone_number: '1' }, token)).status).toBe(200)
      await world.as('superuser').patch(path, { is_superuser: false })
      expect([401, 403]).toContain((await world.anonymous.patch(path, { phone_number: '2' }, token)).status)
    })
  })

  describe('the profile', () => {
    it('names, phone and language are one’s own to change, and nothing else is', async () => {
      const given = { first_name: ' Ali ', last_name: 'Changed', phone_number: '+971 1', language: 'ar' }
      const ignored = {
        user_type: 'staff',
        is_superuser: true,
        is_staff: true,
        email: 'root@people.test',
        company: world.ids.companyB,
        is_active: false,
        id: 1,
        password: 'x',
      }
      const answer = await world.as('sellerA').patch('/api/accounts/profile/', { ...given, ...ignored })
      expect(answer.status, answer.text).toBe(200)
      expect(answer.body).toMatchObject({
        ...given,
        first_name: 'Ali',
        full_name: 'Ali Changed',
        email: emailOf('sellerA'),
        user_type: 'company',
        is_superuser: false,
        company: { id: world.ids.companyA },
      })
      expect((await signIn('sellerA')).user).toMatchObject({ last_name: 'Changed', language: 'ar' })
      await world.as('sellerA').patch('/api/accounts/profile/', { last_name: 'Seller', language: 'en' })
    })
    it('wrong values are refused', async () => {
      for (const [field, value] of [
        ['language', 'xx'],
        ['first_name', 'x'.repeat(256)],
        ['first_name', 'a\0b'],
        ['phone_number', []],
      ]) {
        const answer = await world.as('sellerA').patch('/api/accounts/profile/', { [String(field)]: value })
        expect([answer.status, Object.keys(answer.body)]).toEqual([400, [field]])
      }
      expect((await world.as('sellerA').put('/api/accounts/profile/', {})).status).toBe(405)
      expect((await world.anonymous.get('/api/accounts/profile/')).status).toBe(401)
    })
  })

  describe('a token that is not ours', () => {
    const claims = {
      typ: 'access',
      sid: 1,
      gen: 0,
      iss: 'tezrent',
      aud: 'tezrent',
      iat: Date.parse(NOON) / 1000,
      exp: Date.parse(NOON) / 1000 + 900,
    }
    const key = (secret: string) => createSecretKey(Buffer.from(secret))
    const signed = (alg: string, secret: string, more: object = {}) =>
      new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg }).sign(key(secret))
    beforeAll(async () => {
      await world.tokenOf('superuser')
    })
    it('the right one is taken: the others differ from it by one thing each', async () => {
      const sid = Number(
        (await world.rows("select max(id) as id from sessions where kind = 'token' and revoked_at is null"))[0]?.id,
      )
      expect((await profile(await signed('HS256', SECRET, { sid }))).status).toBe(200)
      const others: Record<string, string> = {
        none: new UnsecuredJWT({ ...claims, sid }).encode(),
        HS384: await signed('HS384', SECRET, { sid }),
        HS512: await signed('HS512', SECRET, { sid }),
        'another key': await signed('HS256', `${SECRET}!`, { sid }),
        'a refresh token': await signed('HS256', SECRET, { sid, typ: 'refresh' }),
        'no type': await signed('HS256', SECRET, { sid, typ: undefined }),
        'another issuer': await signed('HS256', SECRET, { sid, iss: 'other' }),
        'another audience': await signed('HS256', SECRET, { sid, aud: 'other' }),
        expired: await signed('HS256', SECRET, { sid, exp: claims.iat - 1 }),
        'no expiry': await signed('HS256', SECRET, { sid, exp: undefined }),
        'no session': await signed('HS256', SECRET, { sid: undefined }),
        'a missing session': await signed('HS256', SECRET, { sid: 999_999 }),
        'a session that is no number': await signed('HS256', SECRET, { sid: '1 or 1=1' }),
      }
      const good = await signed('HS256', SECRET, { sid })
      others['a changed signature'] = `${good.slice(0, -3)}AAA`
      others['a changed payload'] = good.replace(
        /\.[^.]+\./,
        `.${Buffer.from(JSON.stringify({ ...claims, sid: 2 })).toString('base64url')}.`,
      )
      for (const [name, token] of Object.entries(others)) {
        const answer = await profile(token)
        expect([name, answer.status, answer.header('www-authenticate')]).toEqual([name, 401, 'Bearer'])
      }
    })
    it.each([
      'Basic c3RhZmY6cGFzcw==',
      'Bearer',
      'Bearer ',
      'Token abc',
      'bearer a b',
      'abc',
      '',
      'Bearer null',
      `Bearer ${'x'.repeat(9000)}`,
    ])('Authorization: %s', async (authorization) => {
      const answer = await world.anonymous.get('/api/crm/leads/', {
        headers: { authorization: authorization === '' ? ' ' : authorization },
      })
      expect([answer.status, Object.keys(answer.body)]).toEqual([401, ['detail']])
    })
    it('the scheme may be written in any case', async () => {
      expect(
        (
          await world.anonymous.get('/api/crm/leads/', {
            headers: { authorization: `bEaReR ${await world.tokenOf('staff')}` },
          })
        ).status,
      ).toBe(200)
    })
  })
})
