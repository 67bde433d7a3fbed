import { bool, choice, instant, integer, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import { assignmentActions } from './assignment.ts'
import { assignable } from './users.ts'

/** The statuses in which somebody still waits for something. */
export const openStatuses = ['open', 'in_progress', 'waiting_customer', 'waiting_seller'] as const
/** Those of them in which it is not the customer who has to do something. */
export const dueStatuses = ['open', 'in_progress', 'waiting_seller'] as const

const comment = text('Comment', { required: true, multiline: true, orFiles: true })
const is_internal = bool('Internal', { help: 'Customers never see it' })
const statuses = {
  open: 'Open',
  in_progress: 'In progress',
  waiting_customer: 'Waiting for customer',
  waiting_seller: 'Waiting for seller',
  resolved: 'Resolved',
  closed: 'Closed',
} as const

const notClosed = (what: string) =>
  [{ that: { status: { ne: 'closed' } }, otherwise: `A closed ticket cannot be ${what}.` }] as const

/** A customer's request for help. */
export const tickets = defineResource({
  name: 'tickets',
  label: { one: 'Ticket', many: 'Tickets' },
  paths: { crm: '/api/crm/tickets', admin: 'tickets' },
  title: 'title',
  reference: 'ticket_number',
  mine: 'assigned_to',
  indexed: ['title', 'ticket_number', 'waiting_since'],
  search: ['ticket_number', 'title', 'description', 'customer_name', 'customer_email', 'rental_number'],
  tally: { by: [['status'], ['assigned_to', 'status'], ['company', 'status'], ['priority', 'status']] },
  fields: {
    ticket_number: text('Number', { readonly: true, unique: true }),
    title: text('Title', { required: true }),
    description: text('Description', { required: true, multiline: true }),
    category: choice(
      'Category',
      {
        general: 'General',
        technical: 'Technical',
        billing: 'Billing',
        equipment: 'Equipment',
        delivery: 'Delivery',
        damage: 'Damage',
        complaint: 'Complaint',
        refund: 'Refund',
        other: 'Other',
      },
      { default: 'general' },
    ),
    priority: choice(
      'Priority',
      { low: 'Low', medium: 'Medium', high: 'High', urgent: 'Urgent' },
      { default: 'medium', ranked: true },
    ),
    status: choice('Status', statuses, { default: 'open', ranked: true }),
    customer: ref('Customer', 'customers', { required: true }),
    customer_name: text('Customer', { internal: true, copied: { through: 'customer', from: 'name' } }),
    customer_email: text('Customer’s email', { format: 'email', copied: { through: 'customer', from: 'email' } }),
    customer_phone: text('Customer’s phone', { format: 'phone', copied: { through: 'customer', from: 'phone' } }),
    company: ref('Seller', 'companies'),
    related_rental: ref('Rental', 'rentals', { labelKey: 'rental_reference' }),
    rental_number: text('Rental', {
      internal: true,
      copied: { through: 'related_rental', from: 'rental_reference' },
    }),
    related_equipment: ref('Equipment', 'equipment', { labelKey: 'equipment_name' }),
    assigned_to: ref('Assigned to', 'users', { among: assignable }),
    internal_notes: text('Internal notes', { multiline: true, help: 'Customers never see them' }),
    resolution: text('Resolution', { multiline: true }),
    /** When the customer spoke last; null while nobody owes him an answer. */
    waiting_since: instant('Waiting since', { readonly: true, adminOnly: 'ticket_comments' }),
    resolved_at: instant('Resolved', { readonly: true }),
    closed_at: instant('Closed', { readonly: true }),
    customer_rating: integer('Rating', { readonly: true, min: 1, max: 5 }),
    customer_feedback: text('Feedback', { readonly: true, multiline: true }),
  },
  views: {
    mobile: ['id', 'ticket_number', 'title', 'category', 'priority', 'status', 'created_at', 'updated_at'],
  },
  files: 'attachment',
  embeds: {
    attachments: { label: 'Files', of: 'files', in: 'everywhere' },
    public_comments: { label: 'Public comments', of: { list: 'ticket_comments' }, in: 'record' },
    comments: { label: 'All comments', of: { list: 'ticket_comments' }, in: 'record' },
    unread_comment_count: { label: 'Unread comments', of: 'integer', in: { view: 'mobile' } },
  },
  actions: {
    add_comment: {
      label: 'Add comment',
      method: 'POST',
      on: ['record'],
      needs: 'view',
      adds: 'ticket_comments',
      input: { comment, is_internal },
      files: 'attachment',
      answers: 'own',
      status: 201,
      done: 'Comment added',
    },
    /** A comment by somebody who read the thread up to `seen`, the status that it leaves the ticket in, and in whose hands. */
    reply: {
      label: 'Reply',
      method: 'POST',
      on: ['record'],
      needs: 'view',
      adds: 'ticket_comments',
      input: {
        comment,
        is_internal,
        status: choice('Status', statuses),
        seen: integer('Last comment that was read'),
        /** Where nobody has it yet. */
        assign_to_me: bool('Assign to me'),
      },
      files: 'attachment',
      answers: 'own',
      status: 201,
      adminOnly: true,
      done: 'Reply sent',
    },
    mark_in_progress: {
      label: 'Mark as in progress',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: notClosed('marked as in progress'),
      adminOnly: true,
      done: 'Marked as in progress',
      reversible: true,
    },
    mark_resolved: {
      label: 'Mark as resolved',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: notClosed('resolved'),
      done: 'Marked as resolved',
      reversible: true,
      input: {
        resolution: text('Resolution', { multiline: true }),
        resolution_notes: text('Resolution', { multiline: true, internal: true }),
      },
    },
    mark_closed: {
      label: 'Mark as closed',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      done: 'Ticket closed',
      reversible: true,
    },
    confirm_resolution: {
      label: 'Confirm the resolution',
      method: 'POST',
      on: ['record'],
      needs: 'view',
      by: ['customer'],
      provided: [{ that: { status: { eq: 'resolved' } }, otherwise: 'Only a resolved ticket can be confirmed.' }],
      input: { rating: integer('Rating', { min: 1, max: 5 }), feedback: text('Feedback', { multiline: true }) },
    },
    my_tickets: { label: 'My tickets', method: 'GET', on: ['collection'], needs: 'view', answers: 'list' },
    ...assignmentActions,
  },
})
