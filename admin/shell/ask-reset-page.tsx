import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { reasonOf } from '../kernel/messages.tsx'
import { useLanguage } from '../locales/language.ts'
import { message, say, t } from '../locales/translate.ts'
import { ApiError, send } from '../providers/http.ts'
import { FrontPage } from './front-page.tsx'
import styles from './login.module.css'

interface Values {
  email: string
}
const ASK = '/api/accounts/password-reset/'
const SENT = message(
  'If there is an account with this address, a mail is on its way to it. The link in it works once, and for an hour.',
)

const problemIn = (error: unknown): string =>
  (error instanceof ApiError && error.errors?.email?.join(' ')) || reasonOf(error)

/** Asks for a mail with a link to `NewPasswordPage`. */
export function AskResetPage() {
  useLanguage()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [sent, setSent] = useState(false)
  const submit = async (values: Values) => {
    if (busy) return
    setBusy(true)
    setProblem('')
    setSent(false)
    try {
      await send('POST', ASK, { body: values })
      setSent(true)
    } catch (error) {
      setProblem(problemIn(error))
      form.getFieldInstance('email')?.focus()
    }
    setBusy(false)
  }
  return (
    <FrontPage title={t('Forgotten your password?')} lead={t('A link to set a new one comes by mail.')}>
      {/* There before it says something: so it is announced. */}
      <div role="status">{sent && <Alert type="success" showIcon className={styles.notice} message={say(SENT)} />}</div>
      <Form
        form={form}
        name="ask-reset"
        layout="vertical"
        size="large"
        initialValues={{ email: '' }}
        onFinish={submit}
        className={styles.form}
      >
        <Form.Item
          name="email"
          label={t('Email')}
          validateStatus={problem ? 'error' : ''}
          help={problem ? <span role="alert">{problem}</span> : undefined}
        >
          <Input type="email" autoComplete="username" autoFocus required />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('Send the link')}
        </Button>
        <Link to="/login" className={styles.aside}>
          {t('Back to sign in')}
        </Link>
      </Form>
    </FrontPage>
  )
}
