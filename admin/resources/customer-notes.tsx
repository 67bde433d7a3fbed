import { PushpinOutlined } from '@ant-design/icons'
import { customerNotes } from '../../shared/resources/customer-notes.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const customerNotesAdmin = defineAdmin(customerNotes, {
  menu: { group: 'Support', icon: PushpinOutlined },
  list: {
    columns: [
      'title',
      'customer',
      'is_important',
      'tags',
      { name: 'company', hideBelow: 1200 },
      'created_by',
      'created_at',
    ],
    filters: ['is_important', 'customer', 'company', 'created_at'],
    search: 'title, note, tags or customer',
  },
  form: {
    fieldsets: [
      { title: 'Note', fields: ['customer', 'title', 'note', ['is_important', 'tags'], 'company'] },
      { title: 'Contact', fields: [['customer_email', 'customer_phone']], only: 'change' },
    ],
  },
})
