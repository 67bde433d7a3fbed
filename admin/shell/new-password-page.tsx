import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { users } from '../../shared/resources/users.ts'
import { Reason } from '../kernel/messages.tsx'
import { useLanguage } from '../locales/language.ts'
import { message, say, t } from '../locales/translate.ts'
import { ApiError, send } from '../providers/http.ts'
import { FrontPage } from './front-page.tsx'
import styles from './login.module.css'

interface Values {
  new_password: string
  /** Typed twice, because nobody sees what is typed. */
  again: string
}
const names = ['new_password', 'again'] as const
type Errors = Readonly<Partial<Record<keyof Values, readonly string[]>>>

const CONFIRM = '/api/accounts/password-reset/confirm/'
const DONE = message('Your password was changed, and every session has ended. Sign in with the new one.')
const INCOMPLETE = message('This link is not complete. Copy the whole of it from the mail, or ask for a new one.')

/** Sets a new password with the token that came by mail, behind the `#` of the address. */
export function NewPasswordPage() {
  const token = useLocation().hash.slice(1)
  const navigate = useNavigate()
  useLanguage()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReactNode>(token === '' ? say(INCOMPLETE) : null)
  const show = (errors: Errors) => {
    form.setFields(names.map((name) => ({ name, errors: [...(errors[name] ?? [])] })))
    const wrong = names.find((name) => errors[name])
    if (wrong) form.getFieldInstance(wrong)?.focus()
  }
  const submit = async ({ again, new_password }: Values) => {
    if (busy) return
    setProblem(null)
    if (again !== new_password) return show({ again: [t('The two passwords are not the same.')] })
    setBusy(true)
    try {
      await send('POST', CONFIRM, { body: { token, new_password } })
      // In the place of this page: the token stays in no history.
      await navigate('/login', { replace: true, state: { notice: say(DONE) } })
    } catch (error) {
      const errors = error instanceof ApiError ? error.errors : undefined
      show(errors?.new_password ? { new_password: errors.new_password } : {})
      if (!errors) setProblem(<Reason error={error} />)
      else if (errors.token) setProblem(token === '' ? say(INCOMPLETE) : errors.token.join(' '))
    }
    setBusy(false)
  }
  return (
    <FrontPage title={t('Set a new password')} lead={t('Every session of your account ends.')}>
      <div role="alert">
        {problem && <Alert type="error" showIcon role="presentation" className={styles.notice} message={problem} />}
      </div>
      <Form
        form={form}
        name="new-password"
        layout="vertical"
        size="large"
        initialValues={{ new_password: '', again: '' }}
        onFinish={submit}
        onValuesChange={(changed) =>
          form.setFields(names.filter((name) => name in changed).map((name) => ({ name, errors: [] })))
        }
        className={styles.form}
      >
        <Form.Item name="new_password" label={t('New password')} extra={say(users.fields.password.help)}>
          <Input.Password autoComplete="new-password" autoFocus required />
        </Form.Item>
        <Form.Item name="again" label={t('New password again')}>
          <Input.Password autoComplete="new-password" required />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('Set the password')}
        </Button>
        <Link to="/reset-password" className={styles.aside}>
          {t('Ask for a new link')}
        </Link>
      </Form>
    </FrontPage>
  )
}
