// The server as a process: how it starts, why it does not, and how it ends.

import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emailOf, PASSWORD } from './testing/people.ts'
import { folder, freePort, run, start } from './testing/run.ts'

const home = folder()
afterAll(() => home.remove())
const main = (env: Record<string, string>) =>
  run('server/main.ts', [], { LOG_LEVEL: 'silent', DATABASE_URL: `file:${path.join(home.path, 'crm.db')}`, ...env })

describe('it does not start, and says why in one line', () => {
  it('its configuration is wrong', async () => {
    const { code, err, out } = await main({ TIME_ZONE: 'Mars/Base' })
    expect([code === 0, code === null, out, err.trim().split('\n').length]).toEqual([false, false, '', 1])
    expect(err).toContain('TIME_ZONE')
  })
  it('its files can be kept nowhere', async () => {
    const file = path.join(home.path, 'a-file')
    writeFileSync(file, '')
    // In the last two a folder is refused in a way on which Node's own making of folders waits for ever.
    for (const MEDIA_DIR of [file, path.join(file, 'media'), 'gs://bucket', 's3://B', '/proc/self/fd', '/proc/media']) {
      const { code, err } = await main({ MEDIA_DIR })
      expect([code, err.trim().split('\n').length], MEDIA_DIR).toEqual([78, 1])
      expect(err).toContain('MEDIA_DIR')
    }
  })
  it('its data can be kept nowhere', async () => {
    const { code, err } = await main({ DATABASE_URL: 'file:/proc/data/crm.db' })
    expect([code, err.trim().split('\n').length]).toEqual([78, 1])
    expect(err).toContain('DATABASE_URL')
    const secret = { SECRET_KEY: 'x'.repeat(32), MEDIA_DIR: path.join(home.path, 'media') }
    expect((await main({ DATABASE_URL: 'file:/proc/data/crm.db', ...secret })).err).toContain('DATABASE_URL')
  })
  it('its port is in use: the database, which another server may have open, is left alone', async () => {
    const file = path.join(home.path, 'not-made.db')
    const port = await freePort()
    const taken = createServer().listen(port, '127.0.0.1')
    const { code, err } = await main({ PORT: String(port), DATABASE_URL: `file:${file}` })
    taken.close()
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toContain(String(port))
    expect(existsSync(file)).toBe(false)
  })
  it('its database is damaged', async () => {
    const file = path.join(home.path, 'damaged.db')
    writeFileSync(file, 'no database at all '.repeat(500))
    const { code, err } = await main({ DATABASE_URL: `file:${file}` })
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toMatch(/damaged/)
  })
})

it('it serves over HTTP, logs nothing private, and ends with 0 on SIGTERM once its requests are answered', async () => {
  const port = await freePort()
  const env = {
    DATABASE_URL: `file:${path.join(home.path, 'own', 'crm.db')}`,
    PORT: String(port),
    LOG_LEVEL: 'info',
    LOGIN_RATE_LIMIT: '0',
  }
  const made = await run(
    'server/manage.ts',
    ['create-user', '--email', emailOf('staff'), '--password', PASSWORD, '--type', 'staff'],
    env,
  )
  expect(made.code, made.err).toBe(0)
  const server = start('server/main.ts', [], env)
  await server.says(/Admin/)
  const base = `http://127.0.0.1:${port}`
  const post = (to: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(base + to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const login = () => post('/api/accounts/login/', { email: emailOf('staff'), password: PASSWORD })
  const { access } = await (await login()).json()
  const authorization = `Bearer ${access}`
  const lead = {
    title: 'Over the wire',
    contact_name: 'N',
    contact_email: 'private-address@client.test',
    contact_phone: '+971509998877',
  }
  expect((await post('/api/crm/leads/', lead, { authorization })).status).toBe(201)
  const chunks = new ReadableStream({
    start(controller) {
      for (let n = 0; n < 40; n++) controller.enqueue(new Uint8Array(65_536))
      controller.close()
    },
  })
  const init = {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: chunks,
    duplex: 'half',
  } as RequestInit
  // The server may close while we still send: then there is no answer to read.
  const large = await fetch(`${base}/api/crm/leads/`, init).then(
    ({ status }) => status,
    () => 413,
  )
  expect(large).toBe(413)
  const finishing = Array.from({ length: 5 }, login)
  await new Promise((resolve) => setTimeout(resolve, 30))
  const asked = performance.now()
  server.child.kill('SIGTERM')
  for (const { status } of await Promise.all(finishing)) expect(status).toBe(200)
  const { code, out, err } = await server.ended
  expect([code, err]).toEqual([0, ''])
  expect(performance.now() - asked).toBeLessThan(10_000)
  for (const secret of ['private-address', '509998877', access, PASSWORD, emailOf('staff')])
    expect(out).not.toContain(secret)
  expect(out).toContain('/api/crm/leads')
  const again = start('server/main.ts', [], env)
  await again.says(/Admin/)
  const seen = await fetch(`${base}/api/crm/leads/`, { headers: { authorization } })
  expect([seen.status, (await seen.json()).count]).toEqual([200, 1])
  again.child.kill('SIGINT')
  expect((await again.ended).code).toBe(0)
}, 60_000)
