// What criteria mean, told twice: by the server on either database, and by a few lines of plain TypeScript.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerNotes } from '../../shared/resources/customer-notes.ts'
import { customers } from '../../shared/resources/customers.ts'
import { equipment } from '../../shared/resources/equipment.ts'
import { favorites } from '../../shared/resources/favorites.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { users } from '../../shared/resources/users.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { noFiles, unitOfWork } from '../records/context.ts'
import { insert } from '../records/write.ts'
import type { Loose } from '../testing/caller.ts'
import { pick, random } from '../testing/oracle.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

/** Half past one in the night of the 22nd in Dubai, and still the 21st in UTC. */
const NOW = '2026-10-21T21:30:00.000Z'
const TODAY = '2026-10-22'
const ZONE = 'Asia/Dubai'

const cities = ['', 'Dubai', 'DUBAI', 'Abu Dhabi', 'Ташкент', 'ТАШКЕНТ', 'İstanbul', 'Straße', '100%', 'a_b', 'ﬁne']
const tags = ['VIP', 'vip', 'repeat customer', 'СРОЧНО', '50%', 'a_b']
const days = ['2026-10-25', '2026-10-22', '2026-10-21', '2026-10-20', '2026-09-22', '2025-10-22', '2024-02-29']
const moments = [
  '2026-10-21T20:00:00.000Z',
  '2026-10-21T19:59:59.999Z',
  '2026-10-20T20:00:00.000Z',
  '2026-01-31T20:30:00.000Z',
  '2024-02-29T00:00:00.000Z',
]
const amounts = [0, 1, 99, 100_00, 10_000_00, 999_999_999_999]

/** Customers of all sorts, each with some rentals, tickets, favorites and notes, or with none. */
async function fill(world: World, seed: number): Promise<void> {
  const next = random(seed)
  const some = (n: number) => Array.from({ length: Math.floor(next() ** 2 * (n + 1)) })
  const call = {
    actor: { role: 'system', id: null },
    now: NOW,
    today: TODAY,
    timeZone: ZONE,
    through: 'command',
    requestId: '',
    session: null,
    settings: defaultSettings,
    files: noFiles,
    served: world.services.served,
    // Deep enough for no automation to run.
    depth: 9,
  } as const
  await unitOfWork(world.services.database, call, async (ctx) => {
    const machines: number[] = []
    for (let at = 0; at < 6; at++)
      machines.push((await insert(ctx, equipment, { name: `M${at}`, company: world.ids.companyA, daily_rate: 1 })).id)
    for (let at = 0; at < 30; at++) {
      const user = await insert(ctx, users, { email: `c${at}@x.test`, user_type: 'customer', password: 'none' })
      const place = { city: pick(next, cities), country: pick(next, ['', 'AE', 'ae', 'Узбекистан']) }
      const { id: customer } = await insert(ctx, customers, {
        user: user.id,
        ...place,
        created_at: pick(next, moments),
      })
      for (const _ of some(4)) {
        const start_date = pick(next, days)
        const rental = { customer, equipment: pick(next, machines), start_date, end_date: start_date }
        const status = pick(next, ['pending', 'completed', 'cancelled', 'dispute'])
        await insert(ctx, rentals, { ...rental, status, total_amount: pick(next, amounts) })
      }
      for (const _ of some(4)) {
        const status = pick(next, ['open', 'in_progress', 'waiting_customer', 'waiting_seller', 'resolved', 'closed'])
        await insert(ctx, tickets, { customer, title: 'T', description: 'd', status })
      }
      for (const [which] of some(6).entries())
        await insert(ctx, favorites, { customer, equipment: machines[which] ?? 1 })
      for (const _ of some(3)) {
        const marks = {
          tags: some(3)
            .map(() => pick(next, tags))
            .join(','),
          is_important: next() < 0.3,
        }
        await insert(ctx, customerNotes, { customer, title: 'N', note: 'n', ...marks })
      }
    }
  })
}

type Known = Record<string, unknown> & { id: number }
const dateOf = (value: unknown) => new Date(String(value)).toISOString().slice(0, 10)
const inZone = (instant: unknown) =>
  new Date(Date.parse(new Date(String(instant)).toISOString()) + 4 * 3_600_000).toISOString().slice(0, 10)

