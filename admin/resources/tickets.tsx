import {
  CheckOutlined,
  CommentOutlined,
  CustomerServiceOutlined,
  LockOutlined,
  PlayCircleOutlined,
} from '@ant-design/icons'
import { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { openStatuses, tickets } from '../../shared/resources/tickets.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { late } from '../kernel/late.tsx'
import { inline } from '../kernel/records-of-others.ts'
import { t } from '../locales/translate.ts'

const TicketPage = late(async () => (await import('../screens/ticket/ticket-page.tsx')).TicketPage)

export const ticketsAdmin = defineAdmin(tickets, {
  told: { fields: ['status', 'priority'] },
  menu: {
    group: 'Support',
    icon: CustomerServiceOutlined,
    key: 't',
    onPhone: true,
    count: { label: 'My open tickets', list: `assigned_to=me&status=${openStatuses.join(',')}` },
  },
  badges: {
    status: {
      open: 'blue dot',
      in_progress: 'gold half',
      waiting_customer: 'purple pause',
      waiting_seller: 'orange pause',
      resolved: 'green check',
      closed: 'neutral cross',
    },
    priority: { low: 'neutral down', medium: 'neutral level', high: 'orange up', urgent: 'red top' },
  },
  list: {
    start: `status=${openStatuses.join(',')}`,
    columns: [
      'title',
      { name: 'ticket_number', hideBelow: 1600 },
      { name: 'customer', width: 120 },
      'status',
      'priority',
      { name: 'category', hideBelow: 1600 },
      'assigned_to',
      { name: 'company', hideBelow: 1600 },
      { name: 'waiting_since', label: 'Waiting', hideBelow: 1200 },
      { name: 'created_at', hideBelow: 1600 },
    ],
    filters: ['status', 'priority', 'category', 'assigned_to', 'company', 'customer', 'waiting_since', 'created_at'],
    search: 'number, title, description, customer or rental',
    actions: ['mark_in_progress', 'mark_resolved', 'mark_closed', 'assign_to_me', 'assign'],
    editable: ['status', 'priority', 'assigned_to'],
    dateHierarchy: 'created_at',
  },
  form: {
    fieldsets: [
      { title: 'Ticket', fields: [['ticket_number', 'customer'], 'title', 'description'] },
      { title: 'Work', fields: [['status', 'priority'], ['category', 'assigned_to'], 'internal_notes'] },
      { title: 'Links', fields: [['related_rental', 'company'], 'related_equipment'] },
      {
        title: 'Resolution',
        fields: ['resolution', ['resolved_at', 'closed_at'], ['customer_rating', 'customer_feedback']],
        collapsed: true,
      },
    ],
    inlines: [
      inline(ticketComments, {
        by: 'ticket',
        fields: ['comment', 'is_internal', 'author_role', 'created_by', 'created_at'],
        readonly: ['author_role', 'created_by', 'created_at'],
        layout: 'stacked',
        extra: 1,
        sort: 'created_at',
      }),
    ],
  },
  pages: { '/show/:id': { page: TicketPage } },
  actions: {
    mark_in_progress: {
      icon: PlayCircleOutlined,
      primary: (ticket) => ticket.status === 'open',
      applies: (ticket) => ticket.status !== 'in_progress' && ticket.status !== 'resolved',
    },
    mark_resolved: {
      icon: CheckOutlined,
      primary: (ticket) => ticket.status === 'in_progress',
      applies: (ticket) => ticket.status !== 'resolved',
    },
    mark_closed: { icon: LockOutlined, applies: (ticket) => ticket.status !== 'closed' },
    add_comment: {
      icon: CommentOutlined,
      button: ({ is_internal }) => (is_internal === true ? t('Add internal note') : t('Send to customer')),
    },
    // The page of the ticket has a place to write.
    reply: { applies: () => false },
    assign_to_me: { applies: (ticket, me) => ticket.assigned_to !== me },
  },
})
