import { Alert, Form } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { useRights } from '../session.tsx'
import { Conflict } from './conflict.tsx'
import { ErrorSummary, focusField } from './error-summary.tsx'
import { FieldsetCard } from './fieldset-card.tsx'
import styles from './form.module.css'
import { type Afterwards, SaveBar } from './save-bar.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useSave } from './use-save.ts'
import { changedNames, editableNames, type Values, valuesOf } from './values.ts'

const NAME = 'record'
const none: ReadonlySet<string> = new Set()

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
  const [corrected, setCorrected] = useState(none)
  const [discarding, setDiscarding] = useState(false)
  const dirty = useRef(false)
  const { save, busy, problems, theirs, clear } = useSave(admin)
  const rights = useRights(admin.resource.name)
  const frozen = base.record !== undefined && !base.record._can.change

  // Somebody who adds a record wants to type.
  const [begin] = record === undefined ? editableNames(admin) : []
  useEffect(() => {
    if (begin) focusField(NAME, begin)
  }, [begin])

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
  const typed = (): Values => form.getFieldsValue(editableNames(admin))
  const submit = async (afterwards: Afterwards, over = base.record, before = base.values) => {
    setCorrected(none)
    const answer = await save(over, before, typed())
    if (!answer) return
    if (afterwards === 'continue' && base.record) moveTo(answer)
    note([])
    saved(answer, afterwards)
  }
  /** Saves over theirs; the fields that are to stay theirs are then no change. */
  const overwrite = (newer: AdminRecord, keepTheirs: readonly string[]) => {
    const kept: Values = Object.fromEntries(keepTheirs.map((name) => [name, newer[name] ?? null]))
    form.setFields(Object.entries(kept).map(([name, value]) => ({ name, value })))
    clear()
    void submit('show', newer, { ...base.values, ...kept })
  }
  const change = (given: Values, now: Values) => {
    note(changedNames(admin, base.values, { ...base.values, ...now }))
    const names = Object.keys(given)
    // What is said against a value is gone with it.
    setCorrected((before) => new Set([...before, ...names]))
    form.setFields(names.map((name) => ({ name, errors: [] })))
  }
  // After the failed save, not during it: the fields must be there to take their errors, and to lose those of before.
  const shown = useRef(problems)
  if (shown.current !== problems) {
    shown.current = problems
    queueMicrotask(() =>
      form.setFields(
        editableNames(admin).map((name) => ({
          name,
          errors: problems.filter((one) => one.name === name).map((one) => one.message),
        })),
      ),
    )
  }

  const leave = () => {
    setDiscarding(true)
    discard()
  }

  return (
    <Form
      form={form}
      name={NAME}
      layout="vertical"
      initialValues={first}
      disabled={busy}
      onValuesChange={change}
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
          <ErrorSummary admin={admin} formName={NAME} problems={problems} corrected={corrected} />
          {theirs && base.record && (
            <Conflict
              admin={admin}
              was={base.record}
              theirs={theirs}
              values={{ ...base.values, ...typed() }}
              busy={busy}
              load={() => moveTo(theirs)}
              save={(keepTheirs) => overwrite(theirs, keepTheirs)}
            />
          )}
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
      {!frozen && <SaveBar busy={busy} changes={changed.length} canAdd={rights.add} save={submit} discard={leave} />}
      <UnsavedGuard dirty={dirty} discarding={discarding} stay={() => setDiscarding(false)} />
    </Form>
  )
}
