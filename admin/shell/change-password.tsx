import { Alert, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { users } from '../../shared/resources/users.ts'
import { Dialog } from '../kernel/dialog.tsx'
import { Reason, useMessages } from '../kernel/messages.tsx'
import { say, t } from '../locales/translate.ts'
import { ApiError, send } from '../providers/http.ts'

interface Passwords {
  old_password: string
  new_password: string
  /** Typed twice, because nobody sees what is typed. */
  again: string
}
type Errors = Readonly<Partial<Record<keyof Passwords, readonly string[]>>>

const names = ['old_password', 'new_password', 'again'] as const

/** Changes one's own password. Other sessions end. */
export function ChangePassword({ close }: { close(): void }) {
  const [form] = Form.useForm<Passwords>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReactNode>(null)
  const messages = useMessages()
  const show = (errors: Errors) => {
    form.setFields(names.map((name) => ({ name, errors: [...(errors[name] ?? [])] })))
    const wrong = names.find((name) => errors[name])
    if (wrong) form.getFieldInstance(wrong)?.focus()
  }
  const submit = async ({ again, ...values }: Passwords) => {
    if (busy) return
    setProblem(null)
    if (again !== values.new_password) return show({ again: [t('The two new passwords are not the same.')] })
    setBusy(true)
    try {
      await send('POST', '/api/accounts/change-password/', { body: values })
      messages.done(t('Your password was changed. Your other sessions have ended.'))
      close()
    } catch (error) {
      const errors = error instanceof ApiError ? (error.errors ?? {}) : {}
      const { old_password, new_password, ...rest } = errors
      show({ ...(old_password && { old_password }), ...(new_password && { new_password }) })
      const others = Object.values(rest).flat()
      setProblem(Object.keys(errors).length > 0 ? others.join(' ') : <Reason error={error} />)
    }
    setBusy(false)
  }
  return (
    <Dialog
      title={t('Change password')}
      okText={t('Change password')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form
        form={form}
        name="password"
        layout="vertical"
        initialValues={{ old_password: '', new_password: '', again: '' }}
        onFinish={submit}
        onValuesChange={(changed) =>
          form.setFields(names.filter((name) => name in changed).map((name) => ({ name, errors: [] })))
        }
        style={{ display: 'grid', gap: 12 }}
      >
        {problem && <Alert type="error" showIcon message={problem} role="alert" />}
        <Form.Item name="old_password" label={t('Current password')} required>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="new_password" label={t('New password')} required extra={say(users.fields.password.help)}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label={t('New password again')} required>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <p className="muted">{t('Your sessions in other browsers end; this one stays.')}</p>
      </Form>
    </Dialog>
  )
}
