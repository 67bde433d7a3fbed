// What only a real PostgreSQL does: connections die. The process must not, and the next request must not notice.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aLead, makeLead } from '../testing/samples.ts'
import { onServer } from '../testing/templates.ts'
import { openWorld, type World } from '../testing/world.ts'

const server = inject('templates').postgres

describe.skipIf(!server)('with a PostgreSQL server', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld('postgres')
  })
  afterAll(() => world.close())
  const name = () => new URL(world.url).pathname.slice(1)
  const killAll = () =>
    onServer(
      server?.url ?? '',
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}' and pid <> pg_backend_pid()`,
    )
  const lead = () => world.as('staff').post('/api/crm/leads/', aLead())

  it('connections that are killed while idle are replaced', async () => {
    expect((await lead()).status).toBe(201)
    await killAll()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await lead()).status).toBe(201)
    expect((await world.as('staff').get('/api/crm/leads/')).status).toBe(200)
  })
  it('one that is killed in the middle of a transaction fails that request alone', async () => {
    const before = Number((await world.rows('select count(*) as n from leads'))[0]?.n)
    const { database } = world.services
    let killed: Promise<void> | undefined
    const failing = database.transaction(async (tx) => {
      await tx.run("insert into companies (company_name, created_at, updated_at) values ('Half', now(), now())", [])
      killed = killAll()
      await killed
      await tx.run('select 1', [])
    })
    await expect(failing).rejects.toThrow()
    expect((await lead()).status).toBe(201)
    expect(Number((await world.rows('select count(*) as n from leads'))[0]?.n)).toBe(before + 1)
    expect(await world.rows("select count(*) as n from companies where company_name = 'Half'")).toEqual([{ n: 0 }])
  })
  it('while requests run and connections die, every answer is a success or a plain 500, and nothing is half', async () => {
    const work = Array.from({ length: 40 }, async (_, n) => {
      if (n % 10 === 5) await killAll()
      return (await lead()).status
    })
    for (const status of await Promise.all(work)) expect([201, 401, 500, 503]).toContain(status)
    const [row] = await world.rows(
      "select (select count(*) from leads) as leads, (select count(*) from leads_search) as found, (select count(*) from history where resource = 'leads' and action = 'create') as told, (select coalesce(sum(n), 0) from leads_tally) as counted",
    )
    expect(new Set(Object.values(row ?? {}).map(Number)).size).toBe(1)
    expect((await lead()).status).toBe(201)
  })
  it('more requests than connections wait their turn', async () => {
    const one = await makeLead(world)
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => (n % 2 ? lead() : world.as('staff').get(`/api/crm/leads/${one.id}/`))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]))
  })
})
