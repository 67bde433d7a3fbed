import { Button } from 'antd'
import { Dialog } from '../../kernel/dialog.tsx'
import { plural, t } from '../../locales/translate.ts'
import styles from './crossed-dialog.module.css'
import { MessageView } from './message.tsx'
import type { Message } from './thread.ts'

interface Props {
  newer: readonly Message[]
  /** What is to be sent. */
  text: string
  busy: boolean
  send(): void
  close(): void
}

/** Somebody else has said something meanwhile: it is read before an answer to something older goes out. */
export function CrossedDialog({ newer, text, busy, send, close }: Props) {
  return (
    <Dialog
      calm
      title={plural('{count} message came while you were writing', '{count} messages came while you were writing', {
        count: newer.length,
      })}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('Keep writing')}</Button>
          <Button type="primary" loading={busy} onClick={send}>
            {t('Send anyway')}
          </Button>
        </>
      }
    >
      <p>{t('Nothing was sent yet. Read it first: your text may need a change.')}</p>
      <div className={styles.newer}>
        {newer.map((message) => (
          <MessageView key={message.id} message={message} seller="" fresh={false} />
        ))}
      </div>
      <h3 className={styles.yours}>{t('Your text')}</h3>
      <p className={styles.quoted} dir="auto">
        {text}
      </p>
    </Dialog>
  )
}
