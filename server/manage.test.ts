// `npm run manage -- COMMAND`, as a shell runs it.
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { PASSWORD } from './testing/people.ts'
import { folder, run } from './testing/run.ts'

const home = folder()
const file = path.join(home.path, 'crm.db')
const env = { DATABASE_URL: `file:${file}`, LOG_LEVEL: 'info' }
const manage = (...args: string[]) => run('server/manage.ts', args, env)
const user = (...more: string[]) => manage('create-user', '--password', PASSWORD, ...more)
beforeAll(() => copyFileSync(inject('templates').sqlite, file))
afterAll(() => home.remove())

describe('create-user', () => {
  it('says one line of JSON, the user, and nothing else', async () => {
    const { code, out, err } = await user(
      '--email',
      'New@People.test',
      '--type',
      'staff',
      '--name',
      'Nina van der Berg',
      '--superuser',
    )
    expect([code, err, out.trim().split('\n').length, out.endsWith('\n')]).toEqual([0, '', 1, true])
    expect(JSON.parse(out)).toMatchObject({
      id: expect.any(Number),
      email: 'new@people.test',
      first_name: 'Nina',
      last_name: 'van der Berg',
      user_type: 'staff',
      is_staff: true,
      is_superuser: true,
      company: null,
      customer: null,
    })
    expect(out).not.toMatch(/argon|password/)
  })
  it('joins the company of that name, or makes it', async () => {
    const first = JSON.parse(
      (await user('--email', 's1@people.test', '--type', 'company', '--company', 'Gulf Lift')).out,
    )
    expect(first).toMatchObject({
      company: { id: inject('templates').ids.companyA, company_name: 'Gulf Lift' },
      full_name: 'Gulf Lift',
    })
    const second = JSON.parse(
      (await user('--email', 's2@people.test', '--type', 'company', '--company', 'Brand New')).out,
    )
    expect(second.company.company_name).toBe('Brand New')
    expect(
      JSON.parse((await user('--email', 's3@people.test', '--type', 'company', '--company', 'Brand New')).out).company,
    ).toEqual(second.company)
  })
  it('gives a customer a profile', async () => {
    expect(JSON.parse((await user('--email', 'c@people.test', '--type', 'customer')).out)).toMatchObject({
      user_type: 'customer',
      customer: { id: expect.any(Number) },
    })
  })
  it.each<[string, string[], RegExp]>([
    ['an address that is taken', ['--email', 'STAFF@people.test', '--type', 'staff'], /email/i],
    ['no address', ['--type', 'staff'], /email/i],
    ['no type', ['--email', 'x@people.test'], /type/i],
    ['a type that there is not', ['--email', 'x@people.test', '--type', 'robot'], /type|choice/i],
    ['what is no address', ['--email', 'nobody', '--type', 'staff'], /email/i],
    ['a superuser who is a customer', ['--email', 'x@people.test', '--type', 'customer', '--superuser'], /staff/i],
    [
      'a company for staff',
      ['--email', 'x@people.test', '--type', 'staff', '--company', 'Gulf Lift'],
      /seller|company/i,
    ],
    ['an option that there is not', ['--email', 'x@people.test', '--type', 'staff', '--nonsense'], /nonsense/],
    ['a short password', ['--email', 'x@people.test', '--type', 'staff', '--password', 'short'], /password/i],
  ])('%s is an error', async (_name, args, says) => {
    const { code, out, err } = await user(...args)
    expect([code === 0, out]).toEqual([false, ''])
    expect(err).toMatch(says)
    expect(err).not.toMatch(/ {4}at |node:internal|SQLITE/)
    expect((await manage('check')).code).toBe(0)
  })
})

describe('the other commands', () => {
  it('set-password changes it, for a user who is there', async () => {
    expect((await manage('set-password', '--email', ' STAFF@people.test', '--password', 'a brand new one')).code).toBe(
      0,
    )
    for (const args of [
      ['--email', 'nobody@people.test', '--password', 'a brand new one'],
      ['--email', 'staff@people.test', '--password', 'short'],
      ['--email', 'staff@people.test'],
    ]) {
      const { code, err } = await manage('set-password', ...args)
      expect([code === 0, err === '']).toEqual([false, false])
    }
  })
  it('check is content with a whole database, and names what is broken', async () => {
    const good = await manage('check')
    expect([good.code, good.err]).toEqual([0, ''])
    const { default: Sqlite } = await import('better-sqlite3')
    const broken = path.join(home.path, 'broken.db')
    copyFileSync(inject('templates').sqlite, broken)
    const db = new Sqlite(broken)
    db.pragma('foreign_keys = OFF')
    db.exec(
      'update rentals set customer = 999; delete from companies_search where rowid = 1; update leads_tally set n = 5; insert into leads_tally select 0, 5 where not exists (select 1 from leads_tally)',
    )
    db.close()
    const bad = await run('server/manage.ts', ['check'], { ...env, DATABASE_URL: `file:${broken}` })
    expect(bad.code).toBe(1)
    for (const word of [/rentals/, /companies/, /leads/]) expect(bad.out).toMatch(word)
  })
  it('nothing, or nonsense, shows how it is used', async () => {
    for (const args of [[], ['nonsense'], ['constructor'], ['__proto__']]) {
      const { code, err, out } = await manage(...args)
      expect([code === 0, out]).toEqual([false, ''])
      expect(err).toContain('create-user')
    }
  })
  it('four that start together on a new database migrate it once', async () => {
    const fresh = { ...env, DATABASE_URL: `file:${path.join(home.path, 'new', 'folder', 'crm.db')}` }
    const ended = await Promise.all([1, 2, 3, 4].map(() => run('server/manage.ts', ['migrate'], fresh)))
    for (const { code, err } of ended) expect([code, err]).toEqual([0, ''])
    expect((await run('server/manage.ts', ['check'], fresh)).code).toBe(0)
    expect(readdirSync(path.join(home.path, 'new', 'folder'))).toContain('crm.db')
  })
  it('seed fills an empty database once, and leaves one with data alone', async () => {
    const fresh = { ...env, DATABASE_URL: `file:${path.join(home.path, 'seeded.db')}` }
    const first = await run('server/manage.ts', ['seed', '--size', '50'], fresh)
    expect([first.code, first.err]).toEqual([0, ''])
    const second = await run('server/manage.ts', ['seed', '--size', '50'], fresh)
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/already|nothing/i)])
    expect((await run('server/manage.ts', ['check'], fresh)).code).toBe(0)
    for (const size of ['0', '-5', 'many', '1.5'])
      expect((await run('server/manage.ts', ['seed', `--size=${size}`], fresh)).code).not.toBe(0)
    expect((await manage('seed')).out).toMatch(/already|nothing/i)
  }, 60_000)
  it('wrong configuration names the variable', async () => {
    const { code, err } = await run('server/manage.ts', ['check'], { ...env, TIME_ZONE: 'Mars/Base' })
    expect([code === 0, err.trim().split('\n').length]).toEqual([false, 1])
    expect(err).toContain('TIME_ZONE')
  })
  it('the secret is for its owner alone, and there before the first start', () => {
    expect(existsSync(path.join(home.path, 'secret-key'))).toBe(true)
  })
})
