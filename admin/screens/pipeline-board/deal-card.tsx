/** One deal on the board. */
import { CalendarOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { memo, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Actions } from '../../kernel/actions/use-actions.tsx'
import { Badge } from '../../kernel/badge.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { formatDate, formatNumber, useFormats } from '../../kernel/format.ts'
import { showPath } from '../../kernel/paths.ts'
import { Avatar } from '../../kernel/person.tsx'
import { t } from '../../locales/translate.ts'
import styles from './card.module.css'
import { DealMenu } from './deal-menu.tsx'
import { draggableCard } from './dragging.ts'
import { isOpen, type Stage, stageOf, sumsOf } from './stages.ts'

interface Props {
  admin: Admin
  record: AdminRecord
  /** Whether Tab leads here; arrows lead to the others. */
  tabbable: boolean
  today: string
  /** Whole days without anything that happened; null while that is no reason to worry. */
  stalled: number | null
  actions: Actions
  move(record: AdminRecord, stage: Stage): void
}

export const DealCard = memo(function DealCard({ admin, record, tabbable, today, stalled, actions, move }: Props) {
  const card = useRef<HTMLLIElement>(null)
  const { money } = useFormats()
  const movable = record._can.change
  useEffect(() => (card.current && movable ? draggableCard(card.current, record) : undefined), [record, movable])
  const tabIndex = tabbable ? 0 : -1
  const probability = Number(record.probability ?? 0)
  const owner = String(record.assigned_to_name ?? '')
  return (
    <li ref={card} className={styles.card} data-deal={record.id}>
      <div className={styles.top}>
        <Link to={showPath(admin, record.id)} className={styles.title} tabIndex={tabIndex} draggable={false}>
          <bdi>{record._title}</bdi>
        </Link>
        <DealMenu admin={admin} record={record} tabIndex={tabIndex} actions={actions} move={move} />
      </div>
      <p className={`${styles.contact} clipped`}>
        <bdi>{String(record.contact_name ?? '')}</bdi>
      </p>
      <div className={`${styles.line} numeric`}>
        <strong>{money(sumsOf(record).total_value)}</strong>
        <span className={styles.chance}>
          <i aria-hidden="true">
            <i style={{ inlineSize: `${probability}%` }} />
          </i>
          {formatNumber(probability)}%
        </span>
      </div>
      <div className={styles.line}>
        <span className={styles.marks}>
          <CloseDate record={record} today={today} />
          {stalled !== null && <Badge look="orange pause" label={t('Stalled {count} d', { count: stalled })} />}
        </span>
        {owner === '' ? (
          <span className="muted">{t('Unassigned')}</span>
        ) : (
          <span title={owner}>
            <Avatar name={owner} />
            <span className="visually-hidden">{owner}</span>
          </span>
        )}
      </div>
    </li>
  )
})

/** When it is expected to close, or was; what is late says so. */
function CloseDate({ record, today }: { record: AdminRecord; today: string }) {
  const open = isOpen(stageOf(record))
  const date = open ? record.expected_close_date : record.actual_close_date
  if (typeof date !== 'string') return null
  const late = open && date < today
  return (
    <span className={late ? styles.late : styles.date}>
      {late ? <ExclamationCircleFilled aria-hidden /> : <CalendarOutlined aria-hidden />}
      <time dateTime={date}>{formatDate(date)}</time>
      {late && <span>{t('overdue')}</span>}
    </span>
  )
}
