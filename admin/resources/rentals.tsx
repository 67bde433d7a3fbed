import { CalendarOutlined } from '@ant-design/icons'
import { interactions } from '../../shared/resources/interactions.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { inline, related } from '../kernel/records-of-others.ts'

export const rentalsAdmin = defineAdmin(rentals, {
  told: { tone: 'green', fields: ['status', 'equipment', 'total_amount'] },
  menu: { group: 'Rentals', icon: CalendarOutlined, key: 'r' },
  badges: {
    status: {
      pending: 'neutral ring',
      approved: 'cyan half',
      payment_pending: 'gold pause',
      confirmed: 'blue half',
      preparing: 'blue half',
      ready_for_pickup: 'blue half',
      out_for_delivery: 'blue half',
      delivered: 'blue dot',
      in_progress: 'blue dot',
      return_requested: 'purple pause',
      returning: 'purple half',
      completed: 'green check',
      cancelled: 'neutral cross',
      overdue: 'red dot',
      dispute: 'orange pause',
    },
  },
  list: {
    columns: [
      'rental_reference',
      'customer',
      'equipment',
      'status',
      { name: 'company', hideBelow: 1600 },
      'start_date',
      { name: 'end_date', hideBelow: 1600 },
      { name: 'total_amount', label: 'Total' },
    ],
    filters: ['status', 'customer', 'company', 'equipment', 'start_date', 'created_at'],
    search: 'reference, customer or equipment',
    editable: ['status'],
    dateHierarchy: 'start_date',
  },
  form: {
    fieldsets: [
      { title: 'Rental', fields: [['rental_reference', 'status'], ['customer', 'equipment'], 'company'] },
      { title: 'Dates and money', fields: [['start_date', 'end_date'], ['total_days', 'daily_rate'], 'total_amount'] },
    ],
    inlines: [
      inline(interactions, {
        by: 'related_to_rental',
        fields: ['interaction_type', 'subject', 'outcome', 'performed_by', 'performed_at'],
        canDelete: false,
        collapsed: true,
        sort: '-performed_at',
      }),
    ],
  },
  show: {
    related: [
      related(tickets, { by: 'related_rental', columns: ['status', 'priority', 'assigned_to', 'created_at'] }),
      related(opportunities, { by: 'related_rental', columns: ['stage', 'estimated_amount', 'created_at'] }),
      related(interactions, {
        by: 'related_to_rental',
        columns: ['interaction_type', 'outcome', 'performed_by', 'performed_at'],
        sort: '-performed_at',
      }),
    ],
  },
})
