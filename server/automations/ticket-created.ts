import { ticketCreated as described } from '../../shared/automations/ticket-created.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import type { tickets } from '../../shared/resources/tickets.ts'
import type { Automation } from '../records/automate.ts'
import { responsible, sellersOf, tell } from './tell.ts'

type Ticket = Row<typeof tickets>

/** A new ticket is the seller's, and whose it was given to, else all staff's. */
export const ticketCreated: Automation<typeof tickets> = {
  ...described,
  cause: (_ctx, before: Ticket | null, after: Ticket) => (before === null ? `ticket:${after.id}` : null),
  run: (ctx, ticket: Ticket) =>
    tell(
      ctx,
      { or: [responsible(ticket.assigned_to), sellersOf(ticket.company)] },
      {
        type: 'ticket_created',
        about: 'ticket',
        id: ticket.id,
        one: `New ticket ${ticket.ticket_number}`,
        many: `notices of ticket ${ticket.ticket_number}`,
        message: ticket.title,
      },
    ),
}
