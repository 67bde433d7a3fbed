import { BellOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import { apiPath, listPath } from '../kernel/paths.ts'
import { keyOf } from '../kernel/use-resource-query.ts'
import { t } from '../locales/translate.ts'
import { send } from '../providers/http.ts'
import { follow } from '../providers/live.ts'
import { notificationsAdmin as admin } from '../resources/notifications.tsx'
import styles from './shell.module.css'

const EVERY = 60_000
/** A page that was just opened has then been read, and what told of it with it. */
const OPENED = 1_500
const MOST = 99

/** How many notifications are unread, and the way to them. */
export function Bell() {
  const { pathname } = useLocation()
  const client = useQueryClient()
  const { data: unread = 0, refetch } = useQuery({
    queryKey: [...keyOf(admin), 'extra', 'unread_count'],
    queryFn: async ({ signal }) =>
      (await send<{ readonly count: number }>('GET', apiPath(admin, 'unread_count'), { signal, background: true })).data
        .count,
    refetchInterval: EVERY,
    refetchOnWindowFocus: 'always',
  })
  useEffect(() => follow('notification', () => void client.invalidateQueries({ queryKey: keyOf(admin) })), [client])
  // Another page
  useEffect(() => {
    const soon = setTimeout(() => void refetch(), OPENED)
    return () => clearTimeout(soon)
  }, [pathname, refetch])
  return (
    <Link
      to={`${listPath(admin)}${unread > 0 ? '?is_read=false' : ''}`}
      className={styles.icon}
      title={t('Notifications')}
      aria-label={unread > 0 ? t('Notifications, {count} unread', { count: unread }) : t('Notifications')}
    >
      <BellOutlined aria-hidden />
      {unread > 0 && (
        <span className={`${styles.unread} numeric`} aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  )
}
