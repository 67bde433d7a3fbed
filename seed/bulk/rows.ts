/** Writes many rows of one table at a time. */
import type { Connection } from '../../server/db/open.ts'

/** Values of one statement; PostgreSQL takes 65,535, SQLite 32,766. */
const VALUES = 8000

/** Rows that wait to be written; each has its values in the order of `columns`. */
export async function insertRows(
  db: Connection,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const atOnce = Math.max(1, Math.floor(VALUES / columns.length))
  const names = columns.map((name) => `"${name}"`).join(', ')
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    let at = 0
    const place = () => (db.dialect === 'sqlite' ? '?' : `$${++at}`)
    const tuples = some.map((row) => `(${row.map(place).join(', ')})`).join(', ')
    await db.run(`insert into "${table}" (${names}) values ${tuples}`, some.flat())
  }
}
