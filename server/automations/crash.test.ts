// A server that is killed while automations run: nothing is half done, nothing is done twice, and it goes on after.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { callerOf, type Loose } from '../testing/caller.ts'
import { freePort, type Running, run, start } from '../testing/run.ts'
import { make } from '../testing/samples.ts'
import { databases, openWorld, SECRET, type World } from '../testing/world.ts'

const RENTALS = 120
const AT_ONCE = 15
/** After so many of sixteen answers each server is killed, in the middle of the others. */
const deaths = [1, 4]
// PGlite lives in this process alone.
const shared = databases.filter((kind) => kind === 'sqlite' || inject('templates').postgres !== null)

describe.each(shared)('on %s', (kind) => {
  let world: World
  let env: Record<string, string>
  let rentals: number[]
  beforeAll(async () => {
    world = await openWorld(kind)
    const { MEDIA_DIR } = world.services.config
    const common = { DATABASE_URL: world.url, SECRET_KEY: SECRET, MEDIA_DIR, LOG_LEVEL: 'silent' }
    env = { ...common, PORT: String(await freePort()), LOGIN_RATE_LIMIT: '0' }
    rentals = []
    for (let n = 0; n < RENTALS; n++) {
      const body = { customer: world.ids.customerA, equipment: world.ids.craneA }
      const dates = { start_date: '2026-11-01', end_date: '2026-11-02' }
      rentals.push((await make(world.as('staff'), '/api/rentals/', { ...body, ...dates })).id)
    }
    // The servers have their own clock, for which a token of the test's time would be too old.
    world.setTime(new Date().toISOString())
  })
  afterAll(() => world?.close())

  const begin = async (): Promise<Running> => {
    const server = start('server/main.ts', [], env)
    await server.says(/Admin/)
    return server
  }
  /** What staff ask of a running server; undefined when it died before it answered. */
  async function asking() {
    const authorization = `Bearer ${await world.tokenOf('staff')}`
    const staff = callerOf(
      (request) => fetch(request),
      `http://127.0.0.1:${env.PORT}`,
      async () => ({ authorization }),
    )
    return async (path: string, body: object): Promise<Loose> => {
      const answer = await staff.post(path, body).catch(() => undefined)
      if (answer) expect(answer.status, answer.text).toBeLessThan(300)
      return answer?.body
    }
  }
  /** Disputes by the handful, and a large rental beside each. */
  function trigger(post: (path: string, body: object) => Promise<Loose>) {
    const large = { customer: world.ids.customerA, equipment: world.ids.craneA, total_amount: 50_000 }
    const dates = { start_date: '2026-11-01', end_date: '2026-11-02' }
    const chunks = Array.from({ length: RENTALS / AT_ONCE }, (_, n) => rentals.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
    const input = { new_status: 'dispute' }
    const disputes = chunks.map((ids) => post('/api/admin/rentals/bulk/update_status', { ids, input }))
    const rentings = chunks.map(() => post('/api/rentals/', { ...large, ...dates }))
    let answers = 0
    const some = (wanted: number) =>
      new Promise<void>((resolve) => {
        for (const one of [...disputes, ...rentings])
          one.then(() => {
            if (++answers === wanted) resolve()
          }, resolve)
      })
    return { disputes: Promise.all(disputes), large: Promise.all(rentings), some }
  }
  const rows = async (text: string): Promise<Loose[]> => await world.rows(text)

  /** Every cause has its run, every run what it made, and nothing else was made. */
  async function demandWhole(): Promise<void> {
    const disputed = await rows("select id from rentals where status = 'dispute' order by id")
    const tickets = await rows('select id, related_rental from tickets order by related_rental')
    expect(tickets.map((ticket) => ticket.related_rental)).toEqual(disputed.map(({ id }) => id))
    const deals = await rows('select id, related_rental from opportunities order by related_rental')
    const large = await rows('select id from rentals where total_amount >= 1000000 order by id')
    expect(deals.map((deal) => deal.related_rental)).toEqual(large.map(({ id }) => id))
    const made = async (rule: string) =>
      await rows(
        `select made_record as id, record as related_rental, status from automation_runs where rule = '${rule}' order by record`,
      )
    const done = (all: Loose[]) => all.map((one) => ({ ...one, status: 'done' }))
    expect(await made('rental-dispute')).toEqual(done(tickets))
    expect(await made('large-rental')).toEqual(done(deals))
    const told = await rows("select record from automation_runs where rule = 'ticket-created' order by record")
    expect(told.map(({ record }) => record)).toEqual(tickets.map(({ id }) => id).sort((a, b) => a - b))
    const numbers = await rows('select ticket_number from tickets order by id')
    const counted = numbers.map(({ ticket_number: text }) => Number(text.split('-')[2])).sort((a, b) => a - b)
    expect(counted).toEqual(counted.map((_, n) => n + 1))
  }

  it.each(deaths)('killed after %i answers, it leaves everything whole', async (wanted) => {
    const server = await begin()
    const { disputes, large, some } = trigger(await asking())
    await some(wanted)
    server.child.kill('SIGKILL')
    await server.ended
    const answered = (await disputes).flatMap((body) => body?.results ?? [])
    const acked: number[] = answered.filter(({ ok }: Loose) => ok).map(({ id }: Loose) => id)
    const disputed = new Set((await rows("select id from rentals where status = 'dispute'")).map(({ id }) => id))
    for (const id of acked) expect(disputed).toContain(id)
    const there = new Set((await rows('select id from rentals')).map(({ id }) => id))
    for (const body of await large) if (body) expect(there).toContain(body.id)
    await demandWhole()
  })

  it('started again, it does what was left, once, and the database is whole', async () => {
    const server = await begin()
    const post = await asking()
    for (let round = 0; round < 2; round++) {
      const { disputes, large } = trigger(post)
      for (const body of await disputes) expect(body).toMatchObject({ done: AT_ONCE, skipped: 0 })
      await large
    }
    server.child.kill('SIGTERM')
    expect((await server.ended).code).toBe(0)
    const [counted] = await rows('select count(*) as n from tickets')
    expect(Number(counted?.n)).toBe(RENTALS)
    await demandWhole()
    const check = await run('server/manage.ts', ['check'], env)
    expect([check.code, check.out]).toEqual([0, 'All is well.\n'])
  })
})
