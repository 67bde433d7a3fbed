/** `Idempotency-Key`: the same POST again answers as the first did and creates nothing. */
import { AppError } from '../../shared/kernel/errors.ts'
import type { Person } from '../auth/actors.ts'
import type { Tokens } from '../auth/tokens.ts'
import { Statement } from '../db/compile.ts'
import { systemTables } from '../db/system-tables.ts'
import type { Context } from '../records/context.ts'
import { insertRow } from '../records/row-statements.ts'
import type { Reply } from './dialects/dialect.ts'

const KEEP_MS = 24 * 3_600_000
const fields = Object.entries(systemTables.find(({ name }) => name === 'idempotency_keys')?.fields ?? {})

export interface Key {
  readonly user: number
  readonly path: string
  readonly key: string
  readonly bodyHash: string
}

/** As whom somebody calls: what else he may see of a kept answer, he could see when he got it. */
const standing = (actor: Person): string =>
  [actor.role, ...Object.values(actor).filter((value) => typeof value === 'number')].join(' ')

/** The key of a request, or undefined when it has none. @throws AppError refused for one that is too long */
export function keyOf(
  header: string | null,
  actor: Person,
  path: string,
  body: string,
  tokens: Tokens,
): Key | undefined {
  if (header === null || header === '') return undefined
  if (header.length > 255) throw new AppError('refused', 'An Idempotency-Key has at most 255 characters.')
  return { user: actor.id, path, key: header, bodyHash: tokens.fingerprint(`${standing(actor)}\n${body}`) }
}

/** Requests that run in this process; in another process the second waits for the first's transaction instead. */
const running = new Set<string>()
/** Runs `work` unless a request with this key runs. @throws AppError conflict with Retry-After */
export async function alone<T>(key: Key | undefined, work: () => Promise<T>): Promise<T> {
  if (!key) return work()
  const name = `${key.user} ${key.path} ${key.key}`
  if (running.has(name))
    throw new AppError('conflict', 'A request with this Idempotency-Key is still running.', { retryAfter: 1 })
  running.add(name)
  try {
    return await work()
  } finally {
    running.delete(name)
  }
}

/** The first answer to this key, or undefined. @throws AppError key_reused when the body differs, or who its user is by now */
export async function replay(ctx: Context, key: Key): Promise<Reply | undefined> {
  const s = new Statement(ctx.db.dialect)
  // The lock makes a second server process wait for the first's answer.
  if (ctx.db.dialect === 'postgres') {
    const lock = new Statement(ctx.db.dialect)
    await ctx.db.run(
      `select pg_advisory_xact_lock(hashtextextended(${lock.place(`${key.user} ${key.path} ${key.key}`)}, 0))`,
      lock.values,
    )
  }
  const where = `"user" = ${s.bind(key.user)} and path = ${s.bind(key.path)} and key = ${s.bind(key.key)}`
  const rows = await ctx.db.run(
    `select body_hash, status, body, etag, created_at from idempotency_keys where ${where}`,
    s.values,
  )
  const [row] = rows
  if (!row) return undefined
  if (Date.parse(String(row.created_at)) < Date.parse(ctx.now) - KEEP_MS) {
    const gone = new Statement(ctx.db.dialect)
    const old = `"user" = ${gone.bind(key.user)} and path = ${gone.bind(key.path)} and key = ${gone.bind(key.key)}`
    await ctx.db.run(`delete from idempotency_keys where ${old}`, gone.values)
    return undefined
  }
  if (row.body_hash !== key.bodyHash)
    throw new AppError('key_reused', 'This Idempotency-Key was used with another body, or in another role.')
  return {
    status: Number(row.status),
    body: JSON.parse(String(row.body)),
    headers: row.etag ? { ETag: String(row.etag) } : {},
  }
}

/** Keeps an answer in the transaction that made it. */
export async function keep(ctx: Context, key: Key, reply: Reply): Promise<void> {
  await insertRow(ctx.db, 'idempotency_keys', fields, {
    user: key.user,
    path: key.path,
    key: key.key,
    body_hash: key.bodyHash,
    status: reply.status,
    body: JSON.stringify(reply.body),
    etag: reply.headers?.ETag ?? '',
    created_at: ctx.now,
  })
}

/** Forgets keys older than a day. */
export async function forgetOldKeys(ctx: Pick<Context, 'db' | 'now'>): Promise<void> {
  const s = new Statement(ctx.db.dialect)
  const before = new Date(Date.parse(ctx.now) - KEEP_MS).toISOString()
  await ctx.db.run(`delete from idempotency_keys where created_at < ${s.bind(before)}`, s.values)
}
