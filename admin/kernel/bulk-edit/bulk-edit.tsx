import { Alert, Form, Select } from 'antd'
import { useEffect, useState } from 'react'
import { countOf, say, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { BulkResult } from '../actions/bulk-result.tsx'
import type { Selected } from '../actions/target.ts'
import { type Admin, fieldOf } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { FieldInput } from '../form/inputs.tsx'
import { focusField } from '../form/problems.ts'
import { sentOf, type Values } from '../form/values.ts'
import { Reason } from '../messages.tsx'
import type { Edited } from './api.ts'
import styles from './bulk-edit.module.css'
import { sharable } from './editable.ts'
import { Preview } from './preview.tsx'
import { useBulkEdit } from './use-bulk-edit.tsx'

interface Props {
  admin: Admin
  selected: Selected
  close(): void
  changed(): void
}

const NAME = 'edit-many'
/** Of a form: names no field of a record. */
const FIELDS = '_fields'

/** Sets chosen fields of many records: which and to what, then what would come of it, then done. */
export function BulkEdit({ admin, selected: first, close, changed }: Props) {
  const [form] = Form.useForm<Values>()
  const [names, setNames] = useState<readonly string[]>([])
  const [skipped, setSkipped] = useState<Edited>()
  const edit = useBulkEdit(admin, first, changed)
  const { selected, preview, busy, error } = edit
  const chosen = 'ids' in selected ? selected.ids.length : selected.count

  const look = async () => {
    const values: Values = form.getFieldsValue()
    const yesOrNo = names.filter((name) => fieldOf(admin, name).kind === 'bool')
    const input = {
      ...sentOf(admin, names, values),
      ...Object.fromEntries(yesOrNo.map((name) => [name, values[name] === true])),
    }
    form.setFields(names.map((name) => ({ name, errors: [] })))
    await edit.look(input)
  }
  const run = async () => {
    const answer = await edit.edit()
    if (!answer) return
    if (answer.skipped > 0) setSkipped(answer)
    else close()
  }
  const errors = error instanceof ApiError ? (error.errors ?? {}) : {}
  const [wrong] = names.filter((name) => errors[name])

  useEffect(() => {
    if (wrong) focusField(NAME, wrong)
  }, [wrong])

  if (skipped) return <BulkResult admin={admin} answer={skipped} close={close} />
  const title = t('Edit {records}', { records: countOf(chosen, admin.resource.label) })
  if (preview)
    return (
      <Dialog
        key="preview"
        title={title}
        okText={t('Change {records}', {
          records: countOf(
            preview.tried < preview.count ? preview.count - preview.refused - preview.same : preview.changes,
            admin.resource.label,
          ),
        })}
        okButtonProps={{ loading: busy, disabled: preview.changes === 0 }}
        cancelText={t('Back')}
        onOk={() => void run()}
        onCancel={edit.back}
      >
        <Preview admin={admin} preview={preview} />
      </Dialog>
    )
  return (
    <Dialog
      key="fields"
      title={title}
      okText={t('Preview')}
      okButtonProps={{ loading: busy, disabled: names.length === 0 }}
      cancelText={t('Cancel')}
      onOk={form.submit}
      onCancel={close}
      maskClosable={names.length === 0}
    >
      <Form form={form} noValidate layout="vertical" name={NAME} className={styles.form} onFinish={() => void look()}>
        {error !== undefined && !wrong && (
          <Alert
            type="error"
            showIcon
            role="alert"
            message={
              error instanceof ApiError && error.statusCode === 409 ? (
                t('The list has changed: it now has {records}. Nothing was done yet.', {
                  records: countOf(chosen, admin.resource.label),
                })
              ) : (
                <Reason error={error} />
              )
            }
          />
        )}
        <Form.Item label={t('Fields to change')} htmlFor={`${NAME}_${FIELDS}`}>
          <Select
            id={`${NAME}_${FIELDS}`}
            mode="multiple"
            value={[...names]}
            onChange={(next: string[]) => setNames(sharable(admin).filter((name) => next.includes(name)))}
            options={sharable(admin).map((value) => ({ value, label: say(fieldOf(admin, value).label) }))}
            optionFilterProp="label"
            placeholder={t('Choose fields')}
          />
        </Form.Item>
        {names.map((name) => {
          const field = fieldOf(admin, name)
          const messages = errors[name]
          return (
            <Form.Item
              key={name}
              name={name}
              label={say(field.label)}
              required={field.required ?? false}
              extra={field.filled && field.kind !== 'text' ? undefined : t('Left empty, it is emptied in all of them.')}
              {...(messages ? { validateStatus: 'error', help: messages.join(' ') } : {})}
            >
              <FieldInput name={name} field={field} record={undefined} />
            </Form.Item>
          )
        })}
        {/* The button of the dialog stands outside: without one in it Enter would do nothing. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Dialog>
  )
}
