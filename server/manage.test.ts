// `npm run manage -- COMMAND`: what each command says and does; as processes only where that matters.
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { commands } from './commands/index.ts'
import { PASSWORD } from './testing/people.ts'
import { folder, run } from './testing/run.ts'
import { openWorld, type World } from './testing/world.ts'

const home = folder()
const env = { DATABASE_URL: `file:${path.join(home.path, 'crm.db')}`, LOG_LEVEL: 'info' }
const manage = (args: string[], more: Record<string, string> = {}) => run('server/manage.ts', args, { ...env, ...more })
let world: World
beforeAll(async () => {
  copyFileSync(inject('templates').sqlite, path.join(home.path, 'crm.db'))
  world = await openWorld('sqlite')
})
afterAll(async () => {
  await world.close()
  home.remove()
})
afterEach(() => vi.restoreAllMocks())

/** A command in this process: what it printed, and its exit code. */
async function command(name: string, ...args: string[]): Promise<{ code: number; out: string }> {
  const { run: work, options } = commands[name] ?? {}
  if (!work || !options) throw new Error(`There is no command ${name}.`)
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  const code = await work(world.services, values, positionals).finally(() => vi.restoreAllMocks())
  return { code, out }
}
const user = (...more: string[]) => command('create-user', '--password', PASSWORD, ...more)

