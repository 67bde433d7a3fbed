import { ExclamationCircleFilled } from '@ant-design/icons'
import { t } from '../locales/translate.ts'
import styles from './due-date.module.css'
import { formatDate, useFormats } from './format.ts'
import { todayIn } from './zone.ts'

/** A day by which something is to be done; while it is not, and the day is past, it says so. */
export function DueDate({ date, open }: { date: string; open: boolean }) {
  const { timeZone } = useFormats()
  const late = open && date < todayIn(timeZone)
  const time = (
    <time dateTime={date} className="numeric">
      {formatDate(date)}
    </time>
  )
  return late ? (
    <span className={styles.late}>
      <ExclamationCircleFilled aria-hidden /> {time} <span>{t('overdue')}</span>
    </span>
  ) : (
    time
  )
}
