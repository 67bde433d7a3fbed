// What is copied by the database is what the verbs would have written, had everything happened so often.
import { describe, expect, it } from 'vitest'
import { commands } from '../../server/commands/index.ts'
import type { Raw } from '../../server/db/open.ts'
import { talliesOf } from '../../server/db/tally-tables.ts'
import { insert } from '../../server/records/write.ts'
import type { Services } from '../../server/services.ts'
import type { DatabaseKind } from '../../server/testing/templates.ts'
import type { Patch } from '../../shared/kernel/resource.ts'
import { registry } from '../../shared/resources/index.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { type Calendar, calendarOf } from '../calendar.ts'
import { worldOf, writeCast } from '../cast.ts'
import { catchUps } from '../catching-up.ts'
import { newcomers, signUps } from '../clients.ts'
import { seedDemo } from '../demo.ts'
import { storeEnclosures } from '../enclosures.ts'
import { type Happening, happen } from '../happen.ts'
import { happeningsOf } from '../play.ts'
import { allStories, chanceOf, sizesFor } from '../tell.ts'
import { emptyPlace, everything, type Place } from '../testing.ts'
import type { Client } from '../world.ts'
import { writeCopies } from './bulk.ts'
import { Clock } from './clock.ts'
import { layoutOf } from './layout.ts'
import { byDay, onceFirst } from './year.ts'

const made = { leads: 60, companies: 6, copies: 3 }
const every = Array.from({ length: made.copies }, (_, k) => k)

/** A person in a copy: with an address and a number of his own. */
const email = (address: string, k: number) => (k === 0 ? address : address.replace('@', `.${k}@`))
function phone(number: string, k: number): string {
  if (k === 0 || number === '') return number
  return number.slice(0, -4) + String((Number(number.slice(-4)) + k * 7919) % 10_000).padStart(4, '0')
}
const inCopy = (given: Patch, k: number): Patch => ({
  ...given,
  ...(typeof given.contact_email === 'string' ? { contact_email: email(given.contact_email, k) } : {}),
  ...(typeof given.contact_phone === 'string' ? { contact_phone: phone(given.contact_phone, k) } : {}),
})

/** The same days in all copies, one copy after the other on each. */
function interleaved(calendar: Calendar, half: 0 | 1, copies: readonly (readonly Happening[])[]): Happening[] {
  const clock = new Clock(made.copies)
  const [first = [], ...others] = copies.map((all) => byDay(calendar, all))
  return first.flatMap(({ start, events }, day) =>
    [events, ...others.map((days) => days[day]?.events ?? [])].flatMap((some, k) =>
      some.flatMap((one, index): Happening[] =>
        one.once && k > 0 ? [] : [{ ...one, at: clock.at(start, half, index, some.length, k) }],
      ),
    ),
  )
}

async function writeWithVerbs(services: Services): Promise<void> {
  const today = calendarOf(services)
  const calendar = { ...today, now: today.end }
  const sizes = { ...sizesFor(made.leads), companies: made.companies }
  const cast = await writeCast(services, calendar, made.companies)
  const joining = newcomers(calendar, chanceOf('clients', 0), sizes.customers)
  const clients: Client[][] = every.map(() => [])
  const joiningIn = (k: number) =>
    joining.map((one) => ({ ...one, email: email(one.email, k), phone: phone(one.phone, k) }))
  const joins = every.map((k) => signUps(joiningIn(k), cast.password, clients[k] ?? []))
  await happen(services, calendar, interleaved(calendar, 0, joins))
  const worlds = clients.map((some) =>
    worldOf(
      cast,
      some.map((client, index) => ({
        ...client,
        email: joining[index]?.email ?? '',
        phone: joining[index]?.phone ?? '',
      })),
    ),
  )
  const [plain] = worlds
  if (!plain) throw new Error('There is no copy.')
  const stories = worlds.map((world, k) =>
    allStories(world, calendar, sizes).map((story) => ({ ...story, given: inCopy(story.given, k) })),
  )
  const stored = await storeEnclosures(services, chanceOf('files', 0), stories[0] ?? [])
  const happenings = stories.map((some, k) => [
    ...some.flatMap((story) => happeningsOf(story, k === 0 ? stored : new Map())),
    ...onceFirst(calendar, catchUps(plain, calendar, chanceOf('people', 0))),
  ])
  await happen(services, calendar, interleaved(calendar, 1, happenings))
}

