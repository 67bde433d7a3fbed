import { LockFilled } from '@ant-design/icons'
import { memo } from 'react'
import { useAdminOf } from '../../kernel/admins.tsx'
import { useFormats } from '../../kernel/format.ts'
import { Avatar } from '../../kernel/person.tsx'
import { say, t } from '../../locales/translate.ts'
import { LinkedText } from './linked-text.tsx'
import styles from './message.module.css'
import { MessageFiles } from './message-files.tsx'
import { COMMENTS, type Message, type Role } from './thread.ts'

interface Props {
  message: Message
  /** The seller of the ticket. */
  seller: string
  /** It came while the page was open. */
  fresh: boolean
}

const sides: Readonly<Record<Role, string | undefined>> = {
  customer: styles.customer,
  staff: styles.staff,
  seller: styles.staff,
  system: styles.staff,
}

function roleWords({ by, internal, id }: Message, seller: string): string {
  if (id === 0) return t('Opened the ticket')
  if (by === 'customer') return t('Customer')
  if (by === 'system') return t('Automation')
  if (by === 'seller') return seller ? `${seller} · ${t('Seller')}` : t('Seller')
  return internal ? t('Staff') : t('Public reply')
}

/** One message of the thread. Who may read it shows in its side, ground, border and words. */
export const MessageView = memo(function MessageView({ message, seller, fresh }: Props) {
  const formats = useFormats()
  const { internal, by, name, at, text, files } = message
  const strip = useAdminOf(COMMENTS)?.internal?.label
  const who = name || t('TezRent')
  return (
    <article
      className={`${styles.message} ${internal ? styles.internal : sides[by]} ${fresh ? styles.fresh : ''}`}
      aria-label={internal ? t('Internal note by {name}', { name: who }) : t('Message by {name}', { name: who })}
      data-comment={message.id}
    >
      {internal && (
        <p className={styles.strip}>
          <LockFilled aria-hidden /> {say(strip)}
        </p>
      )}
      <header className={styles.head}>
        <Avatar name={who} />
        <strong className={`${styles.name} clipped`}>
          <bdi>{who}</bdi>
        </strong>
        <span className={`${styles.role} clipped`}>
          <bdi>{roleWords(message, seller)}</bdi>
        </span>
        {fresh && <span className={styles.new}>{t('New')}</span>}
        <time dateTime={at} title={formats.instant(at)} className={`${styles.time} numeric`}>
          <bdi>{formats.near(at)}</bdi>
        </time>
      </header>
      {text !== '' && (
        <div className={styles.text} dir="auto">
          <LinkedText text={text} />
        </div>
      )}
      <MessageFiles files={files} internal={internal} />
    </article>
  )
})
