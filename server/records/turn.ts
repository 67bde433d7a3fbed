/** Waiting for others where no row can be locked, because what is counted may not be there yet. */
import { Statement } from '../db/compile.ts'
import type { Context } from './context.ts'

/**
 * Takes a name until the end of the transaction; somebody else who has it is waited for, and what he wrote is then seen.
 * SQLite has one writer anyway.
 */
export async function takeTurn({ db }: Context, name: string): Promise<void> {
  if (db.dialect !== 'postgres') return
  const s = new Statement(db.dialect)
  await db.run(`select pg_advisory_xact_lock(hashtext(${s.place(name)}))`, s.values)
}
