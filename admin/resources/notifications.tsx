import { BellOutlined, CheckOutlined } from '@ant-design/icons'
import { notifications } from '../../shared/resources/notifications.ts'
import { Badge } from '../kernel/badge.tsx'
import { defineAdmin } from '../kernel/define-admin.ts'
import { late } from '../kernel/late.tsx'
import { Pointer } from '../kernel/pointer.tsx'
import { t } from '../locales/translate.ts'

/** What a notification calls an object, and the resource of it. */
const resources: Readonly<Record<string, string>> = {
  lead: 'leads',
  opportunity: 'opportunities',
  ticket: 'tickets',
}

/** The record that a notification tells of. */
export function aboutOf(related: unknown): { readonly resource: string; readonly id: number } {
  const { type, id } = { type: '', id: 0, ...Object(related) }
  return { resource: resources[String(type)] ?? String(type), id: Number(id) }
}

export const notificationsAdmin = defineAdmin(notifications, {
  menu: { group: 'System', icon: BellOutlined, key: 'n', everybodys: true },
  cells: {
    related_object: ({ related_object, message }) => (
      <Pointer {...aboutOf(related_object)}>
        <bdi>{message}</bdi>
      </Pointer>
    ),
    is_read: ({ is_read }, dense) => (
      <Badge
        look={is_read ? 'neutral check' : 'blue dot'}
        label={dense ? (is_read ? t('Read') : t('Unread')) : is_read ? t('Yes') : t('Not yet')}
      />
    ),
  },
  list: {
    columns: ['title', { name: 'is_read', label: 'State' }, 'related_object', 'notification_type', 'created_at'],
    filters: ['is_read', 'notification_type', 'created_at'],
    actions: ['mark_read'],
    buttons: ['mark_all_read'],
  },
  pages: {
    '/preferences': {
      page: late(
        async () => (await import('../screens/notification-preferences/preferences-page.tsx')).PreferencesPage,
      ),
    },
  },
  form: {
    fieldsets: [
      {
        title: 'Notification',
        fields: ['related_object', ['notification_type', 'is_read'], ['created_at', 'read_at']],
      },
    ],
  },
  actions: {
    mark_read: { icon: CheckOutlined, applies: ({ is_read }) => !is_read },
    mark_all_read: {
      icon: CheckOutlined,
      outcome: ({ count }) => ({
        ok: true,
        words: count === 0 ? t('Nothing was unread.') : t('{count} marked as read.', { count: Number(count) }),
      }),
    },
  },
})
