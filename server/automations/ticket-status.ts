import { ticketStatus as described } from '../../shared/automations/ticket-status.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import type { Automation } from '../records/automate.ts'
import { customerOf } from './customer-of.ts'
import { tell } from './tell.ts'

type Ticket = Row<typeof tickets>

/** The customer hears where the ticket stands. */
export const ticketStatus: Automation<typeof tickets> = {
  ...described,
  cause: (_ctx, before: Ticket | null, after: Ticket) =>
    before !== null && before.status !== after.status ? `ticket:${after.id}:${after.version}` : null,
  async run(ctx, ticket: Ticket) {
    const status = tickets.fields.status.choices[ticket.status].toLowerCase()
    return tell(ctx, await customerOf(ctx, ticket.customer), {
      type: 'ticket_status',
      about: 'ticket',
      id: ticket.id,
      one: `${ticket.ticket_number} is now ${status}`,
      many: `changes of ${ticket.ticket_number}, now ${status}`,
      message: ticket.title,
    })
  },
}
