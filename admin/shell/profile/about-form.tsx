/** Name and phone of the person who is signed in. The address is that of the account, which a superuser changes. */
import { useInvalidateAuthStore } from '@refinedev/core'
import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { users } from '../../../shared/resources/users.ts'
import { useSaveKey } from '../../kernel/form/save-key.ts'
import { useUnsaved } from '../../kernel/form/unsaved.ts'
import { UnsavedGuard } from '../../kernel/form/unsaved-guard.tsx'
import { Reason, useMessages } from '../../kernel/messages.tsx'
import { useSession } from '../../kernel/session.tsx'
import { say, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { keepProfile, type Profile, renewSession } from '../../providers/session.ts'
import styles from './profile.module.css'

const names = ['first_name', 'last_name', 'phone_number'] as const
type Values = Pick<Profile, (typeof names)[number]>

export function AboutForm() {
  const { user } = useSession()
  const [form] = Form.useForm<Values>()
  const [saved, setSaved] = useState<Values>(() => only(user))
  const [changed, setChanged] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ReactNode>(null)
  const messages = useMessages()
  const renew = useInvalidateAuthStore()
  const dirty = useRef(false)
  useUnsaved(dirty)
  const note = (is: boolean) => {
    dirty.current = is
    setChanged(is)
  }
  const submit = async (values: Values) => {
    const sent = Object.fromEntries(
      names.filter((name) => values[name] !== saved[name]).map((name) => [name, values[name]]),
    )
    if (busy || Object.keys(sent).length === 0) return
    setBusy(true)
    setProblem(null)
    try {
      const now = only(await keepProfile(sent))
      setSaved(now)
      form.setFieldsValue(now)
      note(false)
      messages.done(t('Your profile was saved.'))
      // The name stands in the corner, too.
      await renewSession()
      await renew()
    } catch (error) {
      const errors = error instanceof ApiError ? (error.errors ?? {}) : {}
      form.setFields(names.map((name) => ({ name, errors: [...(errors[name] ?? [])] })))
      const wrong = names.find((name) => errors[name])
      if (wrong) form.getFieldInstance(wrong)?.focus()
      else setProblem(<Reason error={error} />)
    }
    setBusy(false)
  }
  useSaveKey(() => form.submit(), true)
  const { fields } = users
  return (
    <Form
      form={form}
      name="profile"
      layout="vertical"
      className={styles.form}
      initialValues={saved}
      onFinish={submit}
      onValuesChange={(part, all) => {
        note(names.some((name) => all[name] !== saved[name]))
        form.setFields(names.filter((name) => name in part).map((name) => ({ name, errors: [] })))
      }}
    >
      {problem && <Alert type="error" showIcon message={problem} role="alert" />}
      <Form.Item name="first_name" label={say(fields.first_name.label)}>
        <Input autoComplete="given-name" dir="auto" />
      </Form.Item>
      <Form.Item name="last_name" label={say(fields.last_name.label)}>
        <Input autoComplete="family-name" dir="auto" />
      </Form.Item>
      <Form.Item name="phone_number" label={say(fields.phone_number.label)}>
        <Input type="tel" autoComplete="tel" />
      </Form.Item>
      <dl className={styles.fixed}>
        <dt>{say(fields.email.label)}</dt>
        <dd>
          <bdi dir="ltr">{user.email}</bdi>
          <p className="muted">{t('You sign in with it. A superuser can change it.')}</p>
        </dd>
      </dl>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!changed}>
          {t('Save')}
        </Button>
        {changed && (
          <Button
            type="text"
            disabled={busy}
            onClick={() => {
              form.setFieldsValue(saved)
              setProblem(null)
              form.setFields(names.map((name) => ({ name, errors: [] })))
              note(false)
            }}
          >
            {t('Discard')}
          </Button>
        )}
      </div>
      <UnsavedGuard discarding={false} stay={() => undefined} />
    </Form>
  )
}

const only = ({ first_name, last_name, phone_number }: Values): Values => ({ first_name, last_name, phone_number })
