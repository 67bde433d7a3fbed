import { denied, refused } from '../../shared/kernel/errors.ts'
import { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { ticketComment } from '../automations/ticket-comment.ts'
import { findRow } from '../records/find.ts'
import { serve } from '../records/serve.ts'
import { write } from '../records/write.ts'

/** So long an author may change or delete what he wrote. */
const OWN_MS = 15 * 60_000
/** In these a word of the customer calls the ticket back. */
const waiting: readonly unknown[] = ['resolved', 'waiting_customer']

export const ticketCommentsOnServer = serve(ticketComments, {
  settle: (ctx, before) => (before ? {} : { author_role: ctx.actor.role }),
  async check(ctx, before, next) {
    if (next.author_role !== 'customer' || before) return {}
    if (next.is_internal) throw denied()
    const ticket = await findRow(ctx, tickets, next.ticket)
    if (ticket?.status === 'closed') throw refused('This ticket is closed.')
    return {}
  },
  /** Staff change and delete any; whose comments others may touch at all is in the permission table. */
  withholds(ctx, comment) {
    const isOutside = ctx.actor.role === 'seller' || ctx.actor.role === 'customer'
    return isOutside && Date.parse(ctx.now) - Date.parse(comment.created_at) > OWN_MS
  },
  automations: [ticketComment],
  async follow(ctx, before, after) {
    if (before || after.is_internal || after.author_role !== 'customer') return
    const ticket = await findRow(ctx, tickets, after.ticket)
    if (ticket && waiting.includes(ticket.status)) await write(ctx, tickets, ticket, { status: 'open' })
  },
})
