import type { Admin, AdminRecord } from '../define-admin.ts'
import { FilesCard } from '../files/files-card.tsx'
import { fieldsetsFor } from '../form/values.ts'
import { InternalFrame, isInternal } from '../internal.tsx'
import { FieldsetView } from './fieldset-view.tsx'

/** What a record says itself: the fieldsets of its form, to read, and what came with it. */
export const RecordFields = ({ admin, record }: { admin: Admin; record: AdminRecord }) => (
  <InternalFrame admin={admin} on={isInternal(admin, record)}>
    {fieldsetsFor(admin, 'change').map((fieldset) => (
      <FieldsetView key={fieldset.title} admin={admin} record={record} fieldset={fieldset} />
    ))}
    <FilesCard admin={admin} record={record} />
  </InternalFrame>
)
