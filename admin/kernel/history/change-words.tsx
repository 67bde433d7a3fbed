import { say, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import type { Admin } from '../define-admin.ts'
import { isEmpty, targetOf } from '../fields.ts'
import { useFormats } from '../format.ts'
import { rich } from '../rich.tsx'
import type { Change } from './entry.ts'
import { valueWords } from './value-words.ts'

interface Props {
  /** Undefined where the resource of the change has no pages. */
  admin: Admin | undefined
  change: Pick<Change, 'field' | 'label' | 'old' | 'new'>
}

/** What became of one value: `Status: New → Contacted`, `Company name: set to Acme`, `Assigned to: Nobody → Sam`. */
export function ChangeWords({ admin, change }: Props) {
  const formats = useFormats()
  const declared = admin?.resource.fields[change.field]
  const people = useAdminOf(declared && targetOf(declared))?.people === true
  const field = say(change.label)
  const words = (value: unknown) => (
    <bdi>{people && isEmpty(value) ? t('Nobody') : valueWords(admin, change.field, value, formats)}</bdi>
  )
  const [was, now] = [<del key="was">{words(change.old)}</del>, <span key="now">{words(change.new)}</span>]
  if (!people && isEmpty(change.old)) return rich('{field}: set to {now}', { field, now })
  if (!people && isEmpty(change.new)) return rich('{field}: cleared, was {was}', { field, was })
  return rich('{field}: {was} → {now}', { field, was, now })
}
