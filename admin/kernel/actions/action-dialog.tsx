import { Alert, App, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Action } from '../../../shared/kernel/resource.ts'
import { ApiError } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { isEmpty } from '../fields.ts'
import { FieldInput } from '../form/inputs.tsx'
import { focusField } from '../form/problems.ts'
import { countOf } from '../format.ts'
import { Reason } from '../messages.tsx'
import { useOnce } from '../once.ts'
import { actionTitle, actionWords, inputsOf, type Target } from './target.ts'

interface Props {
  admin: Admin
  action: Action
  target: Target
  run(input: Record<string, unknown>, target: Target, key: string): Promise<void>
  close(): void
}

const NAME = 'action'

/** Asks what an action takes, made from its `input`; errors stay here with everything that was typed. */
export function ActionDialog({ admin, action, target: first, run, close }: Props) {
  const [form] = Form.useForm<Record<string, unknown>>()
  const [target, setTarget] = useState(first)
  const [problem, setProblem] = useState<ReactNode>(null)
  const [busy, setBusy] = useState(false)
  const once = useOnce()
  const { modal } = App.useApp()
  const inputs = inputsOf(action)

  const submit = async (values: Record<string, unknown>) => {
    if (busy) return
    setProblem(null)
    const missing = inputs.filter(([name, field]) => field.required && isEmpty(values[name])).map(([name]) => name)
    showAtFields(Object.fromEntries(missing.map((name) => [name, ['This field is required.']])))
    if (missing.length > 0) return
    setBusy(true)
    try {
      const input = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
      await once((key) => run(input, target, key))
      close()
    } catch (error) {
      const count = error instanceof ApiError && error.statusCode === 409 ? error.body.count : undefined
      if ('filter' in target && typeof count === 'number') {
        setTarget({ ...target, count })
        setProblem(`The list has changed: it now has ${countOf(count, admin.resource.label)}. Nothing was done yet.`)
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
    const known = new Set(inputs.map(([name]) => name))
    return Object.entries(errors)
      .flatMap(([name, messages]) => (known.has(name) ? [] : messages))
      .join(' ')
  }

  /** What was typed is not lost by a key or a click beside. */
  const leave = () => {
    const typed = Object.values(form.getFieldsValue()).some((value) => !isEmpty(value))
    if (!typed) return close()
    modal.confirm({
      title: 'Discard what you entered?',
      okText: 'Discard',
      okButtonProps: { danger: true },
      cancelText: 'Keep editing',
      onOk: close,
    })
  }

  return (
    <Dialog
      title={actionTitle(admin, action, target)}
      okText={actionWords(action)}
      okButtonProps={{ loading: busy, danger: action.needs === 'remove' }}
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
        style={{ display: 'grid', gap: 12 }}
      >
        {'record' in target && (
          <p>
            <strong>
              <bdi>{target.record._title}</bdi>
            </strong>
          </p>
        )}
        {action.confirm && <p>{action.confirm}</p>}
        {problem && <Alert type="error" showIcon message={problem} role="alert" />}
        {inputs.map(([name, field]) => (
          <Form.Item key={name} name={name} label={field.label} required={field.required ?? false} extra={field.help}>
            <FieldInput name={name} field={field} record={undefined} />
          </Form.Item>
        ))}
      </Form>
    </Dialog>
  )
}
