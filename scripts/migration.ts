/**
 * `npm run migration -- NAME`: writes what changed in the descriptions since the last migration, for both databases.
 * Drizzle Kit compares the tables; indexes by expression, tallies and search tables are compared here, by their text.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { DialectName } from '../server/db/dialect.ts'
import { type Extra, extrasOf } from '../server/db/extras.ts'
import { BREAK, migrationsFolder } from '../server/db/migrate.ts'
import { postgresTables, sqliteTables } from '../server/db/tables.ts'
import { rebuiltIn, safeRebuilds } from './rebuilds.ts'

type Snapshot = Record<string, unknown>
export interface Saved {
  tables: Snapshot
  extras: Record<string, Extra>
}

/** drizzle-kit's functions, whose own types name internals. */
interface Kit {
  generateSQLiteDrizzleJson(tables: object): Promise<Snapshot>
  generateSQLiteMigration(before: Snapshot, after: Snapshot): Promise<string[]>
  generateDrizzleJson(tables: object): Snapshot
  generateMigration(before: Snapshot, after: Snapshot): Promise<string[]>
}

const drizzleKit = async (): Promise<Kit> => (await import('drizzle-kit/api')) as unknown as Kit

async function describe(kit: Kit, dialect: DialectName): Promise<Saved> {
  const tables =
    dialect === 'sqlite'
      ? await kit.generateSQLiteDrizzleJson(sqliteTables())
      : kit.generateDrizzleJson(postgresTables())
  // Random ids would make every snapshot differ from the last.
  return { tables: { ...tables, id: 'snapshot', prevId: 'none' }, extras: extrasOf(dialect) }
}

async function empty(kit: Kit, dialect: DialectName): Promise<Saved> {
  const tables = dialect === 'sqlite' ? await kit.generateSQLiteDrizzleJson({}) : kit.generateDrizzleJson({})
  return { tables, extras: {} }
}

const differs = (a: Extra | undefined, b: Extra | undefined) => JSON.stringify(a) !== JSON.stringify(b)

/** The statements from one snapshot to the next; none when nothing changed. */
export async function difference(dialect: DialectName, before: Saved, after: Saved): Promise<string[]> {
  const kit = await drizzleKit()
  const tables =
    dialect === 'sqlite'
      ? safeRebuilds(await kit.generateSQLiteMigration(before.tables, after.tables))
      : await kit.generateMigration(before.tables, after.tables)
  // The search table stands alone: it keeps its texts.
  const rebuilt = rebuiltIn(tables)
  const lost = ({ table }: Extra, name: string) => rebuilt.has(table) && name !== `${table}_search`
  const stale = (name: string, extra: Extra | undefined) =>
    differs(before.extras[name], after.extras[name]) || (extra !== undefined && lost(extra, name))
  const drops = Object.entries(before.extras).filter(([name, extra]) => stale(name, extra))
  const creates = Object.entries(after.extras).filter(([name, extra]) => stale(name, extra))
  return [
    ...drops.flatMap(([, extra]) => extra.drop),
    ...tables.flatMap((text) => text.split(BREAK)).map((text) => text.trim()),
    ...creates.flatMap(([, extra]) => extra.create),
  ]
}

/** What the descriptions say beyond the last migration of a dialect, and the snapshot of now. */
export async function pending(dialect: DialectName): Promise<{ statements: string[]; now: Saved }> {
  const kit = await drizzleKit()
  const file = `${migrationsFolder(dialect)}/snapshot.json`
  const before: Saved = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : await empty(kit, dialect)
  const now: Saved = JSON.parse(JSON.stringify(await describe(kit, dialect)))
  return { statements: await difference(dialect, before, now), now }
}

/** What PostgreSQL needs before anything: trigrams, and the `fold()` that SQLite gets from us, in the best alphabet there is. */
const prelude = [
  'create extension if not exists pg_trgm',
  `do $$ declare best text := coalesce((select collname from pg_collation where collname in ('pg_c_utf8', 'und-x-icu', 'C.utf8', 'C.UTF-8', 'en_US.utf8') and (collencoding = -1 or collencoding = 6) order by array_position(array['pg_c_utf8', 'und-x-icu', 'C.utf8', 'C.UTF-8', 'en_US.utf8'], collname::text) limit 1), 'default');
begin execute format('create function fold(t text) returns text language sql immutable as %L', format('select lower(normalize(t, NFKC) collate %I)', best)); end $$`,
]

async function write(name: string): Promise<void> {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const folder = migrationsFolder(dialect)
    mkdirSync(folder, { recursive: true })
    const { statements, now } = await pending(dialect)
    if (statements.length === 0) {
      process.stdout.write(`${dialect}: nothing changed\n`)
      continue
    }
    const number = readdirSync(folder).filter((file) => file.endsWith('.sql')).length
    const file = `${String(number).padStart(4, '0')}_${name}.sql`
    const first = number === 0 && dialect === 'postgres' ? prelude : []
    writeFileSync(`${folder}/${file}`, `${[...first, ...statements].join(`\n${BREAK}\n`)}\n`)
    writeFileSync(`${folder}/snapshot.json`, `${JSON.stringify(now, null, 1)}\n`)
    process.stdout.write(`${dialect}: ${file}, ${statements.length} statements. Read it before you commit it.\n`)
  }
}

if (import.meta.main) {
  const name = process.argv[2]
  if (!name || !/^[a-z0-9-]+$/.test(name)) {
    process.stderr.write('Say what changes, in lower case: npm run migration -- add-contracts\n')
    process.exit(1)
  }
  await write(name)
}
