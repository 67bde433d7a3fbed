/** What the scenarios need to know of the data: some ids, a word that one lead has, and a word that many have. */
import Sqlite from 'better-sqlite3'

export interface Facts {
  readonly leads: number
  readonly ids: readonly number[]
  /** Matches one lead. */
  readonly rare: string
  /** Matches many leads. */
  readonly common: string
}

/** Ids spread over all records, in no order that a cache would like. */
const spread = (leads: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => 1 + ((index * 7_919 * 104_729) % leads))

export function factsOf(file: string): Facts {
  const db = new Sqlite(file, { readonly: true })
  try {
    const one = (text: string, value: unknown = 0) => db.prepare<unknown[], { v: unknown }>(text).get(value)?.v
    const leads = Number(one('select count(*) as v from leads where id > ?'))
    const rare = String(
      one('select contact_email as v from leads where customer is null and id >= ? order by id', leads >> 1),
    )
    return { leads, ids: spread(leads, 500), rare, common: 'rental' }
  } finally {
    db.close()
  }
}
