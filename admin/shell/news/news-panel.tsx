/** The latest notifications, below the bell: what is unread comes first, and opening what it tells of has read it. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { Link } from 'react-router'
import { runOnRecord } from '../../kernel/actions/target.ts'
import { useActions } from '../../kernel/actions/use-actions.tsx'
import type { AdminRecord } from '../../kernel/define-admin.ts'
import { useOnce } from '../../kernel/once.ts'
import { listPath } from '../../kernel/paths.ts'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { keyOf, useFirstRecords } from '../../kernel/use-resource-query.ts'
import { say, t } from '../../locales/translate.ts'
import { notificationsAdmin as admin } from '../../resources/notifications.tsx'
import styles from './news.module.css'
import { NewsItem } from './news-item.tsx'

/** In the order of the server, newest first: it has an index for that. */
const LATEST = new URLSearchParams({ _start: '0', _end: '10' })
const MARK_ALL = admin.resource.actions?.mark_all_read

const unreadFirst = (records: readonly AdminRecord[]) =>
  records.toSorted((a, b) => Number(a.is_read === true) - Number(b.is_read === true))

interface Props {
  unread: number
  close(): void
}

export function NewsPanel({ unread, close }: Props) {
  const name = useId()
  const panel = useRef<HTMLElement>(null)
  const client = useQueryClient()
  const actions = useActions(admin)
  const once = useOnce()
  const { data, error, refetch } = useFirstRecords(admin, LATEST)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
  }, [])
  // That it could not be marked is no reason to keep anybody from what it tells of, and opening that marks it, too.
  const read = ({ id, is_read }: AdminRecord) => {
    if (is_read === true) return
    void once((key) => runOnRecord(admin, 'mark_read', id, { input: {}, key }))
      .catch(() => undefined)
      .then(() => client.invalidateQueries({ queryKey: keyOf(admin) }))
  }
  return (
    <section ref={panel} role="dialog" aria-modal="false" aria-labelledby={name} tabIndex={-1} className={styles.panel}>
      <header className={styles.head}>
        <h2 id={name}>{say(admin.resource.label.many)}</h2>
        {MARK_ALL && unread > 0 && (
          <Button
            type="link"
            size="small"
            disabled={actions.busy}
            onClick={() => actions.start('mark_all_read', MARK_ALL, { all: true })}
          >
            {say(MARK_ALL.label)}
          </Button>
        )}
      </header>
      <div className={styles.body}>
        {error && !data ? (
          <Failed error={error} what={t('What is new')} retry={() => void refetch()} />
        ) : !data ? (
          <Skeleton rows={4} />
        ) : data.records.length === 0 ? (
          <p className={styles.none}>{t('Nothing has happened yet that you are told of.')}</p>
        ) : (
          <ul>
            {unreadFirst(data.records).map((record) => (
              <NewsItem key={record.id} record={record} read={() => read(record)} close={close} />
            ))}
          </ul>
        )}
      </div>
      <footer className={styles.foot}>
        <Link to={listPath(admin)} onClick={close}>
          {t('All notifications')}
        </Link>
        <Link to={`${listPath(admin)}/preferences`} onClick={close}>
          {t('Notification settings')}
        </Link>
      </footer>
      {actions.dialogs}
    </section>
  )
}
