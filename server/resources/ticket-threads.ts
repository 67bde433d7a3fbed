/** The thread of a ticket: who reads which comments, and what is new to whom. */
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { compileWhere, manyIds, Statement } from '../db/compile.ts'
import { selectIds, selectPage } from '../db/select.ts'
import { given } from '../records/body.ts'
import type { Context } from '../records/context.ts'
import { create } from '../records/create.ts'
import { embed } from '../records/embed.ts'
import { represent } from '../records/read.ts'
import { shapeFor, type Wire } from '../records/representation.ts'
import { type ActionCall, Answer, type Opened } from '../records/serve.ts'

/** A longer thread shows its newest; the list of comments has all of them. */
const MOST = 500

type Threads = ReadonlyMap<number, readonly Wire[]>

/** The comments of some tickets that the caller may see, oldest first. */
async function threadsOf(ctx: Context, tickets: readonly number[], which: Where = true): Promise<Threads> {
  const view = allows(ctx.actor, 'view', ticketComments.name)
  const threads = new Map<number, Wire[]>(tickets.map((id) => [id, []]))
  if (view === false) return threads
  const shape = shapeFor(ctx.actor, ticketComments)
  const where = both({ ticket: { in: tickets } }, which, view)
  const rows = await selectPage(ctx.db, { resource: ticketComments, where, limit: MOST }, shape.columns)
  const comments = rows.reverse().map((row) => shape.emit(row))
  await embed(ctx, ticketComments, comments, 'list')
  for (const comment of comments) threads.get(Number(comment.ticket))?.push(comment)
  return threads
}

/** One answer asks twice, with the same list of tickets: for all comments and for the public ones. */
const asked = new WeakMap<readonly number[], Promise<Threads>>()

/** All comments of some tickets that the caller may see. */
export function commentsOf(ctx: Context, tickets: readonly number[]): Promise<Threads> {
  const threads = asked.get(tickets) ?? threadsOf(ctx, tickets)
  asked.set(tickets, threads)
  return threads
}

/** Those of them that everybody may see who sees the ticket. */
export async function publicCommentsOf(ctx: Context, tickets: readonly number[]): Promise<Threads> {
  const all = await commentsOf(ctx, tickets)
  const read = [...all.values()].reduce((sum, thread) => sum + thread.length, 0)
  // Of a longer thread the newest public ones may not be among the newest of all.
  if (read >= MOST) return threadsOf(ctx, tickets, { is_internal: { eq: false } })
  return new Map([...all].map(([id, thread]) => [id, thread.filter(({ is_internal }) => is_internal === false)]))
}

/** Whether somebody has said something since to a customer who waits. */
export async function isAnsweredSince(ctx: Context, ticket: number, since: string): Promise<boolean> {
  const answer: Where = {
    ticket: { eq: ticket },
    is_internal: { eq: false },
    author_role: { in: ['staff', 'seller'] },
    created_at: { gt: since },
  }
  return (await selectIds(ctx.db, { resource: ticketComments, where: answer, limit: 1 })).length > 0
}

/** Comments by others, visible to the caller, younger than the last one there was when he opened the ticket. */
export async function unreadCounts(ctx: Context, tickets: readonly number[]): Promise<Map<number, number>> {
  const view = allows(ctx.actor, 'view', ticketComments.name)
  if (view === false) return new Map()
  const s = new Statement(ctx.db.dialect)
  const seen = `left join ticket_seen s on s.ticket = t.ticket and s."user" = ${s.bind(ctx.actor.id ?? 0)}`
  const visible = compileWhere(s, ticketComments, view, 't')
  const rows = await ctx.db.run(
    `select t.ticket, count(*) as n from "${ticketComments.name}" t ${seen} where ${visible} and t.ticket in ${manyIds(s, tickets)} and t.id > coalesce(s.comment, 0) and (t.created_by is null or t.created_by <> ${s.bind(ctx.actor.id ?? 0)}) group by t.ticket`,
    s.values,
  )
  return new Map(rows.map((row) => [Number(row.ticket), Number(row.n)]))
}

/** The thread that a ticket shows; what is written while it is read stays unread. */
function shownIn({ comments, public_comments }: Wire): readonly Wire[] {
  const thread = comments ?? public_comments
  return Array.isArray(thread) ? thread : []
}

async function lastSeen({ db }: Context, user: number, ticket: number): Promise<number> {
  const s = new Statement(db.dialect)
  const [row] = await db.run(
    `select comment from ticket_seen where "user" = ${s.bind(user)} and ticket = ${s.bind(ticket)}`,
    s.values,
  )
  return Number(row?.comment ?? 0)
}

/** Opening a ticket makes its comments known to who opened it; nothing is written when nothing is new. */
export const markSeen: Opened = async (ctx) => async (record) => {
  const user = ctx.actor.id
  const last = shownIn(record).findLast(({ created_by }) => created_by !== user)
  if (user === null || !last) return undefined
  const ticket = Number(record.id)
  if (Number(last.id) <= (await lastSeen(ctx, user, ticket))) return undefined
  return async (writing) => {
    const s = new Statement(writing.db.dialect)
    const row = [user, ticket, last.id].map((value) => s.place(value)).join(', ')
    await writing.db.run(
      `insert into ticket_seen ("user", ticket, comment) values (${row}) on conflict ("user", ticket) do update set comment = excluded.comment where ticket_seen.comment < excluded.comment`,
      s.values,
    )
  }
}

/** The action `add_comment`: the same as creating one with its ticket. */
export async function addComment(ctx: Context, ticket: { id: number }, { input, files }: ActionCall): Promise<Answer> {
  const { comment, is_internal } = input
  const body = { ...given({ ticket: ticket.id, comment, is_internal }), ...(files ? { files } : {}) }
  const { row } = await create(ctx, ticketComments, body)
  const { record } = await represent(ctx, ticketComments, row.id, shapeFor(ctx.actor, ticketComments))
  return new Answer(record)
}
