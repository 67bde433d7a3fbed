import { describeAutomation } from './automation.ts'

export const unassignedLead = describeAutomation({
  rule: 'unassigned-lead',
  name: 'Leads that nobody has',
  label: 'Tell staff of a lead that nobody has',
  does: 'A lead from the contact form or an automation is told to all staff while nobody has it.',
})
