import type { NotificationProvider } from '@refinedev/core'
import { App } from 'antd'

/** Messages that Refine itself writes. The admin's own are in kernel/messages.tsx. */
export function useNotifications(): NotificationProvider {
  const { notification } = App.useApp()
  return {
    open: ({ key, message, description, type }) => {
      // The login page says this beside the field.
      if (key === 'login-error') return
      const show = type === 'error' ? notification.error : notification.success
      show({ message, description, role: 'status', ...(key === undefined ? {} : { key }) })
    },
    close: (key) => notification.destroy(key),
  }
}
