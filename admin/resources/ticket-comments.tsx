import { CommentOutlined } from '@ant-design/icons'
import { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const ticketCommentsAdmin = defineAdmin(ticketComments, {
  menu: { group: 'Support', icon: CommentOutlined },
  badges: { author_role: { staff: 'blue', seller: 'purple', customer: 'neutral', system: 'neutral' } },
  list: {
    columns: ['comment', 'ticket', 'is_internal', { name: 'author_role', label: 'Author' }, 'created_by', 'created_at'],
    filters: ['is_internal', 'author_role', 'ticket', 'created_at'],
    search: 'comment',
  },
  form: {
    fieldsets: [
      { title: 'Comment', fields: ['ticket', 'comment', 'is_internal'] },
      { title: 'Author', fields: [['author_role', 'created_by']], only: 'change' },
    ],
  },
})
