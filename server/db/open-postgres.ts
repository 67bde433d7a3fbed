/** PostgreSQL through a pool; several server processes may share it. */
import pg from 'pg'
import { postgresParsers } from './dialect.ts'
import { type Connection, type Database, OutOfReach, type Raw, withRetries } from './open.ts'

const POOL = 10
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => postgresParsers[type] ?? pg.types.getTypeParser(type, format),
}

/**
 * Serialization failure, deadlock: somebody else won, and we may try again. So with a foreign key: what we point at was
 * deleted since we looked, or something points at what we delete. The next look sees it, and says so.
 */
const races: ReadonlySet<string | undefined> = new Set(['40001', '40P01', '23503'])
const isRace = (error: unknown): boolean => error instanceof pg.DatabaseError && races.has(error.code)

/** Its classes 08 (connections) and 57P (it stops, or does not yet take anybody), and that it has no connection left. */
const AWAY = /^(08|57P0[1-3]|53300)/
/** Said by the driver, which has no codes for them. */
const LOST = /^(Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded)/
/** What went wrong, as an `OutOfReach` where nobody answered. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: unknown }
  // One error of the system, or one for each address that a name has.
  const ofTheSystem = 'syscall' in error || error instanceof AggregateError
  const away = error instanceof pg.DatabaseError ? AWAY.test(error.code ?? '') : ofTheSystem || LOST.test(error.message)
  return away ? new OutOfReach(`The database is out of reach: ${code ?? error.message}`, { cause: error }) : error
}
const telling = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw told(error)
  })

type Queryable = Pick<pg.PoolClient, 'query'> | Pick<pg.Pool, 'query'>

/** Names statements, so that PostgreSQL plans each text once per connection. */
function connection(
  client: Queryable,
  writing: boolean,
  owner: { onStatement?: (text: string) => void },
  names: Map<string, string>,
): Connection {
  return {
    dialect: 'postgres',
    writing,
    async run(text, values) {
      owner.onStatement?.(text)
      let name = names.get(text)
      if (!name && names.size < 2000) {
        name = `s${names.size}`
        names.set(text, name)
      }
      try {
        return (await client.query<Raw>({ ...(name ? { name } : {}), text, values: [...values] })).rows
      } catch (error) {
        throw told(error)
      }
    },
  }
}

/** Connects; throws when nobody answers. `onError` hears of connections that are lost while idle. */
export async function openPostgres(url: string, onError: (error: Error) => void = () => undefined): Promise<Database> {
  // Compiling (JIT) is for statements that run for seconds. None of ours should, and it can take longer than they do.
  const pool = new pg.Pool({ connectionString: url, max: POOL, types, options: '-c timezone=UTC -c jit=off' })
  pool.on('error', onError)
  // A client that is checked out has no other listener: without this one, a lost connection ends the process.
  pool.on('connect', (client) => client.on('error', onError))
  const names = new Map<string, string>()
  const database: Database = {
    dialect: 'postgres',
    get read() {
      return read
    },
    get beforeWriting() {
      return read
    },
    transaction: (work) => withRetries(() => transact(work), isRace),
    // It changes tables in place.
    rebuild: (work) => database.transaction(work),
    close: () => pool.end(),
  }
  const read = connection(pool, false, database, names)
  async function transact<T>(work: (tx: Connection) => Promise<T>): Promise<T> {
    const client = await telling(pool.connect())
    let broken: Error | undefined
    try {
      await telling(client.query('begin'))
      const result = await work(connection(client, true, database, names))
      await telling(client.query('commit'))
      return result
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  await pool.query('select 1')
  return database
}
