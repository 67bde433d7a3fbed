import { backref, bool, choice, instant, ref, secret, text } from '../kernel/kinds.ts'
import { refs } from '../kernel/many-kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import type { Where } from '../kernel/where.ts'

/** Who can be given work: active staff, and the people of sellers. */
export const assignable: Where = { is_active: { eq: true }, user_type: { in: ['staff', 'company'] } }

/** Somebody who can sign in: staff, a seller's person, or a customer. */
export const users = defineResource({
  name: 'users',
  label: { one: 'User', many: 'Users' },
  paths: { crm: '/api/crm/users', crmVerbs: ['list'], crmView: 'picker', crmWhere: assignable, admin: 'users' },
  title: 'name',
  untitled: 'Customer',
  indexed: ['name', 'last_name'],
  search: ['name', 'first_name', 'last_name', 'email', 'phone_number'],
  fields: {
    email: text('Email', { required: true, unique: true, format: 'email' }),
    first_name: text('First name'),
    last_name: text('Last name'),
    /** The label of the user everywhere: names, else the seller's company, else the role; never the address. */
    name: text('Name', { readonly: true }),
    phone_number: text('Phone', { format: 'phone' }),
    user_type: choice('Type', { staff: 'Staff', company: 'Seller', customer: 'Customer' }, { required: true }),
    company: ref('Company', 'companies'),
    company_name: text('Company name', { internal: true, copied: { through: 'company', from: 'company_name' } }),
    customer: backref('Customer', 'customers', 'user'),
    is_active: bool('Active', { default: true, help: 'Switch off instead of deleting' }),
    is_superuser: bool('Superuser', { help: 'May change users, groups and settings' }),
    groups: refs('Groups', 'groups', { help: 'Narrow staff to what they permit; no groups mean every right of staff' }),
    language: choice('Language', { en: 'English', ar: 'العربية', ru: 'Русский', uz: 'Oʻzbekcha' }, { default: 'en' }),
    password: secret('Password', {
      required: true,
      help: 'At least 8 characters; not only digits, not common, and unlike the name and the email',
    }),
    last_login: instant('Last login', { readonly: true }),
  },
  named: { assignable },
  actions: {
    set_password: {
      label: 'Set password',
      method: 'POST',
      on: ['record'],
      needs: 'change',
      adminOnly: true,
      done: 'Password set',
      input: { new_password: secret('New password', { required: true, help: 'Signs this person out everywhere' }) },
    },
  },
  views: { picker: { id: 'id', name: 'name', phone: 'phone_number', email: 'email' } },
})
