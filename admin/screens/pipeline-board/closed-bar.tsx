/** Won and lost, below the columns: how many of late, a place to drop a deal on, and a button that shows them. */
import { DownOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { Badge } from '../../kernel/badge.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { formatNumber } from '../../kernel/format.ts'
import { countOf, message, say, t } from '../../locales/translate.ts'
import styles from './board.module.css'
import { type Dragged, stageTarget } from './dragging.ts'
import { Amount } from './lane.tsx'
import { labelOf, type Stage, type StageSums } from './stages.ts'
import { RECENT } from './use-board.ts'

const asks: Readonly<Partial<Record<Stage, string>>> = {
  closed_won: message('asks for the actual amount'),
  closed_lost: message('asks for the reason'),
}

interface Props {
  admin: Admin
  stages: readonly Stage[]
  whole: StageSums | undefined
  late: StageSums | undefined
  opened: readonly Stage[]
  dragged: Dragged | null
  toggle(stage: Stage): void
}

export const ClosedBar = ({ stages, ...rest }: Props) => (
  <div className={styles.closed}>
    {stages.map((stage) => (
      <Closed key={stage} stage={stage} {...rest} />
    ))}
  </div>
)

function Closed({ admin, stage, whole, late, opened, dragged, toggle }: Omit<Props, 'stages'> & { stage: Stage }) {
  const box = useRef<HTMLButtonElement>(null)
  useEffect(() => (box.current ? stageTarget(box.current, stage) : undefined), [stage])
  const sums = late?.[stage]
  const open = opened.includes(stage)
  const tone = stage === 'closed_won' ? styles.won : styles.lost
  return (
    <button
      ref={box}
      type="button"
      aria-expanded={open}
      className={`${styles.zone} ${dragged ? tone : ''} ${dragged?.over === stage ? styles.over : ''}`}
      onClick={() => toggle(stage)}
    >
      <Badge look={admin.badges?.stage?.[stage]} label={labelOf(admin, stage)} />
      {dragged ? (
        <span>{say(asks[stage])}</span>
      ) : (
        <>
          {sums && (
            <span className="numeric">
              {t('{deals} in the last {count} days', {
                deals: countOf(sums.count, admin.resource.label),
                count: RECENT,
              })}
            </span>
          )}
          {sums && <Amount className={`numeric ${styles.total}`} of={sums.total_value} />}
          <span className={`numeric muted ${styles.all}`}>
            {whole?.[stage] && t('{count} in all', { count: formatNumber(whole[stage].count) })}
          </span>
          <DownOutlined aria-hidden className={open ? styles.opened : ''} />
        </>
      )}
    </button>
  )
}
