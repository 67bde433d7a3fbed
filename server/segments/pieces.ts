/**
 * All customers in pieces: SQLite answers at once, and a statement over a hundred thousand customers would keep everybody
 * else waiting until it is done. PostgreSQL does it beside, as a whole.
 */
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '../db/open.ts'
import type { Scope } from './sources.ts'

/** How long a piece should take, in milliseconds, and how many ids it has at first, at least and at most. */
const GOAL = 20
const [FIRST, LEAST, MOST] = [500, 50, 20_000]

/** From the newest to the oldest. The time between two pieces is other people's; how long one took decides the next one's size. */
export async function* piecesOf(db: Connection): AsyncGenerator<Scope> {
  if (db.dialect === 'postgres') {
    yield null
    return
  }
  const [row] = await db.run('select max(id) as last from customers', [])
  let size = FIRST
  for (let upTo = Number(row?.last ?? 0); upTo > 0; ) {
    const above = Math.max(0, upTo - size)
    const begun = performance.now()
    yield { above, upTo }
    const took = Math.max(1, performance.now() - begun)
    size = Math.round(Math.min(MOST, Math.max(LEAST, size * Math.min(4, GOAL / took))))
    upTo = above
    await setImmediate()
  }
}
