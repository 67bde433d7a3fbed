import { useLogin } from '@refinedev/core'
import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Link, Navigate, useLocation, useSearchParams } from 'react-router'
import { reasonOf } from '../kernel/messages.tsx'
import { preloadList } from '../kernel/routes.tsx'
import { useLanguage } from '../locales/language.ts'
import type { Language } from '../locales/languages.ts'
import { t } from '../locales/translate.ts'
import type { SignIn } from '../providers/auth.ts'
import { safeNext } from '../providers/next.ts'
import { FrontPage } from './front-page.tsx'
import styles from './login.module.css'
import { useVisitor } from './use-visitor.ts'

interface Credentials {
  email: string
  password: string
}

/** What the page before has to say: that a new password was set. */
const noticeIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'notice' in state && typeof state.notice === 'string'
    ? state.notice
    : undefined

/** Signs in, and goes on to where somebody wanted to go. */
export function LoginPage() {
  const [query] = useSearchParams()
  const [form] = Form.useForm<Credentials>()
  const { mutateAsync, isPending } = useLogin<SignIn>()
  const [problem, setProblem] = useState('')
  useLanguage()
  const [language, setLanguage] = useState<Language>()
  const next = safeNext(query.get('next'))
  const visitor = useVisitor()
  const notice = noticeIn(useLocation().state)
  useEffect(() => {
    preloadList()
  }, [])
  const submit = async (values: Credentials) => {
    setProblem('')
    const { success, error } = await mutateAsync({ ...values, next, language })
    if (success) return
    setProblem(reasonOf(error))
    form.getFieldInstance('password')?.focus()
  }
  if (visitor === 'staff') return <Navigate to={next} replace />
  return (
    <FrontPage title={t('Sign in')} lead={t('For TezRent staff.')} languageChosen={setLanguage}>
      {notice && visitor !== 'other' && (
        <Alert type="success" showIcon role="status" className={styles.notice} message={notice} />
      )}
      {visitor === 'other' && (
        <Alert
          type="warning"
          role="status"
          className={styles.notice}
          message={t('You are signed in with an account that may not come in here. Sign in with another one.')}
        />
      )}
      <Form
        form={form}
        name="login"
        layout="vertical"
        size="large"
        initialValues={{ email: '', password: '' }}
        onFinish={submit}
        className={styles.form}
      >
        <Form.Item name="email" label={t('Email')}>
          <Input type="email" autoComplete="username" autoFocus required />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('Password')}
          validateStatus={problem ? 'error' : ''}
          help={problem ? <span role="alert">{problem}</span> : undefined}
        >
          <Input.Password autoComplete="current-password" required />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {t('Sign in')}
        </Button>
        <Link to="/reset-password" className={styles.aside}>
          {t('Forgotten your password?')}
        </Link>
      </Form>
    </FrontPage>
  )
}
