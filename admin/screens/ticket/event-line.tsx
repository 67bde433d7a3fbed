import { Fragment } from 'react'
import { type Admin, fieldOf } from '../../kernel/define-admin.ts'
import { useFormats } from '../../kernel/format.ts'
import { ChangeWords } from '../../kernel/history/change-words.tsx'
import { t } from '../../locales/translate.ts'
import styles from './thread.module.css'
import type { Event } from './thread.ts'

/** Who changed what of the ticket, as a thin line between messages. */
export function EventLine({ admin, event }: { admin: Admin; event: Event }) {
  const formats = useFormats()
  return (
    <p className={styles.event}>
      <span>
        <bdi>{event.name || t('TezRent')}</bdi>
        {event.changes.map((change) => (
          <Fragment key={change.field}>
            {' · '}
            <span className={styles.value}>
              <ChangeWords admin={admin} change={{ ...change, label: fieldOf(admin, change.field).label }} />
            </span>
          </Fragment>
        ))}
        {' · '}
        <time dateTime={event.at} title={formats.instant(event.at)} className="numeric">
          <bdi>{formats.near(event.at)}</bdi>
        </time>
      </span>
    </p>
  )
}
