import { invalid } from '../kernel/errors.ts'
import { bool, choice, instant, integer, json, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** What somebody can be told of. */
export const notificationTypes = {
  ticket_created: 'New ticket',
  ticket_comment: 'Comment on a ticket',
  ticket_status: 'Status of a ticket',
  ticket_assigned: 'Ticket assigned',
  lead_created: 'New lead',
  lead_assigned: 'Lead assigned',
  opportunity_assigned: 'Opportunity assigned',
} as const
export type NotificationType = keyof typeof notificationTypes

/** News for one person about one object. While it is unread, more of the same makes it one row that says how many. */
export const notifications = defineResource({
  name: 'notifications',
  label: { one: 'Notification', many: 'Notifications' },
  paths: { crm: '/api/notifications', crmVerbs: ['list', 'read'], admin: 'notifications' },
  title: 'title',
  search: [],
  newestBy: 'place',
  orderedWithin: [['user', 'place']],
  // How many are unread is asked with every page of the admin.
  readTogether: [['user', 'is_read', 'place']],
  asked: {
    since: {
      label: 'A `cursor`: only what was made or moved up after it',
      where(text) {
        if (!/^\d{1,9}$/.test(text.trim())) throw invalid({ since: ['A cursor is a whole number.'] })
        return { place: { gt: Number(text) } }
      },
    },
  },
  envelope: {
    unread_count: { label: 'How many are unread', of: 'integer' },
    cursor: { label: 'Where the newest is: what `since` takes', of: 'text' },
  },
  fields: {
    notification_type: choice('Type', notificationTypes, { required: true, readonly: true }),
    title: text('Title', { readonly: true, said: true }),
    message: text('Message', { readonly: true, multiline: true }),
    /** `{type, id}`: a lead, an opportunity or a ticket. */
    related_object: json('About', { readonly: true }),
    is_read: bool('Read', { readonly: true }),
    read_at: instant('Read at', { readonly: true }),
    user: ref('For', 'users', { required: true, readonly: true, onDelete: 'vanish' }),
    lead: ref('Lead', 'leads', { readonly: true, onDelete: 'vanish' }),
    opportunity: ref('Opportunity', 'opportunities', { readonly: true, onDelete: 'vanish' }),
    ticket: ref('Ticket', 'tickets', { readonly: true, onDelete: 'vanish' }),
    times: integer('Times', { default: 1, internal: true }),
    /** Its place among all of this person's, which it takes anew each time it moves up. */
    place: integer('Place', { default: 0, internal: true }),
  },
  actions: {
    mark_read: {
      label: 'Mark as read',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      done: 'Marked as read',
    },
    mark_all_read: {
      label: 'Mark all as read',
      method: 'POST',
      on: ['collection'],
      needs: 'change',
      done: 'All marked as read',
      answers: 'own',
    },
    unread_count: { label: 'How many are unread', method: 'GET', on: ['collection'], needs: 'view', answers: 'own' },
  },
})
