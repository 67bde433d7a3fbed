/** Looks now and then whether somebody else has saved the record whose form is open, and says so. */
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { saySmall, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { useWatched } from '../use-resource-query.ts'
import styles from './form.module.css'
import { useSaver } from './use-saver.ts'

interface Props {
  admin: Admin
  /** As the form has it. */
  record: AdminRecord
  /** The form itself is about to say more. */
  hidden: boolean
  /** Whether there is something to lose. */
  dirty: boolean
  load(newer: AdminRecord): void
  /** Saves what is in the form as a new record; undefined when this user may not. */
  copy: (() => void) | undefined
}

/** Nothing in the form changes before somebody presses a button here. */
export function Newer({ admin, record, hidden, dirty, load, copy }: Props) {
  const [kept, setKept] = useState(record._version)
  const { data: now = record, error } = useWatched(admin, record)
  if (hidden) return null
  if (error instanceof ApiError && error.statusCode === 404)
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        className={styles.banner}
        message={t('This {resource} was deleted while you were editing.', {
          resource: saySmall(admin.resource.label.one),
        })}
        action={copy && <Button onClick={copy}>{t('Save as new')}</Button>}
      />
    )
  if (now._version <= Math.max(kept, record._version)) return null
  return <Banner admin={admin} now={now} dirty={dirty} load={() => load(now)} keep={() => setKept(now._version)} />
}

interface BannerProps {
  admin: Admin
  now: AdminRecord
  dirty: boolean
  load(): void
  keep(): void
}

function Banner({ admin, now, dirty, load, keep }: BannerProps) {
  const saver = useSaver(admin, now)
  // Who it was arrives in a moment.
  if (!saver) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className={styles.banner}
      message={`${saver.did('changed')}.`}
      description={dirty ? t('What you typed is untouched. When you save, you choose what to keep.') : undefined}
      action={
        <span className={styles.choices}>
          <Button onClick={load}>{dirty ? t('Reload and drop my changes') : t('Reload')}</Button>
          <Button onClick={keep}>{t('Keep mine')}</Button>
        </span>
      }
    />
  )
}
