/** Indexes and tallies of the tables that a crowd fills: made at once when all is written, instead of row by row. */
import { type Extra, extrasOf } from '../../server/db/extras.ts'
import type { Connection, Database } from '../../server/db/open.ts'

/** Search tables are filled row by row: they are not derived by a statement. */
function later(database: Database, tables: readonly string[]): Extra[] {
  return Object.entries(extrasOf(database.dialect))
    .filter(([name, { table }]) => tables.includes(table) && !name.endsWith('_search'))
    .map(([, extra]) => extra)
}

async function runAll(db: Connection, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.run(statement, [])
}

/** Runs `work` without them, and makes them again whatever comes of it. */
export async function withoutExtras(
  database: Database,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const extras = later(database, tables)
  await database.transaction((db) =>
    runAll(
      db,
      extras.flatMap(({ drop }) => drop),
    ),
  )
  try {
    await work()
  } finally {
    await database.transaction((db) =>
      runAll(
        db,
        extras.flatMap(({ create }) => create),
      ),
    )
  }
}
