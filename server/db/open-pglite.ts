/** PostgreSQL inside the process (PGlite): for tests, where no server is installed. It has one connection. */
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { postgresParsers } from './dialect.ts'
import { type Connection, type Database, type Raw, withRetries } from './open.ts'

/** In memory for an empty folder name. */
export async function openPglite(folder: string): Promise<Database> {
  const lite = await PGlite.create(folder === '' ? undefined : folder, {
    extensions: { pg_trgm },
    parsers: postgresParsers,
  })
  await lite.exec('set timezone to UTC')
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
  function connection(client: Pick<PGlite, 'query'>): Connection {
    return {
      dialect: 'postgres',
      async run(text, values) {
        database.onStatement?.(text)
        return (await client.query<Raw>(text, [...values])).rows
      },
    }
  }
  Object.assign(database, { read: connection(lite) })
  return database
}