/** Somebody calls on the last day. */
async function oneMore(services: Services): Promise<void> {
  const calendar = calendarOf(services)
  const by = { role: 'system', id: null } as const
  const given = { title: 'One more', description: 'Once more', customer: 1 }
  await happen(services, calendar, [{ at: calendar.end - 1000, by, run: (ctx) => insert(ctx, tickets, given) }])
}

/** Where several rows of a table come of one event, the order in which they got their ids says nothing. */
const NAMELESS = ['automation_runs', 'notifications', 'history', 'files']
const withoutIds = (rows: readonly Raw[] = []): string[] =>
  rows.map(({ id: _id, ...row }) => JSON.stringify(row, (_key, value) => sorted(value))).toSorted()
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

async function derived({ rows }: Place): Promise<Record<string, Raw[]>> {
  const tables: Record<string, Raw[]> = { counters: await rows('select name, n from counters order by name') }
  for (const resource of registry.values()) {
    tables[resource.name] = await rows(`select text from "${resource.name}_search" order by text`)
    for (const { table, by, sum } of talliesOf(resource)) {
      const groups = by.map((name) => `"${name}"`).join(', ')
      const sums = ['n', ...sum].map((name) => `cast(sum("${name}") as bigint) as "${name}"`).join(', ')
      const text =
        by.length === 0
          ? `select ${sums} from "${table}"`
          : `select ${groups}, ${sums} from "${table}" group by ${groups} having sum(n) <> 0 order by ${groups}`
      tables[table] = await rows(text)
    }
  }
  return tables
}

describe.each<DatabaseKind>(['sqlite', 'postgres'])('copies on %s', (kind) => {
  it('are the same as what the verbs write', async () => {
    const [verbs, copies] = [await emptyPlace(kind), await emptyPlace(kind)]
    await writeWithVerbs(verbs.services)
    const today = calendarOf(copies.services)
    await writeCast(copies.services, today, made.companies)
    await writeCopies(copies.services, today, made)
    const [one, other] = [await everything(verbs), await everything(copies)]
    expect(Object.keys(other)).toEqual(Object.keys(one))
    for (const [name, rows] of Object.entries(one)) {
      if (NAMELESS.includes(name)) expect(withoutIds(other[name]), name).toEqual(withoutIds(rows))
      else expect(other[name], name).toEqual(rows)
    }
    expect(await derived(copies)).toEqual(await derived(verbs))
    expect(await commands.check?.run(copies.services, {}, [])).toBe(0)
    // Ids and numbers go on where they ended.
    for (const { services } of [verbs, copies]) await oneMore(services)
    const latest = 'select * from tickets order by id desc limit 1'
    expect(await copies.rows(latest)).toEqual(await verbs.rows(latest))
    expect(await copies.rows('select count(*) as n from notifications')).toEqual(
      await verbs.rows('select count(*) as n from notifications'),
    )
    await verbs.remove()
    await copies.remove()
  }, 600_000)
})

it('thousands of leads are exactly as many, and whole', async () => {
  const place = await emptyPlace('sqlite')
  expect(await seedDemo(place.services, 3001)).toBe(true)
  expect(await place.rows('select count(*) as n from leads')).toEqual([{ n: 3001 }])
  for (const table of ['leads', 'opportunities', 'tickets', 'ticket_comments', 'customers'])
    expect(
      await place.rows(
        `select a.id from ${table} a join ${table} b on b.id = a.id + 1 and b.created_at < a.created_at`,
      ),
      table,
    ).toEqual([])
  const long = 'select ticket from ticket_comments group by ticket having count(*) = 12'
  expect((await place.rows(long)).length).toBeGreaterThan(0)
  expect((await place.rows('select distinct owner from customer_segments_customers')).length).toBeGreaterThan(5)
  expect(await commands.check?.run(place.services, {}, [])).toBe(0)
  await place.remove()
}, 600_000)

it.each([3001, 10_000, 12_345, 100_000, 999_983, 1_000_000])('%i leads are a year and its copies', (leads) => {
  const { year, copies, rest } = layoutOf(leads)
  expect(year * copies + rest).toBe(leads)
  expect(rest).toBeLessThan(10)
  expect(year).toBeGreaterThanOrEqual(1000)
  expect(copies).toBeLessThan(2000)
})
