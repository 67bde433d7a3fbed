/** The life of a mail in the outbox after it was written: claimed with a lease, and then sent, put off, or given up. */
import { Statement } from '../db/compile.ts'
import { isTrue } from '../db/dialect.ts'
import type { Connection, Raw } from '../db/open.ts'

/**
 * How long a claim holds. No try takes as long (`to-server.ts`), so no two processes send a mail at once; when a process
 * dies, another one tries again after it.
 */
export const LEASE_MS = 300_000

/** A mail that is ours for the time of the lease. */
export interface Claimed {
  readonly id: number
  /** Whoever claims it later has another one, and our word on it counts no more. */
  readonly version: number
  /** This one included. */
  readonly tries: number
  readonly subject: string
  readonly text: string
  readonly link: string
  readonly createdAt: string
  readonly isExpired: boolean
  /** The record that it is about, which its reader must be allowed to open. */
  readonly about: { readonly resource: string; readonly record: number } | null
  readonly recipient: {
    readonly id: number
    readonly name: string
    readonly address: string
    readonly isActive: boolean
  }
}

const unsent = "status in ('waiting', 'sending')"

/** Whether there is anything to send; asks without a transaction. */
export async function isAnyDue(db: Connection, now: string): Promise<boolean> {
  const s = new Statement(db.dialect)
  const rows = await db.run(`select 1 from mails where ${unsent} and due_at <= ${s.bind(now)} limit 1`, s.values)
  return rows.length > 0
}

function toClaimed(row: Raw, now: string): Claimed {
  return {
    id: Number(row.id),
    version: Number(row.version),
    tries: Number(row.tries),
    subject: String(row.subject),
    text: String(row.text),
    // Only staff may open the admin.
    link: row.user_type === 'staff' ? String(row.link) : '',
    createdAt: String(row.created_at),
    isExpired: row.expires_at !== null && String(row.expires_at) <= now,
    about:
      row.about_record === null ? null : { resource: String(row.about_resource), record: Number(row.about_record) },
    recipient: {
      id: Number(row.recipient),
      name: String(row.name),
      address: String(row.email),
      isActive: isTrue(row.is_active),
    },
  }
}

/** Takes up to `most` mails that are due, longest due first; other processes pass over them until the lease ends. */
export async function claim(tx: Connection, now: string, most: number): Promise<Claimed[]> {
  const lease = new Date(Date.parse(now) + LEASE_MS).toISOString()
  // SQLite has one writer at a time; PostgreSQL leaves out what another process is just taking.
  const alone = tx.dialect === 'postgres' ? ' for update skip locked' : ''
  const s = new Statement(tx.dialect)
  const due = `select id from mails where ${unsent} and due_at <= ${s.bind(now)} order by due_at, id limit ${s.bind(most)}${alone}`
  const taken = await tx.run(
    `with due as materialized (${due})
     update mails set status = 'sending', slot = cast(id as text), tries = tries + 1, version = version + 1,
       due_at = ${s.place(lease)}, updated_at = ${s.place(now)} where id in (select id from due) returning id`,
    s.values,
  )
  const claimed: Claimed[] = []
  for (const { id } of taken) {
    const one = new Statement(tx.dialect)
    const rows = await tx.run(
      `select m.id, m.version, m.tries, m.subject, m.text, m.link, m.created_at, m.expires_at, m.about_resource, m.about_record, m.recipient, u.name, u.email, u.is_active, u.user_type
       from mails m join users u on u.id = m.recipient where m.id = ${one.bind(id)}`,
      one.values,
    )
    claimed.push(...rows.map((row) => toClaimed(row, now)))
  }
  return claimed
}

/** What came of a try. */
export type Outcome =
  | { readonly is: 'sent' }
  | { readonly is: 'waiting'; readonly until: string; readonly problem: string }
  | { readonly is: 'dead'; readonly problem: string; readonly useless?: boolean }

/** Writes it down, unless somebody else has claimed the mail meanwhile. What it said goes as soon as nobody needs it. */
export async function conclude(tx: Connection, now: string, mail: Claimed, outcome: Outcome): Promise<void> {
  const s = new Statement(tx.dialect)
  const sets = [
    `status = ${s.place(outcome.is)}`,
    `problem = ${s.place('problem' in outcome ? outcome.problem : '')}`,
    `updated_at = ${s.place(now)}`,
    'version = version + 1',
  ]
  if (outcome.is === 'sent') sets.push(`sent_at = ${s.place(now)}`)
  sets.push(`due_at = ${s.place(outcome.is === 'waiting' ? outcome.until : null)}`)
  if (outcome.is === 'sent' || (outcome.is === 'dead' && outcome.useless)) sets.push("text = ''", "link = ''")
  await tx.run(
    `update mails set ${sets.join(', ')} where id = ${s.bind(mail.id)} and version = ${s.bind(mail.version)}`,
    s.values,
  )
}
