import { PushpinOutlined } from '@ant-design/icons'
import { customerNotes } from '../../shared/resources/customer-notes.ts'
import { Badge } from '../kernel/badge.tsx'
import { YesOrNo } from '../kernel/cells.tsx'
import { defineAdmin } from '../kernel/define-admin.ts'
import { t } from '../locales/translate.ts'

export const customerNotesAdmin = defineAdmin(customerNotes, {
  told: { tone: 'blue', fields: ['tags'] },
  menu: { group: 'Support', icon: PushpinOutlined },
  cells: {
    is_important: ({ is_important }, dense) =>
      is_important ? <Badge look="gold" label={t('Important')} /> : dense ? null : <YesOrNo yes={false} />,
  },
  list: {
    columns: [
      'title',
      { name: 'customer', width: 160 },
      'is_important',
      { name: 'tags', hideBelow: 900, width: 160 },
      { name: 'company', hideBelow: 1600 },
      'created_by',
      'created_at',
    ],
    filters: ['is_important', 'customer', 'company', 'created_at'],
    search: 'title, note, tags or customer',
    dateHierarchy: 'created_at',
  },
  form: {
    fieldsets: [
      { title: 'Note', fields: ['customer', 'title', 'note', ['is_important', 'tags'], 'company'] },
      { title: 'Contact', fields: [['customer_email', 'customer_phone']], only: 'change' },
    ],
  },
})
