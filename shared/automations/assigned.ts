import { describeAutomation } from './automation.ts'

export const assigned = describeAutomation({
  rule: 'assigned',
  name: 'Assignments',
  label: 'Tell of what was assigned',
  does: 'A lead, an opportunity or a ticket is told to the one whom it was given to.',
})