/** Everything that there is to know of every customer, from the rows as they are stored. */
async function known(world: World): Promise<Known[]> {
  const all = async (table: string): Promise<Loose[]> => world.rows(`select * from ${table} order by id`)
  const [rented, asked, liked, noted] = [
    (await all('rentals')).filter(({ status }) => status !== 'cancelled'),
    (await all('tickets')).filter(({ status }) => status !== 'resolved' && status !== 'closed'),
    await all('favorites'),
    await all('customer_notes'),
  ]
  return (await all('customers')).map((one) => {
    const mine = (rows: Loose[]) => rows.filter(({ customer }) => customer === one.id)
    const last =
      mine(rented)
        .map((row) => dateOf(row.start_date))
        .sort()
        .at(-1) ?? null
    const passed = last && (Date.parse(TODAY) - Date.parse(last)) / 86_400_000
    return {
      id: one.id,
      rental_count: mine(rented).length,
      total_spent: mine(rented).reduce((sum, row) => sum + row.total_amount, 0) / 100,
      last_rental_at: last,
      days_since_last_rental: passed === null ? null : Math.max(0, Number(passed)),
      open_tickets: mine(asked).length,
      favorite_count: mine(liked).length,
      city: one.city || null,
      country: one.country || null,
      created_at: new Date(one.created_at).toISOString(),
      note_tag: mine(noted).flatMap((row) =>
        row.tags
          .split(',')
          .map((tag: string) => tag.trim())
          .filter(Boolean),
      ),
      has_important_note: mine(noted).some((row) => row.is_important === true || row.is_important === 1),
    }
  })
}

const plain = (text: unknown) => String(text).trim().normalize('NFKC').toLowerCase()
const compare = (operator: string, a: Loose, b: Loose) =>
  operator === '=' ? a === b : operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b

function ruleHolds(one: Known, { field, operator, value }: Loose): boolean {
  const fact = one[field] as Loose
  const nothing = fact === null || (Array.isArray(fact) && fact.length === 0)
  if (operator === 'null') return nothing
  if (operator === 'notNull') return !nothing
  if (operator === '!=') return !ruleHolds(one, { field, operator: '=', value })
  if (operator === 'in') return value.some((each: unknown) => ruleHolds(one, { field, operator: '=', value: each }))
  if (nothing) return false
  if (Array.isArray(fact)) return fact.some((tag) => ruleHolds({ ...one, [field]: tag }, { field, operator, value }))
  if (typeof fact === 'number' || typeof fact === 'boolean')
    return compare(operator, fact, typeof fact === 'number' ? Number(value) : value)
  if (field === 'created_at')
    return String(value).length === 10
      ? compare(operator, inZone(fact), value)
      : compare(operator, Date.parse(fact), Date.parse(value))
  if (field === 'last_rental_at') return compare(operator, fact, String(value).length === 10 ? value : inZone(value))
  return operator === 'contains' ? plain(fact).includes(plain(value)) : plain(fact) === plain(value)
}
const isGroup = (one: Loose) => Array.isArray(one.rules)
const rulesOf = (one: Loose): Loose[] => one.rules.flatMap((each: Loose) => (isGroup(each) ? rulesOf(each) : [each]))
function holds(one: Known, criteria: Loose): boolean {
  if (!isGroup(criteria)) return ruleHolds(one, criteria)
  const verdicts = criteria.rules
    .filter((each: Loose) => !isGroup(each) || rulesOf(each).length > 0)
    .map((each: Loose) => holds(one, each))
  const all = criteria.combinator === 'and' ? verdicts.every(Boolean) : verdicts.some(Boolean)
  return criteria.not === true ? !all : all
}

