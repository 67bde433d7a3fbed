import { Link } from 'react-router'
import type { Admin, Icon } from '../../kernel/define-admin.ts'
import { formatNumber } from '../../kernel/format.ts'
import { queryOfAddress } from '../../kernel/list/list-query.ts'
import { listPath } from '../../kernel/paths.ts'
import { useFirstRecords } from '../../kernel/use-resource-query.ts'
import { t } from '../../locales/translate.ts'
import styles from './dashboard.module.css'

interface Counted {
  readonly admin: Admin
  /** The list that is counted, as it stands in its address. */
  readonly list: string
}

/** How many records a list has, and the way there: what is counted is what the link shows. Words about none lead nowhere. */
export function CountLink({ admin, list, words }: Counted & { words?: (count: number) => string }) {
  const { data, error } = useFirstRecords(admin, queryOfAddress(admin, list, 1))
  const text = data ? (words?.(data.total) ?? formatNumber(data.total)) : error ? t('Not known') : '…'
  if (words && data?.total === 0) return <span>{text}</span>
  return <Link to={`${listPath(admin)}?${list}`}>{text}</Link>
}

interface FigureProps {
  readonly label: string
  readonly icon: Icon
  readonly value: React.ReactNode
  /** What of it matters most. */
  readonly note?: React.ReactNode
}

/** One number that somebody looks at every morning. */
export const Figure = ({ label, icon: Icon, value, note }: FigureProps) => (
  <section className={styles.figure} aria-label={label}>
    <h2>
      {label} <Icon aria-hidden />
    </h2>
    <p className={styles.value}>{value}</p>
    <p className={styles.note}>{note}</p>
  </section>
)
