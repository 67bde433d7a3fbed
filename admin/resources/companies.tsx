import { ShopOutlined } from '@ant-design/icons'
import { companies } from '../../shared/resources/companies.ts'
import { equipment } from '../../shared/resources/equipment.ts'
import { leads } from '../../shared/resources/leads.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { users } from '../../shared/resources/users.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { related } from '../kernel/records-of-others.ts'

export const companiesAdmin = defineAdmin(companies, {
  menu: { group: 'People', icon: ShopOutlined },
  list: {
    columns: ['company_name', 'city', 'country', 'phone', 'created_at'],
    filters: ['city', 'country', 'created_at'],
    search: 'name, city or phone',
    sort: 'company_name',
  },
  form: { fieldsets: [{ title: 'Company', fields: ['company_name', ['city', 'country'], 'phone'] }] },
  show: {
    related: [
      related(users, { by: 'company', columns: ['email', 'phone_number'] }),
      related(equipment, { by: 'company', columns: ['category', 'daily_rate'] }),
      related(rentals, { by: 'company', columns: ['status', 'customer', 'start_date'], sort: '-start_date' }),
      related(tickets, { by: 'company', columns: ['status', 'priority', 'customer', 'created_at'] }),
      related(leads, { by: 'company', columns: ['status', 'estimated_value'] }),
    ],
  },
})
