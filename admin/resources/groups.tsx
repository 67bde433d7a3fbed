import { SafetyOutlined } from '@ant-design/icons'
import { groups } from '../../shared/resources/groups.ts'
import { users } from '../../shared/resources/users.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { related } from '../kernel/records-of-others.ts'

export const groupsAdmin = defineAdmin(groups, {
  menu: { group: 'People', icon: SafetyOutlined },
  list: {
    columns: [
      'name',
      { name: 'permissions', render: (group) => <span className="numeric">{group.permissions.length}</span> },
      'created_at',
    ],
    search: 'name',
    sort: 'name',
  },
  form: { fieldsets: [{ title: 'Group', fields: ['name', 'permissions'] }] },
  show: { related: [related(users, { by: 'groups', columns: ['email', 'is_active', 'last_login'] })] },
})
