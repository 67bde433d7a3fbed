import type { MouseEvent } from 'react'
import { Link } from 'react-router'
import type { AdminRecord } from '../../kernel/define-admin.ts'
import { titleOf } from '../../kernel/fields.ts'
import { formatAge, useFormats } from '../../kernel/format.ts'
import { showPath } from '../../kernel/paths.ts'
import { usePointed } from '../../kernel/pointer.tsx'
import { t } from '../../locales/translate.ts'
import { aboutOf, notificationsAdmin as admin } from '../../resources/notifications.tsx'
import styles from './news.module.css'

interface Props {
  record: AdminRecord
  /** It was opened. */
  read(): void
  close(): void
}

/** One notification: a link to what it tells of, for those who may open that; else to itself. */
export function NewsItem({ record, read, close }: Props) {
  const about = aboutOf(record.related_object)
  const path = usePointed(about.resource, about.id) ?? showPath(admin, record.id)
  const formats = useFormats()
  const at = String(record.created_at)
  const elsewhere = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => ctrlKey || metaKey || shiftKey
  return (
    <li className={record.is_read === true ? undefined : styles.unread}>
      <Link
        to={path}
        onClick={(event) => {
          read()
          if (!elsewhere(event)) close()
        }}
        // The middle button opens another tab.
        onAuxClick={({ button }) => button === 1 && read()}
      >
        <span className={styles.title}>
          {record.is_read !== true && <span className="visually-hidden">{t('Unread')} </span>}
          <bdi>{titleOf(admin.resource, record)}</bdi>
          <time dateTime={at} title={formats.instant(at)} className="muted numeric">
            {formatAge(Date.parse(at), Date.now(), 'age') ?? formats.day(at)}
          </time>
        </span>
        <span className={styles.words}>
          <bdi>{String(record.message ?? '')}</bdi>
        </span>
      </Link>
    </li>
  )
}
