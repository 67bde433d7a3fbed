/** Part of a transaction that can fail by itself. */
import type { Context } from './context.ts'

/** Runs `work`; when it throws, what it wrote is undone and the error goes on. The transaction stands. */
export async function savepoint<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const name = `part_${ctx.depth}`
  await ctx.db.run(`savepoint ${name}`, [])
  try {
    const result = await work()
    await ctx.db.run(`release savepoint ${name}`, [])
    return result
  } catch (error) {
    await ctx.db.run(`rollback to savepoint ${name}`, [])
    await ctx.db.run(`release savepoint ${name}`, [])
    throw error
  }
}
