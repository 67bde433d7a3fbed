import { SnippetsOutlined } from '@ant-design/icons'
import { savedReplies } from '../../shared/resources/saved-replies.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const savedRepliesAdmin = defineAdmin(savedReplies, {
  menu: { group: 'Support', icon: SnippetsOutlined },
  list: {
    columns: ['title', { name: 'body', hideBelow: 1200, width: 420 }, 'status', 'shared', 'created_by'],
    filters: ['status', 'shared', 'created_by'],
    search: 'title or text',
    sort: 'title',
  },
  form: { fieldsets: [{ title: 'Saved reply', fields: ['title', 'body', 'status', 'shared'] }] },
})