const comparing = ['=', '!=', '<', '<=', '>', '>='] as const
const ruleFor = (fields: string[], values: unknown[], operators: readonly string[], bare: readonly string[] = []) => {
  const value = fc.constantFrom(...values)
  const single = fc.record({ field: fc.constantFrom(...fields), operator: fc.constantFrom(...operators), value })
  const several = fc.record({
    field: fc.constantFrom(...fields),
    operator: fc.constant('in'),
    value: fc.array(value, { minLength: 1, maxLength: 3 }),
  })
  const without = bare.map((operator) =>
    fc.record({ field: fc.constantFrom(...fields), operator: fc.constant(operator) }),
  )
  return operators.includes('contains') || fields.includes('rental_count') || fields.includes('total_spent')
    ? fc.oneof(single, several, ...without)
    : fc.oneof(single, ...without)
}
const presence = ['null', 'notNull']
const rule = fc.oneof(
  ruleFor(['rental_count', 'open_tickets', 'favorite_count'], [0, 1, 2, '3', 100], comparing),
  ruleFor(['total_spent'], [0, 0.01, 0.99, 100, '100.00', 10_000, 9_999_999_999.99], comparing),
  ruleFor(['days_since_last_rental'], [0, 1, 2, 30, 365, 36_500], comparing, presence),
  ruleFor(['last_rental_at'], [...days, ...moments], comparing, presence),
  ruleFor(['created_at'], [...days, ...moments], comparing),
  ruleFor(
    ['city', 'country'],
    ['dubai', ' Dubai ', 'ташкент', 'i', 'stanbul', 'İSTANBUL', '%', '_', 'ss', 'fi', 'AE'],
    ['=', '!=', 'contains'],
    presence,
  ),
  ruleFor(
    ['note_tag'],
    ['VIP', 'vip', 'i', 'repeat', 'срочно', '%', '_', 'a,b', ','],
    ['=', '!=', 'contains'],
    presence,
  ),
  ruleFor(['has_important_note'], [true, false], ['=', '!=']),
)
const { criteria } = fc.letrec<Record<'criteria' | 'node', unknown>>((tie) => ({
  criteria: fc.record(
    { combinator: fc.constantFrom('and', 'or'), not: fc.boolean(), rules: fc.array(tie('node'), { maxLength: 4 }) },
    { requiredKeys: ['combinator', 'rules'] },
  ),
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, rule, rule, tie('criteria')),
}))

describe.each(databases)('on %s', (kind) => {
  describe.each([1, 2, 3])('with customers of sort %i', (sort) => {
    let world: World
    let everybody: Known[]
    beforeAll(async () => {
      world = await openWorld(kind)
      world.setTime(NOW)
      await fill(world, sort)
      everybody = await known(world)
    })
    afterAll(() => world.close())

    it('criteria find those whom they describe, and every rule is counted by itself', async () => {
      const staff = world.as('staff')
      let [found, missed] = [0, 0]
      await fc.assert(
        fc.asyncProperty(criteria, async (given: Loose) => {
          const answer = await staff.post('/api/crm/customer-segments/preview/', { criteria: given })
          expect(answer.status, answer.text).toBe(200)
          const rules = rulesOf(given)
          const wanted = everybody.filter((one) => rules.length > 0 && holds(one, given)).map(({ id }) => id)
          expect(answer.body.count).toBe(wanted.length)
          expect(answer.body.sample.map(({ id }: Loose) => id)).toEqual(wanted.toReversed().slice(0, 10))
          expect(answer.body.per_rule.map(({ count }: Loose) => count)).toEqual(
            rules.map((one) => everybody.filter((each) => ruleHolds(each, one)).length),
          )
          for (const { path, field } of answer.body.per_rule)
            expect(path.reduce((at: Loose, step: number) => at.rules[step], given).field).toBe(field)
          found += Number(wanted.length > 0)
          missed += Number(wanted.length < everybody.length)
        }),
        { seed: 20_261_021 + sort, numRuns: 120 },
      )
      // Criteria that hold for all, or for nobody, would prove little.
      expect(Math.min(found, missed)).toBeGreaterThan(40)
    })

    it('members and reasons are told as the preview counts', async () => {
      const staff = world.as('staff')
      const { body: segment } = await staff.post('/api/crm/customer-segments/', { name: 'Any' })
      await fc.assert(
        fc.asyncProperty(criteria, fc.constantFrom(...everybody), async (given: Loose, one) => {
          const { body } = await staff.patch(`/api/crm/customer-segments/${segment.id}/`, { criteria: given })
          const wanted = everybody.filter((each) => rulesOf(given).length > 0 && holds(each, given))
          expect(body.customers).toEqual(wanted.map(({ id }) => id))
          expect(body.customer_count).toBe(wanted.length)
          const why = await staff.get(`/api/crm/customer-segments/${segment.id}/why/?customer=${one.id}`)
          expect(why.body).toMatchObject({ is_member: wanted.includes(one), matches: wanted.includes(one) })
          expect(why.body.rules).toHaveLength(rulesOf(given).filter((each) => ruleHolds(one, each)).length)
        }),
        { seed: 7 + sort, numRuns: 40 },
      )
    })
  })
})
