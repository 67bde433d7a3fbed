import { Link } from 'react-router'
import { t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { historyPath } from '../paths.ts'
import { Region } from '../states/error-boundary.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import { useResourceQuery } from '../use-resource-query.ts'
import type { Entry } from './entry.ts'
import styles from './history.module.css'
import { HistoryEntry } from './history-entry.tsx'

const FEW = 8

interface Props {
  admin: Admin
  record: AdminRecord
}

/** The latest of who changed what and when, on the page of the record. */
export const HistoryCard = (props: Props) => (
  <Region>
    <Latest {...props} />
  </Region>
)

function Latest({ admin, record }: Props) {
  const history = useResourceQuery<readonly Entry[]>(admin, [record.id, 'history'], `_start=0&_end=${FEW}`)
  const entries = history.data ?? []
  return (
    <Card title={t('History')} extra={<Link to={historyPath(admin, record.id)}>{t('Whole history')}</Link>}>
      {history.error && !history.data ? (
        <Failed error={history.error} what={t('The history')} retry={() => void history.refetch()} />
      ) : history.isLoading ? (
        <Skeleton rows={3} />
      ) : entries.length === 0 ? (
        <p className="muted">{t('Nothing has changed yet.')}</p>
      ) : (
        <ol className={styles.entries}>
          {entries.map((entry) => (
            <HistoryEntry key={entry.id} admin={admin} entry={entry} summary={false} />
          ))}
        </ol>
      )}
    </Card>
  )
}
