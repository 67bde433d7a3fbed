import { describeAutomation } from './automation.ts'

export const ticketCreated = describeAutomation({
  rule: 'ticket-created',
  name: 'New tickets',
  label: 'Tell of a new ticket',
  does: 'A new ticket is told to the seller, and to the one who has it or else to all staff.',
})
