// Opening what a server works with; every trouble says what to do, and leaves the data alone.
import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import pino from 'pino'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from './config.ts'
import { monotone, startServices } from './start-services.ts'
import { folder, freePort } from './testing/run.ts'

const home = folder()
afterAll(() => home.remove())
let copies = 0
const copy = () => {
  const file = path.join(home.path, `crm-${++copies}.db`)
  copyFileSync(inject('templates').sqlite, file)
  return file
}
const open = (DATABASE_URL: string) => startServices(readConfig({ DATABASE_URL }), pino({ level: 'silent' }))
/** The one line that a person gets. */
async function trouble(url: string): Promise<string> {
  const message = await open(url).then(
    () => '',
    (error: Error) => error.message,
  )
  expect(message.split('\n')).toHaveLength(1)
  return message
}

describe('a database that cannot be used', () => {
  it('is damaged', async () => {
    const file = copy()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 0, 4096)
    writeFileSync(file, bytes)
    expect(await trouble(`file:${file}`)).toMatch(/damaged.*backup/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
  it('has lost its second half', async () => {
    const file = copy()
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)
    expect(await trouble(`file:${file}`)).toMatch(/damaged/)
  })
  it('is newer', async () => {
    const file = copy()
    const db = new Sqlite(file)
    db.exec("insert into migrations (name, hash) values ('9999_future', 'x')")
    db.close()
    expect(await trouble(`file:${file}`)).toMatch(/newer.*9999_future/)
  })
  it('is a folder', async () => {
    expect(await trouble(`file:${home.path}`)).toContain('DATABASE_URL')
  })
  it('does not answer; the password is not shown', async () => {
    const message = await trouble(`postgres://crm:topsecret@127.0.0.1:${await freePort()}/crm`)
    expect(message).toContain('DATABASE_URL')
    expect(message).not.toContain('topsecret')
  })
})

it('the secret is made once, for its owner alone, and kept', async () => {
  const url = `file:${path.join(home.path, 'own', 'crm.db')}`
  const first = await open(url)
  const token = await first.tokens.sign('access', 1, 0, '2026-10-21T08:00:00.000Z')
  await first.database.close()
  const file = path.join(home.path, 'own', 'secret-key')
  expect([existsSync(file), statSync(file).mode & 0o077]).toEqual([true, 0])
  const second = await open(url)
  expect(await second.tokens.verify('access', token, '2026-10-21T08:01:00.000Z')).toMatchObject({ session: 1 })
  await second.database.close()
  writeFileSync(file, 'short')
  expect(await trouble(url)).toMatch(/secret-key/)
})

it('a clock that is set back stands still', () => {
  const times = [5, 9, 3, 8, 10]
  const clock = monotone(() => times.shift() ?? 0)
  expect([1, 2, 3, 4, 5].map(() => Date.parse(clock()))).toEqual([5, 9, 9, 9, 10])
})
