import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Dialog } from '../kernel/dialog.tsx'
import { letGo } from '../kernel/form/unsaved.ts'
import { reasonOf } from '../kernel/messages.tsx'
import { useSession } from '../kernel/session.tsx'
import { t } from '../locales/translate.ts'
import { loadSession, type Session, signIn } from '../providers/session.ts'

interface Credentials {
  email: string
  password: string
}

/** The same person signs in again and goes on; another one begins anew. */
export function SignInDialog({ done, close }: { done(): void; close(): void }) {
  const [form] = Form.useForm<Credentials>()
  const me = useSession().user
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [other, setOther] = useState<Session | null>(null)
  const submit = async ({ email, password }: Credentials) => {
    if (busy) return
    setBusy(true)
    setProblem('')
    try {
      await signIn(email, password)
      const session = await loadSession()
      if (session?.user.id === me.id) return done()
      setOther(session)
    } catch (error) {
      setProblem(reasonOf(error))
      form.getFieldInstance('password')?.focus()
    }
    setBusy(false)
  }
  if (other) return <SomebodyElse name={other.user.full_name || other.user.email} me={me.full_name || me.email} />
  return (
    <Dialog
      title={t('You were signed out')}
      okText={t('Sign in')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={close}
      maskClosable={false}
      zIndex={2000}
    >
      <Form
        form={form}
        name="again"
        layout="vertical"
        initialValues={{ email: me.email, password: '' }}
        onFinish={submit}
        style={{ display: 'grid', gap: 12 }}
      >
        <p>{t('Sign in to go on. What you typed is still here.')}</p>
        <Form.Item name="email" label={t('Email')}>
          <Input type="email" autoComplete="username" required />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('Password')}
          validateStatus={problem ? 'error' : ''}
          help={problem ? <span role="alert">{problem}</span> : undefined}
        >
          <Input.Password autoComplete="current-password" required data-begin />
        </Form.Item>
        {/* Enter sends a form only if it has a button of its own. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Dialog>
  )
}

/** Nothing is saved in the name of somebody else. */
function SomebodyElse({ name, me }: { name: string; me: string }) {
  const reload = () => {
    letGo()
    window.location.reload()
  }
  return (
    <Dialog
      title={t('You are signed in as {name}', { name })}
      closable={false}
      maskClosable={false}
      keyboard={false}
      zIndex={2000}
      footer={
        <Button type="primary" onClick={reload}>
          {t('Reload the page')}
        </Button>
      }
    >
      <Alert
        type="warning"
        showIcon
        message={t('What was typed here belongs to {name} and was not saved. The page begins anew.', { name: me })}
      />
    </Dialog>
  )
}
