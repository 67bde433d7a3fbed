/** A column of the board: what its deals add up to, and their cards. */
import { Button } from 'antd'
import { useEffect, useId, useMemo, useRef } from 'react'
import { DAY_MS } from '../../../shared/kernel/instants.ts'
import type { Actions } from '../../kernel/actions/use-actions.tsx'
import { Badge } from '../../kernel/badge.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { formatNumber, useFormats } from '../../kernel/format.ts'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { plural, t } from '../../locales/translate.ts'
import styles from './board.module.css'
import { DealCard } from './deal-card.tsx'
import { type Dragged, stageTarget } from './dragging.ts'
import { isOpen, labelOf, type Stage, type Sums, stageOf, sumsOf } from './stages.ts'
import { RECENT, useActivity, useLane } from './use-board.ts'

interface Props {
  admin: Admin
  stage: Stage
  search: { all: string; recent: string }
  /** Undefined until they are added up. */
  sums: Sums | undefined
  /** Per cent, of what comes in. */
  probability: number | undefined
  stalledAfter: number
  today: string
  now: number
  dragged: Dragged | null
  /** The card that Tab leads to. */
  active: number | null
  actions: Actions
  move(record: AdminRecord, stage: Stage): void
}

export function Lane(props: Props) {
  const { admin, stage, search, sums, probability, stalledAfter, today, now, dragged, active, actions, move } = props
  const lane = useRef<HTMLElement>(null)
  const id = useId()
  const query = useLane(admin, stage, search, dragged !== null)
  const pages = query.data?.pages
  const activity = useActivity(admin, isOpen(stage) ? pages : undefined)
  useEffect(() => (lane.current ? stageTarget(lane.current, stage) : undefined), [stage])
  const records = useMemo(() => unique(pages?.flatMap((page) => page.records) ?? []), [pages])
  const total = sums?.count ?? pages?.at(-1)?.total
  const first = records.some((record) => record.id === active) ? active : (records[0]?.id ?? null)
  const coming = dragged?.over === stage && stageOf(dragged.record) !== stage ? dragged.record : undefined

  /** Whole days, where they are too many. */
  const stalled = (record: AdminRecord): number | null => {
    if (!isOpen(stage)) return null
    const last = Date.parse(activity.get(record.id) ?? '')
    const days = Math.floor((now - last) / DAY_MS)
    // Not known yet is no reason to worry.
    return days >= stalledAfter ? days : null
  }
  return (
    <section
      ref={lane}
      aria-labelledby={id}
      data-lane={stage}
      className={`${styles.lane} ${coming ? styles.over : ''}`}
    >
      <header className={styles.head}>
        <h2 id={id}>
          <Badge look={admin.badges?.stage?.[stage]} label={labelOf(admin, stage)} />
          <span className="numeric">{total !== undefined && formatNumber(total)}</span>
        </h2>
        {coming && <Amount className={styles.plus} of={sumsOf(coming).total_value} sign="+ " />}
        {!isOpen(stage) && <span className="muted">{t('the last {count} days', { count: RECENT })}</span>}
        {sums && (
          <p className="numeric">
            <Amount className={styles.total} of={sums.total_value} />
            {isOpen(stage) && (
              <span className={styles.weighted}>
                {t('weighted {amount}', { amount: formatNumber(sums.weighted_value) })}
              </span>
            )}
          </p>
        )}
      </header>
      <div className={styles.cards}>
        {coming && (
          <p className={styles.slot}>
            {probability === undefined
              ? t('Drop to move to {stage}', { stage: labelOf(admin, stage) })
              : t('Drop to move to {stage}, {percent}%', { stage: labelOf(admin, stage), percent: probability })}
          </p>
        )}
        {query.error && !query.data ? (
          <Failed error={query.error} what={labelOf(admin, stage)} retry={() => void query.refetch()} />
        ) : !query.data ? (
          <Skeleton rows={3} />
        ) : records.length === 0 ? (
          !coming && <p className={styles.empty}>{t('Nothing in this stage')}</p>
        ) : (
          <ul>
            {records.map((record) => (
              <DealCard
                key={record.id}
                admin={admin}
                record={record}
                tabbable={record.id === first}
                today={today}
                stalled={stalled(record)}
                actions={actions}
                move={move}
              />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <Button type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {plural('Show {count} more', 'Show {count} more', {
              count: Math.min(50, Math.max(1, (total ?? records.length + 50) - records.length)),
            })}
          </Button>
        )}
      </div>
    </section>
  )
}

/** A deal that moved up while pages were loaded stands on two of them. */
const unique = (records: readonly AdminRecord[]): AdminRecord[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
]

export function Amount({ of, className, sign = '' }: { of: number; className?: string | undefined; sign?: string }) {
  const { money } = useFormats()
  return (
    <span className={className}>
      {sign}
      {money(of)}
    </span>
  )
}
