import { ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** The profile of a customer, with the name and address of its user beside it. */
export const customers = defineResource({
  name: 'customers',
  label: { one: 'Customer', many: 'Customers' },
  paths: { crm: '/api/crm/customers', crmVerbs: ['list'], crmView: 'picker', admin: 'customers' },
  title: 'name',
  imported: true,
  indexed: ['name', 'city'],
  counted: ['city', 'country'],
  search: ['name', 'email', 'phone'],
  timeline: [
    { resource: 'tickets', by: 'customer' },
    { resource: 'rentals', by: 'customer' },
    { resource: 'opportunities', by: 'customer' },
    { resource: 'leads', by: 'customer' },
    { resource: 'interactions', by: 'related_to_customer', at: 'performed_at' },
    { resource: 'customer_notes', by: 'customer' },
  ],
  fields: {
    user: ref('User', 'users', { required: true, unique: true, among: { user_type: { eq: 'customer' } } }),
    name: text('Name', { copied: { through: 'user', from: 'name' } }),
    email: text('Email', { format: 'email', copied: { through: 'user', from: 'email' } }),
    city: text('City'),
    country: text('Country'),
    phone: text('Phone', { format: 'phone' }),
  },
  views: { picker: { id: 'id', name: 'name', phone: 'phone', email: 'email' } },
})
