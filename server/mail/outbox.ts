/**
 * The outbox: a mail is a row that is written in the transaction of its cause, so that neither is there without the other.
 * `mailer.ts` sends it afterwards.
 */
import { Statement } from '../db/compile.ts'
import type { Connection } from '../db/open.ts'

export interface NewMail {
  /** Ids of users; each gets a mail of his own. */
  readonly to: readonly number[]
  readonly subject: string
  /** The subject when it takes the place of one that still waits: the number of them, and then this. */
  readonly many?: string
  /** Paragraphs, with an empty line between them. */
  readonly text: string
  /** The record that it is about: who may not open it when the mail leaves does not get it. */
  readonly about?: { readonly resource: string; readonly record: number }
  /** The page of the admin that it leads to, from `/` on; only staff get it. */
  readonly link?: string
  /** A mail takes the place of one to the same user in the same slot that nobody has begun to send. */
  readonly slot: string
  /** When it may be sent, ISO 8601 in UTC: waiting a little lets others take its place. */
  readonly due: string
  /** When it is of no use any more. */
  readonly expires?: string
}

/** Puts a mail into the outbox, in the caller's transaction. */
export async function post(tx: Connection, now: string, mail: NewMail): Promise<void> {
  const { to, subject, many, text, link = '', about, slot, due, expires = null } = mail
  if (to.length === 0) return
  const s = new Statement(tx.dialect)
  const rows = to.map((recipient) => {
    const values = [
      recipient,
      slot,
      subject,
      text,
      link,
      about?.resource ?? '',
      about?.record ?? null,
      due,
      expires,
      now,
      now,
    ]
    return `(${values.map((value) => s.place(value)).join(', ')})`
  })
  const title = many === undefined ? 'excluded.subject' : `cast(mails.times + 1 as text) || ${s.place(` ${many}`)}`
  // The first one's `due_at` stays: a mail is never put off for ever by the next one.
  await tx.run(
    `insert into mails (recipient, slot, subject, text, link, about_resource, about_record, due_at, expires_at, created_at, updated_at) values ${rows.join(', ')}
     on conflict (recipient, slot) do update set times = mails.times + 1, subject = ${title}, text = excluded.text, link = excluded.link,
       expires_at = excluded.expires_at, updated_at = excluded.updated_at, version = mails.version + 1`,
    s.values,
  )
}
