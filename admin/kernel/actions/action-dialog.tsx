import { LockFilled } from '@ant-design/icons'
import { Alert, App, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import type { Action } from '../../../shared/kernel/resource.ts'
import { countOf, say, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { useAdminOf } from '../admins.tsx'
import type { Admin } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { isEmpty, titleOf } from '../fields.ts'
import { FilesInput } from '../files/files-input.tsx'
import { useChosen } from '../files/use-chosen.ts'
import { useInputs } from '../form/heavy-inputs.ts'
import { FieldInput } from '../form/inputs.tsx'
import { focusField, inputId } from '../form/problems.ts'
import styles from '../internal.module.css'
import { InternalFrame } from '../internal.tsx'
import { Reason } from '../messages.tsx'
import { useOnce } from '../once.ts'
import { actionTitle, actionWords, inputsOf, type Sent, type Target } from './target.ts'

interface Props {
  admin: Admin
  name: string
  action: Action
  target: Target
  run(target: Target, sent: Sent): Promise<void>
  close(): void
}

const NAME = 'action'

/** Asks what an action takes, made from its `input`; errors stay here with everything that was typed. */
export function ActionDialog(props: Props) {
  return useInputs(inputsOf(props.action).map(([, field]) => field)) && <Question {...props} />
}

function Question({ admin, name, action, target: first, run, close }: Props) {
  const [form] = Form.useForm<Record<string, unknown>>()
  const typed: Readonly<Record<string, unknown>> = Form.useWatch([], form) ?? {}
  const chosen = useChosen()
  const [fileErrors, setFileErrors] = useState<readonly string[]>([])
  const added = useAdminOf(action.adds)
  const internal = typed[added?.internal?.when ?? ''] === true
  // A selection goes as JSON.
  const part = 'record' in first ? action.files : undefined
  const [target, setTarget] = useState(first)
  const [problem, setProblem] = useState<ReactNode>(null)
  const [busy, setBusy] = useState(false)
  const once = useOnce()
  const { modal } = App.useApp()
  const inputs = inputsOf(action)

  const submit = async (values: Record<string, unknown>) => {
    if (busy) return
    setProblem(null)
    setFileErrors([])
    const instead = (field: AnyField) => field.orFiles === true && chosen.files.length > 0
    const missing = inputs
      .filter(([name, field]) => field.required && isEmpty(values[name]) && !instead(field))
      .map(([name]) => name)
    showAtFields(Object.fromEntries(missing.map((name) => [name, [t('This field is required.')]])))
    if (missing.length > 0) return
    setBusy(true)
    try {
      const input = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
      await chosen.sending(part, (upload) => once((key) => run(target, { input, key, upload })))
      close()
    } catch (error) {
      const count = error instanceof ApiError && error.statusCode === 409 ? error.body.count : undefined
      if ('filter' in target && typeof count === 'number') {
        setTarget({ ...target, count })
        setProblem(
          t('The list has changed: it now has {records}. Nothing was done yet.', {
            records: countOf(count, admin.resource.label),
          }),
        )
      } else setProblem(showErrors(error))
    }
    setBusy(false)
  }
  /** Replaces what stands under the inputs, and leads to the first. */
  const showAtFields = (errors: Readonly<Record<string, readonly string[]>>) => {
    form.setFields(inputs.map(([name]) => ({ name, errors: [...(errors[name] ?? [])] })))
    const [wrong] = inputs.find(([name]) => (errors[name] ?? []).length > 0) ?? []
    if (wrong) focusField(NAME, wrong)
  }
  /** Under the inputs where they belong; what belongs to none is answered. */
  const showErrors = (error: unknown): ReactNode => {
    const errors = error instanceof ApiError ? (error.errors ?? {}) : {}
    if (Object.keys(errors).length === 0) return <Reason error={error} />
    showAtFields(errors)
    setFileErrors(part === undefined ? [] : (errors[part] ?? []))
    const known = new Set([...inputs.map(([name]) => name), part])
    return Object.entries(errors)
      .flatMap(([name, messages]) => (known.has(name) ? [] : messages))
      .join(' ')
  }

  /** What was typed is not lost by a key or a click beside. */
  const leave = () => {
    const written = Object.values(form.getFieldsValue()).some((value) => !isEmpty(value))
    if (!written && chosen.files.length === 0) return close()
    modal.confirm({
      title: t('Discard what you entered?'),
      okText: t('Discard'),
      okButtonProps: { danger: true },
      cancelText: t('Keep editing'),
      onOk: close,
    })
  }

  return (
    <Dialog
      title={actionTitle(admin, action, target)}
      okText={admin.actions?.[name]?.button?.(typed) ?? actionWords(action)}
      okButtonProps={{
        loading: busy,
        danger: action.needs === 'remove',
        ...(internal ? { className: styles.button, icon: <LockFilled aria-hidden /> } : {}),
      }}
      onOk={form.submit}
      onCancel={leave}
      maskClosable={inputs.length === 0}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        onValuesChange={(changed) => form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })))}
        name={NAME}
        initialValues={'record' in first ? admin.actions?.[name]?.starts?.(first.record) : undefined}
        style={{ display: 'grid', gap: 12 }}
      >
        {'record' in target && (
          <p>
            <strong>
              <bdi>{titleOf(admin.resource, target.record)}</bdi>
            </strong>
          </p>
        )}
        {action.confirm && <p>{say(action.confirm)}</p>}
        {'record' in target && admin.actions?.[name]?.shows?.(target.record)}
        {problem && <Alert type="error" showIcon message={problem} role="alert" />}
        <InternalFrame admin={added} on={internal}>
          {inputs.map(([name, field]) => (
            <Form.Item
              key={name}
              name={name}
              label={say(field.label)}
              required={field.required ?? false}
              extra={say(field.help)}
            >
              <FieldInput name={name} field={field} record={undefined} />
            </Form.Item>
          ))}
          {part !== undefined && (
            <FilesInput
              id={inputId(NAME, [part])}
              chosen={chosen}
              errors={fileErrors}
              changed={() => setFileErrors([])}
            />
          )}
        </InternalFrame>
      </Form>
    </Dialog>
  )
}
