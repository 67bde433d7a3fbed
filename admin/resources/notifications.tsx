import { BellOutlined } from '@ant-design/icons'
import { notifications } from '../../shared/resources/notifications.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const notificationsAdmin = defineAdmin(notifications, {
  menu: { group: 'System', icon: BellOutlined, personal: true },
  list: {
    columns: ['title', { name: 'message', hideBelow: 900 }, 'notification_type', 'is_read', 'created_at'],
    filters: ['notification_type', 'is_read', 'created_at'],
    actions: ['mark_read'],
  },
  form: { fieldsets: [{ title: 'Notification', fields: ['title', 'message', 'notification_type', 'is_read'] }] },
})
