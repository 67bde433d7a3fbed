// The product opens PGlite by a folder's name; tests have an instance that was loaded from a template.
import type { PGlite } from '@electric-sql/pglite'
import { type Connection, type Database, type Raw, withRetries } from '../db/open.ts'

/** The product's interface over an instance. */
export function overPglite(lite: PGlite): Database {
  const database: Database = {
    dialect: 'postgres',
    read: undefined as unknown as Connection,
    transaction: (work) =>
      withRetries(
        () => lite.transaction((tx) => work(connection(tx))),
        () => false,
      ),
    close: () => lite.close(),
  }
  const connection = (client: Pick<PGlite, 'query'>): Connection => ({
    dialect: 'postgres',
    async run(text, values) {
      database.onStatement?.(text)
      return (await client.query<Raw>(text, [...values])).rows
    },
  })
  return Object.assign(database, { read: connection(lite) })
}
