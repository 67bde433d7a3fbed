/** The page of a record that is alone: its form, which goes on after a save. */
import { useState } from 'react'
import { Link } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { useFormats } from '../format.ts'
import type { Entry } from '../history/entry.ts'
import { summaryOf } from '../history/summary.ts'
import { useMessages } from '../messages.tsx'
import { PageHeader } from '../page-header.tsx'
import { historyPath } from '../paths.ts'
import { RecordFailed } from '../states/record-states.tsx'
import { Skeleton } from '../states/states.tsx'
import { useRecord } from '../use-record.ts'
import { useResourceQuery } from '../use-resource-query.ts'
import styles from './form.module.css'
import { RecordForm } from './record-form.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { mayEdit, valuesOf } from './values.ts'

export function AlonePage({ admin }: { admin: Admin }) {
  const { record, query } = useRecord(admin, String(admin.alone), 'form')
  if (query.error) return <RecordFailed admin={admin} error={query.error} retry={() => void query.refetch()} />
  if (!record)
    return (
      <div className={styles.content}>
        <Skeleton />
      </div>
    )
  return <Opened admin={admin} record={record} />
}

function Opened({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const [shown, setShown] = useState({ record, round: 0 })
  const messages = useMessages()
  const one = say(admin.resource.label.one)
  const begin = (next: AdminRecord) => setShown(({ round }) => ({ record: next, round: round + 1 }))
  return (
    <>
      <RecordForm
        key={shown.round}
        admin={admin}
        record={shown.record}
        first={valuesOf(admin, shown.record)}
        saved={(answer) => {
          messages.done(t('{what} saved.', { what: one }))
          begin(answer)
        }}
        discard={() => begin(shown.record)}
      >
        <PageHeader title={one} documentTitle={[one]} subtitle={<LastChange admin={admin} record={shown.record} />}>
          {!mayEdit(admin, shown.record) && (
            <span className="muted">{t('You may look at them; a superuser changes them.')}</span>
          )}
        </PageHeader>
      </RecordForm>
      <UnsavedGuard discarding={false} stay={() => undefined} />
    </>
  )
}

/** Who saved it last, when, and what. */
function LastChange({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const { instant } = useFormats()
  const history = useResourceQuery<readonly Entry[]>(admin, [record.id, 'history'], '_start=0&_end=1')
  const [last] = history.data ?? []
  if (!last) return history.isSuccess && <span>{t('Never changed: all values are those that they began with.')}</span>
  return (
    <>
      <span>
        <bdi>{last.actor_name}</bdi>, {instant(last.at)}: <bdi>{summaryOf(last)}</bdi>
      </span>
      <Link to={historyPath(admin, record.id)}>{t('History')}</Link>
    </>
  )
}
