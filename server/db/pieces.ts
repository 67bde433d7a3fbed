/**
 * A long read in pieces: SQLite answers at once, and a statement over a hundred thousand records would keep everybody else
 * waiting until it is done. PostgreSQL does it beside, as a whole.
 */
import { setImmediate } from 'node:timers/promises'
import type { DialectName } from './dialect.ts'

/** How long a piece should take, in milliseconds. */
const GOAL = 20

/** Whole numbers, such as ids or days: those greater than `above`, up to and with `upTo`. */
export interface Piece {
  readonly above: number
  readonly upTo: number
}
/** How many numbers a piece has at first, at least and at most. */
export interface PieceSize {
  readonly first: number
  readonly least: number
  readonly most: number
}

/**
 * From the last to the first; null where all is read at once. The time between two pieces is other people's; how long one
 * took decides the next one's size.
 */
export async function* inPieces(
  dialect: DialectName,
  whole: () => Promise<Piece>,
  size: PieceSize,
): AsyncGenerator<Piece | null> {
  if (dialect === 'postgres') {
    yield null
    return
  }
  const all = await whole()
  let numbers = size.first
  for (let { upTo } = all; upTo > all.above; ) {
    const above = Math.max(all.above, upTo - numbers)
    const begun = performance.now()
    yield { above, upTo }
    const took = Math.max(1, performance.now() - begun)
    numbers = Math.round(Math.min(size.most, Math.max(size.least, numbers * Math.min(4, GOAL / took))))
    upTo = above
    await setImmediate()
  }
}
