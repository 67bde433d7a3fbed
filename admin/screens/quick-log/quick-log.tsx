/** Logs in one line what was said: the kind of contact, what happened, what came of it, and Enter. */
import { CommentOutlined, FileTextOutlined, MailOutlined, PhoneOutlined, UsergroupAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useAdminOf } from '../../kernel/admins.tsx'
import { type Admin, fieldOf, type Icon } from '../../kernel/define-admin.ts'
import { choiceLabel } from '../../kernel/fields.ts'
import { useRights } from '../../kernel/session.tsx'
import { useKeys } from '../../kernel/use-keys.ts'
import { useQuickAdd } from '../../kernel/use-quick-add.ts'
import { saySmall, t } from '../../locales/translate.ts'
import styles from './quick-log.module.css'

const kinds: readonly (readonly [string, Icon])[] = [
  ['call', PhoneOutlined],
  ['email', MailOutlined],
  ['whatsapp', CommentOutlined],
  ['meeting', UsergroupAddOutlined],
  ['note', FileTextOutlined],
]

interface Props {
  /** What it is about: `{ related_to_lead: 7 }`. */
  about: Readonly<Record<string, number>>
}

export function QuickLog({ about }: Props) {
  const admin = useAdminOf('interactions')
  const { add } = useRights('interactions')
  return admin && add ? <Bar admin={admin} about={about} /> : null
}

function Bar({ admin, about }: Props & { admin: Admin }) {
  const [kind, setKind] = useState('call')
  const [subject, setSubject] = useState('')
  const [outcome, setOutcome] = useState('')
  const line = useRef<HTMLInputElement>(null)
  const { add, busy, told, failed } = useQuickAdd(admin)
  useKeys({ l: { words: t('Log an interaction'), run: () => line.current?.focus() } })
  const kindOf = (value: string) => choiceLabel(fieldOf(admin, 'interaction_type'), value)

  const log = (event: FormEvent) => {
    event.preventDefault()
    if (subject.trim() === '') return line.current?.focus()
    void add({ interaction_type: kind, subject: subject.trim(), outcome: outcome.trim(), ...about }, () => {
      setSubject('')
      setOutcome('')
      line.current?.focus()
      return t('{kind} logged.', { kind: kindOf(kind) })
    })
  }
  return (
    <form className={`${styles.bar} no-print`} onSubmit={log} aria-label={t('Log an interaction')}>
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">{fieldLabel(admin)}</legend>
        {kinds.map(([value, Icon]) => (
          <label key={value} className={value === kind ? styles.chosen : undefined}>
            <input
              type="radio"
              name="kind"
              value={value}
              checked={value === kind}
              onChange={() => setKind(value)}
              className="visually-hidden"
            />
            <Icon aria-hidden /> {kindOf(value)}
          </label>
        ))}
      </fieldset>
      <input
        ref={line}
        className="box"
        dir="auto"
        maxLength={200}
        aria-label={t('What happened')}
        placeholder={t('What happened?')}
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
      />
      <input
        className="box"
        dir="auto"
        aria-label={t('Outcome')}
        placeholder={t('Outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
      />
      <Button htmlType="submit" loading={busy}>
        {t('Log')}
      </Button>
      <p role="status" className={told ? styles.told : 'visually-hidden'}>
        {told}
      </p>
      {failed && (
        <p role="alert" className={styles.failed}>
          {failed}
        </p>
      )}
    </form>
  )
}

const fieldLabel = (admin: Admin) => t('Kind of {what}', { what: saySmall(admin.resource.label.one) })
