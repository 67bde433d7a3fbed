import { MailOutlined, RedoOutlined } from '@ant-design/icons'
import { mails } from '../../shared/resources/mails.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const mailsAdmin = defineAdmin(mails, {
  badges: { status: { waiting: 'neutral', sending: 'blue', sent: 'green', dead: 'red' } },
  menu: { group: 'System', icon: MailOutlined },
  list: {
    columns: ['subject', 'recipient', 'status', 'tries', { name: 'problem', hideBelow: 900 }, 'created_at'],
    filters: ['status', 'recipient', 'created_at'],
    sort: '-created_at',
    actions: ['send_again'],
  },
  form: {
    fieldsets: [{ title: 'Mail', fields: ['subject', 'recipient', 'status', 'tries', 'problem', 'due_at', 'sent_at'] }],
  },
  actions: { send_again: { icon: RedoOutlined } },
})
