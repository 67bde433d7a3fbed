import { ticketComment as described } from '../../shared/automations/ticket-comment.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import type { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { fieldsOnly, selectOne } from '../db/select.ts'
import type { Automation } from '../records/automate.ts'
import { customerOf } from './customer-of.ts'
import { responsible, sellersOf, tell } from './tell.ts'

type Comment = Row<typeof ticketComments>
const columns = fieldsOnly(['ticket_number', 'title', 'assigned_to', 'company', 'customer'])
const idOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** A public comment is answered by the other side: the customer's by who has the ticket and the seller, theirs by him. */
export const ticketComment: Automation<typeof ticketComments> = {
  ...described,
  cause: (_ctx, before: Comment | null, after: Comment) =>
    before === null && !after.is_internal ? `comment:${after.id}` : null,
  async run(ctx, comment: Comment) {
    const ticket = await selectOne(ctx.db, tickets, comment.ticket, columns)
    if (!ticket) return { skipped: 'The ticket is gone.' }
    const who =
      comment.author_role === 'customer'
        ? { or: [responsible(idOrNull(ticket.assigned_to)), sellersOf(idOrNull(ticket.company))] }
        : await customerOf(ctx, Number(ticket.customer))
    return tell(ctx, who, {
      type: 'ticket_comment',
      about: 'ticket',
      id: comment.ticket,
      one: `New comment on ${ticket.ticket_number}`,
      many: `new comments on ${ticket.ticket_number}`,
      message: String(ticket.title),
    })
  },
}
