import { notifications } from '../../shared/resources/notifications.ts'
import type { ObjectType } from '../automations/notice.ts'
import { Statement } from '../db/compile.ts'
import { type DialectName, saysNo, yesNo } from '../db/dialect.ts'
import { count } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { Answer, type Opened, serve } from '../records/serve.ts'

const mine = ({ actor }: Context) => ({ user: { eq: actor.id }, is_read: { eq: false } })
const unreadCount = (ctx: Context): Promise<number> => count(ctx.db, { resource: notifications, where: mine(ctx) })

/**
 * Marks the caller's unread ones, or those few of which `which` says more; returns how many. No history: it is nobody's
 * news. The `+` says that the few are looked through, and not all that the caller has not read.
 */
async function markRead({ db, now, actor }: Context, which?: (s: Statement) => string): Promise<number> {
  const s = new Statement(db.dialect)
  const set = `is_read = ${yesNo(db.dialect, true)}, read_at = ${s.place(now)}, version = version + 1`
  const mine = `"user" = ${s.bind(actor.id)} and ${saysNo(db.dialect, 'is_read')}`
  const rows = await db.run(
    `update notifications set ${set} where ${which ? `+${mine} and ${which(s)}` : mine} returning id`,
    s.values,
  )
  return rows.length
}

/** How far the caller's notifications go: before the list is read, so that none is passed over. */
async function cursorOf({ db, actor }: Context): Promise<string> {
  const s = new Statement(db.dialect)
  const [row] = await db.run(`select n from notification_cursors where "user" = ${s.bind(actor.id)}`, s.values)
  return String(row?.n ?? 0)
}

/** The caller's unread ones about an object: asked with every record that is opened, so its text is written once. */
function unreadAbout(dialect: DialectName, about: ObjectType): string {
  const s = new Statement(dialect)
  const unread = saysNo(dialect, 'is_read')
  return `select place from notifications where ${about} = ${s.bind(0)} and +"user" = ${s.bind(0)} and ${unread}`
}

/** Whoever opens an object knows what the notifications about it say by then; nothing is written when there are none. */
export function readAbout(about: ObjectType): Opened {
  const texts = { sqlite: unreadAbout('sqlite', about), postgres: unreadAbout('postgres', about) }
  return async ({ db, actor }, id) => {
    // One of each type at most: more of the same makes it one.
    const unread = await db.run(texts[db.dialect], [id, actor.id])
    return async () => {
      if (unread.length === 0) return undefined
      const last = Math.max(...unread.map(({ place }) => Number(place)))
      return async (writing) => {
        await markRead(writing, (s) => `${about} = ${s.bind(id)} and place <= ${s.bind(last)}`)
      }
    }
  }
}

/** Several things that follow from opening one record. */
export const openedAll =
  (...hooks: readonly Opened[]): Opened =>
  async (ctx, id) => {
    const asked = await Promise.all(hooks.map((hook) => hook(ctx, id)))
    return async (record) => {
      const works = (await Promise.all(asked.map((hook) => hook(record)))).filter((work) => work !== undefined)
      if (works.length === 0) return undefined
      return async (writing) => {
        for (const work of works) await work(writing)
      }
    }
  }

export const notificationsOnServer = serve(notifications, {
  envelope: async (ctx) => ({ cursor: await cursorOf(ctx), unread_count: await unreadCount(ctx) }),
  actions: {
    async mark_read(ctx, { id }) {
      await markRead(ctx, (s) => `id = ${s.bind(id)}`)
      return {}
    },
    mark_all_read: async (ctx) => new Answer({ count: await markRead(ctx) }),
    async unread_count(ctx) {
      const unread = await unreadCount(ctx)
      return new Answer({ count: unread, unread_count: unread })
    },
  },
})
