import { describeAutomation } from './automation.ts'

export const rentalDispute = describeAutomation({
  rule: 'rental-dispute',
  name: 'Disputes',
  label: 'Dispute opens a ticket',
  does: 'A rental that comes into dispute opens a complaint of high priority, unless one of it is still open.',
})
