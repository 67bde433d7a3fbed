import { text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** A seller: a company that rents out its machines. */
export const companies = defineResource({
  name: 'companies',
  label: { one: 'Company', many: 'Companies' },
  paths: { crm: '/api/crm/companies', crmVerbs: ['list'], crmView: 'picker', admin: 'companies' },
  title: 'company_name',
  imported: true,
  indexed: ['company_name', 'city'],
  counted: ['city', 'country'],
  search: ['company_name', 'city', 'phone'],
  fields: {
    company_name: text('Company name', { required: true }),
    city: text('City'),
    country: text('Country'),
    phone: text('Phone', { format: 'phone' }),
  },
  views: { picker: { id: 'id', name: 'company_name', phone: 'phone' } },
})
