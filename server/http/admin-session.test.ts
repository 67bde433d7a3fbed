// The back-office's cookie: who gets one, what it is good for, and what another site can do with it (nothing).
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, PASSWORD, type Person } from '../testing/people.ts'
import { aLead, makeLead } from '../testing/samples.ts'
import { databases, HOST, NOON, openWorld, type World } from '../testing/world.ts'

const SESSION = '/api/admin/session/'
const REFUSED = { detail: 'Please enter the correct email and password for a staff account.' }

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const signIn = (person: Person, password = PASSWORD) =>
    world.anonymous.post(SESSION, { email: emailOf(person), password })
  const cookieFor = async (person: Person) => (await signIn(person)).header('set-cookie').split(';')[0] ?? ''
  const called = (
    method: 'GET' | 'POST' | 'DELETE' | 'PATCH',
    path: string,
    cookie: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ) => world.anonymous.call(method, path, body, { headers: { cookie, ...headers } })

  it('staff get the user, what they may do, and a cookie that scripts cannot read (A11-109)', async () => {
    const answer = await signIn('staff')
    expect(answer.status).toBe(200)
    expect(answer.body.user).toMatchObject({ id: world.ids.user.staff, email: emailOf('staff'), is_staff: true })
    expect(answer.text).not.toMatch(/eyJ|token|argon/)
    const cookie = answer.header('set-cookie')
    expect(cookie).toMatch(/^tezrent_session=[\w-]{40,}; /)
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
    const shown = await called('GET', SESSION, cookie.split(';')[0] ?? '')
    expect(shown.status).toBe(200)
    expect(shown.body.user).toEqual(answer.body.user)
    expect(shown.body.permissions.leads).toEqual({ view: true, add: true, change: true, remove: true })
    expect(shown.body.permissions.users).toEqual({ view: true, add: false, change: false, remove: false })
    expect(shown.body.permissions.settings).toEqual({ view: true, add: false, change: false, remove: false })
    expect(shown.body.settings).toMatchObject({ time_zone: 'Asia/Dubai', currency: 'AED' })
    expect(shown.body.settings.files).toMatchObject({ count: 10, megabytes: 10 })
    expect(shown.body.settings.files.extensions).toEqual(
      expect.arrayContaining(['jpg', 'heic', 'pdf', 'docx', 'xls', 'csv']),
    )
    const root = await called('GET', SESSION, await cookieFor('superuser'))
    expect(root.body.permissions.users).toEqual({ view: true, add: true, change: true, remove: true })
  })
  it('the cookie is Secure where the site is https', async () => {
    const secure = await openWorld(kind, { PUBLIC_URL: 'https://crm.example.com' })
    const answer = await secure.anonymous.post(SESSION, { email: emailOf('staff'), password: PASSWORD })
    await secure.close()
    expect(answer.header('set-cookie')).toContain('; Secure')
  })
  it('wrong, unknown, inactive, seller and customer are one answer, without a cookie (A2-9)', async () => {
    for (const [person, password] of [
      ['staff', 'wrong'],
      ['nobody', PASSWORD],
      ['inactive', PASSWORD],
      ['sellerA', PASSWORD],
      ['customerA', PASSWORD],
    ] as const) {
      const answer = await signIn(person as Person, password)
      expect([answer.status, answer.body, answer.header('set-cookie')]).toEqual([401, REFUSED, ''])
    }
    for (const body of [{}, { email: 5, password: [] }, { email: 'a\0', password: 'b' }])
      expect([400, 401]).toContain((await world.anonymous.post(SESSION, body)).status)
  })
  it('without a session there is none to show or end (A1-6)', async () => {
    for (const method of ['GET', 'DELETE'] as const)
      expect((await world.anonymous.call(method, SESSION)).status).toBe(401)
    expect((await world.anonymous.call('PATCH', SESSION, {})).status).toBe(405)
    expect((await world.as('sellerA').get(SESSION)).status).toBe(403)
  })
  it('signing out ends it at once, and clears the cookie (A11-109)', async () => {
    const cookie = await cookieFor('staff')
    const other = await cookieFor('staff')
    const answer = await called('DELETE', SESSION, cookie, { origin: HOST })
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(answer.header('set-cookie')).toMatch(/^tezrent_session=; .*Max-Age=0/)
    expect((await called('GET', SESSION, cookie)).status).toBe(401)
    expect((await called('GET', SESSION, other)).status).toBe(200)
  })
  it('it ends after its days, when the user is switched off, and when the role changes (A2-16)', async () => {
    world.setTime(NOON)
    const cookie = await cookieFor('support')
    const path = `/api/admin/users/${world.ids.user.support}`
    const works = async (one: string) => (await called('GET', '/api/admin/leads', one)).status
    expect(await works(cookie)).toBe(200)
    for (const [change, back] of [
      [{ is_active: false }, { is_active: true }],
      [{ user_type: 'customer' }, { user_type: 'staff' }],
      [{ password: 'another long one' }, { password: PASSWORD }],
    ]) {
      const one = await cookieFor('support')
      expect((await world.as('superuser').patch(path, change)).status).toBe(200)
      expect(await works(one)).toBe(401)
      await world.as('superuser').patch(path, back)
      expect(await works(one)).toBe(401)
    }
    const late = await cookieFor('support')
    world.wait(8 * 86_400_000)
    expect(await works(late)).toBe(401)
    world.setTime(NOON)
  })
  it('a page that was opened for somebody else cannot write with it', async () => {
    const cookie = await cookieFor('staff')
    const lead = await makeLead(world)
    const path = `/api/admin/leads/${lead.id}`
    const headers = (person: number) => ({ origin: HOST, 'x-page-user': String(person) })
    const patch = (person: number) => called('PATCH', path, cookie, headers(person), { company_name: 'Typed' })
    const refused = await patch(world.ids.user.support)
    expect([refused.status, refused.body]).toEqual([401, { detail: 'Somebody else is signed in in this browser now.' }])
    expect((await called('GET', path, cookie, headers(world.ids.user.support))).body.company_name).toBe(
      lead.company_name,
    )
    expect((await patch(world.ids.user.staff)).status).toBe(200)
  })
  it('it works on the public API too', async () => {
    const cookie = await cookieFor('staff')
    expect((await called('GET', '/api/crm/leads/', cookie)).status).toBe(200)
    expect((await called('POST', '/api/crm/leads/', cookie, { origin: HOST }, aLead())).status).toBe(201)
    expect((await called('GET', '/api/accounts/profile/', cookie)).body.email).toBe(emailOf('staff'))
  })
  it('with both credentials the bearer’s counts, even a bad one', async () => {
    const cookie = await cookieFor('superuser')
    const mine = async (authorization: string) => called('GET', '/api/accounts/profile/', cookie, { authorization })
    expect((await mine(`Bearer ${await world.tokenOf('sellerA')}`)).body.email).toBe(emailOf('sellerA'))
    expect((await mine('Bearer nonsense')).status).toBe(401)
    expect((await mine('Basic abc')).status).toBe(401)
    const lead = await makeLead(world)
    const answer = await called(
      'PATCH',
      `/api/admin/leads/${lead.id}`,
      cookie,
      { authorization: `Bearer ${await world.tokenOf('staff')}`, origin: 'https://evil.test' },
      { notes: 'x' },
    )
    expect(answer.status).toBe(200)
  })

  describe('from which page may it change something (A11-108)', () => {
    const from: readonly (readonly [string, Record<string, string>, number])[] = [
      ['our own', { origin: HOST }, 201],
      ['our own, by Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }, 201],
      ['nobody says', {}, 403],
      ['another site', { origin: 'https://evil.test' }, 403],
      ['another site that says it is ours', { origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' }, 403],
      ['a sister host', { origin: 'http://app.crm.test' }, 403],
      ['our name with more behind it', { origin: 'http://crm.test.evil.test' }, 403],
      ['our name as a user', { origin: 'http://crm.test@evil.test' }, 403],
      ['another port', { origin: 'http://crm.test:8001' }, 403],
      ['a sandbox', { origin: 'null' }, 403],
      ['nonsense', { origin: 'nonsense' }, 403],
      ['same site only', { 'sec-fetch-site': 'same-site' }, 403],
      ['a link', { 'sec-fetch-site': 'none' }, 403],
      ['cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['our own, as a plain form', { origin: HOST, 'content-type': 'application/x-www-form-urlencoded' }, 403],
      ['our own, as text', { origin: HOST, 'content-type': 'text/plain' }, 403],
    ]
    it.each(from)('%s', async (_name, headers, status) => {
      const cookie = await cookieFor('staff')
      const before = await world.rows('select count(*) as n from leads')
      const answer = await called('POST', '/api/admin/leads', cookie, headers, aLead())
      expect(answer.status, answer.text).toBe(status)
      if (status === 403) {
        expect(Object.keys(answer.body)).toEqual(['detail'])
        expect(await world.rows('select count(*) as n from leads')).toEqual(before)
        expect((await called('DELETE', SESSION, cookie, headers)).status).toBe(403)
      }
      expect((await called('GET', '/api/admin/leads', cookie, { ...headers, 'content-type': '' })).status).toBe(200)
    })
    it('the public address counts, behind a proxy that changes the host', async () => {
      const open = await openWorld(kind, { PUBLIC_URL: 'https://crm.example.com' })
      const answer = await open.anonymous.post(SESSION, { email: emailOf('staff'), password: PASSWORD })
      const cookie = answer.header('set-cookie').split(';')[0] ?? ''
      const good = await open.anonymous.post('/api/admin/leads', aLead(), {
        headers: { cookie, origin: 'https://crm.example.com' },
      })
      const bad = await open.anonymous.post('/api/admin/leads', aLead(), {
        headers: { cookie, origin: 'https://example.com' },
      })
      await open.close()
      expect([good.status, bad.status]).toEqual([201, 403])
    })
    it('a made-up cookie is no session', async () => {
      for (const cookie of [
        'tezrent_session=abc',
        'tezrent_session=',
        'tezrent_session',
        'other=1',
        'tezrent_session=a%00b',
        `tezrent_session=${'x'.repeat(5000)}`,
      ])
        expect((await called('POST', '/api/admin/leads', cookie, { origin: HOST }, aLead())).status).toBe(401)
    })
    it('the database holds no cookie that somebody could use', async () => {
      const cookie = (await cookieFor('staff')).split('=')[1] ?? ''
      expect(cookie.length).toBeGreaterThan(30)
      expect(JSON.stringify(await world.rows('select * from sessions'))).not.toContain(cookie)
    })
  })
})
