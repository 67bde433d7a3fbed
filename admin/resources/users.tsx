import { KeyOutlined, UserOutlined } from '@ant-design/icons'
import { users } from '../../shared/resources/users.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { message } from '../locales/translate.ts'

export const usersAdmin = defineAdmin(users, {
  menu: { group: 'People', icon: UserOutlined, key: 'u' },
  people: true,
  // Staff may be given any record, a seller's people only those of the seller.
  picker: ['-user_type', 'name'],
  badges: { user_type: { staff: 'blue', company: 'purple', customer: 'neutral' } },
  insteadOfDelete: { label: 'Switch off instead', values: { is_active: false }, done: message('switched off') },
  list: {
    columns: [
      'name',
      'email',
      { name: 'user_type', label: 'Type' },
      { name: 'company', hideBelow: 900 },
      { name: 'groups', hideBelow: 1200 },
      'is_active',
      { name: 'is_superuser', hideBelow: 1200 },
      { name: 'last_login', hideBelow: 1600 },
    ],
    filters: ['user_type', 'is_active', 'is_superuser', 'groups', 'company', 'created_at'],
    search: 'name, email or phone',
    sort: 'name',
  },
  form: {
    fieldsets: [
      {
        title: 'New user',
        description: 'The rest can be set once the user is there.',
        // Groups too: without them a new member of staff may do everything.
        fields: ['email', ['first_name', 'last_name'], ['user_type', 'company'], 'groups', 'password'],
        only: 'create',
      },
      {
        title: 'Person',
        fields: [['first_name', 'last_name'], ['email', 'phone_number'], 'language'],
        only: 'change',
      },
      {
        title: 'Access',
        fields: [['user_type', 'company'], ['is_active', 'is_superuser'], 'groups', ['customer', 'last_login']],
        only: 'change',
      },
    ],
  },
  actions: { set_password: { icon: KeyOutlined } },
})
