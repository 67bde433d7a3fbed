/** Numbers without gaps: counted up in the transaction that uses them, so that a rollback gives them back. */
import { Statement } from '../db/compile.ts'
import type { Context } from './context.ts'

/** The next number of a counter, at least 4 digits: `0001`. */
export async function nextNumber(ctx: Context, name: string): Promise<string> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `insert into counters (name, n) values (${s.place(name)}, 1) on conflict (name) do update set n = counters.n + 1 returning n`,
    s.values,
  )
  return String(rows[0]?.n).padStart(4, '0')
}
