import { useLogin } from '@refinedev/core'
import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { reasonOf } from '../kernel/messages.tsx'
import { preloadList } from '../kernel/routes.tsx'
import { safeNext } from '../providers/next.ts'
import { Drawing } from './drawing.tsx'
import styles from './login.module.css'
import { Logo } from './logo.tsx'
import { useVisitor } from './use-visitor.ts'

interface Credentials {
  email: string
  password: string
}

/** Signs in, and goes on to where somebody wanted to go. */
export function LoginPage() {
  const [query] = useSearchParams()
  const [form] = Form.useForm<Credentials>()
  const { mutateAsync, isPending } = useLogin<Credentials & { next: string }>()
  const [problem, setProblem] = useState('')
  const next = safeNext(query.get('next'))
  const visitor = useVisitor()
  useEffect(() => {
    document.title = 'Sign in | TezRent CRM'
    preloadList()
  }, [])
  const submit = async (values: Credentials) => {
    setProblem('')
    const { success, error } = await mutateAsync({ ...values, next })
    if (success) return
    setProblem(reasonOf(error))
    form.getFieldInstance('password')?.focus()
  }
  if (visitor === 'staff') return <Navigate to={next} replace />
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <Logo />
        <div className={styles.box}>
          <h1>Sign in</h1>
          <p className="muted">For TezRent staff.</p>
          {visitor === 'other' && (
            <Alert
              type="warning"
              role="status"
              className={styles.notice}
              message="You are signed in with an account that may not come in here. Sign in with another one."
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
            <Form.Item name="email" label="Email">
              <Input type="email" autoComplete="username" autoFocus required />
            </Form.Item>
            <Form.Item
              name="password"
              label="Password"
              validateStatus={problem ? 'error' : ''}
              help={problem ? <span role="alert">{problem}</span> : undefined}
            >
              <Input.Password autoComplete="current-password" required />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={isPending}>
              Sign in
            </Button>
          </Form>
        </div>
      </main>
      <Drawing />
    </div>
  )
}
