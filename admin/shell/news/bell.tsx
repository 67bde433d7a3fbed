import { BellOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { late } from '../../kernel/late.tsx'
import { apiPath, listPath } from '../../kernel/paths.ts'
import { keyOf } from '../../kernel/use-resource-query.ts'
import { t } from '../../locales/translate.ts'
import { send } from '../../providers/http.ts'
import { follow } from '../../providers/live.ts'
import { notificationsAdmin as admin } from '../../resources/notifications.tsx'
import shell from '../shell.module.css'
import styles from './news.module.css'
import { useLeaving } from './use-leaving.ts'

const NewsPanel = late(async () => (await import('./news-panel.tsx')).NewsPanel)

const EVERY = 60_000
/** A page that was just opened has then been read, and what told of it with it. */
const OPENED = 1_500
const MOST = 99

function useUnread(): number {
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
  return unread
}

/** How many notifications are unread, and the latest of them at a click; a click that opens a tab opens all. */
export function Bell() {
  const unread = useUnread()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const close = useCallback(() => setOpen(false), [])
  useLeaving(place, open, close)
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setOpen(!open)
  }
  return (
    <span ref={place} className={styles.bell} data-tour="bell">
      <Link
        to={`${listPath(admin)}${unread > 0 ? '?is_read=false' : ''}`}
        className={shell.icon}
        title={t('Notifications')}
        aria-label={unread > 0 ? t('Notifications, {count} unread', { count: unread }) : t('Notifications')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={onClick}
      >
        <BellOutlined aria-hidden />
        {unread > 0 && (
          <span className={`${shell.unread} numeric`} aria-hidden="true">
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </Link>
      <Suspense>{open && <NewsPanel unread={unread} close={close} />}</Suspense>
    </span>
  )
}
