/**
 * The names of the resources, in menu order. A group's permissions speak of every resource, and groups are one of them:
 * they know the others by name. `index.ts` does not compile when a name is missing here.
 */
export const resourceNames = [
  'leads',
  'opportunities',
  'interactions',
  'tickets',
  'ticket_comments',
  'customer_notes',
  'saved_replies',
  'rentals',
  'equipment',
  'favorites',
  'customers',
  'customer_segments',
  'companies',
  'users',
  'groups',
  'automation_runs',
  'notifications',
  'mails',
  'saved_views',
] as const

/** A name in plain words. */
export const resourceWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
