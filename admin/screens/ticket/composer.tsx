import { LockFilled, SendOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { useSession } from '../../kernel/session.tsx'
import { useKeys } from '../../kernel/use-keys.ts'
import { t } from '../../locales/translate.ts'
import styles from './composer.module.css'
import { ComposerBox } from './composer-box.tsx'
import { type Audience, hasDraft } from './drafts.ts'

const isAudience = (value: string | null): value is Audience => value === 'public' || value === 'internal'
/** Tickets in one status are mostly answered in one way. */
const usualKey = (user: number, status: unknown) => `audience:${user}:${String(status)}`
const usual = (user: number, status: unknown): Audience => {
  const stored = localStorage.getItem(usualKey(user, status))
  return isAudience(stored) ? stored : 'public'
}

export interface ComposerProps {
  admin: Admin
  ticket: AdminRecord
  /** The last message that is on the page. */
  last: number
  sent(): void
  /** Told with each key, and when there is nothing to send any more. */
  typing(on: boolean): void
  /** What others do here. */
  others?: React.ReactNode
}

/** Where a message is written: to the customer, or for colleagues alone. Each has its own text. */
export function Composer(props: ComposerProps) {
  const { ticket, others } = props
  const me = useSession().user.id
  const [audience, setAudience] = useState(() => usual(me, ticket.status))
  const section = useRef<HTMLElement>(null)
  const choose = (next: Audience) => {
    localStorage.setItem(usualKey(me, ticket.status), next)
    setAudience(next)
  }
  const write = (to: Audience) => {
    // At once: the next key is the first letter.
    flushSync(() => choose(to))
    section.current?.querySelector('textarea')?.focus()
  }
  useKeys({
    r: { words: t('Reply to customer'), run: () => write('public') },
    n: { words: t('Internal note'), run: () => write('internal') },
  })
  const tab = (value: Audience, icon: React.ReactNode, words: string) => (
    <label className={`${styles.tab} ${styles[value]} ${audience === value ? styles.chosen : ''}`}>
      <input
        type="radio"
        name="audience"
        checked={audience === value}
        onChange={() => choose(value)}
        // A click goes on writing; arrow keys, which click without a place, go on choosing.
        onClick={({ clientX }) => clientX > 0 && write(value)}
      />
      {icon} {words}
      {audience !== value && hasDraft(me, ticket.id, value) && (
        <span className={styles.dot} title={t('There is a draft')}>
          <span className="visually-hidden">{t('There is a draft')}</span>
        </span>
      )}
    </label>
  )
  return (
    <section ref={section} className={`${styles.composer} no-print`} aria-label={t('Write a message')}>
      <div className={styles.top}>
        <fieldset className={styles.tabs}>
          <legend className="visually-hidden">{t('Who reads it')}</legend>
          {tab('public', <SendOutlined aria-hidden className="flips" />, t('Reply to customer'))}
          {tab('internal', <LockFilled aria-hidden />, t('Internal note'))}
        </fieldset>
        <span className={styles.others}>{others}</span>
      </div>
      <ComposerBox key={audience} {...props} audience={audience} me={me} />
    </section>
  )
}
