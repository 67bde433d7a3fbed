/** Tells people of something: in the transaction of what they are told of. */

import type { Where } from '../../shared/kernel/where.ts'
import type { NotificationType } from '../../shared/resources/notifications.ts'
import { actorsOf } from '../auth/actors.ts'
import { whoMayOpen } from '../auth/may-open.ts'
import { type Preference, toPreference, usualPreference } from '../auth/notification-preferences.ts'
import { manyIds, Statement } from '../db/compile.ts'
import { saysNo } from '../db/dialect.ts'
import type { Outcome } from '../records/automate.ts'
import { authorOf, type Context } from '../records/context.ts'
import { type Notice, objects } from './notice.ts'
import { tellByMail } from './tell-by-mail.ts'

/** Who wants to hear of it, and where. */
async function byChannel({ db }: Context, ids: readonly number[], type: NotificationType) {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select "user", in_app, email from notification_preferences where notification_type = ${s.bind(type)} and "user" in ${manyIds(s, ids)}`,
    s.values,
  )
  const choices = new Map(rows.map((row) => [Number(row.user), toPreference(row)]))
  const wanting = (channel: keyof Preference) => ids.filter((id) => (choices.get(id) ?? usualPreference)[channel])
  return { told: wanting('in_app'), mailed: wanting('email') }
}

/**
 * The next place of each. The counter of a person stays locked until the transaction ends, so that places become visible
 * in their order: a cursor never passes one that is committed later. (Sequences and clocks give no such promise on
 * PostgreSQL, where a lower number may be committed after a higher one was read.)
 */
async function nextPlaces({ db }: Context, people: readonly number[]): Promise<Map<number, number>> {
  const s = new Statement(db.dialect)
  const values = people.map((id) => `(${s.place(id)}, 1)`).join(', ')
  const rows = await db.run(
    `insert into notification_cursors ("user", n) values ${values} on conflict ("user") do update set n = notification_cursors.n + 1 returning "user", n`,
    s.values,
  )
  return new Map(rows.map(({ user, n }) => [Number(user), Number(n)]))
}

/** Unread ones of this type about this object move up and say how many; returns whose there were. */
async function collapse({ db, now }: Context, people: readonly number[], notice: Notice): Promise<Set<number>> {
  const s = new Statement(db.dialect)
  const place = '(select c.n from notification_cursors c where c."user" = notifications."user")'
  const sets = [
    'times = times + 1',
    'version = version + 1',
    `title = cast(times + 1 as text) || ${s.place(` ${notice.many}`)}`,
    `message = ${s.place(notice.message)}`,
    `created_at = ${s.place(now)}`,
    `updated_at = ${s.place(now)}`,
    `place = ${place}`,
  ]
  const unread = saysNo(db.dialect, 'is_read')
  const rows = await db.run(
    // By the object (`+`), and not by all that these people have not read.
    `update notifications set ${sets.join(', ')} where +"user" in ${manyIds(s, people)} and notification_type = ${s.bind(notice.type)} and ${notice.about} = ${s.bind(notice.id)} and ${unread} returning "user"`,
    s.values,
  )
  return new Set(rows.map(({ user }) => Number(user)))
}

async function add({ db, now }: Context, places: readonly [number, number][], notice: Notice): Promise<void> {
  const { type, about, id, one, message } = notice
  const object = JSON.stringify({ type: about, id })
  const s = new Statement(db.dialect)
  const rows = places.map(([user, place]) => {
    const values = [user, place, type, one, message, object, id, now, now]
    return `(${values.map((value) => s.place(value)).join(', ')})`
  })
  await db.run(
    `insert into notifications ("user", place, notification_type, title, message, related_object, ${about}, created_at, updated_at) values ${rows.join(', ')}`,
    s.values,
  )
}

async function tellInApp(ctx: Context, told: readonly number[], notice: Notice): Promise<void> {
  const places = await nextPlaces(ctx, told)
  const known = await collapse(ctx, told, notice)
  const fresh = [...places].filter(([user]) => !known.has(user))
  if (fresh.length > 0) await add(ctx, fresh, notice)
}

/** Tells the users that `who` describes, but never the one whose doing it is, nor anybody who may not open the object. */
export async function tell(ctx: Context, who: Where, notice: Notice): Promise<Outcome> {
  const author = authorOf(ctx)
  const people = (await actorsOf(ctx.db, who)).filter(({ id }) => id !== author)
  const able = await whoMayOpen(ctx.db, people, objects[notice.about], notice.id)
  if (able.length === 0) return nobody
  const { told, mailed } = await byChannel(ctx, able, notice.type)
  if (told.length > 0) await tellInApp(ctx, told, notice)
  await tellByMail(ctx, mailed, notice)
  const { size: count } = new Set([...told, ...mailed])
  return count === 0 ? nobody : { made: count === 1 ? 'Told one person.' : `Told ${count} people.` }
}
const nobody: Outcome = { skipped: 'There is nobody to tell.' }

export const allStaff: Where = { user_type: { eq: 'staff' } }
/** The one whom it is assigned to, or all staff. */
export const responsible = (assignee: number | null): Where => (assignee === null ? allStaff : { ids: [assignee] })
/** The people of a seller; nobody when there is none. */
export const sellersOf = (company: number | null): Where => ({
  user_type: { eq: 'company' },
  company: { eq: company },
})
