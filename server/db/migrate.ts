/** Brings a database to the code's version: the migrations of its folder that it has not seen, each in one transaction. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DialectName } from './dialect.ts'
import type { Connection, Database } from './open.ts'

/** Stands between two statements of a migration. */
export const BREAK = '--> statement-breakpoint'

export const migrationsFolder = (dialect: DialectName): string =>
  fileURLToPath(new URL(`./migrations/${dialect}`, import.meta.url))

interface Migration {
  readonly name: string
  readonly statements: readonly string[]
  readonly hash: string
}

/** The migrations of a dialect, oldest first. */
export function migrationsOf(dialect: DialectName): Migration[] {
  const folder = migrationsFolder(dialect)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8')
      const statements = text
        .split(BREAK)
        .map((part) => part.trim())
        .filter((part) => part !== '')
      return { name: file.replace('.sql', ''), statements, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/** A start that cannot go on; the message says what to do. */
export class StartError extends Error {}

async function applied(db: Connection): Promise<Map<string, string>> {
  const type = db.dialect === 'sqlite' ? 'text' : 'text collate "C"'
  await db.run(`create table if not exists migrations (name ${type} primary key, hash text not null)`, [])
  const rows = await db.run('select name, hash from migrations', [])
  return new Map(rows.map((row) => [String(row.name), String(row.hash)]))
}

/** SQLite: nothing may point at what is gone, now that tables were rebuilt while nobody watched. */
async function demandWhole(tx: Connection): Promise<void> {
  if (tx.dialect !== 'sqlite') return
  const [lost] = await tx.run('pragma foreign_key_check', [])
  if (lost) throw new StartError(`After the migration ${lost.table} ${lost.rowid} points at no ${lost.parent}.`)
}

/**
 * Applies what is missing and returns the names. Two processes that start together do it once: the second waits.
 * @throws StartError when the database is newer than the code, or was made by other migrations.
 */
export async function migrate(database: Database, migrations = migrationsOf(database.dialect)): Promise<string[]> {
  return database.rebuild(async (tx) => {
    if (tx.dialect === 'postgres') await tx.run('select pg_advisory_xact_lock(7301)', [])
    const seen = await applied(tx)
    const known = new Map(migrations.map(({ name, hash }) => [name, hash]))
    for (const [name, hash] of seen) {
      if (!known.has(name))
        throw new StartError(
          `The database is newer than this code (it has "${name}"). Start the newer version, or restore a backup.`,
        )
      if (known.get(name) !== hash)
        throw new StartError(
          `The migration "${name}" was edited after this database was made. Restore its file from version control.`,
        )
    }
    const missing = migrations.filter(({ name }) => !seen.has(name))
    for (const { name, statements, hash } of missing) {
      for (const statement of statements) await tx.run(statement, [])
      await tx.run(
        tx.dialect === 'sqlite' ? 'insert into migrations values (?, ?)' : 'insert into migrations values ($1, $2)',
        [name, hash],
      )
    }
    if (missing.length > 0) await demandWhole(tx)
    return missing.map(({ name }) => name)
  })
}