describe('create-user', () => {
  it('as a process: one line of JSON, the user, and nothing else', async () => {
    const { code, out, err } = await manage([
      'create-user',
      '--password',
      PASSWORD,
      '--email',
      'New@People.test',
      '--type',
      'staff',
      '--name',
      'Nina van der Berg',
      '--superuser',
    ])
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
  it('as a process: an address that is taken is one line on standard error', async () => {
    const { code, out, err } = await manage([
      'create-user',
      '--password',
      PASSWORD,
      '--email',
      'STAFF@people.test',
      '--type',
      'staff',
    ])
    expect([code === 0, out, err.trim().split('\n').length]).toEqual([false, '', 1])
    expect(err).toMatch(/email/i)
  })
  it('joins the company of that name, or makes it', async () => {
    const made = async (email: string, company: string) =>
      JSON.parse((await user('--email', email, '--type', 'company', '--company', company)).out)
    expect(await made('s1@people.test', 'Gulf Lift')).toMatchObject({
      company: { id: world.ids.companyA, company_name: 'Gulf Lift' },
      full_name: 'Gulf Lift',
    })
    const second = await made('s2@people.test', 'Brand New')
    expect(second.company.company_name).toBe('Brand New')
    expect((await made('s3@people.test', 'Brand New')).company).toEqual(second.company)
  })
  it('gives a customer a profile, and the user can sign in', async () => {
    expect(JSON.parse((await user('--email', 'c@people.test', '--type', 'customer')).out)).toMatchObject({
      user_type: 'customer',
      customer: { id: expect.any(Number) },
    })
    expect(
      (
        await world.anonymous.post('/api/accounts/login/', {
          email: 'c@people.test',
          password: PASSWORD,
          login_type: 'customer',
        })
      ).status,
    ).toBe(200)
  })
  it('is told by history as done from the command line', async () => {
    const { id } = JSON.parse((await user('--email', 'told@people.test', '--type', 'staff')).out)
    const { body } = await world.as('staff').get(`/api/admin/users/${id}/history`)
    expect(body).toMatchObject([
      { action: 'create', through: 'command', actor: null, actor_name: expect.stringMatching(/./) },
    ])
  })
  it.each<[string, string[], RegExp]>([
    ['an address that is taken', ['--email', 'STAFF@people.test', '--type', 'staff'], /email/i],
    ['no address', ['--type', 'staff'], /email/i],
    ['no type', ['--email', 'x@people.test'], /user_type/i],
    ['a type that there is not', ['--email', 'x@people.test', '--type', 'robot'], /user_type/i],
    ['what is no address', ['--email', 'nobody', '--type', 'staff'], /email/i],
    [
      'a superuser who is a customer',
      ['--email', 'x@people.test', '--type', 'customer', '--superuser'],
      /is_superuser/i,
    ],
    ['a company for staff', ['--email', 'x@people.test', '--type', 'staff', '--company', 'Nowhere'], /company/i],
    ['a short password', ['--email', 'x@people.test', '--type', 'staff', '--password', 'short'], /password/i],
  ])('%s is an error, and nothing is made', async (_name, args, field) => {
    const before = [
      await world.rows('select count(*) as n from users'),
      await world.rows('select count(*) as n from companies'),
    ]
    await expect(user(...args)).rejects.toMatchObject({ fields: expect.anything() })
    await user(...args).catch((error) => expect(Object.keys(error.fields).join()).toMatch(field))
    expect([
      await world.rows('select count(*) as n from users'),
      await world.rows('select count(*) as n from companies'),
    ]).toEqual(before)
  })
})

describe('the other commands', () => {
  it('set-password changes it and ends the sessions, for a user who is there', async () => {
    const token = { headers: { authorization: `Bearer ${await world.tokenOf('sellerB')}` } }
    expect(
      (await command('set-password', '--email', ' SellerB@people.test', '--password', 'a brand new one')).code,
    ).toBe(0)
    expect((await world.anonymous.get('/api/accounts/profile/', token)).status).toBe(401)
    expect(
      (
        await world.anonymous.post('/api/accounts/login/', {
          email: 'sellerb@people.test',
          password: 'a brand new one',
        })
      ).status,
    ).toBe(200)
    for (const args of [
      ['--email', 'nobody@people.test', '--password', 'a brand new one'],
      ['--email', 'staff@people.test', '--password', 'short'],
      ['--email', 'staff@people.test'],
    ])
      await expect(command('set-password', ...args)).rejects.toThrow()
  })
  it('check is content with a whole database, and names what is broken', async () => {
    expect(await command('check')).toMatchObject({ code: 0 })
    const broken = path.join(home.path, 'broken.db')
    copyFileSync(inject('templates').sqlite, broken)
    const db = new Sqlite(broken)
    db.pragma('foreign_keys = OFF')
    db.exec(
      'update rentals set customer = 999; delete from companies_search where rowid = 1; delete from leads_tally; insert into leads_tally values (0, 5)',
    )
    db.close()
    const bad = await manage(['check'], { DATABASE_URL: `file:${broken}` })
    expect(bad.code).toBe(1)
    for (const word of [/rentals/, /companies/, /leads_tally/]) expect(bad.out).toMatch(word)
  })
  it('nonsense shows how it is used', async () => {
    const { code, err, out } = await manage(['constructor'])
    expect([code === 0, out]).toEqual([false, ''])
    expect(err).toContain('create-user')
  })
  it('an option that there is not is an error', () => {
    expect(() => parseArgs({ args: ['--nonsense'], options: commands.check?.options ?? {} })).toThrow(/nonsense/)
  })
  it('three that start together on a new database migrate it once', async () => {
    const fresh = { DATABASE_URL: `file:${path.join(home.path, 'new', 'folder', 'crm.db')}` }
    const ended = await Promise.all([1, 2, 3].map(() => manage(['migrate'], fresh)))
    for (const { code, err } of ended) expect([code, err]).toEqual([0, ''])
  }, 60_000)
  it('seed fills an empty database once, and leaves one with data alone', async () => {
    const fresh = { DATABASE_URL: `file:${path.join(home.path, 'seeded.db')}` }
    const first = await manage(['seed', '--size', '50'], fresh)
    expect([first.code, first.err]).toEqual([0, ''])
    const second = await manage(['seed', '--size', '50'], fresh)
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/already/i)])
    expect((await command('seed')).out).toMatch(/already/i)
    for (const size of ['0', '-5', 'many', '1.5'])
      await expect(command('seed', `--size=${size}`)).rejects.toThrow(/--size/)
  }, 60_000)
})
