/** The page of a customer: who it is, what is known, what is open, and everything that happened. */
import { openStatuses } from '../../../shared/resources/tickets.ts'
import type { Admin } from '../../kernel/define-admin.ts'
import { fieldsetsFor } from '../../kernel/form/values.ts'
import type { Related } from '../../kernel/records-of-others.ts'
import { FieldsetView } from '../../kernel/show/fieldset-view.tsx'
import { RecordPage } from '../../kernel/show/record-page.tsx'
import { RelatedCard } from '../../kernel/show/related-card.tsx'
import { OriginCard } from '../../kernel/show/show-page.tsx'
import { Region } from '../../kernel/states/error-boundary.tsx'
import { TimelineCard } from '../../kernel/timeline/timeline-card.tsx'
import { message } from '../../locales/translate.ts'
import { QuickLog } from '../quick-log/quick-log.tsx'
import styles from './customer.module.css'
import { Figures } from './figures.tsx'
import { NotesCard } from './notes-card.tsx'
import { SegmentsCard } from './segments-card.tsx'

/** These have a card of their own here. */
const OWN = ['customer_notes', 'customer_segments']
const OPEN = { label: message('Open tickets'), field: 'status', values: openStatuses }

const narrowed = (related: Related): Related => (related.resource === 'tickets' ? { ...related, only: OPEN } : related)

export const CustomerPage = ({ admin }: { admin: Admin }) => (
  <RecordPage admin={admin}>
    {(record) => (
      <>
        <Region>
          <Figures record={record} />
        </Region>
        <div className={styles.columns}>
          <div className={styles.column}>
            {fieldsetsFor(admin, 'change').map((fieldset) => (
              <FieldsetView key={fieldset.title} admin={admin} record={record} fieldset={fieldset} />
            ))}
            <Region>
              <SegmentsCard record={record} />
            </Region>
            <Region>
              <NotesCard record={record} />
            </Region>
            <OriginCard admin={admin} record={record} />
          </div>
          <div className={styles.column}>
            {admin.show?.related
              ?.filter(({ resource }) => !OWN.includes(resource))
              .map((related) => (
                <RelatedCard key={related.resource} of={admin} related={narrowed(related)} record={record}>
                  {related.resource === 'interactions' && <QuickLog about={{ [related.by]: record.id }} />}
                </RelatedCard>
              ))}
          </div>
          <div className={styles.column}>
            <TimelineCard admin={admin} record={record} />
          </div>
        </div>
      </>
    )}
  </RecordPage>
)
