/** What would come of a change: it is made, looked at, and taken back. */
import type { Database } from '../db/open.ts'
import type { Call, Context } from './context.ts'

/** Ends a transaction that was only a trial. */
class Tried extends Error {}

/** Runs `work` in a transaction of which nothing stays, and answers what it found. */
export async function tried<T>(database: Database, call: Call, work: (ctx: Context) => Promise<T>): Promise<T> {
  let found: { readonly value: T } | undefined
  try {
    await database.transaction(async (db) => {
      found = { value: await work({ ...call, db, afterCommit: () => undefined }) }
      throw new Tried()
    })
  } catch (error) {
    if (!(error instanceof Tried)) throw error
  }
  if (!found) throw new Error('A trial ended before its end.')
  return found.value
}
