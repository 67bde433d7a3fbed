/** The page of a lead: how far it is, what was said, and everything that happened. */
import type { Admin } from '../../kernel/define-admin.ts'
import { fieldsetsFor } from '../../kernel/form/values.ts'
import { FieldsetView } from '../../kernel/show/fieldset-view.tsx'
import { RecordPage } from '../../kernel/show/record-page.tsx'
import { RelatedCard } from '../../kernel/show/related-card.tsx'
import show from '../../kernel/show/show.module.css'
import { OriginCard } from '../../kernel/show/show-page.tsx'
import { Region } from '../../kernel/states/error-boundary.tsx'
import { TimelineCard } from '../../kernel/timeline/timeline-card.tsx'
import { QuickLog } from '../quick-log/quick-log.tsx'
import { Duplicates } from './duplicates.tsx'
import { Steps } from './steps.tsx'

/** So many fieldsets are read before anything else. */
const FIRST = 2

export const LeadPage = ({ admin }: { admin: Admin }) => (
  <RecordPage admin={admin}>
    {(record) => {
      const [talks, ...others] = admin.show?.related ?? []
      const fieldsets = fieldsetsFor(admin, 'change')
      const part = (some: typeof fieldsets) =>
        some.map((fieldset) => <FieldsetView key={fieldset.title} admin={admin} record={record} fieldset={fieldset} />)
      return (
        <>
          <Region>
            <Steps admin={admin} record={record} />
          </Region>
          <Region quiet>
            <Duplicates admin={admin} record={record} />
          </Region>
          <div className={show.columns}>
            <div className={show.main}>
              {part(fieldsets.slice(0, FIRST))}
              {talks && (
                <RelatedCard of={admin} related={talks} record={record}>
                  <QuickLog about={{ [talks.by]: record.id }} />
                </RelatedCard>
              )}
              {part(fieldsets.slice(FIRST))}
            </div>
            <div className={show.side}>
              {others.map((related) => (
                <RelatedCard key={related.resource} of={admin} related={related} record={record} />
              ))}
              <TimelineCard admin={admin} record={record} />
              <OriginCard admin={admin} record={record} />
            </div>
          </div>
        </>
      )
    }}
  </RecordPage>
)
