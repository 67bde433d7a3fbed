// An empty database for the tests of the demo, and what is in it afterwards.
import pino from 'pino'
import { inject } from 'vitest'
import { Limits } from '../server/auth/limits.ts'
import { Tokens } from '../server/auth/tokens.ts'
import { readConfig } from '../server/config.ts'
import { migrate } from '../server/db/migrate.ts'
import type { Raw } from '../server/db/open.ts'
import { StoredSettings } from '../server/records/settings.ts'
import { served } from '../server/resources/index.ts'
import type { Services } from '../server/services.ts'
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
/** A migrated database without people, on a given day. */
const nothingThere = async (): Promise<never> => {
  throw new Error('These tests keep no files.')
}
const noStore = { put: nothingThere, open: nothingThere, has: nothingThere, remove: nothingThere }

export async function emptyPlace(kind: DatabaseKind, now = NOW): Promise<Place> {
  const { database, remove } = await emptyDatabase(inject('templates'), kind)
  await migrate(database)
  const config = readConfig({ SECRET_KEY })
  const [tokens, limits] = [new Tokens(SECRET_KEY), new Limits(0, 0)]
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
    store: noStore,
    sweepFiles: async () => undefined,
  }
  return { services, remove, rows: async (text) => database.read.run(text, []) }
}

/** Every record, in order; the salt of a password is chance. */
export async function everything({ rows }: Place): Promise<Record<string, Raw[]>> {
  const tables: Record<string, Raw[]> = {}
  tables.users_groups = await rows('select * from users_groups order by owner, target')
  for (const name of [...registry.keys(), 'history']) tables[name] = await rows(`select * from "${name}" order by id`)
  for (const user of tables.users ?? []) user.password = ''
  return tables
}
