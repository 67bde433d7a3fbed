import { denied, refused } from '../../shared/kernel/errors.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { ticketComment } from '../automations/ticket-comment.ts'
import { Statement } from '../db/compile.ts'
import type { Context } from '../records/context.ts'
import { findRow } from '../records/find.ts'
import { serve } from '../records/serve.ts'
import { write } from '../records/write.ts'

/** In these a word of the customer calls the ticket back. */
const waiting: readonly unknown[] = ['resolved', 'waiting_customer']

/** The customer waits from his last word to the next answer. Not a change of the ticket: nobody who edits it is disturbed. */
async function noteWord(ctx: Context, { ticket, author_role, created_at }: Row<typeof ticketComments>): Promise<void> {
  const s = new Statement(ctx.db.dialect)
  const isAnswer = author_role !== 'customer'
  const since = s.stored(tickets.fields.waiting_since, isAnswer ? null : created_at)
  const id = s.bind(ticket)
  // Most answers find nobody waiting, and then there is nothing to write.
  const ifAny = isAnswer ? ' and waiting_since is not null' : ''
  await ctx.db.run(`update "${tickets.name}" set waiting_since = ${since} where id = ${id}${ifAny}`, s.values)
}

export const ticketCommentsOnServer = serve(ticketComments, {
  settle: (ctx, before) => (before ? {} : { author_role: ctx.actor.role }),
  async check(ctx, before, next) {
    if (next.author_role !== 'customer' || before) return {}
    if (next.is_internal) throw denied()
    const ticket = await findRow(ctx, tickets, next.ticket)
    if (ticket?.status === 'closed') throw refused('This ticket is closed.')
    return {}
  },
  automations: [ticketComment],
  async follow(ctx, before, after) {
    if (before || after.is_internal || after.author_role === 'system') return
    await noteWord(ctx, after)
    if (after.author_role !== 'customer') return
    const ticket = await findRow(ctx, tickets, after.ticket)
    if (ticket && waiting.includes(ticket.status)) await write(ctx, tickets, ticket, { status: 'open' })
  },
})
