// The server as a process: how it starts, why it does not, and how it ends.
import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { emailOf, PASSWORD } from './testing/people.ts'
import { folder, freePort, run, start } from './testing/run.ts'

const home = folder()
afterAll(() => home.remove())
let copies = 0
const copy = () => {
  const file = path.join(home.path, `crm-${++copies}.db`)
  copyFileSync(inject('templates').sqlite, file)
  return file
}
const main = (env: Record<string, string>) => run('server/main.ts', [], { LOG_LEVEL: 'silent', ...env })

describe('it does not start, and says why in one line', () => {
  it.each<[string, string]>([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'crm.db'],
    ['SECRET_KEY', 'short'],
    ['TIME_ZONE', 'Mars/Base'],
    ['PUBLIC_URL', 'crm.example.com'],
    ['PUBLIC_URL', 'ftp://crm'],
    ['LOG_LEVEL', 'loud'],
    ['LOGIN_RATE_LIMIT', 'five'],
    ['RATE_LIMIT', '-1'],
  ])('%s=%s', async (name, value) => {
    const { code, err, out } = await main({ DATABASE_URL: `file:${copy()}`, [name]: value })
    expect([code === 0, code === null, out]).toEqual([false, false, ''])
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(name)
    if (name === 'SECRET_KEY') expect(err).not.toContain(value)
  })
  it('all wrong variables at once', async () => {
    const { err } = await main({ PORT: 'x', TIME_ZONE: 'y', LOG_LEVEL: 'z' })
    for (const name of ['PORT', 'TIME_ZONE', 'LOG_LEVEL']) expect(err).toContain(name)
  })
  it('its port is in use', async () => {
    const port = await freePort()
    const taken = createServer().listen(port, '127.0.0.1')
    const { code, err } = await main({ DATABASE_URL: `file:${copy()}`, PORT: String(port) })
    taken.close()
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toContain(String(port))
  })
  it('its database is damaged; the file is left as it was', async () => {
    const file = copy()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 0, 4096)
    writeFileSync(file, bytes)
    const { code, err } = await main({ DATABASE_URL: `file:${file}` })
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toMatch(/damaged/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
  it('half of its database is missing', async () => {
    const file = copy()
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)
    const { code, err } = await main({ DATABASE_URL: `file:${file}`, PORT: String(await freePort()) })
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toMatch(/damaged/)
  })
  it('its database is newer', async () => {
    const file = copy()
    const db = new Sqlite(file)
    db.exec("insert into migrations (name, hash) values ('9999_future', 'x')")
    db.close()
    const { code, err } = await main({ DATABASE_URL: `file:${file}` })
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toMatch(/newer.*9999_future/)
  })
  it('no PostgreSQL answers; the password is not shown', async () => {
    const { code, err } = await main({ DATABASE_URL: `postgres://crm:topsecret@127.0.0.1:${await freePort()}/crm` })
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toContain('DATABASE_URL')
    expect(err).not.toContain('topsecret')
  })
  it('its database is a folder', async () => {
    const { code, err } = await main({ DATABASE_URL: `file:${home.path}` })
    expect([code === 0, err.trim().split('\n').length, /DATABASE_URL/.test(err)]).toEqual([false, 1, true])
  })
})

describe('it serves', () => {
  it('over HTTP, keeps its secret, and ends with 0 on SIGTERM while requests finish', async () => {
    const port = await freePort()
    const file = path.join(home.path, 'own', 'crm.db')
    const env = { DATABASE_URL: `file:${file}`, PORT: String(port), LOG_LEVEL: 'info', LOGIN_RATE_LIMIT: '0' }
    const made = await run(
      'server/manage.ts',
      ['create-user', '--email', emailOf('staff'), '--password', PASSWORD, '--type', 'staff'],
      env,
    )
    expect(made.code, made.err).toBe(0)
    const server = start('server/main.ts', [], env)
    await server.says(/Admin/)
    const base = `http://127.0.0.1:${port}`
    const login = await fetch(`${base}/api/accounts/login/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: emailOf('staff'), password: PASSWORD }),
    })
    const { access } = await login.json()
    const authorization = `Bearer ${access}`
    const lead = {
      title: 'Over the wire',
      contact_name: 'N',
      contact_email: 'private-address@client.test',
      contact_phone: '+971509998877',
    }
    const posted = await fetch(`${base}/api/crm/leads/`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(lead),
    })
    expect(posted.status).toBe(201)
    const chunks = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 40; n++) controller.enqueue(new Uint8Array(65_536))
        controller.close()
      },
    })
    const large = await fetch(`${base}/api/crm/leads/`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    )
    expect(large).toBe(413)
    const finishing = Array.from({ length: 5 }, () =>
      fetch(`${base}/api/accounts/login/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: emailOf('staff'), password: PASSWORD }),
      }),
    )
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
    expect(statSync(path.join(home.path, 'own', 'secret-key')).mode & 0o077).toBe(0)

    const again = start('server/main.ts', [], env)
    await again.says(/Admin/)
    const seen = await fetch(`${base}/api/crm/leads/`, { headers: { authorization } })
    expect([seen.status, (await seen.json()).count]).toEqual([200, 1])
    again.child.kill('SIGINT')
    expect((await again.ended).code).toBe(0)
  }, 60_000)
})
