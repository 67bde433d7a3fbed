/** Opens the database that a URL names, and gives what both are used through. */
import type { DialectName } from './dialect.ts'
import type { Remembered } from './remembered.ts'

/** A row as the driver gives it. */
export type Raw = Record<string, unknown>

/** Runs statements: outside of a transaction for reading, or inside of one. */
export interface Connection {
  readonly dialect: DialectName
  /** Inside a transaction of ours. */
  readonly writing: boolean
  /** Rows of a statement; SQLite answers at once, PostgreSQL with a promise. */
  run(text: string, values: readonly unknown[]): Raw[] | Promise<Raw[]>
  /** Counts over the search tables alone, good until one of them changes; absent where nobody can tell. */
  readonly remembered?: Remembered
}

export interface Database {
  readonly dialect: DialectName
  /** Sees what is committed; refuses to write in SQLite. */
  readonly read: Connection
  /**
   * The same, for what is looked up by key just before a write: while nobody writes, SQLite's writer answers, whose cache
   * outlives our commits. The reader's does not.
   */
  readonly beforeWriting: Connection
  /**
   * Runs `work` in one transaction, alone among writers in SQLite. It may run again (at most 5 times) when somebody was
   * faster, so it does nothing but speak to the database. Throws what `work` throws, after a rollback.
   * In SQLite `brief` ones that wait together share one commit; each is still stored whole or not at all.
   */
  transaction<T>(work: (tx: Connection) => Promise<T>, options?: { readonly brief?: boolean }): Promise<T>
  /**
   * A transaction that may rebuild tables. SQLite copies and drops them, and a drop takes along what points at the table
   * while foreign keys are watched: here they are not, so whoever uses it looks at them before the end.
   */
  rebuild<T>(work: (tx: Connection) => Promise<T>): Promise<T>
  /** Called with every statement's text: tests count them. */
  onStatement?: (text: string) => void
  close(): Promise<void>
}

/** Somebody changed the record between our reading and our writing: the unit of work starts again. */
export class LostRace extends Error {}

/** The database does not answer: it is stopped, starts anew, or the way to it is cut. What was under way may have been stored. */
export class OutOfReach extends Error {}

const ATTEMPTS = 5
/** Runs `once` again while it loses races, at most 5 times. */
export async function withRetries<T>(once: () => Promise<T>, isRace: (error: unknown) => boolean): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (attempt >= ATTEMPTS || !(error instanceof LostRace || isRace(error))) throw error
    }
  }
}

/** `file:data/crm.db` (SQLite), `postgres://…`, or `pglite:` (PostgreSQL inside the process, for tests). */
export async function openDatabase(url: string): Promise<Database> {
  if (/^postgres(ql)?:/.test(url)) return (await import('./open-postgres.ts')).openPostgres(url)
  if (url.startsWith('pglite:')) return (await import('./open-pglite.ts')).openPglite(url.slice('pglite:'.length))
  return (await import('./open-sqlite.ts')).openSqlite(url.replace(/^file:/, ''))
}
