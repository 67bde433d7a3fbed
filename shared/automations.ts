/** What the system does by itself: the names of the rules, which are those of their files, and what they do in words. */
export const automations = {
  'large-rental': 'Large rental becomes an opportunity',
  'rental-dispute': 'Dispute opens a ticket',
  'repeated-favorites': 'Repeated favorites become a lead',
} as const
export type AutomationName = keyof typeof automations
