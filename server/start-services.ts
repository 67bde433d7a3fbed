/** Opens what a server or a command works with: database, secret, log. Every trouble ends in one line. */

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pino from 'pino'
import { Limits } from './auth/limits.ts'
import { mayOpen } from './auth/may-open.ts'
import { Tokens } from './auth/tokens.ts'
import type { Config } from './config.ts'
import { migrate, StartError } from './db/migrate.ts'
import { type Database, openDatabase } from './db/open.ts'
import { type FileStore, openStore } from './files/store.ts'
import { sweeperOf } from './files/sweeper.ts'
import { makeFolder } from './folders.ts'
import { openTransport } from './mail/open-transport.ts'
import { StoredSettings } from './records/settings.ts'
import { served } from './resources/index.ts'
import type { Services } from './services.ts'

/** Beside the database file, or `data` when the database is elsewhere. */
export const dataFolder = (config: Config): string =>
  config.DATABASE_URL.startsWith('file:') ? dirname(config.DATABASE_URL.slice('file:'.length)) : 'data'

/** The signing secret: given, or made on the first start and kept where only we may read it. */
function secretOf(config: Config): string {
  if (config.SECRET_KEY) return config.SECRET_KEY
  const folder = dataFolder(config)
  const file = join(folder, 'secret-key')
  if (!existsSync(file)) {
    try {
      makeFolder(folder)
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Two processes that start together share the first one's secret.
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        throw new StartError(
          `Nothing can be written in ${folder}: ${message}. Check DATABASE_URL, or set SECRET_KEY.`,
          {
            cause: error,
          },
        )
    }
  }
  let secret = ''
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new StartError(`${file} cannot be read. It holds the secret that signs tokens; or set SECRET_KEY.`, { cause })
  }
  if (secret.length < 32)
    throw new StartError(`${file} holds no secret of 32 characters. Delete it; everybody then signs in again.`)
  return secret
}

async function open(config: Config): Promise<Database> {
  try {
    return await openDatabase(config.DATABASE_URL)
  } catch (error) {
    const reason = error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error)
    const where = config.DATABASE_URL.replace(/\/\/[^@/]*@/, '//…@')
    if (/not a database|malformed|corrupt/i.test(reason))
      throw new StartError(`The database ${where} is damaged (${reason}). Restore a backup; the file was not touched.`)
    throw new StartError(`The database ${where} cannot be opened: ${reason}. Check DATABASE_URL.`, { cause: error })
  }
}

async function storeOf({ MEDIA_DIR }: Config): Promise<FileStore> {
  try {
    return await openStore(MEDIA_DIR)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartError(`Files cannot be kept in ${MEDIA_DIR}: ${reason}. Check MEDIA_DIR.`, { cause })
  }
}

/** Opens and migrates. @throws StartError with what to do */
export async function startServices(config: Config, log: pino.Logger, accepting = () => true): Promise<Services> {
  const tokens = new Tokens(secretOf(config))
  const store = await storeOf(config)
  const database = await open(config)
  const settings = new StoredSettings()
  try {
    const names = await migrate(database)
    if (names.length > 0) log.info({ names }, 'migrated')
    await settings.load(database.read)
  } catch (error) {
    await database.close()
    throw error
  }
  const clock = monotone(() => Date.now())
  return {
    config,
    database,
    tokens,
    limits: new Limits(config.LOGIN_RATE_LIMIT, config.RATE_LIMIT),
    log,
    settings,
    served,
    clock,
    store,
    mayOpen,
    mail: openTransport(config, dataFolder(config)),
    sweepFiles: sweeperOf({ database, store, clock, log }),
    accepting,
  }
}

/** A clock that is set back stands still: `created_at` never goes back. */
export function monotone(time: () => number): () => string {
  let last = 0
  let text = new Date(last).toISOString()
  return () => {
    const now = time()
    // Many requests begin in the same millisecond.
    if (now <= last) return text
    last = now
    text = new Date(last).toISOString()
    return text
  }
}

const FLUSH_MS = 500
const FLUSH_LENGTH = 16_000
/**
 * Gathers lines, because a write for each costs more than the rest of the log; none is older than half a second. Not
 * pino's own gathering (`minLength`): it measures all that it holds with every line.
 */
function gathered(): pino.DestinationStream {
  const destination = pino.destination({ sync: false })
  let lines = ''
  const hand = () => {
    if (lines !== '') destination.write(lines)
    lines = ''
  }
  setInterval(hand, FLUSH_MS).unref()
  process.on('exit', () => {
    hand()
    destination.flushSync()
  })
  return {
    write(line) {
      lines += line
      if (lines.length >= FLUSH_LENGTH) hand()
    },
  }
}

/** Lines of JSON on standard output; never bodies, addresses, phones or tokens. */
export const makeLog = (config: Config): pino.Logger => pino({ level: config.LOG_LEVEL, base: null }, gathered())
