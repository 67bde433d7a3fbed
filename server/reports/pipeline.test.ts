// The pipeline is what one would add up by hand from the list, whatever happened to the records before.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Loose } from '../testing/caller.ts'
import { allOf } from '../testing/oracle.ts'
import { makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const stages = ['prospecting', 'qualification', 'proposal', 'negotiation', 'closed_won', 'closed_lost']
const cents = (amount: number) => BigInt(Math.round(amount * 100))
const major = (amount: bigint) => Number(amount) / 100

function addUp(records: readonly Loose[]) {
  return Object.fromEntries(
    stages.map((stage) => {
      const some = records.filter((record) => record.stage === stage)
      const value = (record: Loose) =>
        cents(stage === 'closed_won' ? (record.actual_amount ?? record.estimated_amount) : record.estimated_amount)
      const total = some.reduce((sum, record) => sum + value(record), 0n)
      const weighted = some.reduce((sum, record) => sum + (value(record) * BigInt(record.probability) + 50n) / 100n, 0n)
      return [stage, { count: some.length, total_value: major(total), weighted_value: major(weighted) }]
    }),
  )
}

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const same = async (caller: Caller, query: string) => {
    const answer = await caller.get(`/api/crm/opportunities/pipeline/?${query}`)
    expect(answer.status, answer.text).toBe(200)
    expect(Object.keys(answer.body)).toEqual(stages)
    expect(answer.body, query).toEqual(addUp(await allOf(caller, '/api/crm/opportunities/', query)))
    return answer.body
  }

  it('nothing is six stages of nothing', async () => {
    const { body } = await world.as('staff').get('/api/crm/opportunities/pipeline/?summary=true')
    const { summary, ...rest } = body
    expect(Object.keys(rest)).toEqual(stages)
    for (const stage of Object.values(rest)) expect(stage).toEqual({ count: 0, total_value: 0, weighted_value: 0 })
    expect(summary).toEqual({ open_value: 0, weighted_value: 0, won_value: 0, win_rate: 0, average_deal_size: 0 })
  })

  it('the document’s example, with its summary', async () => {
    const own = await openWorld(kind)
    const add = (stage: string, more: object) => makeOpportunity(own, { stage, ...more })
    for (const amount of [100.1, 200.2]) await add('prospecting', { estimated_amount: amount })
    await add('proposal', { estimated_amount: 333.33, probability: 33 })
    await add('closed_won', { estimated_amount: 1000, actual_amount: 900 })
    await add('closed_won', { estimated_amount: 100 })
    await add('closed_lost', { estimated_amount: 50, loss_reason: 'Dear' })
    for (const query of ['summary=true', 'summary=1']) {
      const { body } = await own.as('staff').get(`/api/crm/opportunities/pipeline/?${query}`)
      expect(body).toEqual({
        prospecting: { count: 2, total_value: 300.3, weighted_value: 30.03 },
        qualification: { count: 0, total_value: 0, weighted_value: 0 },
        proposal: { count: 1, total_value: 333.33, weighted_value: 110 },
        negotiation: { count: 0, total_value: 0, weighted_value: 0 },
        closed_won: { count: 2, total_value: 1000, weighted_value: 1000 },
        closed_lost: { count: 1, total_value: 50, weighted_value: 0 },
        summary: {
          open_value: 633.63,
          weighted_value: 140.03,
          won_value: 1000,
          win_rate: 66.7,
          average_deal_size: 500,
        },
      })
    }
    for (const query of ['', 'summary=false', 'summary=0'])
      expect((await own.as('staff').get(`/api/crm/opportunities/pipeline/?${query}`)).body).not.toHaveProperty(
        'summary',
      )
    expect((await own.as('staff').get('/api/crm/opportunities/pipeline/?summary=perhaps')).status).toBe(400)
    expect((await own.as('staff').get('/api/admin/opportunities/pipeline')).body).toEqual(
      addUp(await allOf(own.as('staff'), '/api/crm/opportunities/')),
    )
    await own.close()
  })

  it('it is refused to customers, and asks who one is', async () => {
    expect((await world.as('customerA').get('/api/crm/opportunities/pipeline/')).status).toBe(403)
    expect((await world.anonymous.get('/api/crm/opportunities/pipeline/')).status).toBe(401)
    expect((await world.as('staff').get('/api/crm/opportunities/pipeline/?stage=open')).status).toBe(400)
    expect((await world.as('staff').post('/api/crm/opportunities/pipeline/', {})).status).toBe(405)
  })

  it('after any operations it is the sum over the list, for everybody and under every filter', () => {
    const amount = fc.integer({ min: 0, max: 999_999_999 }).map((n) => n / 100)
    const operation = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          op: fc.constant('create' as const),
          stage: fc.constantFrom(...stages),
          estimated_amount: amount,
          company: fc.constantFrom(null, 'companyA', 'companyB'),
          assigned_to: fc.constantFrom(null, 'staff', 'support'),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          op: fc.constant('change' as const),
          at: fc.nat(),
          stage: fc.constantFrom(...stages),
          estimated_amount: amount,
          probability: fc.integer({ min: 0, max: 100 }),
        }),
      },
      fc.record({
        op: fc.constant('move' as const),
        at: fc.nat(),
        company: fc.constantFrom(null, 'companyA', 'companyB'),
        assigned_to: fc.constantFrom(null, 'superuser', 'support'),
      }),
      fc.record({ op: fc.constant('won' as const), at: fc.nat(), actual_amount: amount }),
      fc.record({ op: fc.constant('remove' as const), at: fc.nat() }),
      fc.record({ op: fc.constant('bulk' as const), at: fc.nat() }),
      fc.record({ op: fc.constant('fail' as const), at: fc.nat() }),
    )
    const made: number[] = []
    const id = (at: number) => made[at % Math.max(made.length, 1)] ?? 0
    const company = (name: string | null) => (name === null ? null : world.ids[name as 'companyA'])
    const user = (name: string | null) => (name === null ? null : world.ids.user[name as 'staff'])
    return fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 3, maxLength: 12 }), async (operations) => {
        const staff = world.as('staff')
        for (const one of operations) {
          const path = `/api/crm/opportunities/${'at' in one ? id(one.at) : ''}`
          const reason = { loss_reason: 'Dear' }
          if (one.op === 'create') {
            const { op: _, ...body } = one
            const answer = await staff.post('/api/crm/opportunities/', {
              title: 'Deal',
              ...body,
              ...reason,
              company: company(one.company),
              assigned_to: user(one.assigned_to),
            })
            expect(answer.status, answer.text).toBe(201)
            made.push(answer.body.id)
          } else if (one.op === 'change') {
            const { op: _, at: __, ...body } = one
            await staff.patch(`${path}/`, { ...body, ...reason })
          } else if (one.op === 'move')
            await staff.patch(`${path}/`, { company: company(one.company), assigned_to: user(one.assigned_to) })
          else if (one.op === 'won') await staff.post(`${path}/mark_won/`, { actual_amount: one.actual_amount })
          else if (one.op === 'remove') await staff.delete(`${path}/`)
          else if (one.op === 'bulk')
            await staff.post('/api/admin/opportunities/bulk/mark_lost', {
              ids: [id(one.at), 999_999, id(one.at + 1)].filter((n) => n > 0),
              input: { reason: 'All of them' },
            })
          else {
            // Rolled back after the record was written: no count may keep it.
            const { database } = world.services
            database.onStatement = (text) => {
              if (text.startsWith('insert into "history"')) throw new Error('stop')
            }
            await staff.post('/api/crm/opportunities/', { title: 'Ghost', estimated_amount: 5 })
            await staff.delete(`${path}/`)
            delete database.onStatement
          }
        }
        await same(staff, '')
        await same(world.as('sellerA'), '')
        await same(world.as('sellerAlone'), '')
        for (const query of [
          'stage=proposal,closed_won',
          `company=${world.ids.companyB}`,
          'assigned_to=none',
          `assigned_to=${world.ids.user.support}&company=none`,
          'company=none&stage=closed_lost',
          'created_at_after=2026-10-21',
          'search=deal',
          'equipment=none',
          'assigned_to_me=true',
        ])
          await same(staff, query)
        await same(world.as('sellerA'), `company=${world.ids.companyB}`)
        await same(world.as('sellerB'), 'assigned_to=none')
      }),
      { seed: 9, numRuns: 12 },
    )
  }, 120_000)
})
