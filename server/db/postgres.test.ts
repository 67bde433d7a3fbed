// What only a real PostgreSQL does: connections die. The process must not, and the next request must not notice.
import { connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createApp } from '../app.ts'
import { freePort } from '../testing/run.ts'
import { aLead, makeLead } from '../testing/samples.ts'
import { onServer } from '../testing/templates.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openDatabase } from './open.ts'

const server = inject('templates').postgres

/** A way to a PostgreSQL that can be cut. */
async function wayTo(to: string) {
  const target = new URL(to)
  const folder = target.searchParams.get('host')
  const port = await freePort()
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    const far = folder ? connect(`${folder}/.s.PGSQL.5432`) : connect(Number(target.port || 5432), target.hostname)
    keep(near).pipe(keep(far)).pipe(near)
  })
  const mend = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await mend()
  const { username, password, pathname } = target
  return { url: `postgres://${username}${password && `:${password}`}@localhost:${port}${pathname}`, cut, mend }
}

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

describe.skipIf(!server)('while PostgreSQL is out of reach', () => {
  let world: World
  let way: { readonly url: string; cut(): Promise<void>; mend(): Promise<void> }
  let app: World['app']
  let headers: Record<string, string>
  beforeAll(async () => {
    world = await openWorld('postgres')
    way = await wayTo(world.url)
    const database = await openDatabase(way.url)
    app = createApp({ ...world.services, database })
    headers = { authorization: `Bearer ${await world.tokenOf('staff')}`, 'content-type': 'application/json' }
    return () => database.close()
  })
  afterAll(async () => {
    await way.cut()
    await world.close()
  })
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })

  it('every call is 503, which says when to try again, and all is well once it is back', async () => {
    const lead = await makeLead(world)
    const calls = [
      ['GET', '/api/crm/leads/'],
      ['GET', '/api/crm/leads/?search=crane'],
      ['GET', `/api/crm/leads/${lead.id}/`],
      ['GET', '/api/crm/opportunities/pipeline/'],
      ['GET', '/api/notifications/unread_count/'],
      ['GET', '/api/admin/leads'],
      ['GET', '/api/admin/leads/facets?fields=status'],
      ['GET', '/api/accounts/profile/'],
      ['POST', '/api/crm/leads/', aLead()],
      ['PATCH', `/api/crm/leads/${lead.id}/`, { title: 'Other' }],
      ['POST', '/api/accounts/login/', { email: 'staff@people.test', password: 'x' }],
    ] as const
    expect((await send('GET', '/api/crm/leads/')).status).toBe(200)
    await way.cut()
    for (const [method, path, body] of calls) {
      const answer = await send(method, path, body)
      expect([answer.status, Object.keys(await answer.json())], `${method} ${path}`).toEqual([503, ['detail']])
      expect(Number(answer.headers.get('retry-after')), path).toBeGreaterThan(0)
    }
    await way.mend()
    expect((await send('GET', '/api/crm/leads/')).status).toBe(200)
    expect((await send('POST', '/api/crm/leads/', aLead())).status).toBe(201)
  })
  it('a call that is on its way is 503 too', async () => {
    const answers = Array.from({ length: 20 }, (_, n) =>
      n % 2 ? send('GET', '/api/crm/leads/') : send('POST', '/api/crm/leads/', aLead()),
    )
    await way.cut()
    for (const { status } of await Promise.all(answers)) expect([200, 201, 503]).toContain(status)
    await way.mend()
  })
})
