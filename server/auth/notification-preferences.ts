/** What somebody wants to hear of, and where: only what differs from the usual is stored. */
import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import { type NotificationType, notificationTypes } from '../../shared/resources/notifications.ts'
import { Statement } from '../db/compile.ts'
import { encoders, isTrue } from '../db/dialect.ts'
import type { Connection, Raw } from '../db/open.ts'

export interface Preference {
  readonly in_app: boolean
  readonly email: boolean
}
export type Preferences = Record<string, Preference>
export const preferenceTypes = Object.keys(notificationTypes)
export const usualPreference: Preference = { in_app: true, email: false }
/** The preference that a stored row is. */
export const toPreference = ({ in_app, email }: Raw): Preference => ({ in_app: isTrue(in_app), email: isTrue(email) })

/** All of a user's, by type. */
export async function preferencesOf(db: Connection, user: number): Promise<Preferences> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select notification_type, in_app, email from notification_preferences where "user" = ${s.bind(user)}`,
    s.values,
  )
  const all: Preferences = Object.fromEntries(preferenceTypes.map((type) => [type, usualPreference]))
  for (const { notification_type: type, ...row } of rows)
    if (Object.hasOwn(notificationTypes, String(type))) all[String(type)] = toPreference(row)
  return all
}

const choice = z.boolean('Must be a valid boolean.').optional()
const one = z.object({ in_app: choice, email: choice }, 'Expected an object with in_app and email.').optional()
const types = Object.keys(notificationTypes) as NotificationType[]
const schema = z.partialRecord(z.enum(types), one)

/** Changes what a body gives. @throws AppError invalid with messages by type */
export async function changePreferences(tx: Connection, user: number, body: Record<string, unknown>): Promise<void> {
  const known = Object.fromEntries(Object.entries(body).filter(([type]) => preferenceTypes.includes(type)))
  const parsed = schema.safeParse(known)
  if (!parsed.success)
    throw invalid(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), [message]])))
  const before = await preferencesOf(tx, user)
  for (const [type, given] of Object.entries(parsed.data)) {
    const next = { ...usualPreference, ...before[type], ...given }
    const s = new Statement(tx.dialect)
    const asStored = (value: boolean) => s.place(encoders[tx.dialect].bool(value))
    const [in_app, email] = [asStored(next.in_app), asStored(next.email)]
    await tx.run(
      `insert into notification_preferences (in_app, email, "user", notification_type) values (${in_app}, ${email}, ${s.place(user)}, ${s.place(type)}) on conflict ("user", notification_type) do update set in_app = excluded.in_app, email = excluded.email`,
      s.values,
    )
  }
}
