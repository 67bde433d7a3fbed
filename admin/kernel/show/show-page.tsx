import { Suspense, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { DeleteDialog } from '../actions/delete-dialog.tsx'
import { useActions } from '../actions/use-actions.tsx'
import { Badges } from '../badges.tsx'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { FilesCard } from '../files/files-card.tsx'
import { fieldsetsFor } from '../form/values.ts'
import { HistoryCard } from '../history/history-card.tsx'
import { InternalFrame, isInternal } from '../internal.tsx'
import { PageHeader } from '../page-header.tsx'
import { lastListPath } from '../paths.ts'
import { RecordFailed } from '../states/record-states.tsx'
import { Skeleton } from '../states/states.tsx'
import { useRecord } from '../use-record.ts'
import { KeyValues } from './key-values.tsx'
import { RecordButtons } from './record-buttons.tsx'
import { RelatedCard } from './related-card.tsx'
import styles from './show.module.css'

const origin = ['created_at', 'created_by', 'updated_at']

/** The page of one record. */
export function ShowPage({ admin }: { admin: Admin }) {
  const { id = '' } = useParams()
  const { record, query } = useRecord(admin, id, 'page')
  if (query.error && !record)
    return <RecordFailed admin={admin} error={query.error} retry={() => void query.refetch()} />
  if (!record)
    return (
      <div className={styles.page}>
        <Skeleton />
      </div>
    )
  return <Loaded key={record.id} admin={admin} record={record} />
}

function Loaded({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const actions = useActions(admin)
  const [deleting, setDeleting] = useState(false)
  const navigate = useNavigate()
  const { one, many } = admin.resource.label
  return (
    <div className={styles.page}>
      <PageHeader
        title={record._title}
        documentTitle={[record._title, say(one)]}
        about={record._title}
        back={{ to: lastListPath(admin), label: say(many) }}
        badge={<Badges admin={admin} record={record} />}
        subtitle={admin.show?.subtitle?.(record)}
      >
        <RecordButtons admin={admin} record={record} actions={actions} remove={() => setDeleting(true)} />
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.main}>
          <InternalFrame admin={admin} on={isInternal(admin, record)}>
            {fieldsetsFor(admin, 'change').map((fieldset) => (
              <FieldsetView key={fieldset.title} admin={admin} record={record} fieldset={fieldset} />
            ))}
            <FilesCard admin={admin} record={record} />
          </InternalFrame>
          {admin.show?.cards?.map((OwnCard, at) => (
            // The same ones in the same order, always.
            <Suspense key={String(at)}>
              <OwnCard admin={admin} record={record} />
            </Suspense>
          ))}
          {admin.show?.related?.map((related) => (
            <RelatedCard key={related.resource + related.by} of={admin} related={related} record={record} />
          ))}
        </div>
        <div className={styles.side}>
          <Card title={t('Record')}>
            <KeyValues admin={admin} record={record} lines={origin} />
          </Card>
          <HistoryCard admin={admin} record={record} />
        </div>
      </div>
      {actions.dialogs}
      {deleting && (
        <DeleteDialog
          admin={admin}
          record={record}
          close={() => setDeleting(false)}
          deleted={() => navigate(lastListPath(admin), { replace: true })}
        />
      )}
    </div>
  )
}

function FieldsetView({
  admin,
  record,
  fieldset,
}: {
  admin: Admin
  record: AdminRecord
  fieldset: Admin['form']['fieldsets'][number]
}) {
  const [open, setOpen] = useState(!fieldset.collapsed)
  return (
    <Card title={say(fieldset.title)} open={open} onToggle={fieldset.collapsed ? () => setOpen(!open) : undefined}>
      <KeyValues admin={admin} record={record} lines={fieldset.fields} />
    </Card>
  )
}
