/** Two connections, set up as the product's: one reads, one writes. */
import Sqlite from 'better-sqlite3'

function connect(file: string): Sqlite.Database {
  const db = new Sqlite(file, { timeout: 2000 })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -65536')
  db.pragma('mmap_size = 1073741824')
  db.pragma('temp_store = MEMORY')
  return db
}

const file = (process.env.DATABASE_URL ?? 'file:data/crm.db').replace(/^file:/, '')
export const reader = connect(file)
export const writer = connect(file)
