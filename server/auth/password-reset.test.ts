// A new password for who forgot the old one.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, PASSWORD, type Person } from '../testing/people.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { forgetLateResets } from './password-reset.ts'

const ASK = '/api/accounts/password-reset/'
const CONFIRM = '/api/accounts/password-reset/confirm/'
const HOUR_MS = 3_600_000
const TOO_LATE = { token: ['This token is wrong, used or older than an hour. Ask for a new one.'] }
const NEW = 'a fresh wind from the sea'

describe.each(databases)('a forgotten password on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())
  afterEach(() => {
    world.mail.letters.length = 0
    world.wait(HOUR_MS)
  })
  const ask = (email: string) => world.anonymous.post(ASK, { email })
  const confirm = (token: string, new_password = NEW) => world.anonymous.post(CONFIRM, { token, new_password })
  const login = async (person: Person, password: string) =>
    (await world.anonymous.post('/api/accounts/login/', { email: emailOf(person), password })).status
  const tokenIn = (text = ''): string => /^[\w-]{24}$/m.exec(text)?.[0] ?? ''
  const tokenFor = async (person: Person): Promise<string> => {
    expect((await ask(emailOf(person))).status).toBe(202)
    await world.deliver()
    return tokenIn(world.mail.letters.at(-1)?.text)
  }

  it('everybody who may sign in gets a mail: with a token for the app, staff also with a link to the admin', async () => {
    for (const person of ['staff', 'sellerA', 'customerA'] as const) {
      expect((await ask(`  ${emailOf(person).toUpperCase()} `)).status).toBe(202)
      await world.deliver()
      const letter = world.mail.letters.at(-1)
      const token = tokenIn(letter?.text)
      expect(letter?.to.address).toBe(emailOf(person))
      expect(token).not.toBe('')
      const link = `http://localhost:8000/admin/crm/reset-password/set#${token}`
      expect(letter?.text.includes(link)).toBe(person === 'staff')
      expect(letter?.html.includes('/admin/crm')).toBe(person === 'staff')
    }
  })

  it('the answer is the same, and so is its time, whether there is such an account or not', async () => {
    const bodies = new Set<string>()
    const timed = async (email: string) => {
      const asked = performance.now()
      const answer = await ask(email)
      expect(answer.status).toBe(202)
      bodies.add(answer.text)
      return performance.now() - asked
    }
    const emails = [emailOf('support'), 'nobody@people.test', emailOf('inactive'), 'no address']
    // The shortest of each: a busy machine makes any of them longer.
    let shortest = emails.map(() => Number.POSITIVE_INFINITY)
    for (let round = 0; round < 3; round++) {
      const took = await Promise.all(emails.map(timed))
      shortest = took.map((ms, at) => Math.min(ms, shortest[at] ?? ms))
    }
    expect(bodies.size).toBe(1)
    // All wait for the same moment, long after the work is done.
    expect(Math.min(...shortest)).toBeGreaterThan(245)
    expect(Math.max(...shortest) - Math.min(...shortest)).toBeLessThan(100)
    await world.deliver()
    expect(world.mail.letters.map(({ to }) => to.address)).toEqual([emailOf('support')])
  })

  it('a link never leads to the host that a request names', async () => {
    await world.anonymous.post(
      ASK,
      { email: emailOf('staff') },
      { headers: { host: 'evil.test', 'x-forwarded-host': 'evil.test' } },
    )
    await world.deliver()
    expect(JSON.stringify(world.mail.letters)).not.toContain('evil')
    expect(JSON.stringify(world.mail.letters)).not.toContain('crm.test')
  })

  it('the token sets a password once, and ends every session', async () => {
    const access = await world.tokenOf('sellerA')
    const token = await tokenFor('sellerA')
    expect((await confirm(token)).status).toBe(204)
    expect([await login('sellerA', PASSWORD), await login('sellerA', NEW)]).toEqual([401, 200])
    const old = await world.anonymous.get('/api/accounts/profile/', { headers: { authorization: `Bearer ${access}` } })
    expect(old.status).toBe(401)
    const again = await confirm(token, 'another fresh wind')
    expect([again.status, again.body]).toEqual([400, TOO_LATE])
    const [told] = await world.rows(`select action, actor, changes from history where action = 'reset_password'`)
    expect(told).toMatchObject({ actor: world.ids.user.sellerA })
    expect(JSON.stringify(told)).not.toContain(NEW)
  })

  it('of many who use it at once, one succeeds', async () => {
    const token = await tokenFor('colleagueA')
    const answers = await Promise.all([1, 2, 3, 4].map((n) => confirm(token, `${NEW} ${n}`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400, 400])
  })

  it('a weak password is refused in Django’s words, and the token stays good', async () => {
    const token = await tokenFor('sellerB')
    for (const [weak, words] of [
      ['short', 'too short'],
      ['1029384756', 'entirely numeric'],
      ['password123', 'too common'],
      ['sellerb1', 'too similar to the email'],
    ]) {
      const answer = await confirm(token, weak)
      expect([answer.status, answer.body.new_password?.join(' ')]).toEqual([400, expect.stringContaining(words ?? '')])
    }
    expect((await confirm(token)).status).toBe(204)
  })

  it('a token dies after an hour, with the next one, and when the password, the address or the right to sign in changes', async () => {
    const refused = async (token: string) => expect((await confirm(token)).body).toEqual(TOO_LATE)
    const { customerB } = world.ids.user
    const change = (values: object) => world.as('superuser').patch(`/api/admin/users/${customerB}`, values)

    const first = await tokenFor('customerB')
    const second = await tokenFor('customerB')
    expect(second).not.toBe(first)
    await refused(first)
    world.wait(HOUR_MS - 1)
    expect((await confirm(second)).status).toBe(204)

    const late = await tokenFor('customerB')
    world.wait(HOUR_MS)
    await refused(late)

    const before = await tokenFor('customerB')
    expect(
      (await world.as('superuser').post(`/api/admin/users/${customerB}/set_password`, { new_password: PASSWORD }))
        .status,
    ).toBe(200)
    await refused(before)

    const elsewhere = await tokenFor('customerB')
    expect((await change({ email: 'moved@people.test' })).status).toBe(200)
    await refused(elsewhere)
    expect((await change({ email: emailOf('customerB') })).status).toBe(200)

    const gone = await tokenFor('customerB')
    expect((await change({ is_active: false })).status).toBe(200)
    await refused(gone)
    expect((await change({ is_active: true })).status).toBe(200)
    await refused(gone)
  })

  it('a token is nowhere to be read: hashed in its table, out of the outbox once it is sent, and unknown to the admin', async () => {
    await ask(emailOf('staff'))
    const [waiting] = await world.rows(`select text, link from mails where status = 'waiting'`)
    const token = tokenIn(String(waiting?.text))
    const listed = await world.as('superuser').get('/api/admin/mails')
    expect(listed.text).not.toContain(token)
    await world.deliver()
    for (const table of ['mails', 'password_resets', 'history'])
      expect(JSON.stringify(await world.rows(`select * from ${table}`)), table).not.toContain(token)
  })

  it('asked twice before the first mail is sent, there is one mail, with the token that is good', async () => {
    for (let n = 0; n < 2; n++) await ask(emailOf('customerAlone'))
    await world.deliver()
    expect(world.mail.letters.length).toBe(1)
    expect((await confirm(tokenIn(world.mail.letters[0]?.text))).status).toBe(204)
  })

  it('a body that says nothing is refused by its fields', async () => {
    for (const [path, body, fields] of [
      [ASK, {}, ['email']],
      [ASK, { email: 7 }, ['email']],
      [ASK, { email: 'a\u0000b' }, ['email']],
      [CONFIRM, {}, ['new_password', 'token']],
      [CONFIRM, { token: 'made up', new_password: NEW }, ['token']],
    ] as const) {
      const answer = await world.anonymous.post(path, body)
      expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, fields])
    }
    expect((await world.anonymous.get(ASK)).status).toBe(405)
  })

  it('old tokens are swept away', async () => {
    await ask(emailOf('staff'))
    const sweep = () => world.services.database.transaction((tx) => forgetLateResets(tx, world.now()))
    const left = async () =>
      (await world.rows(`select id from password_resets where "user" = ${world.ids.user.staff}`)).length
    await sweep()
    expect(await left()).toBe(1)
    world.wait(HOUR_MS)
    await sweep()
    expect(await left()).toBe(0)
  })
})

it('asking is throttled for an account and for an address, and keeps nobody from signing in', async () => {
  const world = await openWorld('sqlite', { LOGIN_RATE_LIMIT: '2' })
  const ask = async (email: string) => world.anonymous.post(ASK, { email })
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort()
  const many = (emails: string[]) => Promise.all(emails.map(ask))
  for (const email of [emailOf('staff'), 'nobody@people.test'])
    expect(statuses(await many([email, ` ${email.toUpperCase()}`, email]))).toEqual([202, 202, 429])
  const refused = await ask(emailOf('staff'))
  expect(Number(refused.header('retry-after'))).toBeGreaterThan(0)
  const login = await world.anonymous.post('/api/accounts/login/', { email: emailOf('staff'), password: PASSWORD })
  expect(login.status).toBe(200)
  const others = await many(Array.from({ length: 20 }, (_, n) => `n${n}@people.test`))
  expect(others.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  await world.close()
})
