import { bool, choice, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import type { Where } from '../kernel/where.ts'
import { tickets } from './tickets.ts'

/** What may stand in braces in a saved reply, and what is put in its place. */
export const replyVariables = {
  customer: 'Name of the customer',
  agent: 'Name of whoever replies',
  ticket_number: 'Number of the ticket',
  rental: 'Reference of the rental',
} as const

const { in_progress, waiting_customer, resolved } = tickets.fields.status.choices
/** The statuses in which a reply may leave a ticket. */
export const leftIn = { in_progress, waiting_customer, resolved } as const

/** One's own, and those that are shared. */
export const usableReplies = ({ id }: { readonly id: number }): Where<'created_by' | 'shared'> => ({
  or: [{ created_by: { eq: id } }, { shared: { eq: true } }],
})

/** A text that is written once and sent often. Each has his own; those that are shared everybody may use. */
export const savedReplies = defineResource({
  name: 'saved_replies',
  label: { one: 'Saved reply', many: 'Saved replies' },
  paths: { admin: 'saved-replies' },
  title: 'title',
  indexed: ['title'],
  search: ['title', 'body'],
  fields: {
    title: text('Title', { required: true }),
    body: text('Text', {
      required: true,
      multiline: true,
      help: 'Filled in when it is used: {customer}, {agent}, {ticket_number}, {rental}',
    }),
    status: choice('Leaves the ticket', leftIn, {
      help: 'Chosen on the button when the reply is used; empty leaves it as it is',
    }),
    shared: bool('Shared', { help: 'All staff may use it' }),
  },
})
