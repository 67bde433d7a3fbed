/** PostgreSQL inside the process (PGlite): for tests, where no server is installed. It has one connection. */
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { postgresParsers } from './dialect.ts'
import { type Connection, type Database, type Raw, withRetries } from './open.ts'

/** What every instance needs: the trigrams, and our reading of types. */
export const pgliteOptions = { extensions: { pg_trgm }, parsers: postgresParsers }

/** The product's interface over an instance. */
export function overPglite(lite: PGlite): Database {
  const connection = (client: Pick<PGlite, 'query'>, writing: boolean): Connection => ({
    dialect: 'postgres',
    writing,
    async run(text, values) {
      database.onStatement?.(text)
      return (await client.query<Raw>(text, [...values])).rows
    },
  })
  const database: Database = {
    dialect: 'postgres',
    read: connection(lite, false),
    beforeWriting: connection(lite, false),
    transaction: (work) =>
      withRetries(
        () => lite.transaction((tx) => work(connection(tx, true))),
        () => false,
      ),
    rebuild: (work) => database.transaction(work),
    close: () => lite.close(),
  }
  return database
}

/** In memory for an empty folder name. */
export async function openPglite(folder: string): Promise<Database> {
  const lite = await PGlite.create(folder === '' ? undefined : folder, pgliteOptions)
  await lite.exec('set timezone to UTC')
  return overPglite(lite)
}
