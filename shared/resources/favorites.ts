import { ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** A machine that a customer keeps an eye on. */
export const favorites = defineResource({
  name: 'favorites',
  label: { one: 'Favorite', many: 'Favorites' },
  paths: { crm: '/api/favorites', crmVerbs: ['list', 'create', 'remove'], admin: 'favorites' },
  title: 'name',
  search: ['name'],
  uniqueTogether: ['customer', 'equipment'],
  repeatable: true,
  fields: {
    customer: ref('Customer', 'customers', { required: true, fixed: true }),
    equipment: ref('Equipment', 'equipment', { required: true, fixed: true, labelKey: 'equipment_name' }),
    name: text('Name', { copied: { through: 'equipment', from: 'name' } }),
  },
})
