import { DeleteOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useParams } from 'react-router'
import { ApiError } from '../../providers/http.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import { countOf } from '../format.ts'
import { Reason } from '../messages.tsx'
import { PageHeader } from '../page-header.tsx'
import { lastListPath, showPath } from '../paths.ts'
import { RecordFailed } from '../states/record-states.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import { useRecord } from '../use-record.ts'
import styles from './history.module.css'
import { HistoryEntry } from './history-entry.tsx'
import { useHistory } from './use-history.ts'

const label = { one: 'entry', many: 'entries' }

/** Everything that happened to a record, while it is there and after. */
export function HistoryPage({ admin }: { admin: Admin }) {
  const { id = String(admin.alone ?? '') } = useParams()
  const { query, entries, total } = useHistory(admin, id)
  const now = useRecord(admin, id, 'page')
  const { one, many } = admin.resource.label
  const gone = now.query.error instanceof ApiError && now.query.error.statusCode === 404
  const title = (gone ? undefined : now.record?._title) ?? entries[0]?.label ?? ''

  if (query.error && !query.data)
    return <RecordFailed admin={admin} error={query.error} retry={() => void query.refetch()} />
  if (query.isPending || (now.query.isPending && !now.record))
    return (
      <div className={styles.page}>
        <Skeleton />
      </div>
    )
  return (
    <div className={styles.page}>
      <PageHeader
        title={`History of ${title}`}
        documentTitle={[title, `${one} history`]}
        about={title}
        gone={gone}
        back={
          gone
            ? { to: lastListPath(admin), label: many }
            : { to: showPath(admin, id), label: `Back to the ${one.toLowerCase()}` }
        }
        subtitle={countOf(total, label)}
      />
      {gone && (
        <Alert
          type="warning"
          showIcon
          icon={<DeleteOutlined aria-hidden />}
          message={`This ${one.toLowerCase()} was deleted.`}
        />
      )}
      <Card title="Newest first">
        {entries.length === 0 ? (
          <p className="muted">
            Nothing is known of earlier changes. This {one.toLowerCase()} was probably not added here.
          </p>
        ) : (
          <ol className={styles.entries} aria-label="Entries">
            {entries.map((entry) => (
              <HistoryEntry key={entry.id} admin={admin} entry={entry} summary />
            ))}
          </ol>
        )}
        {query.isFetchNextPageError && <Alert type="error" role="alert" message={<Reason error={query.error} />} />}
        {query.hasNextPage && (
          <p className={styles.more}>
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Show more
            </Button>
            <span className="muted" role="status">
              {entries.length} of {total} are shown
            </span>
          </p>
        )}
      </Card>
      {now.query.error && !gone && <Failed error={now.query.error} what={`The ${one.toLowerCase()}`} />}
    </div>
  )
}
