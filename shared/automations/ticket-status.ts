import { describeAutomation } from './automation.ts'

export const ticketStatus = describeAutomation({
  rule: 'ticket-status',
  name: 'Status of tickets',
  label: 'Tell the customer of a ticket’s status',
  does: 'A ticket that gets another status is told to its customer.',
})
