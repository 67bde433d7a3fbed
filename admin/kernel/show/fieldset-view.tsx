import { useState } from 'react'
import { say } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { KeyValues } from './key-values.tsx'

/** A fieldset of the form, to read. */
export function FieldsetView({
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
