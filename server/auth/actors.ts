/** Users as those who call: what the permission table asks of. */

import type { Actor, Staff } from '../../shared/actors.ts'
import type { Where } from '../../shared/kernel/where.ts'
import { users } from '../../shared/resources/users.ts'
import { compileWhere, Statement } from '../db/compile.ts'
import { type DialectName, isTrue, saysYes } from '../db/dialect.ts'
import { linkTable } from '../db/links.ts'
import type { Connection, Raw } from '../db/open.ts'

export type Person = Exclude<Actor, { role: 'system' }>

const permitted = `from ${linkTable(users, 'groups')} k join "groups" g on g.id = k.target where k.owner = u.id`
const selecting = (grants: string): string => `u.user_type, u.is_superuser, u.company,
  case when u.user_type = 'customer' then (select c.id from customers c where c."user" = u.id) end as customer,
  case when u.user_type = 'staff' then (select ${grants} ${permitted}) end as grants`
/** The columns that an actor is made of, of the users `u`. */
export const actorColumns: Readonly<Record<DialectName, string>> = {
  sqlite: selecting('json_group_array(json(g.permissions))'),
  postgres: selecting('json_agg(g.permissions)'),
}
/** Whether the user `u` may sign in. */
export const isActive = (dialect: DialectName): string => saysYes(dialect, 'u.is_active')

/** The permissions of all groups that he is in; `lists` has one list per group. */
function grantsOf(lists: unknown): ReadonlySet<string> | null {
  if (typeof lists === 'string') return lists === '[]' ? null : grantsOf(JSON.parse(lists))
  return Array.isArray(lists) && lists.length > 0 ? new Set(lists.flat()) : null
}
/** A superuser has every right whatever groups he is in. */
function staff(id: number, { is_superuser, grants }: Raw): Staff {
  const superuser = isTrue(is_superuser)
  return { role: 'staff', id, superuser, grants: superuser ? null : grantsOf(grants) }
}

/** The actor that a row with these columns is. */
export function toActor(id: number, row: Raw): Person {
  const numberOrNull = (value: unknown) => (value === null ? null : Number(value))
  return row.user_type === 'staff'
    ? staff(id, row)
    : row.user_type === 'company'
      ? { role: 'seller', id, company: numberOrNull(row.company) }
      : { role: 'customer', id, customer: numberOrNull(row.customer) }
}

/** The active users that a condition describes, by their ids. */
export async function actorsOf(db: Connection, where: Where): Promise<Person[]> {
  const s = new Statement(db.dialect)
  const condition = compileWhere(s, users, where, 'u')
  const rows = await db.run(
    `select u.id as "user", ${actorColumns[db.dialect]} from users u where ${condition} and ${isActive(db.dialect)} order by u.id`,
    s.values,
  )
  return rows.map((row) => toActor(Number(row.user), row))
}
