/** Takes away files that nobody owns: of refused requests, of deleted records, and of a process that died. */
import type { Logger } from 'pino'
import type { Database } from '../db/open.ts'
import { forget, ownerless } from '../records/files.ts'
import type { FileStore } from './store.ts'

/** No request takes as long: what was entered before and belongs to nobody never will. */
const PATIENCE_MS = 3_600_000
const AT_ONCE = 100

interface Works {
  readonly database: Database
  readonly store: FileStore
  readonly clock: () => string
  readonly log: Pick<Logger, 'error'>
}

async function sweepOnce({ database, store, clock, log }: Works): Promise<void> {
  for (;;) {
    const since = new Date(Date.parse(clock()) - PATIENCE_MS).toISOString()
    const files = await ownerless(database.read, since, AT_ONCE)
    const gone: number[] = []
    for (const { id, key } of files)
      await store.remove(key).then(
        () => gone.push(id),
        (error: unknown) => log.error({ err: error, file: id }, 'a file could not be removed'),
      )
    if (gone.length > 0) await database.transaction((db) => forget(db, gone))
    // What could not be removed is tried again the next time.
    if (gone.length < AT_ONCE) return
  }
}

/** A function that sweeps; calls while it runs share one more round. */
export function sweeperOf(works: Works): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= running.then(() => {
      next = undefined
      running = sweepOnce(works).catch((error: unknown) => works.log.error({ err: error }, 'files were not swept'))
      return running
    })
    return next
  }
}
