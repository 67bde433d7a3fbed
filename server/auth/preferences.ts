/** What somebody likes to see, kept for him whatever computer he works at: small values by name, of which the server knows no more. */
import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import { allStorable } from '../../shared/kernel/schema.ts'
import { Statement } from '../db/compile.ts'
import { encoders } from '../db/dialect.ts'
import type { Connection } from '../db/open.ts'

export type UserPreferences = Readonly<Record<string, unknown>>

const KEY = /^[a-z][a-z0-9_.-]{0,99}$/
/** Characters of one as JSON. */
const LONGEST = 4000
const MOST = 200

/** All that a user keeps. */
export async function userPreferencesOf(db: Connection, user: number): Promise<UserPreferences> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select key, value from user_preferences where "user" = ${s.bind(user)} order by key`,
    s.values,
  )
  return Object.fromEntries(
    rows.map(({ key, value }) => [String(key), db.dialect === 'sqlite' ? JSON.parse(String(value)) : value]),
  )
}

const value = z
  .unknown()
  .refine((given) => allStorable([given]), 'Null characters, and numbers that are too large, are not allowed.')
  .refine((given) => JSON.stringify(given).length <= LONGEST, `Ensure this value has at most ${LONGEST} characters.`)
const schema = z.record(z.string().regex(KEY, 'Use small letters, digits, dots, dashes and underscores.'), value, {
  error: 'Expected an object of values by name.',
})

/** Keeps what a body gives; null takes away. @throws AppError invalid with messages by name */
export async function changeUserPreferences(tx: Connection, user: number, body: unknown): Promise<void> {
  const parsed = schema.safeParse(body)
  if (!parsed.success)
    throw invalid(
      Object.fromEntries(
        parsed.error.issues.map(({ path: [name = 'non_field_errors'], message }) => [String(name), [message]]),
      ),
    )
  const tooMany = invalid({ non_field_errors: [`At most ${MOST} values are kept.`] })
  if (Object.keys(parsed.data).length > MOST) throw tooMany
  for (const [key, given] of Object.entries(parsed.data)) {
    const s = new Statement(tx.dialect)
    if (given === null) {
      await tx.run(`delete from user_preferences where "user" = ${s.bind(user)} and key = ${s.bind(key)}`, s.values)
      continue
    }
    const row = [s.place(user), s.place(key), s.place(encoders[tx.dialect].json(given))].join(', ')
    await tx.run(
      `insert into user_preferences ("user", key, value) values (${row}) on conflict ("user", key) do update set value = excluded.value`,
      s.values,
    )
  }
  const s = new Statement(tx.dialect)
  const [row] = await tx.run(`select count(*) as n from user_preferences where "user" = ${s.bind(user)}`, s.values)
  if (Number(row?.n) > MOST) throw tooMany
}
