import { Form } from 'antd'
import { Suspense } from 'react'
import { say, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import { Cell } from '../cells.tsx'
import { type Admin, type AdminRecord, type Fieldset, fieldOf } from '../define-admin.ts'
import { helpOf } from '../fields.ts'
import styles from './form.module.css'
import { FieldInput } from './inputs.tsx'
import { useOpening } from './use-opening.ts'
import type { useProblems } from './use-problems.ts'
import { isEditable, namesIn } from './values.ts'

interface Props {
  admin: Admin
  fieldset: Fieldset<string>
  /** Undefined while it is being created. */
  record: AdminRecord | undefined
  problems: ReturnType<typeof useProblems>
  /** Everything is text: this user may not change the record. */
  frozen: boolean
}

/** One group of a form. A closed one opens itself when it holds an error. */
export function FieldsetCard({ admin, fieldset, record, problems, frozen }: Props) {
  const names = namesIn(fieldset)
  const wrong = problems.problems.some(({ path }) => path?.length === 1 && names.includes(path[0] ?? ''))
  const { open, onToggle } = useOpening(fieldset.collapsed === true, wrong, problems.round)
  // What the server sets is not there yet on a new record.
  const shown = (name: string) => record !== undefined || isEditable(fieldOf(admin, name), 'create')
  const lines = fieldset.fields
    .map((line) => (typeof line === 'string' ? [line] : line).filter(shown))
    .filter((line) => line.length > 0)
  if (lines.length === 0) return null
  return (
    <Card title={say(fieldset.title)} description={say(fieldset.description)} open={open} onToggle={onToggle}>
      <div className={styles.lines}>
        {lines.map((line) => (
          <div key={line.join()} className={styles.line}>
            {line.map((name) => (
              <Line key={name} admin={admin} name={name} record={record} frozen={frozen} />
            ))}
          </div>
        ))}
      </div>
      {record && fieldset.below && (
        <Suspense>
          <fieldset.below />
        </Suspense>
      )}
    </Card>
  )
}

interface LineProps {
  admin: Admin
  name: string
  record: AdminRecord | undefined
  frozen: boolean
}

function Line({ admin, name, record, frozen }: LineProps) {
  const field = fieldOf(admin, name)
  if (record && (frozen || !isEditable(field, 'change')))
    return (
      <dl className={styles.text}>
        <dt>{say(field.label)}</dt>
        <dd>
          <Cell admin={admin} name={name} field={field} record={record} dense={false} />
        </dd>
      </dl>
    )
  // A secret is asked for once; on a record that has one, blank means "as it is".
  const required = field.required === true && !(field.kind === 'secret' && record !== undefined)
  const help = field.kind === 'secret' && record ? t('Empty means unchanged') : helpOf(field)
  return (
    <Form.Item name={name} label={say(field.label)} required={required} extra={help}>
      <FieldInput name={name} field={field} record={record} own={admin.form.inputs?.[name]} />
    </Form.Item>
  )
}
