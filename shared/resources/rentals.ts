import { choice, date, integer, money, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

const statuses = {
  pending: 'Pending',
  approved: 'Approved',
  payment_pending: 'Payment pending',
  confirmed: 'Confirmed',
  preparing: 'Preparing',
  ready_for_pickup: 'Ready for pickup',
  out_for_delivery: 'Out for delivery',
  delivered: 'Delivered',
  in_progress: 'In progress',
  return_requested: 'Return requested',
  returning: 'Returning',
  completed: 'Completed',
  cancelled: 'Cancelled',
  overdue: 'Overdue',
  dispute: 'Dispute',
} as const

/** A machine rented by a customer for some days. */
export const rentals = defineResource({
  name: 'rentals',
  label: { one: 'Rental', many: 'Rentals' },
  paths: { crm: '/api/rentals', crmVerbs: ['list', 'read', 'create'], admin: 'rentals' },
  title: 'rental_reference',
  indexed: ['start_date', 'total_amount'],
  // What a customer rented, for segments.
  readTogether: [['customer', 'status', 'total_amount', 'start_date']],
  search: ['rental_reference', 'customer_name', 'equipment_name'],
  fields: {
    rental_reference: text('Reference', { readonly: true, unique: true }),
    customer: ref('Customer', 'customers', { required: true }),
    equipment: ref('Equipment', 'equipment', { required: true }),
    customer_name: text('Customer', { internal: true, copied: { through: 'customer', from: 'name' } }),
    equipment_name: text('Equipment', { internal: true, copied: { through: 'equipment', from: 'name' } }),
    company: ref('Seller', 'companies', { readonly: true, required: true }),
    start_date: date('Start', { required: true }),
    end_date: date('End', { required: true }),
    total_days: integer('Days', { default: 1, readonly: true }),
    daily_rate: money('Daily rate', { default: 0, readonly: true }),
    total_amount: money('Total amount', { help: 'Empty means rate × days' }),
    status: choice('Status', statuses, { default: 'pending', ranked: true }),
  },
  actions: {
    update_status: {
      label: 'Set status…',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      done: 'Status set',
      input: { new_status: choice('Status', statuses, { required: true }) },
    },
    my_rentals: { label: 'My rentals', method: 'GET', on: ['collection'], needs: 'view', answers: 'list' },
  },
})
