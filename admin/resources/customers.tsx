import { TeamOutlined } from '@ant-design/icons'
import { customerNotes } from '../../shared/resources/customer-notes.ts'
import { customerSegments } from '../../shared/resources/customer-segments.ts'
import { customers } from '../../shared/resources/customers.ts'
import { favorites } from '../../shared/resources/favorites.ts'
import { interactions } from '../../shared/resources/interactions.ts'
import { leads } from '../../shared/resources/leads.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { late } from '../kernel/late.tsx'
import { inline, related } from '../kernel/records-of-others.ts'

/** A rental is changed where its equipment and money are. */
const rented = ['rental_reference', 'status', 'equipment', 'start_date', 'total_amount'] as const

export const customersAdmin = defineAdmin(customers, {
  menu: { group: 'People', icon: TeamOutlined, key: 'c', onPhone: true, foundFirst: true },
  list: {
    columns: [
      'name',
      { name: 'phone', hideBelow: 900 },
      'email',
      'city',
      { name: 'country', hideBelow: 900 },
      'created_at',
    ],
    filters: ['city', 'country', 'phone', 'created_at'],
    search: 'name, email or phone',
    sort: 'name',
  },
  form: {
    fieldsets: [{ title: 'Customer', fields: ['user', ['name', 'email'], ['phone', 'city'], 'country'] }],
    inlines: [
      inline(rentals, {
        by: 'customer',
        fields: rented,
        readonly: rented,
        canDelete: false,
        collapsed: true,
        sort: '-start_date',
      }),
    ],
  },
  pages: {
    '/show/:id': { page: late(async () => (await import('../screens/customer/customer-page.tsx')).CustomerPage) },
  },
  show: {
    subtitle: ({ city, country }) =>
      [city, country].filter(Boolean).length > 0 && <bdi>{[city, country].filter(Boolean).join(', ')}</bdi>,
    related: [
      related(tickets, { by: 'customer', columns: ['status', 'priority', 'assigned_to', 'created_at'] }),
      related(customerNotes, { by: 'customer', columns: ['is_important', 'tags', 'created_by', 'created_at'] }),
      related(rentals, {
        by: 'customer',
        columns: ['status', 'equipment', 'start_date', 'total_amount'],
        sort: '-start_date',
      }),
      related(opportunities, { by: 'customer', columns: ['stage', 'estimated_amount', 'created_at'] }),
      related(leads, { by: 'customer', columns: ['status', 'estimated_value', 'created_at'] }),
      related(interactions, {
        by: 'related_to_customer',
        columns: ['interaction_type', 'performed_by', 'performed_at'],
        sort: '-performed_at',
      }),
      related(customerSegments, { by: 'customers', columns: ['refreshed_at'], sort: 'name', canAdd: false }),
      related(favorites, { by: 'customer', columns: ['created_at'] }),
    ],
  },
})
