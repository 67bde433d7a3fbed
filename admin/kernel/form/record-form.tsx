import { Alert, Form } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { useRights } from '../session.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FieldsetCard } from './fieldset-card.tsx'
import styles from './form.module.css'
import { type Afterwards, SaveBar } from './save-bar.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useSave } from './use-save.ts'
import { changedNames, editableNames, type Values, valuesOf } from './values.ts'

const NAME = 'record'

interface Props {
  admin: Admin
  /** Undefined for a new one. */
  record: AdminRecord | undefined
  first: Values
  /** The head of the page, which scrolls with the fields. */
  children: ReactNode
  saved(record: AdminRecord, afterwards: Afterwards): void
  discard(): void
}

/** The form of a record. What was typed stays until it is saved or thrown away, whatever the server or others do. */
export function RecordForm({ admin, record, first, children, saved, discard }: Props) {
  const [form] = Form.useForm<Values>()
  // The record and the values that the typed ones are compared with; both move on when it is saved or reloaded.
  const [base, setBase] = useState({ record, values: first })
  const [changed, setChanged] = useState<readonly string[]>([])
  const dirty = useRef(false)
  const { save, busy, problems, theirs, clear } = useSave(admin)
  const rights = useRights(admin.resource.name)
  const frozen = base.record !== undefined && !base.record._can.change

  const note = (names: readonly string[]) => {
    dirty.current = names.length > 0
    setChanged(names)
  }
  const moveTo = (next: AdminRecord) => {
    setBase({ record: next, values: valuesOf(admin, next) })
    form.setFields(Object.entries(valuesOf(admin, next)).map(([name, value]) => ({ name, value, errors: [] })))
    note([])
    clear()
  }
  const submit = async (afterwards: Afterwards, over = base.record) => {
    const answer = await save(over, base.values, form.getFieldsValue(editableNames(admin)))
    if (!answer) return
    if (afterwards === 'continue' && base.record) moveTo(answer)
    note([])
    saved(answer, afterwards)
  }
  // After the failed save, not during it: the fields must be there to take their errors.
  const shown = useRef(problems)
  if (shown.current !== problems) {
    shown.current = problems
    const names = new Set(problems.flatMap(({ name }) => name ?? []))
    queueMicrotask(() =>
      form.setFields(
        [...names].map((name) => ({
          name,
          errors: problems.filter((one) => one.name === name).map((one) => one.message),
        })),
      ),
    )
  }

  return (
    <Form
      form={form}
      name={NAME}
      layout="vertical"
      initialValues={first}
      disabled={busy}
      onValuesChange={(_, now: Values) => note(changedNames(admin, base.values, { ...base.values, ...now }))}
      onFinish={() => submit('show')}
      className={styles.form}
    >
      <div className={styles.scroller}>
        <div className={styles.content}>
          {children}
          {frozen && (
            <Alert
              type="info"
              showIcon
              message={`You may see this ${admin.resource.label.one.toLowerCase()}, but not change it.`}
            />
          )}
          <ErrorSummary admin={admin} formName={NAME} problems={problems} />
          {admin.form.fieldsets.map((fieldset) => (
            <FieldsetCard
              key={fieldset.title}
              admin={admin}
              fieldset={fieldset}
              record={base.record}
              problems={problems}
              frozen={frozen}
            />
          ))}
        </div>
      </div>
      {!frozen && <SaveBar busy={busy} changes={changed.length} canAdd={rights.add} save={submit} discard={discard} />}
      <UnsavedGuard dirty={dirty} />
      {theirs && base.record && (
        <ConflictDialog
          admin={admin}
          mine={base.record}
          theirs={theirs}
          changed={changed}
          busy={busy}
          load={() => moveTo(theirs)}
          overwrite={() => {
            clear()
            void submit('show', theirs)
          }}
          close={clear}
        />
      )}
    </Form>
  )
}
