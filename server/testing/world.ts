// A server of one's own with people in it, called through its front door.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { inject } from 'vitest'
import { createApp } from '../app.ts'
import { Limits } from '../auth/limits.ts'
import { mayOpen } from '../auth/may-open.ts'
import { startSession } from '../auth/sessions.ts'
import { Tokens } from '../auth/tokens.ts'
import { type Config, readConfig } from '../config.ts'
import type { Raw } from '../db/open.ts'
import { openStore } from '../files/store.ts'
import { sweeperOf } from '../files/sweeper.ts'
import { StoredSettings } from '../records/settings.ts'
import { served } from '../resources/index.ts'
import type { Services } from '../services.ts'
import { type Caller, callerOf, type Send } from './caller.ts'
import { deliverAll, type KeptMail, keptMail } from './mail.ts'
import type { Ids, Person } from './people.ts'
import { copyTemplate, type DatabaseKind } from './templates.ts'

/** What every test of the API runs on. */
export const databases: readonly DatabaseKind[] = ['sqlite', 'postgres']

export const SECRET = 'a secret for tests that has more than 32 characters'
export const HOST = 'http://crm.test'
/** Wednesday noon in Dubai. */
export const NOON = '2026-10-21T08:00:00.000Z'

export interface World {
  readonly app: ReturnType<typeof createApp>
  readonly services: Services
  readonly ids: Ids
  readonly url: string
  /** Somebody who calls, with a bearer token. */
  as(person: Person): Caller
  /** The same with the cookie of the back-office, from its own pages. */
  withCookie(person: Person): Promise<Caller>
  readonly anonymous: Caller
  /** A bearer token of a new session. */
  tokenOf(person: Person): Promise<string>
  /** The time of the next requests. */
  setTime(instant: string): void
  /** Lets time pass. */
  wait(ms: number): void
  now(): string
  /** What was sent; `deliver` sends what is due. */
  readonly mail: KeptMail
  deliver(): Promise<void>
  /** Statements that `work` sends, in order. */
  statements(work: () => Promise<unknown>): Promise<string[]>
  /** Rows as they are stored. */
  rows(text: string): Promise<Raw[]>
  close(): Promise<void>
}

export async function openWorld(kind: DatabaseKind, env: Record<string, string> = {}): Promise<World> {
  const templates = inject('templates')
  const { database, url, remove } = await copyTemplate(templates, kind)
  const media = path.join(tmpdir(), `tezrent-media-${crypto.randomUUID()}`)
  const base = { SECRET_KEY: SECRET, LOGIN_RATE_LIMIT: '0', LOG_LEVEL: 'silent', MEDIA_DIR: media }
  const config: Config = readConfig({ ...base, ...env })
  let time = Date.parse(NOON)
  const now = () => new Date(time).toISOString()
  const tokens = new Tokens(SECRET)
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const store = await openStore(config.MEDIA_DIR)
  const mail = keptMail()
  const services: Services = {
    config,
    database,
    tokens,
    limits: new Limits(config.LOGIN_RATE_LIMIT, config.RATE_LIMIT),
    log,
    store,
    mail,
    mayOpen,
    sweepFiles: sweeperOf({ database, store, clock: now, log }),
    settings: new StoredSettings(),
    served,
    clock: now,
    accepting: () => true,
  }
  const app = createApp(services)
  const send: Send = async (request) => app.request(request)
  const { ids } = templates
  const tokenOf = async (person: Person) => {
    const session = await database.transaction((tx) => startSession(tx, now(), ids.user[person], 'token'))
    return tokens.sign('access', session, 0, now())
  }
  const kept = new Map<Person, { token: Promise<string>; until: number }>()
  const freshToken = (person: Person) => {
    const known = kept.get(person)
    if (known && known.until > time) return known.token
    const token = tokenOf(person)
    kept.set(person, { token, until: time + 14 * 60_000 })
    return token
  }
  return {
    app,
    services,
    ids,
    url,
    tokenOf,
    as: (person) => callerOf(send, HOST, async () => ({ authorization: `Bearer ${await freshToken(person)}` })),
    async withCookie(person) {
      const secret = `cookie of ${person} ${crypto.randomUUID()}`.replaceAll(' ', '-')
      await database.transaction((tx) => startSession(tx, now(), ids.user[person], 'cookie', secret))
      return callerOf(send, HOST, async () => ({ cookie: `tezrent_session=${secret}`, origin: HOST }))
    },
    anonymous: callerOf(send, HOST, async () => ({})),
    setTime(instant) {
      time = Date.parse(instant)
    },
    wait(ms) {
      time += ms
    },
    now,
    mail,
    deliver: () => deliverAll(services),
    async statements(work) {
      const texts: string[] = []
      database.onStatement = (text) => texts.push(text)
      try {
        await work()
      } finally {
        delete database.onStatement
      }
      return texts
    },
    rows: async (text) => database.read.run(text, []),
    async close() {
      await services.sweepFiles()
      await remove()
      rmSync(media, { recursive: true, force: true })
    },
  }
}
