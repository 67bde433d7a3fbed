/** Users from the side of signing in: who is it, may he, and what he may change of himself. */
import { AppError, invalid } from '../../shared/kernel/errors.ts'
import { users } from '../../shared/resources/users.ts'
import { Statement } from '../db/compile.ts'
import { isTrue } from '../db/dialect.ts'
import type { Connection, Raw } from '../db/open.ts'
import type { Context } from '../records/context.ts'
import { findRow } from '../records/find.ts'
import { write } from '../records/write.ts'
import { checkPassword } from './passwords.ts'
import { weaknesses } from './weak-passwords.ts'

export interface Candidate {
  readonly id: number
  readonly userType: string
  readonly active: boolean
  readonly hash: string
}

async function candidate(db: Connection, email: string): Promise<Candidate | undefined> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select id, user_type, is_active, password from users where email = ${s.bind(email.trim().toLowerCase())}`,
    s.values,
  )
  const [row] = rows
  return (
    row && {
      id: Number(row.id),
      userType: String(row.user_type),
      active: isTrue(row.is_active),
      hash: String(row.password),
    }
  )
}

/** The user with this address and password, if he may sign in; wrong, unknown and inactive take about the same time. */
export async function whoIs(db: Connection, email: string, password: string): Promise<Candidate | undefined> {
  const found = await candidate(db, email)
  const right = await checkPassword(password, found?.hash)
  return right && found?.active ? found : undefined
}

/** The `user` object of the account calls (contract: accounts). */
export async function userObject(db: Connection, id: number): Promise<Raw> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select u.id, u.email, u.first_name, u.last_name, u.name, u.phone_number, u.user_type, u.is_superuser, u.language, u.company, c.company_name, p.id as customer
     from users u left join companies c on c.id = u.company left join customers p on p."user" = u.id and u.user_type = 'customer' where u.id = ${s.bind(id)}`,
    s.values,
  )
  const row = rows[0] ?? {}
  return {
    id: row.id,
    email: row.email,
    first_name: row.first_name,
    last_name: row.last_name,
    full_name: row.name || `Customer ${row.id}`,
    phone_number: row.phone_number,
    user_type: row.user_type,
    is_staff: row.user_type === 'staff',
    is_superuser: isTrue(row.is_superuser),
    language: row.language ?? 'en',
    company: row.company === null ? null : { id: row.company, company_name: row.company_name },
    customer: row.customer === null ? null : { id: row.customer },
  }
}

/** What a user may change of himself. */
export const OWN_FIELDS = ['first_name', 'last_name', 'phone_number', 'language'] as const

/** Changes the caller's own record. */
export async function changeOwn(
  ctx: Context,
  id: number,
  values: Readonly<Record<string, unknown>>,
  action: string,
): Promise<void> {
  const row = await findRow(ctx, users, id)
  if (row) await write(ctx, users, row, values, action)
}

/** Refuses a weak new password of this user. */
export async function demandStrong(db: Connection, id: number, password: string): Promise<void> {
  const weak = weaknesses(password, await userObject(db, id))
  if (weak.length > 0) throw invalid({ new_password: weak })
}

/** Refuses a wrong old password. */
export async function demandPassword(db: Connection, id: number, password: string): Promise<void> {
  const s = new Statement(db.dialect)
  const rows = await db.run(`select password from users where id = ${s.bind(id)}`, s.values)
  if (!(await checkPassword(password, String(rows[0]?.password))))
    throw invalid({ old_password: ['Your old password was entered incorrectly.'] })
}

/** Notes a sign-in; no change that history would tell of. */
export async function noteLogin(db: Connection, id: number, now: string): Promise<void> {
  const s = new Statement(db.dialect)
  await db.run(`update users set last_login = ${s.place(now)} where id = ${s.bind(id)}`, s.values)
}

export const wrongPair = () => new AppError('not_authenticated', 'No active account found with the given credentials')
