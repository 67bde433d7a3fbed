import { ToolOutlined } from '@ant-design/icons'
import { equipment } from '../../shared/resources/equipment.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { related } from '../kernel/records-of-others.ts'

export const equipmentAdmin = defineAdmin(equipment, {
  menu: { group: 'Rentals', icon: ToolOutlined, key: 'e' },
  list: {
    columns: ['name', 'category', 'company', 'daily_rate', { name: 'created_at', hideBelow: 900 }],
    filters: ['company', 'category', 'daily_rate'],
    search: 'name or category',
    sort: 'name',
  },
  form: { fieldsets: [{ title: 'Equipment', fields: ['name', ['category', 'daily_rate'], 'company'] }] },
  show: {
    related: [
      related(rentals, {
        by: 'equipment',
        columns: ['status', 'customer', 'start_date', 'end_date'],
        sort: '-start_date',
      }),
      related(tickets, { by: 'related_equipment', columns: ['status', 'priority', 'customer', 'created_at'] }),
      related(opportunities, { by: 'equipment', columns: ['stage', 'estimated_amount'] }),
    ],
  },
})
