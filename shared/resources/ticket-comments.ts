import { bool, choice, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** A message in the thread of a ticket, for everybody in it or for staff and seller alone. */
export const ticketComments = defineResource({
  name: 'ticket_comments',
  label: { one: 'Comment', many: 'Comments' },
  paths: { crm: '/api/crm/ticket-comments', admin: 'ticket-comments' },
  title: 'comment',
  oldestFirst: true,
  search: ['comment'],
  fields: {
    ticket: ref('Ticket', 'tickets', {
      required: true,
      fixed: true,
      labelKey: 'ticket_title',
      param: 'ticket_id',
      onDelete: 'orphan',
    }),
    comment: text('Comment', { required: true, multiline: true, orFiles: true }),
    is_internal: bool('Internal', { fixed: true, help: 'Customers never see it' }),
    author_role: choice(
      'Author',
      { staff: 'Staff', seller: 'Seller', customer: 'Customer', system: 'System' },
      { default: 'system', readonly: true },
    ),
    /** Whose thread it is: what its readers are chosen by. */
    company: ref('Seller', 'companies', { internal: true, copied: { through: 'ticket', from: 'company' } }),
    customer: ref('Customer', 'customers', { internal: true, copied: { through: 'ticket', from: 'customer' } }),
  },
  belongsTo: ['ticket'],
  files: 'attachment',
  embeds: {
    attachment: { label: 'First file', of: 'file', in: 'everywhere' },
    attachments: { label: 'Files', of: 'files', in: 'everywhere' },
  },
})
