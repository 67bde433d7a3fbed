import { memo, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { Badge } from '../../kernel/badge.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel } from '../../kernel/fields.ts'
import { formatNumber } from '../../kernel/format.ts'
import { lastListPath, showPath } from '../../kernel/paths.ts'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { say, t } from '../../locales/translate.ts'
import styles from './queue.module.css'
import type { Queue as Rows } from './use-queue.ts'
import { Waiting } from './waiting.tsx'

interface Props {
  admin: Admin
  queue: Rows
  current: number
  /** One of them was. */
  chosen(): void
}

/** The tickets that wait, and which of them is open. */
export function Queue({ admin, queue, current, chosen }: Props) {
  const { query, rows, total, narrowed } = queue
  const list = useRef<HTMLUListElement>(null)
  // It may come after the ticket itself.
  const listed = rows.some(({ id }) => id === current)
  useEffect(() => {
    if (listed) list.current?.querySelector(`[data-id="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current, listed])
  return (
    <section className={`${styles.queue} no-print`} aria-label={t('Queue')}>
      <header className={styles.head}>
        <h2>{narrowed ? t('From your list') : t('Mine and unassigned')}</h2>
        {total !== undefined && <span className="muted numeric">{formatNumber(total)}</span>}
        <Link to={lastListPath(admin)} className={styles.all} aria-label={t('All tickets')}>
          {t('All')}
        </Link>
      </header>
      {query.error && rows.length === 0 ? (
        <Failed error={query.error} what={t('The queue')} retry={() => void query.refetch()} />
      ) : query.isLoading ? (
        <Skeleton rows={6} />
      ) : rows.length === 0 ? (
        <p className={styles.none}>{t('Nothing waits here.')}</p>
      ) : (
        <ul ref={list} className={styles.rows} onClickCapture={chosen}>
          {rows.map((ticket) => (
            <li key={ticket.id} data-id={ticket.id}>
              <Row admin={admin} ticket={ticket} current={ticket.id === current} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const ORDINARY = 'medium'

const Row = memo(function Row({ admin, ticket, current }: { admin: Admin; ticket: AdminRecord; current: boolean }) {
  const badge = (name: string) => (
    <Badge
      look={admin.badges?.[name]?.[String(ticket[name])]}
      label={say(choiceLabel(fieldOf(admin, name), ticket[name]))}
    />
  )
  return (
    <Link
      to={showPath(admin, ticket.id)}
      className={styles.row}
      aria-current={current ? 'page' : undefined}
      title={`${String(ticket.ticket_number)} · ${ticket._title}`}
    >
      <bdi className={`${styles.title} clipped`}>{ticket._title}</bdi>
      <span className={styles.line}>
        <bdi className="clipped">{String(ticket.customer_name)}</bdi>
        <Waiting ticket={ticket} />
      </span>
      <span className={styles.badges}>
        {badge('status')}
        {ticket.priority !== ORDINARY && badge('priority')}
      </span>
    </Link>
  )
})
