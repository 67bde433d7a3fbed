import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { say, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { listIn } from '../fields.ts'
import { sentOf } from '../form/values.ts'
import { Reason, RecordLink, useMessages } from '../messages.tsx'
import { rich } from '../rich.tsx'
import { useSession } from '../session.tsx'
import { takeBack } from '../take-back.tsx'
import { keyOf } from '../use-resource-query.ts'
import { ChangeWords } from './change-words.tsx'
import { type Earlier, earlierOf, without } from './earlier.ts'
import type { Entry } from './entry.ts'
import styles from './history.module.css'
import { useLost } from './use-lost.ts'

interface Props {
  admin: Admin
  record: AdminRecord
  entry: Entry
}

/** Gives a record the values back that it had before a change. What came since stays in its history. */
export function PutBack({ admin, record, entry }: Props) {
  const [asking, setAsking] = useState<Earlier | null>(null)
  const { permissions } = useSession()
  const earlier = earlierOf(admin, record, entry, (resource) => permissions[resource]?.view === true)
  return (
    <>
      {earlier.changes.length > 0 && (
        <Button size="small" className={styles.back} onClick={() => setAsking(earlier)}>
          {t('Put back…')}
        </Button>
      )}
      {asking && <Question admin={admin} record={record} earlier={asking} close={() => setAsking(null)} />}
    </>
  )
}

interface QuestionProps {
  admin: Admin
  record: AdminRecord
  earlier: Earlier
  close(): void
}

function Question({ admin, record, earlier, close }: QuestionProps) {
  // What was read is what is changed: whoever was faster is not overwritten.
  const [read] = useState(record)
  const { lost, error } = useLost(admin, read, earlier)
  const { values, changes, unknown } = without(earlier, lost ?? [])
  const [busy, setBusy] = useState(false)
  const messages = useMessages()
  const client = useQueryClient()
  const put = async () => {
    setBusy(true)
    const done = rich('{record} has its earlier values.', { record: <RecordLink admin={admin} record={read} /> })
    await takeBack(admin, read, sentOf(admin, Object.keys(values), values), messages, done)
    void client.invalidateQueries({ queryKey: keyOf(admin) })
    close()
  }
  return (
    <Dialog
      calm
      title={t('Put back the values from before this change?')}
      okText={t('Put back')}
      okButtonProps={{ loading: busy || (!lost && !error), disabled: !lost || changes.length === 0 }}
      cancelText={t('Cancel')}
      onOk={() => void put()}
      onCancel={close}
    >
      {changes.map((change) => (
        <p key={change.field}>
          <ChangeWords admin={admin} change={change} />
        </p>
      ))}
      {lost?.map((change) => (
        <p key={change.field} className="muted">
          {rich('{field}: “{title}” can no longer be chosen.', {
            field: say(change.label),
            title: <bdi>{listIn(change.new).map(String).join(t(', ')) || String(change.new)}</bdi>,
          })}
        </p>
      ))}
      {error && (
        <p role="alert">
          <Reason error={error} />
        </p>
      )}
      {unknown.length > 0 && (
        <p className="muted">
          {t('Not put back: {fields}.', { fields: unknown.map(({ label }) => say(label)).join(t(', ')) })}
        </p>
      )}
    </Dialog>
  )
}
