/** What the scenarios need to know of the data: some ids, a word that one lead has, a word that many have, and people. */
import Sqlite from 'better-sqlite3'

export interface Facts {
  readonly leads: number
  readonly ids: readonly number[]
  /** Matches one lead. */
  readonly rare: string
  /** Matches many leads. */
  readonly common: string
  /** Tickets with twelve comments. */
  readonly threads: readonly number[]
  /** Emails of customers who can sign in. */
  readonly customers: readonly string[]
}

const COMMENTS = 12
const SOME = 500

/** Ids spread over all records, in no order that a cache would like. */
const spread = (leads: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => 1 + ((index * 7_919 * 104_729) % leads))

/** @throws Error when the data are none to measure with */
export function factsOf(file: string): Facts {
  const db = new Sqlite(file, { readonly: true })
  try {
    const all = (text: string, ...values: unknown[]) =>
      db
        .prepare<unknown[], { v: unknown }>(text)
        .all(...values)
        .map(({ v }) => v)
    const leads = Number(all('select count(*) as v from leads')[0])
    const rare = all(
      'select contact_email as v from leads where customer is null and id >= ? order by id limit 1',
      leads >> 1,
    )
    const threads = all(
      'select ticket as v from ticket_comments group by ticket having count(*) = ? order by ticket limit ?',
      COMMENTS,
      SOME,
    )
    if (threads.length === 0) throw new Error(`No ticket has ${COMMENTS} comments: there is nothing to measure.`)
    const customers = all(
      `select u.email as v from users u join customers c on c."user" = u.id where u.is_active = 1 order by u.id limit ?`,
      SOME,
    )
    return {
      leads,
      ids: spread(leads, SOME),
      rare: String(rare[0]),
      common: 'rental',
      threads: threads.map(Number),
      customers: customers.map(String),
    }
  } finally {
    db.close()
  }
}
