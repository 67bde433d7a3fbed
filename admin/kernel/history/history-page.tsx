import { DeleteOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useParams } from 'react-router'
import { plural, say, saySmall, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import { titleOf } from '../fields.ts'
import { mayEdit } from '../form/values.ts'
import { Reason } from '../messages.tsx'
import { PageHeader } from '../page-header.tsx'
import { lastListPath, showPath } from '../paths.ts'
import { rich } from '../rich.tsx'
import { RecordFailed } from '../states/record-states.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import { useRecord } from '../use-record.ts'
import styles from './history.module.css'
import { HistoryEntry } from './history-entry.tsx'
import { useHistory } from './use-history.ts'

/** Everything that happened to a record, while it is there and after. */
export function HistoryPage({ admin }: { admin: Admin }) {
  const { id = String(admin.alone ?? '') } = useParams()
  const { query, entries, total } = useHistory(admin, id)
  const now = useRecord(admin, id, 'page')
  const one = say(admin.resource.label.one)
  const resource = saySmall(admin.resource.label.one)
  const gone = now.query.error instanceof ApiError && now.query.error.statusCode === 404
  const title = (gone || !now.record ? undefined : titleOf(admin.resource, now.record)) ?? entries[0]?.label ?? ''

  const mine = !gone && now.record && mayEdit(admin, now.record) ? now.record : undefined

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
        title={rich('History of {title}', { title: <bdi>{title}</bdi> })}
        documentTitle={[title, t('{what} history', { what: one })]}
        about={title}
        gone={gone}
        back={
          gone
            ? { to: lastListPath(admin), label: say(admin.resource.label.many) }
            : { to: showPath(admin, id), label: t('Back to the {resource}', { resource }) }
        }
        subtitle={plural('{count} entry', '{count} entries', { count: total })}
      />
      {gone && (
        <Alert
          type="warning"
          showIcon
          icon={<DeleteOutlined aria-hidden />}
          message={t('This {resource} was deleted.', { resource })}
        />
      )}
      <Card title={t('Newest first')}>
        {entries.length === 0 ? (
          <p className="muted">
            {t('Nothing is known of earlier changes. This {resource} was probably not added here.', { resource })}
          </p>
        ) : (
          <ol className={styles.entries} aria-label={t('Entries')}>
            {entries.map((entry) => (
              <HistoryEntry key={entry.id} admin={admin} entry={entry} summary record={mine} />
            ))}
          </ol>
        )}
        {query.isFetchNextPageError && <Alert type="error" role="alert" message={<Reason error={query.error} />} />}
        {query.hasNextPage && (
          <p className={styles.more}>
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('Show more')}
            </Button>
            <span className="muted" role="status">
              {t('{count} of {total} are shown', { count: entries.length, total })}
            </span>
          </p>
        )}
      </Card>
      {now.query.error && !gone && <Failed error={now.query.error} what={t('The {resource}', { resource })} />}
    </div>
  )
}
