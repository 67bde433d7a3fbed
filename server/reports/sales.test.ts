// The sales report is what one would work out by hand, from the list and from a watch, whatever happened to the records.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrationsOf } from '../db/migrate.ts'
import type { Caller, Loose } from '../testing/caller.ts'
import { allOf } from '../testing/oracle.ts'
import { makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const path = '/api/crm/reports/sales/'
const list = '/api/crm/opportunities/'
const open = ['prospecting', 'qualification', 'proposal', 'negotiation']
const stages = [...open, 'closed_won', 'closed_lost']
const DAY = 86_400_000

/** Watches the records: how long each was in which stage. */
class Watch {
  private readonly world: World
  private readonly seen = new Map<number, { stage: string; since: number; spent: Record<string, number> }>()
  constructor(world: World) {
    this.world = world
  }
  async look(): Promise<void> {
    const now = Date.parse(this.world.now())
    for (const { id, stage } of await allOf(this.world.as('superuser'), list)) {
      const known = this.seen.get(id)
      if (!known) this.seen.set(id, { stage, since: now, spent: {} })
      else if (known.stage !== stage) {
        const so = known.spent[known.stage] ?? 0
        this.seen.set(id, {
          stage,
          since: now,
          spent: { ...known.spent, [known.stage]: so + Math.round((now - known.since) / 1000) },
        })
      }
    }
  }
  /** Seconds by stage, of the visits that are over. */
  of(id: number): Record<string, number> {
    return this.seen.get(id)?.spent ?? {}
  }
}

const cents = (amount: number) => BigInt(Math.round(amount * 100))
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const mean = (seconds: readonly number[]) =>
  seconds.length === 0 ? null : Math.round((sum(seconds) / seconds.length / 86_400) * 10) / 10

function figures(deals: readonly Loose[], watch: Watch) {
  const won = deals.filter(({ stage }) => stage === 'closed_won')
  const lost = deals.filter(({ stage }) => stage === 'closed_lost')
  const paid = won.reduce((total, deal) => total + cents(deal.actual_amount), 0n)
  const spent = deals.map(({ id }) => open.flatMap((stage) => watch.of(id)[stage] ?? []))
  return {
    won_count: won.length,
    lost_count: lost.length,
    won_amount: Number(paid) / 100,
    lost_amount: Number(lost.reduce((total, deal) => total + cents(deal.estimated_amount), 0n)) / 100,
    win_rate: deals.length === 0 ? 0 : Math.round((won.length / deals.length) * 1000) / 10,
    average_deal_size: won.length === 0 ? 0 : Math.round(Number(paid) / won.length) / 100,
    average_days_to_close: mean(spent.filter((some) => some.length > 0).map(sum)),
    average_days_in_stage: Object.fromEntries(
      open.map((stage) => [stage, mean(deals.flatMap(({ id }) => watch.of(id)[stage] ?? []))]),
    ),
  }
}

/** The report, worked out from the list. */
function workedOut(records: readonly Loose[], watch: Watch, from: string, to: string, by: string) {
  const deals = records.filter(({ actual_close_date: day }) => day !== null && from <= day && day <= to)
  const groups = new Map<Loose, Loose[]>()
  if (by === 'month')
    for (let day = `${from.slice(0, 7)}-15`; day.slice(0, 7) <= to.slice(0, 7); ) {
      groups.set(day.slice(0, 7), [])
      day = `${new Date(Date.parse(day) + 30 * DAY).toISOString().slice(0, 7)}-15`
    }
  for (const deal of deals) {
    const key =
      by === 'month' ? deal.actual_close_date.slice(0, 7) : by === 'assignee' ? deal.assigned_to : deal.company
    groups.set(key, [...(groups.get(key) ?? []), deal])
  }
  const rows = [...groups].map(([key, some]) => ({ key, ...figures(some, watch) }))
  const last = (key: Loose) => key ?? Number.MAX_SAFE_INTEGER
  if (by !== 'month')
    rows.sort((a, b) => b.won_amount - a.won_amount || b.lost_amount - a.lost_amount || last(a.key) - last(b.key))
  return { from, to, by, rows, total: figures(deals, watch) }
}

describe.each(databases)('on %s', (kind) => {
  let world: World
  let watch: Watch
  beforeAll(async () => {
    world = await openWorld(kind)
    watch = new Watch(world)
  })
  afterAll(() => world.close())

  it('a year in which nothing was closed is twelve months of nothing', async () => {
    const { body } = await world.as('staff').get(path)
    expect([body.from, body.to, body.by]).toEqual(['2025-11-01', '2026-10-21', 'month'])
    const nothing = figures([], watch)
    expect(body.total).toEqual(nothing)
    expect(body.rows).toHaveLength(12)
    expect(body.rows[0]).toEqual({ key: '2025-11', label: 'November 2025', ...nothing })
    expect(body.rows.at(-1)).toEqual({ key: '2026-10', label: 'October 2026', ...nothing })
    for (const by of ['assignee', 'company'])
      expect((await world.as('staff').get(`${path}?by=${by}`)).body.rows).toEqual([])
  })

  it('the life of two deals: days in each stage, also those that came back to it', async () => {
    const own = await openWorld(kind)
    const staff = own.as('staff')
    const mine = { assigned_to: own.ids.user.staff, company: own.ids.companyA }
    const one = await makeOpportunity(own, { ...mine, estimated_amount: 1000 })
    const other = await makeOpportunity(own, { estimated_amount: 50.5, stage: 'proposal' })
    const move = async (id: number, more: object) => expect((await staff.patch(`${list}${id}/`, more)).status).toBe(200)
    own.wait(2 * DAY)
    await move(one.id, { stage: 'proposal' })
    own.wait(3 * DAY)
    await move(one.id, { stage: 'prospecting', title: 'They think again' })
    own.wait(DAY)
    // Not a move: the clock of the stage goes on.
    await move(one.id, { stage: 'prospecting', probability: 12 })
    own.wait(0.5 * DAY)
    await staff.post(`${list}${one.id}/mark_won/`, { actual_amount: 900 })
    await staff.post(`${list}${other.id}/mark_lost/`, { reason: 'Dear' })
    const { body } = await staff.get(`${path}?from=2026-10-27&to=2026-10-28&by=month`)
    const all = {
      won_count: 1,
      lost_count: 1,
      won_amount: 900,
      lost_amount: 50.5,
      win_rate: 50,
      average_deal_size: 900,
      average_days_to_close: 6.5,
      average_days_in_stage: { prospecting: 3.5, qualification: null, proposal: 4.8, negotiation: null },
    }
    expect(body).toEqual({
      from: '2026-10-27',
      to: '2026-10-28',
      by: 'month',
      rows: [{ key: '2026-10', label: 'October 2026', ...all }],
      total: all,
    })
    const people = (await staff.get(`${path}?by=assignee`)).body.rows
    expect(people.map(({ key, label }: Loose) => [key, label])).toEqual([
      [own.ids.user.staff, 'Sam Staff'],
      [null, 'Unassigned'],
    ])
    const sellers = (await staff.get(`${path}?by=company`)).body.rows
    expect(sellers.map(({ key, label }: Loose) => [key, label])).toEqual([
      [own.ids.companyA, 'Gulf Lift'],
      [null, 'No company'],
    ])
    // What is open again is closed no more, and what is closed again was not open meanwhile.
    await move(one.id, { stage: 'negotiation' })
    expect((await staff.get(path)).body.total.won_count).toBe(0)
    own.wait(DAY)
    await staff.post(`${list}${one.id}/mark_won/`)
    own.wait(9 * DAY)
    await move(one.id, { stage: 'closed_lost', loss_reason: 'Never paid' })
    const { total } = (await staff.get(path)).body
    expect(total.average_days_in_stage).toEqual({ ...all.average_days_in_stage, negotiation: 1 })
    expect([total.won_count, total.lost_count]).toEqual([0, 2])
    await own.close()
  })

  it('a deal that was never open has no days to close', async () => {
    const own = await openWorld(kind)
    await makeOpportunity(own, { stage: 'closed_won', estimated_amount: 5 })
    const { total } = (await own.as('staff').get(path)).body
    expect([total.won_count, total.average_days_to_close]).toEqual([1, null])
    expect(Object.values(total.average_days_in_stage)).toEqual([null, null, null, null])
    await own.close()
  })

  it('both days of the period are in it, as dates of the installation', async () => {
    const own = await openWorld(kind)
    // 23:00 in London on the 20th is the 21st in Dubai.
    own.setTime('2026-10-20T22:00:00.000Z')
    await makeOpportunity(own, { stage: 'closed_won', estimated_amount: 5 })
    const count = async (from: string, to: string) =>
      (await own.as('staff').get(`${path}?from=${from}&to=${to}`)).body.total.won_count
    expect(await count('2026-10-21', '2026-10-21')).toBe(1)
    expect(await count('2026-10-01', '2026-10-20')).toBe(0)
    expect(await count('2026-10-22', '2026-10-31')).toBe(0)
    await own.close()
  })

  it('it is refused to customers, asks who one is, and shows a seller without company nothing', async () => {
    expect((await world.as('customerA').get(path)).status).toBe(403)
    expect((await world.as('customerA').get(`${path}?by=week`)).status).toBe(403)
    expect((await world.anonymous.get(path)).status).toBe(401)
    expect((await world.as('staff').post(path, {})).status).toBe(405)
    expect((await world.as('sellerAlone').get(`${path}?by=company`)).body.rows).toEqual([])
  })

  it('groups narrow it as they narrow the list', async () => {
    const own = await openWorld(kind)
    const root = own.as('superuser')
    const group = await root.post('/api/admin/groups', { name: 'Leads only', permissions: ['leads.view'] })
    await root.patch(`/api/admin/users/${own.ids.user.support}`, { groups: [group.body.id] })
    expect((await own.as('support').get(path)).status).toBe(403)
    await root.patch(`/api/admin/groups/${group.body.id}`, { permissions: ['opportunities.view'] })
    expect((await own.as('support').get(path)).status).toBe(200)
    await own.close()
  })

  it('a wrong date, a period that ends before it begins, and an unknown grouping are refused by name', async () => {
    const refused = async (query: string) => {
      const { status, body } = await world.as('staff').get(`${path}?${query}`)
      expect(status, query).toBe(400)
      return Object.keys(body)
    }
    for (const wrong of ['2026-02-30', '2026-1-1', 'yesterday', '2026-10-21T08:00:00Z', '0000-01-01', '21.10.2026']) {
      expect(await refused(`from=${wrong}`)).toEqual(['from'])
      expect(await refused(`to=${wrong}`)).toEqual(['to'])
    }
    expect(await refused('from=2026-10-22&to=2026-10-21')).toEqual(['from'])
    expect(await refused('from=2026-10-22')).toEqual(['from'])
    expect(await refused('from=1000-01-01&to=9999-12-31')).toEqual(['from'])
    expect(await refused('by=week')).toEqual(['by'])
    expect(await refused('by=constructor')).toEqual(['by'])
    expect(await refused('from=x&to=y&by=z')).toEqual(['from', 'to', 'by'])
    expect(await refused('stage=open')).toEqual(['stage'])
    expect((await world.as('staff').get(`${path}?from=&to=&by=`)).status).toBe(200)
    expect((await world.as('staff').get(`${path}?from=1000-01-01&to=9999-12-31&by=company`)).status).toBe(200)
  })

  it('the back-office has it with its cookie, on both surfaces', async () => {
    const cookie = await world.withCookie('staff')
    const one = await cookie.get(`${path}?by=company`)
    const other = await cookie.get('/api/admin/opportunities/sales?by=company')
    expect([one.status, other.status]).toEqual([200, 200])
    expect(other.body).toEqual(one.body)
    const seller = await (await world.withCookie('sellerA')).get('/api/admin/opportunities/sales')
    expect(seller.status).toBe(403)
  })

  it('what was there before times were kept gets what history tells', async () => {
    const own = await openWorld(kind)
    const staff = own.as('staff')
    const deals = []
    for (const stage of ['prospecting', 'proposal', 'closed_won'])
      deals.push((await makeOpportunity(own, { stage, estimated_amount: 7 })).id)
    for (const stage of ['qualification', 'negotiation', 'qualification', 'closed_lost', 'negotiation', 'closed_won']) {
      own.wait(DAY + 12_345_000)
      await staff.patch(`${list}${deals[0]}/`, { stage, loss_reason: 'Dear' })
      own.wait(77_000)
      await staff.patch(`${list}${deals[0]}/`, { title: `Now ${stage}` })
    }
    const times =
      'select id, stage_since, seconds_in_prospecting, seconds_in_qualification, seconds_in_proposal, seconds_in_negotiation from opportunities order by id'
    const kept = await own.rows(times)
    const { database } = own.services
    const migration = migrationsOf(database.dialect).find(({ name }) => name.endsWith('_time-in-stage'))
    await database.transaction(async (tx) => {
      const none = open.map((stage) => `seconds_in_${stage} = null`).join(', ')
      await tx.run(`update opportunities set stage_since = null, ${none}`, [])
      for (const statement of migration?.statements ?? []) if (!/^alter/i.test(statement)) await tx.run(statement, [])
    })
    expect(await own.rows(times)).toEqual(kept)
    expect(kept[0]?.seconds_in_qualification).toBeGreaterThan(2 * 86_400)
    await own.close()
  })

  it('after any operations it is what the list and a watch tell, for everybody, in every period', () => {
    const at = fc.nat()
    const stage = fc.constantFrom(...stages)
    const amount = fc.integer({ min: 0, max: 999_999_999 }).map((n) => n / 100)
    const operation = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          op: fc.constant('create' as const),
          stage,
          estimated_amount: amount,
          company: fc.constantFrom(null, 'companyA' as const, 'companyB' as const),
          assigned_to: fc.constantFrom(null, 'staff' as const, 'support' as const),
        }),
      },
      { weight: 3, arbitrary: fc.record({ op: fc.constant('change' as const), at, stage, estimated_amount: amount }) },
      fc.record({ op: fc.constantFrom('rows' as const, 'bulk' as const), at, stage }),
      {
        weight: 2,
        arbitrary: fc.record({ op: fc.constantFrom('won' as const, 'lost' as const, 'remove' as const), at }),
      },
      fc.record({ op: fc.constantFrom('convert' as const, 'rental' as const, 'fail' as const), at }),
    )
    const timed = fc.record({ what: operation, after: fc.integer({ min: 0, max: 20 * DAY }) })
    const ids: number[] = []
    const one = (n: number) => ids[n % Math.max(ids.length, 1)] ?? 0
    return fc.assert(
      fc.asyncProperty(fc.array(timed, { minLength: 12, maxLength: 25 }), async (operations) => {
        const staff = world.as('staff')
        for (const { what, after } of operations) {
          world.wait(after)
          const record = `${list}${'at' in what ? one(what.at) : ''}/`
          const reason = { loss_reason: 'Dear' }
          if (what.op === 'create') {
            const company = what.company && world.ids[what.company]
            const assigned_to = what.assigned_to && world.ids.user[what.assigned_to]
            const { stage, estimated_amount } = what
            const deal = { title: 'Deal', stage, estimated_amount, company, assigned_to, ...reason }
            const answer = await staff.post(list, deal)
            expect(answer.status, answer.text).toBe(201)
            ids.push(answer.body.id)
          } else if (what.op === 'change') {
            const { stage, estimated_amount } = what
            await staff.patch(record, { stage, estimated_amount, ...reason })
          } else if (what.op === 'won') await staff.post(`${record}mark_won/`, { actual_amount: 12.5 })
          else if (what.op === 'lost') await staff.post(`${record}mark_lost/`, { reason: 'Gone' })
          else if (what.op === 'remove') await staff.delete(record)
          else if (what.op === 'rows') {
            const { body } = await staff.get(`/api/admin/opportunities/${one(what.at)}`)
            const row = { id: body.id, _version: body._version, stage: what.stage, ...reason }
            await staff.patch('/api/admin/opportunities', [row])
          } else if (what.op === 'bulk')
            await staff.post('/api/admin/opportunities/bulk/to_proposal', { ids: [one(what.at), one(what.at + 1)] })
          else if (what.op === 'convert') {
            const { id } = await makeLead(world, { status: 'qualified', estimated_value: 5 })
            ids.push((await staff.post(`/api/crm/leads/${id}/convert_to_opportunity/`)).body.opportunity_id)
          } else if (what.op === 'rental') {
            const { customerB, craneB } = world.ids
            const dates = { start_date: '2026-11-01', end_date: '2027-01-01' }
            await staff.post('/api/rentals/', { customer: customerB, equipment: craneB, ...dates })
          } else {
            const { database } = world.services
            database.onStatement = (text) => {
              if (text.startsWith('insert into "history"')) throw new Error('stop')
            }
            await staff.patch(record, { stage: 'negotiation' })
            delete database.onStatement
          }
          await watch.look()
        }
        const day = (ago: number) => new Date(Date.parse(world.now()) - ago * DAY).toISOString().slice(0, 10)
        const same = async (caller: Caller, from: string, to: string, by: string, filter = '') => {
          const { status, body, text } = await caller.get(`${path}?from=${from}&to=${to}&by=${by}${filter}`)
          expect(status, text).toBe(200)
          const rows = body.rows.map(({ label: _, ...row }: Loose) => row)
          const records = await allOf(caller, list, filter.slice(1))
          expect({ ...body, rows }).toEqual(workedOut(records, watch, from, to, by))
        }
        for (const by of ['month', 'assignee', 'company']) {
          await same(staff, '2026-10-01', '2036-12-31', by)
          await same(staff, day(30), day(3), by)
          await same(world.as('sellerA'), '2026-10-01', '2036-12-31', by)
          await same(world.as('sellerAlone'), '2026-10-01', '2036-12-31', by)
          await same(staff, '2026-10-01', '2036-12-31', by, `&company=${world.ids.companyB}`)
          await same(staff, '2026-10-01', '2036-12-31', by, '&search=deal')
        }
      }),
      { seed: 11, numRuns: 10 },
    )
  }, 120_000)
})
