/** SQLite: one connection writes, first come first served; another reads and never waits (WAL). */
import { closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fold } from '../../shared/kernel/text.ts'
import { makeFolder } from '../folders.ts'
import { type Connection, type Database, type Raw, withRetries } from './open.ts'
import { Remembered } from './remembered.ts'
import { codeOf, WriteQueue } from './write-queue.ts'

/** Longer would block the event loop: better-sqlite3 waits synchronously. We wait between tries instead. */
const BUSY_MS = 200
const STATEMENTS = 1000
const READER_CACHE_KIB = 65_536
const WRITER_CACHE_KIB = 2048
const WRITER_MAP_BYTES = 1_073_741_824

function connect(file: string, readonly: boolean): Sqlite.Database {
  const db = new Sqlite(file, { timeout: BUSY_MS })
  db.pragma('journal_mode = WAL')
  // WAL's default here is NORMAL, which may lose the last commits when the power goes.
  db.pragma('synchronous = FULL')
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite did not accept synchronous = FULL.')
  db.pragma('foreign_keys = ON')
  // Every commit walks through what the writer's cache holds, and a mapped file would be unmapped and mapped again by the
  // reader after each (decision 23).
  db.pragma(`cache_size = -${readonly ? READER_CACHE_KIB : WRITER_CACHE_KIB}`)
  db.pragma(`mmap_size = ${readonly ? 0 : WRITER_MAP_BYTES}`)
  db.pragma('temp_store = MEMORY')
  // `lower()` and `like` know ASCII alone.
  db.function('fold', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : null))
  if (readonly) db.pragma('query_only = ON')
  return db
}

/** A file that we may only read would start well and refuse the first sign-in. */
function demandWritable(db: Sqlite.Database): void {
  try {
    db.exec('begin immediate; rollback')
  } catch (error) {
    // Somebody else writes just now: then it can be written.
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error
  }
}

/** Prepares each text once; the least recently added falls out first. */
function connection(
  db: Sqlite.Database,
  writing: boolean,
  owner: { onStatement?: (text: string) => void },
): Connection {
  const prepared = new Map<string, { statement: Sqlite.Statement<unknown[], Raw>; rows: boolean }>()
  const prepare = (text: string) => {
    const statement = db.prepare<unknown[], Raw>(text)
    const entry = { statement, rows: statement.reader }
    if (prepared.size >= STATEMENTS) prepared.delete(prepared.keys().next().value ?? '')
    prepared.set(text, entry)
    return entry
  }
  return {
    dialect: 'sqlite',
    writing,
    run(text, values) {
      owner.onStatement?.(text)
      const { statement, rows } = prepared.get(text) ?? prepare(text)
      if (rows) return statement.all(...values)
      statement.run(...values)
      return []
    },
  }
}

/** Opens (and makes, when its folder is new) the file; throws what SQLite says of a damaged one. */
export function openSqlite(file: string): Database {
  makeFolder(dirname(file))
  // It holds everybody's data: for nobody's eyes but ours, from its first byte.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  const writer = connect(file, false)
  demandWritable(writer)
  const reader = connect(file, true)
  const database: Database = {
    dialect: 'sqlite',
    get read() {
      return read
    },
    get beforeWriting() {
      return beforeWriting
    },
    transaction: (work, { brief = false } = {}) =>
      withRetries(
        () => queue.transaction(work, brief),
        () => false,
      ),
    rebuild: (work) =>
      queue.alone(async (transact) => {
        // Inside of a transaction the pragma does nothing.
        writer.pragma('foreign_keys = OFF')
        try {
          return await transact(work)
        } finally {
          writer.pragma('foreign_keys = ON')
        }
      }),
    async close() {
      await queue.idle()
      forget()
      reader.close()
      writer.pragma('wal_checkpoint(TRUNCATE)')
      writer.close()
    },
  }
  const plain = connection(writer, true, database)
  let searchChanged = false
  const write: Connection = {
    ...plain,
    run(text, values) {
      searchChanged ||= text.includes('_search"')
      return plain.run(text, values)
    },
  }
  const look = connection(reader, false, database)

  // Statements of one turn of the event loop share a read transaction: taking WAL's read lock costs as much as a look-up
  // by key. It ends before the next turn, and before anybody can ask for what was just committed.
  const beginRead = reader.prepare('begin')
  const endRead = reader.prepare('commit')
  let seeing = false
  const forget = () => {
    if (!seeing) return
    seeing = false
    endRead.run()
  }
  let changes = 0
  // Changes when another process commits; our own commits are counted.
  const others = writer.prepare<[], number>('pragma data_version').pluck()
  const remembered = new Remembered(() => {
    forget()
    return `${changes} ${others.get()}`
  })
  const read: Connection = {
    ...look,
    remembered,
    run(text, values) {
      if (!seeing) {
        beginRead.run()
        seeing = true
        setImmediate(forget)
      }
      return look.run(text, values)
    },
  }

  const beforeWriting: Connection = {
    ...look,
    run: (text, values) => (seeing || queue.isBusy ? read : plain).run(text, values),
  }

  const queue = new WriteQueue(writer, write, {
    // Before the commit, not after it: a read transaction that is open meanwhile keeps the write-ahead log from being
    // used again from its start, and it grows for ever.
    beforeCommit: forget,
    committed() {
      if (searchChanged) changes++
      searchChanged = false
    },
  })
  return database
}
