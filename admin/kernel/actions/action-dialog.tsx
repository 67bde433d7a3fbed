import { Alert, Form, Modal } from 'antd'
import { useState } from 'react'
import type { Action } from '../../../shared/kernel/resource.ts'
import { ApiError } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { FieldInput } from '../form/inputs.tsx'
import { countOf } from '../format.ts'
import { reasonOf } from '../messages.tsx'
import { inputsOf, type Target, targetWords } from './target.ts'

interface Props {
  admin: Admin
  action: Action
  target: Target
  run(input: Record<string, unknown>, target: Target): Promise<void>
  close(): void
}

/** Asks what an action takes, made from its `input`; errors stay here with everything that was typed. */
export function ActionDialog({ admin, action, target: first, run, close }: Props) {
  const [form] = Form.useForm<Record<string, unknown>>()
  const [target, setTarget] = useState(first)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const inputs = inputsOf(action)
  const label = action.label.replace(/…$/, '')
  const many = 'record' in target ? '' : ` ${targetWords(admin, target)}`

  const submit = async (values: Record<string, unknown>) => {
    if (busy) return
    setBusy(true)
    setProblem('')
    try {
      await run(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)), target)
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
  /** Under the inputs where they belong; what belongs to none is answered. */
  const showErrors = (error: unknown): string => {
    const errors = error instanceof ApiError ? Object.entries(error.errors ?? {}) : []
    if (errors.length === 0) return reasonOf(error)
    form.setFields(errors.map(([name, messages]) => ({ name, errors: messages })))
    const known = new Set(inputs.map(([name]) => name))
    return errors.flatMap(([name, messages]) => (known.has(name) ? [] : messages)).join(' ')
  }

  return (
    <Modal
      open
      title={label}
      okText={label + many}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={submit} name="action" style={{ display: 'grid', gap: 12 }}>
        <p>{action.confirm ?? <bdi>{targetWords(admin, target)}</bdi>}</p>
        {problem && <Alert type="error" showIcon message={problem} role="alert" />}
        {inputs.map(([name, field]) => (
          <Form.Item key={name} name={name} label={field.label} required={field.required ?? false} extra={field.help}>
            <FieldInput name={name} field={field} record={undefined} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}
