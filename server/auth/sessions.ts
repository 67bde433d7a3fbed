/** Sessions: one per sign-in, looked up on every request, so that ending one works at once. */
import { createHash } from 'node:crypto'
import { DAY_MS } from '../../shared/kernel/instants.ts'
import { manyIds, Statement } from '../db/compile.ts'
import type { DialectName } from '../db/dialect.ts'
import type { Connection, Raw } from '../db/open.ts'
import { systemTables } from '../db/system-tables.ts'
import type { Context } from '../records/context.ts'
import { insertRow } from '../records/row-statements.ts'
import { actorColumns, isActive, type Person, toActor } from './actors.ts'

/** A family of refresh tokens lives at most this long, however often it is refreshed. */
const FAMILY_DAYS = 90
/** A browser's session. */
export const COOKIE_DAYS = 7

/** A session with its user, as the database has them now. */
export interface Session {
  readonly id: number
  readonly kind: 'token' | 'cookie'
  readonly usedGeneration: number
  readonly usedAt: string | null
  readonly expiresAt: string
  readonly actor: Person
  /** The version of the settings: whoever keeps older ones reads them anew. */
  readonly settings: number
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')
const later = (now: string, days: number): string => new Date(Date.parse(now) + days * DAY_MS).toISOString()

const fields = Object.entries(systemTables.find(({ name }) => name === 'sessions')?.fields ?? {})

/** Starts a session; returns its id. `secret` is the browser's cookie, stored as a hash. */
export function startSession(
  db: Connection,
  now: string,
  user: number,
  kind: Session['kind'],
  secret?: string,
): Promise<number> {
  const expires_at = later(now, kind === 'cookie' ? COOKIE_DAYS : FAMILY_DAYS)
  const secret_hash = secret === undefined ? '' : sha256(secret)
  return insertRow(db, 'sessions', fields, { user, kind, secret_hash, created_at: now, expires_at })
}

function toSession(row: Raw): Session {
  return {
    id: Number(row.id),
    kind: row.kind === 'cookie' ? 'cookie' : 'token',
    usedGeneration: Number(row.used_generation),
    usedAt: row.used_at === null ? null : String(row.used_at),
    expiresAt: String(row.expires_at),
    actor: toActor(Number(row.user), row),
    settings: Number(row.settings ?? 0),
  }
}

type Key = 'id' | 'secret_hash'
/** The look-up by a column: its value, then the time. Written once, for it is asked with every request. */
function looking(dialect: DialectName, column: Key): string {
  const s = new Statement(dialect)
  return `select s.id, s."user", s.kind, s.used_generation, s.used_at, s.expires_at, ${actorColumns[dialect]},
  (select version from settings where id = 1) as settings
  from sessions s join users u on u.id = s."user"
  where s.${column} = ${s.bind('')} and s.revoked_at is null and s.expires_at > ${s.bind('')} and ${isActive(dialect)}`
}
const texts: Readonly<Record<DialectName, Readonly<Record<Key, string>>>> = {
  sqlite: { id: looking('sqlite', 'id'), secret_hash: looking('sqlite', 'secret_hash') },
  postgres: { id: looking('postgres', 'id'), secret_hash: looking('postgres', 'secret_hash') },
}

async function lookUp(db: Connection, now: string, column: Key, value: unknown): Promise<Session | undefined> {
  const rows = await db.run(texts[db.dialect][column], [value, now])
  return rows[0] && toSession(rows[0])
}
/** The session of an access or refresh token; undefined when it ended or its user may no longer sign in. */
export const sessionById = (db: Connection, now: string, id: number) => lookUp(db, now, 'id', id)
/** The session of a browser's cookie. */
export const sessionByCookie = (db: Connection, now: string, secret: string) =>
  lookUp(db, now, 'secret_hash', sha256(secret))

/** Those of the sessions that have not ended, each with its user as the database has him now. */
export async function livingSessions(
  db: Connection,
  now: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Person>> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select s.id, s."user", ${actorColumns[db.dialect]} from sessions s join users u on u.id = s."user" where s.id in ${manyIds(s, ids)} and s.revoked_at is null and s.expires_at > ${s.bind(now)} and ${isActive(db.dialect)}`,
    s.values,
  )
  return new Map(rows.map((row) => [Number(row.id), toActor(Number(row.user), row)]))
}

/** Ends one session. */
export async function endSession(db: Connection, now: string, id: number): Promise<void> {
  const s = new Statement(db.dialect)
  await db.run(
    `update sessions set revoked_at = ${s.place(now)} where id = ${s.bind(id)} and revoked_at is null`,
    s.values,
  )
}

/** Ends every session of a user, but the one that asks. */
export async function endSessionsOf(ctx: Pick<Context, 'db' | 'now' | 'session'>, user: number): Promise<void> {
  const s = new Statement(ctx.db.dialect)
  await ctx.db.run(
    `update sessions set revoked_at = ${s.place(ctx.now)} where "user" = ${s.bind(user)} and id <> ${s.bind(ctx.session ?? 0)} and revoked_at is null`,
    s.values,
  )
}

/** Notes that a refresh token of this generation was used, if it is the youngest so far. */
export async function noteUse(db: Connection, now: string, id: number, generation: number): Promise<void> {
  const s = new Statement(db.dialect)
  await db.run(
    `update sessions set used_generation = ${s.place(generation)}, used_at = ${s.place(now)} where id = ${s.bind(id)} and used_generation < ${s.bind(generation)}`,
    s.values,
  )
}
