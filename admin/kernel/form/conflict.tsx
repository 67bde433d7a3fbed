/** Somebody else was faster: what they changed, what was changed here, and a choice for what both did. */
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { saySmall, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { sameValue } from '../fields.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { useSaver } from './use-saver.ts'
import { changedAmong, editableNames, type Values, valuesOf } from './values.ts'

interface Props {
  admin: Admin
  /** The record as it was opened. */
  was: AdminRecord
  /** The record as somebody else saved it. */
  theirs: AdminRecord
  /** What the form holds now. */
  values: Values
  busy: boolean
  /** Drops what was typed here. */
  load(): void
  /** Saves over theirs, but for these fields. */
  save(keepTheirs: readonly string[]): void
}
/** Asks in a dialog; when that is closed, a line on the page leads back to it. Nothing is lost until one is chosen. */
export function Conflict({ admin, was, theirs, values, busy, load, save }: Props) {
  const [closed, setClosed] = useState(false)
  const saver = useSaver(admin, theirs)
  const title =
    saver?.did('saved') ??
    t('{who} saved this {resource} while you were editing', {
      who: t('Somebody else'),
      resource: saySmall(admin.resource.label.one),
    })
  const all = editableNames(admin, 'change')
  const ours = new Set(changedAmong(all, valuesOf(admin, was), values))
  const names = all.filter((name) => ours.has(name) || !sameValue(was[name], theirs[name]))
  if (closed)
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        message={`${title}.`}
        description={t('Nothing is lost and nothing was saved.')}
        action={<Button onClick={() => setClosed(false)}>{t('Compare')}</Button>}
      />
    )
  // Who it was is part of the question, and arrives in a moment.
  if (!saver) return null
  return (
    <ConflictDialog
      admin={admin}
      title={title}
      theirLabel={saver.signed}
      rows={names.map((name) => ({ name, ours: ours.has(name), theirs: !sameValue(was[name], theirs[name]) }))}
      was={was}
      now={theirs}
      values={values}
      busy={busy}
      load={load}
      save={save}
      close={() => setClosed(true)}
    />
  )
}
