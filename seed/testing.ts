// An empty database for the tests of the demo, and what is in it afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { inject } from 'vitest'
import { Limits } from '../server/auth/limits.ts'
import { mayOpen } from '../server/auth/may-open.ts'
import { Tokens } from '../server/auth/tokens.ts'
import { readConfig } from '../server/config.ts'
import { migrate } from '../server/db/migrate.ts'
import type { Raw } from '../server/db/open.ts'
import { openStore } from '../server/files/store.ts'
import { StoredSettings } from '../server/records/settings.ts'
import { served } from '../server/resources/index.ts'
import type { Services } from '../server/services.ts'
import { keptMail } from '../server/testing/mail.ts'
import { type DatabaseKind, emptyDatabase } from '../server/testing/templates.ts'
import { registry } from '../shared/resources/index.ts'

const NOW = '2026-10-21T08:00:00.000Z'
const SECRET_KEY = 'a secret for tests that has more than 32 characters'
const log = pino({ level: 'silent' })

export interface Place {
  readonly services: Services
  rows(text: string): Promise<Raw[]>
  remove(): Promise<void>
}

/** A migrated database without people, and a store without files, on a given day. */
export async function emptyPlace(kind: DatabaseKind, now = NOW): Promise<Place> {
  const { database, remove } = await emptyDatabase(inject('templates'), kind)
  await migrate(database)
  const config = readConfig({ SECRET_KEY })
  const [tokens, limits] = [new Tokens(SECRET_KEY), new Limits(0, 0)]
  const folder = mkdtempSync(join(tmpdir(), 'tezrent-seed-'))
  const services = {
    config,
    database,
    tokens,
    limits,
    log,
    settings: new StoredSettings(),
    served,
    clock: () => now,
    accepting: () => true,
    store: await openStore(folder),
    sweepFiles: async () => undefined,
    mail: keptMail(),
    mayOpen,
  }
  const removeAll = async () => {
    await remove()
    rmSync(folder, { recursive: true })
  }
  return { services, remove: removeAll, rows: async (text) => database.read.run(text, []) }
}

/** Every record, in order; the salt of a password is chance. */
export async function everything({ rows }: Place): Promise<Record<string, Raw[]>> {
  const tables: Record<string, Raw[]> = {}
  tables.users_groups = await rows('select * from users_groups order by owner, target')
  tables.cursors = await rows('select "user", n from notification_cursors order by "user"')
  tables.seen = await rows('select "user", ticket, comment from ticket_seen order by "user", ticket')
  for (const name of [...registry.keys(), 'history', 'files'])
    tables[name] = await rows(`select * from "${name}" order by id`)
  for (const user of tables.users ?? []) user.password = ''
  return tables
}
