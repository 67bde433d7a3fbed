import { describeAutomation } from './automation.ts'

export const ticketComment = describeAutomation({
  rule: 'ticket-comment',
  name: 'Comments on tickets',
  label: 'Tell of a comment on a ticket',
  does: 'A public comment is told to the other side: the customer, or the one who has the ticket and the seller.',
})
