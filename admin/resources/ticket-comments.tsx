import { CommentOutlined } from '@ant-design/icons'
import { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { Badge } from '../kernel/badge.tsx'
import { defineAdmin } from '../kernel/define-admin.ts'
import { t } from '../locales/translate.ts'

export const ticketCommentsAdmin = defineAdmin(ticketComments, {
  menu: { group: 'Support', icon: CommentOutlined },
  badges: { author_role: { staff: 'blue', seller: 'purple', customer: 'green', system: 'neutral' } },
  internal: { when: 'is_internal', label: 'Internal note · the customer cannot see this' },
  cells: {
    is_internal: ({ is_internal }, dense) => (
      <Badge
        look={is_internal ? 'gold lock' : 'neutral'}
        label={
          dense ? (is_internal ? t('Internal') : t('Public')) : is_internal ? t('Yes') : t('No, the customer sees it')
        }
      />
    ),
  },
  list: {
    columns: [
      'comment',
      { name: 'is_internal', label: 'Visibility' },
      { name: 'author_role', label: 'Author' },
      { name: 'created_by', hideBelow: 900 },
      'ticket',
      'created_at',
    ],
    filters: ['is_internal', 'author_role', 'ticket', 'created_at'],
    search: 'comments',
    sort: '-created_at',
    dateHierarchy: 'created_at',
  },
  form: {
    fieldsets: [
      { title: 'Comment', fields: ['ticket', 'comment', 'is_internal'], only: 'create' },
      { title: 'Comment', fields: ['comment', ['is_internal', 'author_role'], 'ticket'], only: 'change' },
    ],
  },
})
