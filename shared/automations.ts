/** What the system does by itself: the names of the rules, which are those of their files, and what they do in words. */
export const automations = {
  'large-rental': 'Large rental becomes an opportunity',
  'rental-dispute': 'Dispute opens a ticket',
  'repeated-favorites': 'Repeated favorites become a lead',
  'ticket-comment': 'Tell of a comment on a ticket',
  'ticket-status': 'Tell the customer of a ticket’s status',
  'ticket-created': 'Tell of a new ticket',
  assigned: 'Tell of what was assigned',
  'unassigned-lead': 'Tell staff of a lead that nobody has',
} as const
