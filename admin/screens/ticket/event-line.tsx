import { Fragment } from 'react'
import { type Admin, fieldOf } from '../../kernel/define-admin.ts'
import { isEmpty } from '../../kernel/fields.ts'
import { useFormats } from '../../kernel/format.ts'
import { valueWords } from '../../kernel/history/value-words.ts'
import { say, t } from '../../locales/translate.ts'
import styles from './thread.module.css'
import type { Event } from './thread.ts'

/** Who changed what of the ticket, as a thin line between messages. */
export function EventLine({ admin, event }: { admin: Admin; event: Event }) {
  const formats = useFormats()
  const words = (name: string, value: unknown) => (
    <bdi className={styles.value}>
      {name === 'assigned_to' && isEmpty(value) ? t('Unassigned') : valueWords(admin, name, value, formats)}
    </bdi>
  )
  return (
    <p className={styles.event}>
      <span>
        <bdi>{event.name || t('TezRent')}</bdi>
        {event.changes.map(({ field, old, new: now }) => (
          <Fragment key={field}>
            {' · '}
            {say(fieldOf(admin, field).label)} {words(field, old)} <span className="flips">→</span> {words(field, now)}
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
