import { money, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** A machine for rent. */
export const equipment = defineResource({
  name: 'equipment',
  label: { one: 'Equipment', many: 'Equipment' },
  paths: { crm: '/api/equipment', crmVerbs: ['list'], admin: 'equipment' },
  title: 'name',
  imported: true,
  indexed: ['name', 'category', 'daily_rate'],
  counted: ['category'],
  search: ['name', 'category'],
  fields: {
    name: text('Name', { required: true }),
    category: text('Category'),
    daily_rate: money('Daily rate', { default: 0 }),
    company: ref('Seller', 'companies', { required: true }),
  },
})
