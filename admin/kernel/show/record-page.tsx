import { type ReactNode, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { say } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { DeleteDialog } from '../actions/delete-dialog.tsx'
import { useActions } from '../actions/use-actions.tsx'
import { Badges } from '../badges.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { titleOf } from '../fields.ts'
import { PageHeader } from '../page-header.tsx'
import { lastListPath } from '../paths.ts'
import { RecordFailed } from '../states/record-states.tsx'
import { Skeleton } from '../states/states.tsx'
import { useRecord } from '../use-record.ts'
import { RecordButtons } from './record-buttons.tsx'
import styles from './show.module.css'

interface Props {
  admin: Admin
  /** What the page says of the record, below its head. */
  children(record: AdminRecord): ReactNode
}

/** The page of one record: its title, what can be done with it, and whatever is drawn inside. */
export function RecordPage({ admin, children }: Props) {
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
  const gone = query.error instanceof ApiError && query.error.statusCode === 404
  return (
    <Loaded
      key={record.id}
      admin={admin}
      record={record}
      failed={gone && <RecordFailed admin={admin} error={query.error} retry={() => void query.refetch()} />}
    >
      {children}
    </Loaded>
  )
}

interface LoadedProps extends Props {
  record: AdminRecord
  /** Drawn instead once the record is gone, and nobody is asked anything. */
  failed: ReactNode
}

function Loaded({ admin, record, failed, children }: LoadedProps) {
  const actions = useActions(admin)
  const [deleting, setDeleting] = useState(false)
  const navigate = useNavigate()
  const { one, many } = admin.resource.label
  const title = titleOf(admin.resource, record)
  if (failed && !deleting && !actions.asking) return failed
  return (
    <div className={styles.page}>
      <PageHeader
        title={title}
        documentTitle={[title, say(one)]}
        about={title}
        back={{ to: lastListPath(admin), label: say(many) }}
        badge={<Badges admin={admin} record={record} />}
        subtitle={admin.show?.subtitle?.(record)}
      >
        <RecordButtons admin={admin} record={record} actions={actions} remove={() => setDeleting(true)} />
      </PageHeader>
      {children(record)}
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
