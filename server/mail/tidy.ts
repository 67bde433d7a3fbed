/** Takes away what nobody needs any more: what mails said, and then the mails. */

import { DAY_MS } from '../../shared/kernel/instants.ts'
import { Statement } from '../db/compile.ts'
import type { Connection } from '../db/open.ts'

/** So long it can be seen what was sent, and what was given up can be sent again. */
const KEPT_DAYS = 30

/** What was last touched before this instant is old. */
export const oldSince = (now: string): string => new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString()

/** Removes old mails, and the text of those that are too late to be of use. */
export async function tidyOutbox(tx: Connection, now: string): Promise<void> {
  const old = new Statement(tx.dialect)
  await tx.run(
    `delete from mails where status in ('sent', 'dead') and updated_at < ${old.bind(oldSince(now))}`,
    old.values,
  )
  const late = new Statement(tx.dialect)
  await tx.run(
    `update mails set text = '', link = '', version = version + 1 where status = 'dead' and text <> '' and expires_at <= ${late.bind(now)}`,
    late.values,
  )
}
