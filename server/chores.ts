/** What has to be done now and then, beside requests. */
import { registry } from '../shared/resources/index.ts'
import { forgetLateResets } from './auth/password-reset.ts'
import { foldTallies } from './db/tally.ts'
import { removeOldSpools } from './files/spool-folders.ts'
import { forgetOldKeys } from './http/idempotency.ts'
import { oldSince, tidyOutbox } from './mail/tidy.ts'
import type { Services } from './services.ts'

const EVERY_MS = 10_000
const HOURLY = 360

/** Starts them; `stop` waits for the one that runs. */
export function startChores({ database, clock, log, mail, sweepFiles }: Services): { stop(): Promise<void> } {
  let round = 0
  let running: Promise<void> = Promise.resolve()
  const work = async () => {
    if (database.dialect === 'postgres') await database.transaction((tx) => foldTallies(tx, registry.values()))
    if (round++ % HOURLY !== 0) return
    await database.transaction((db) => forgetOldKeys({ db, now: clock() }))
    await database.transaction(async (tx) => {
      await forgetLateResets(tx, clock())
      await tidyOutbox(tx, clock())
    })
    await mail.tidy(oldSince(clock()))
    await sweepFiles()
    await removeOldSpools(clock())
  }
  const timer = setInterval(() => {
    running = work().catch((error: unknown) => log.error({ err: error }, 'chore failed'))
  }, EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
