/** A new password for who forgot the old one: a token by mail, good once and for an hour. */
import { randomBytes } from 'node:crypto'
import { Statement } from '../db/compile.ts'
import type { Connection } from '../db/open.ts'
import { post } from '../mail/outbox.ts'
import { isActive } from './actors.ts'
import { sha256 } from './sessions.ts'

const LIFE_MS = 3_600_000
/** 144 bits, which nobody guesses, in 24 letters, which fit into a line of a mail together with the address. */
const TOKEN_BYTES = 18

const PAGE = '/admin/crm/reset-password/set'

/** What the mail says. The token stands behind `#`, which no browser sends on to any server. */
const mailWith = (token: string) => ({
  subject: 'A new password for TezRent',
  text: [
    'Somebody asked for a new password for your account at TezRent.',
    'If it was not you, do nothing: your password stays as it is.',
    'This code sets a new one, once and within an hour:',
    token,
  ].join('\n\n'),
  link: `${PAGE}#${token}`,
})

/** Sends a token to an active user with this address, if there is one. An older token dies. */
export async function askForReset(tx: Connection, now: string, email: string): Promise<void> {
  const s = new Statement(tx.dialect)
  const [user] = await tx.run(
    `select u.id from users u where u.email = ${s.bind(email)} and ${isActive(tx.dialect)}`,
    s.values,
  )
  if (!user) return
  const id = Number(user.id)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expires = new Date(Date.parse(now) + LIFE_MS).toISOString()
  const values = new Statement(tx.dialect)
  await tx.run(
    `insert into password_resets ("user", secret_hash, created_at, expires_at)
     values (${[id, sha256(token), now, expires].map((value) => values.place(value)).join(', ')})
     on conflict ("user") do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at, expires_at = excluded.expires_at`,
    values.values,
  )
  await post(tx, now, { to: [id], slot: 'password_reset', due: now, expires, ...mailWith(token) })
}

/** Whose token it is; undefined for one that is wrong, used, too old or replaced. */
export async function userOfReset(db: Connection, now: string, token: string): Promise<number | undefined> {
  const s = new Statement(db.dialect)
  const [row] = await db.run(
    `select "user" from password_resets where secret_hash = ${s.bind(sha256(token))} and expires_at > ${s.bind(now)}`,
    s.values,
  )
  return row && Number(row.user)
}

/** Uses a token up. Of several at once, one succeeds. */
export async function spendReset(tx: Connection, now: string, token: string): Promise<boolean> {
  const s = new Statement(tx.dialect)
  const rows = await tx.run(
    `delete from password_resets where secret_hash = ${s.bind(sha256(token))} and expires_at > ${s.bind(now)} returning id`,
    s.values,
  )
  return rows.length > 0
}

/** The token that a user may have been sent is good no more. */
export async function forgetResetOf(tx: Connection, user: number): Promise<void> {
  const s = new Statement(tx.dialect)
  await tx.run(`delete from password_resets where "user" = ${s.bind(user)}`, s.values)
}

/** Removes the tokens that are too old. */
export async function forgetLateResets(tx: Connection, now: string): Promise<void> {
  const s = new Statement(tx.dialect)
  await tx.run(`delete from password_resets where expires_at <= ${s.bind(now)}`, s.values)
}
