import { ClockCircleOutlined } from '@ant-design/icons'
import type { AdminRecord } from '../../kernel/define-admin.ts'
import { formatAge, useFormats } from '../../kernel/format.ts'
import { t } from '../../locales/translate.ts'
import styles from './queue.module.css'

/** The moment since which the customer waits; undefined while he does not. */
export const waitingSince = ({ waiting_since }: AdminRecord): string | undefined =>
  typeof waiting_since === 'string' ? waiting_since : undefined

/** How long the customer has waited since his last word; in a `sentence` where it stands alone. */
export function Waiting({ ticket, sentence = false }: { ticket: AdminRecord; sentence?: boolean }) {
  const formats = useFormats()
  const since = waitingSince(ticket)
  if (since === undefined) return null
  const age = formatAge(Date.parse(since), Date.now()) ?? formats.day(since)
  return (
    <time
      dateTime={since}
      title={t('The customer waits since {time}', { time: formats.instant(since) })}
      className={`${styles.waiting} numeric`}
    >
      <ClockCircleOutlined aria-hidden />
      {sentence ? <span>{t('Customer waits: {time}', { time: age })}</span> : <bdi>{age}</bdi>}
    </time>
  )
}
