import { Suspense } from 'react'
import { t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { HistoryCard } from '../history/history-card.tsx'
import { late } from '../late.tsx'
import { Region } from '../states/error-boundary.tsx'
import { KeyValues } from './key-values.tsx'
import { RecordFields } from './record-fields.tsx'
import { RecordPage } from './record-page.tsx'
import { RelatedCard } from './related-card.tsx'
import styles from './show.module.css'

const TimelineCard = late(async () => (await import('../timeline/timeline-card.tsx')).TimelineCard)
const origin = ['created_at', 'created_by', 'updated_at']

/** The page of one record, made of its form and of what points at it. */
export const ShowPage = ({ admin }: { admin: Admin }) => (
  <RecordPage admin={admin}>
    {(record) => (
      <div className={styles.columns}>
        <div className={styles.main}>
          <RecordFields admin={admin} record={record} />
          {admin.show?.cards?.map((OwnCard, at) => (
            // The same ones in the same order, always.
            <Region key={String(at)}>
              <Suspense>
                <OwnCard admin={admin} record={record} />
              </Suspense>
            </Region>
          ))}
          {admin.show?.related?.map((related) => (
            <RelatedCard key={related.resource + related.by} of={admin} related={related} record={record} />
          ))}
        </div>
        <div className={styles.side}>
          <OriginCard admin={admin} record={record} />
          {admin.resource.timeline ? (
            <Suspense>
              <TimelineCard admin={admin} record={record} />
            </Suspense>
          ) : (
            <HistoryCard admin={admin} record={record} />
          )}
        </div>
      </div>
    )}
  </RecordPage>
)

/** Who added it, and when. */
export const OriginCard = ({ admin, record }: { admin: Admin; record: AdminRecord }) => (
  <Card title={t('Record')}>
    <KeyValues admin={admin} record={record} lines={origin} />
  </Card>
)
