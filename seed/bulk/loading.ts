/** What stands in the way of a load is taken away and made again at once: indexes, tallies, foreign keys. */
import { type Extra, extrasOf } from '../../server/db/extras.ts'
import type { Connection, Database, Raw } from '../../server/db/open.ts'

async function runAll(db: Connection, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.run(statement, [])
}

/** The search tables stay: in SQLite they are filled in order, in PostgreSQL only their index goes. */
function extrasFor(database: Database, tables: ReadonlySet<string>): Extra[] {
  return Object.entries(extrasOf(database.dialect)).flatMap(([name, extra]): Extra[] => {
    if (!tables.has(extra.table)) return []
    if (!name.endsWith('_search')) return [extra]
    const [, index] = extra.create
    return index === undefined ? [] : [{ ...extra, create: [index], drop: [`drop index if exists "${name}_trigrams"`] }]
  })
}

/** PostgreSQL looks at them row by row; made again, they are looked at all at once. (SQLite does not watch in `rebuild`.) */
async function foreignKeys({ dialect, read }: Database, tables: ReadonlySet<string>): Promise<Extra[]> {
  if (dialect === 'sqlite') return []
  const rows: Raw[] = await read.run(
    "select conrelid::regclass::text as name, conname, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f'",
    [],
  )
  return rows
    .filter(({ name }) =>
      tables.has(
        String(name)
          .replaceAll('"', '')
          .replace(/_search$/, ''),
      ),
    )
    .map(({ name, conname, definition }) => ({
      table: String(name),
      create: [`alter table ${name} add constraint "${conname}" ${definition}`],
      drop: [`alter table ${name} drop constraint "${conname}"`],
    }))
}

/** Runs `work` without them, and makes them again whatever comes of it. */
export async function withoutExtras(
  database: Database,
  tables: ReadonlySet<string>,
  work: () => Promise<void>,
): Promise<void> {
  const setThreads = async (n: number) => {
    if (database.dialect === 'sqlite')
      await database.transaction(async (db) => void (await db.run(`pragma threads = ${n}`, [])))
  }
  const extras = [...extrasFor(database, tables), ...(await foreignKeys(database, tables))]
  for (const { drop } of extras) await database.transaction((db) => runAll(db, drop))
  try {
    await work()
  } finally {
    // Sorting what an index holds takes longest.
    await setThreads(2)
    for (const { create } of extras) await database.transaction((db) => runAll(db, create))
    await setThreads(0)
  }
}
