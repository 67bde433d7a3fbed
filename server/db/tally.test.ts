// Counts that are kept must equal counts that are counted, whatever was written and rolled back.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../shared/resources/index.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { foldTallies } from './tally.ts'
import { talliesOf } from './tally-tables.ts'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())

  async function compare(): Promise<void> {
    for (const resource of registry.values())
      for (const { table, by, sum } of talliesOf(resource)) {
        const keys = by.map((name) =>
          resource.fields[name]?.kind === 'ref' ? `coalesce("${name}", 0)` : `coalesce("${name}", '')`,
        )
        const shown = [
          ...by.map((name, at) => `${keys[at]} as "${name}"`),
          'count(*) as n',
          ...sum.map((name) => `coalesce(sum("${name}"), 0) as "${name}"`),
        ].join(', ')
        const group = keys.length > 0 ? ` group by ${keys.join(', ')}` : ''
        const counted = await world.rows(`select ${shown} from "${resource.name}"${group}`)
        const names = by.map((name) => `"${name}"`)
        const kept = await world.rows(
          `select ${[...names, 'coalesce(sum(n), 0) as n', ...sum.map((name) => `coalesce(sum("${name}"), 0) as "${name}"`)].join(', ')} from "${table}"${names.length > 0 ? ` group by ${names.join(', ')}` : ''}`,
        )
        const plain = (rows: readonly Record<string, unknown>[]) =>
          rows
            .map((row) =>
              JSON.stringify(
                Object.entries(row)
                  .map(([name, value]) => [name, String(value)])
                  .sort(),
              ),
            )
            .sort()
        // A group that lost its last record may stay as a zero.
        expect(plain(kept.filter(({ n }) => Number(n) !== 0)), table).toEqual(
          plain(counted.filter(({ n }) => Number(n) !== 0)),
        )
        for (const row of kept) if (Number(row.n) === 0) for (const name of sum) expect(Number(row[name])).toBe(0)
      }
  }

  it('after any writes, several at once and some rolled back', () => {
    const operation = fc.record({
      op: fc.constantFrom('lead', 'deal', 'interaction', 'move', 'stage', 'remove', 'rollback', 'many', 'fold'),
      at: fc.nat(),
      value: fc.integer({ min: 0, max: 99_999 }),
    })
    const { leads, deals } = { leads: [] as number[], deals: [] as number[] }
    return fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 20 }), async (operations) => {
        const staff = world.as('staff')
        const company = (n: number) => [null, world.ids.companyA, world.ids.companyB][n % 3]
        const lead = { title: 't', contact_name: 'n', contact_email: 'n@client.test' }
        for (const { op, at, value } of operations) {
          const [oneLead, oneDeal] = [
            leads[at % Math.max(1, leads.length)] ?? 0,
            deals[at % Math.max(1, deals.length)] ?? 0,
          ]
          if (op === 'lead')
            leads.push(
              (
                await staff.post('/api/crm/leads/', {
                  ...lead,
                  company: company(at),
                  status: ['new', 'qualified', 'lost'][value % 3],
                  assigned_to: value % 2 ? world.ids.user.staff : null,
                })
              ).body.id,
            )
          if (op === 'deal')
            deals.push(
              (
                await staff.post('/api/crm/opportunities/', {
                  title: 'd',
                  estimated_amount: value / 100,
                  company: company(at),
                })
              ).body.id,
            )
          if (op === 'interaction')
            await staff.post('/api/crm/interactions/', {
              interaction_type: at % 2 ? 'call' : 'note',
              subject: 's',
              related_to_customer: world.ids.customerA,
            })
          if (op === 'move')
            await staff.patch(`/api/crm/leads/${oneLead}/`, { company: company(value), assigned_to: null })
          if (op === 'stage')
            await staff.patch(`/api/crm/opportunities/${oneDeal}/`, {
              stage: ['proposal', 'closed_won', 'negotiation'][value % 3],
              estimated_amount: value / 100,
            })
          if (op === 'remove')
            await staff.delete(at % 2 ? `/api/crm/leads/${oneLead}/` : `/api/crm/opportunities/${oneDeal}/`)
          if (op === 'many')
            await Promise.all([1, 2, 3].map((n) => staff.post('/api/crm/leads/', { ...lead, company: company(n) })))
          if (op === 'fold' && world.services.database.dialect === 'postgres')
            await world.services.database.transaction((tx) => foldTallies(tx, registry.values()))
          if (op === 'rollback')
            await world.services.database
              .transaction(async (tx) => {
                await tx.run('delete from interactions', [])
                await tx.run('update opportunities set deal_value = deal_value + 5', [])
                throw new Error('never mind')
              })
              .catch(() => undefined)
        }
        await compare()
      }),
      { seed: 6, numRuns: 10 },
    )
  }, 120_000)

  it('while writers work, folding loses and doubles nothing', async () => {
    if (world.services.database.dialect === 'sqlite') return
    const writes = Array.from({ length: 20 }, (_, n) =>
      world.as('staff').post('/api/crm/opportunities/', { title: 'busy', estimated_amount: n }),
    )
    const folds = Array.from({ length: 5 }, () =>
      world.services.database.transaction((tx) => foldTallies(tx, registry.values())),
    )
    await Promise.all([...writes, ...folds])
    await compare()
  })
})
