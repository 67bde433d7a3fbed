/** Many leads in minutes: a year is played through the verbs, and its rows are copied by the database. */
import type { Database } from '../../server/db/open.ts'
import { described } from '../../server/db/tables.ts'
import { foldTallies } from '../../server/db/tally.ts'
import type { Services } from '../../server/services.ts'
import { registry } from '../../shared/resources/index.ts'
import { type Calendar, DAY, iso } from '../calendar.ts'
import { sizesFor } from '../tell.ts'
import { Clock, type Moment, momentOf } from './clock.ts'
import { type Copied, copiedTables } from './copied.ts'
import { copyRows, copyTexts } from './copy.ts'
import { withoutExtras } from './loading.ts'
import { insertRows } from './rows.ts'
import { Series } from './series.ts'
import { type Known, type Staged, stage } from './stage.ts'
import { playYear, type Year } from './year.ts'

/** Rows of one transaction. */
const AT_ONCE = 400_000

/** Writes `copies` years of `leads` leads each; the people and machines of all of them are there. */
export async function writeCopies(
  services: Services,
  calendar: Calendar,
  { leads, companies, copies }: { readonly leads: number; readonly companies: number; readonly copies: number },
): Promise<void> {
  const { database } = services
  const clock = new Clock(copies)
  const year = await playYear(services, { ...calendar, now: calendar.end }, { ...sizesFor(leads), companies }, clock)
  try {
    const known = knownOf(year, copies, await countersOf(year))
    const staged = await stageAll(database, year, known)
    await makeHelpers(database, year, clock, copies)
    try {
      await withoutExtras(database, new Set(copiedTables.map(({ name }) => name)), async () => {
        for (const one of staged) await copy(database, one, year, copies)
        await copyCounters(database, year, copies, known)
      })
    } finally {
      await dropHelpers(database, staged)
    }
  } finally {
    await year.remove()
  }
  if (database.dialect === 'postgres') await settlePostgres(database)
}

async function countersOf({ database }: Year): Promise<Map<string, number>> {
  const rows = await database.read.run('select name, n from counters', [])
  return new Map(rows.map(({ name, n }) => [String(name), Number(n)]))
}

/** Where every number and every moment of the year goes. */
function knownOf({ before, days }: Year, copies: number, counters: ReadonlyMap<string, number>): Known {
  const ids = new Map<string, Series>()
  const places = new Map<number, Series>()
  const moments = new Map<string, Moment>()
  for (const { events } of days) for (const { at, once } of events) moments.set(iso(at), momentOf(at, once))
  return {
    id(table, id) {
      const known =
        ids.get(table) ??
        new Series(
          before.ids.get(table) ?? 0,
          days.map(({ reached }) => reached.ids.get(table) ?? 0),
          copies,
        )
      ids.set(table, known)
      return known.of(id)
    },
    place(user, place) {
      // Whoever is copied has his own places.
      if (user > (before.ids.get('users') ?? 0)) return { first: place, step: 0, day: 0 }
      const known =
        places.get(user) ??
        new Series(
          before.places.get(user) ?? 0,
          days.map(({ reached }) => reached.places.get(user) ?? 0),
          copies,
        )
      places.set(user, known)
      return known.of(place)
    },
    count: (counter, n) => ({ first: n, step: counters.get(counter) ?? 0, day: 0 }),
    moment(instant) {
      const moment = moments.get(instant)
      if (!moment) throw new Error(`Nothing happened at ${instant}.`)
      return moment
    },
  }
}

async function stageAll(database: Database, { database: { read }, before }: Year, known: Known): Promise<Staged[]> {
  const staged: Staged[] = []
  for (const table of copiedTables) {
    const rows = await read.run(`select * from "${table.name}" where id > ${keptOf(table, before)} order by id`, [])
    if (rows.length > 0) staged.push(await database.transaction((db) => stage(db, table, rows, known)))
  }
  return staged
}
const keptOf = ({ name }: Copied, before: Year['before']): number => before.ids.get(name) ?? 0

async function makeHelpers(database: Database, { days }: Year, clock: Clock, copies: number): Promise<void> {
  const kind = database.dialect === 'sqlite' ? 'temp' : 'unlogged'
  const all = Array.from({ length: copies }, (_, k) => [k, k * clock.step, k === 0 ? '@' : `.${k}@`])
  const seconds = Array.from({ length: DAY / 1000 }, (_, s) => [s, iso(s * 1000).slice(10, 19)])
  await database.transaction(async (db) => {
    await db.run(`create ${kind} table "seed_copies" (k bigint primary key, second bigint, sign text)`, [])
    await db.run(`create ${kind} table "seed_days" (n bigint primary key)`, [])
    const key = db.dialect === 'sqlite' ? 'integer' : 'bigint'
    await db.run(`create ${kind} table "seed_clock" (s ${key} primary key, t text)`, [])
    await insertRows(db, 'seed_copies', ['k', 'second', 'sign'], all)
    await insertRows(
      db,
      'seed_days',
      ['n'],
      days.map((_, n) => [n]),
    )
    await insertRows(db, 'seed_clock', ['s', 't'], seconds)
  })
}
const dropHelpers = (database: Database, staged: readonly Staged[]): Promise<void> =>
  database.transaction(async (db) => {
    for (const name of ['seed_copies', 'seed_days', 'seed_clock', ...staged.map((one) => one.name)])
      await db.run(`drop table if exists "${name}"`, [])
  })

/** Some days at a time, so that no transaction grows too large. */
async function copy(database: Database, staged: Staged, { days }: Year, copies: number): Promise<void> {
  const parts = Math.max(1, Math.ceil((staged.rows * (staged.table.first ? 1 : copies)) / AT_ONCE))
  const step = Math.max(1, Math.ceil(days.length / parts))
  for (let from = 0; from < days.length; from += step) {
    const some = `n >= ${from} and n < ${from + step}`
    const texts = copyTexts(database.dialect, staged, some)
    await database.rebuild(async (db) => {
      await db.run(copyRows(database.dialect, staged, some), [])
      if (texts !== undefined) await db.run(texts, [])
    })
  }
}

/** How far everybody's notifications and the counters of the days went. */
async function copyCounters(database: Database, year: Year, copies: number, known: Known): Promise<void> {
  const counters = [...(await countersOf(year))].map(([name, n]) => [name, n * copies])
  const kept = year.before.ids.get('users') ?? 0
  const cursors = [...(year.days.at(-1)?.reached.places ?? [])].flatMap(([user, n]) => {
    if (user <= kept) return [[user, n * copies]]
    const { first, step } = known.id('users', user)
    return Array.from({ length: copies }, (_, k) => [first + k * step, n])
  })
  await database.rebuild(async (db) => {
    await insertRows(db, 'counters', ['name', 'n'], counters)
    await insertRows(db, 'notification_cursors', ['user', 'n'], cursors)
  })
}

/** Sequences know nothing of ids that were given, and tallies are folded by a timer otherwise. */
async function settlePostgres(database: Database): Promise<void> {
  await database.transaction(async (db) => {
    for (const { name, link } of described)
      if (!link)
        await db.run(
          `select setval(pg_get_serial_sequence('"${name}"', 'id'), (select coalesce(max(id), 1) from "${name}"), exists (select 1 from "${name}"))`,
          [],
        )
    await foldTallies(db, registry.values())
  })
}
