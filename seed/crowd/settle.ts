/** What is left to do after rows with ids of our own: the database counts on from there. */
import { Statement } from '../../server/db/compile.ts'
import type { Connection, Database } from '../../server/db/open.ts'
import { foldTallies } from '../../server/db/tally.ts'
import { registry } from '../../shared/resources/index.ts'

/** PostgreSQL's sequences know nothing of ids that were given; SQLite looks at the rows. */
async function setSequences(db: Connection): Promise<void> {
  for (const name of registry.keys())
    await db.run(
      `select setval(pg_get_serial_sequence('"${name}"', 'id'), (select coalesce(max(id), 1) from "${name}"), exists (select 1 from "${name}"))`,
      [],
    )
}

async function setCounters(db: Connection, counters: ReadonlyMap<string, number>): Promise<void> {
  for (const [day, n] of counters) {
    const s = new Statement(db.dialect)
    await db.run(`insert into counters (name, n) values (${s.bind(`rental ${day}`)}, ${s.bind(n)})`, s.values)
  }
}

/** Lead and opportunity point at each other: the lead was there first, and could not. */
async function linkConversions(db: Connection): Promise<void> {
  await db.run(
    "update leads set converted_to = (select min(o.id) from opportunities o where o.lead = leads.id) where status = 'converted'",
    [],
  )
}

/** Ends a large seeding. */
export async function settle(database: Database, counters: ReadonlyMap<string, number>): Promise<void> {
  await database.transaction((db) => setCounters(db, counters))
  await database.transaction(linkConversions)
  if (database.dialect !== 'postgres') return
  await database.transaction(setSequences)
  await database.transaction((db) => foldTallies(db, registry.values()))
}
