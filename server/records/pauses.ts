/** Pauses in long work: SQLite answers at once, so without them nobody else would be served meanwhile. */
import { setImmediate } from 'node:timers/promises'

/** Others are served at least this often. */
const PAUSE_MS = 10

/** To be awaited between steps; lets others in when it is time. */
export function pauses(): () => Promise<void> {
  let next = performance.now() + PAUSE_MS
  return async () => {
    if (performance.now() <= next) return
    await setImmediate()
    next = performance.now() + PAUSE_MS
  }
}
