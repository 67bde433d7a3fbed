import { CalendarOutlined } from '@ant-design/icons'
import { rentals } from '../../shared/resources/rentals.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const rentalsAdmin = defineAdmin(rentals, {
  menu: { group: 'Rentals', icon: CalendarOutlined },
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
    filters: ['status', 'customer', 'company', 'equipment', 'start_date'],
    search: 'reference, customer or equipment',
  },
  form: {
    fieldsets: [
      { title: 'Rental', fields: [['rental_reference', 'status'], ['customer', 'equipment'], 'company'] },
      { title: 'Dates and money', fields: [['start_date', 'end_date'], ['total_days', 'daily_rate'], 'total_amount'] },
    ],
  },
})
