/** Where there is room for one column alone, the others are behind tabs. */
import type { KeyboardEvent } from 'react'
import { Badge } from '../../kernel/badge.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { formatNumber } from '../../kernel/format.ts'
import { isRightToLeft } from '../../locales/language.ts'
import { t } from '../../locales/translate.ts'
import styles from './board.module.css'
import { isOpen, labelOf, type Stage, type StageSums } from './stages.ts'

interface Props {
  admin: Admin
  stages: readonly Stage[]
  current: Stage
  whole: StageSums | undefined
  late: StageSums | undefined
  choose(stage: Stage): void
}

export function StageTabs({ admin, stages, current, whole, late, choose }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const step = (event.key === 'ArrowRight') === isRightToLeft() ? -1 : 1
    const next = stages[stages.indexOf(current) + step]
    if (!next) return
    event.preventDefault()
    choose(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div role="tablist" tabIndex={-1} aria-label={t('Stages')} className={styles.tabs} onKeyDown={onKeyDown}>
      {stages.map((stage) => {
        const sums = (isOpen(stage) ? whole : late)?.[stage]
        return (
          <button
            key={stage}
            type="button"
            role="tab"
            data-tab={stage}
            aria-selected={stage === current}
            tabIndex={stage === current ? 0 : -1}
            onClick={() => choose(stage)}
          >
            <Badge look={admin.badges?.stage?.[stage]} label={labelOf(admin, stage)} />
            <span className="numeric">{sums && formatNumber(sums.count)}</span>
          </button>
        )
      })}
    </div>
  )
}
