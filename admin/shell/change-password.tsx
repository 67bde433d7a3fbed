import { Alert, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../kernel/dialog.tsx'
import { Reason, useMessages } from '../kernel/messages.tsx'
import { ApiError, send } from '../providers/http.ts'

interface Passwords {
  old_password: string
  new_password: string
}

/** Changes one's own password. Other sessions end. */
export function ChangePassword({ close }: { close(): void }) {
  const [form] = Form.useForm<Passwords>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReactNode>(null)
  const messages = useMessages()
  const submit = async (values: Passwords) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      await send('POST', '/api/accounts/change-password/', { body: values })
      messages.done('Your password was changed. Your other sessions have ended.')
      close()
    } catch (error) {
      const errors = error instanceof ApiError ? (error.errors ?? {}) : {}
      const { old_password = [], new_password = [], ...rest } = errors
      form.setFields([
        { name: 'old_password', errors: old_password },
        { name: 'new_password', errors: new_password },
      ])
      const others = Object.values(rest).flat()
      setProblem(Object.keys(errors).length > 0 ? others.join(' ') : <Reason error={error} />)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title="Change password"
      okText="Change password"
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form
        form={form}
        name="password"
        layout="vertical"
        initialValues={{ old_password: '', new_password: '' }}
        onFinish={submit}
        style={{ display: 'grid', gap: 12 }}
      >
        {problem && <Alert type="error" showIcon message={problem} role="alert" />}
        <Form.Item name="old_password" label="Current password" required>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="new_password" label="New password" required extra="At least 10 characters, not only digits">
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
