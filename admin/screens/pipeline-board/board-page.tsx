/** The pipeline as a board: a column for each stage, and deals that are moved from one to the next. */
import { PlusOutlined } from '@ant-design/icons'
import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useActions } from '../../kernel/actions/use-actions.tsx'
import { ButtonLink } from '../../kernel/button-link.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { useFormats } from '../../kernel/format.ts'
import { useListState } from '../../kernel/list/use-list-state.ts'
import { PageHeader } from '../../kernel/page-header.tsx'
import { createPath, listPath } from '../../kernel/paths.ts'
import { useRights } from '../../kernel/session.tsx'
import { useKeys } from '../../kernel/use-keys.ts'
import { useMedia } from '../../kernel/use-media.ts'
import { useAdminQuery } from '../../kernel/use-resource-query.ts'
import { ViewSwitch } from '../../kernel/view-switch.tsx'
import { todayIn } from '../../kernel/zone.ts'
import { addOf, countOf, t } from '../../locales/translate.ts'
import { focusDeal, focusFirstDeal, onBoardKey } from './arrows.ts'
import styles from './board.module.css'
import { BoardFilters } from './board-filters.tsx'
import { ClosedBar } from './closed-bar.tsx'
import { type Dragged, followDrags } from './dragging.ts'
import { Amount, Lane } from './lane.tsx'
import { StageTabs } from './stage-tabs.tsx'
import { isOpen, type Stage, type StageSums, stages } from './stages.ts'
import { useBoardQuery, useLiveBoard, useSums } from './use-board.ts'
import { useMoves } from './use-moves.tsx'

type Tuned = Readonly<Record<string, unknown>>
const STALLED_AFTER = 14

export function BoardPage({ admin }: { admin: Admin }) {
  const list = useListState(admin, `${listPath(admin)}/board`)
  const search = useBoardQuery(admin, list.state)
  const { whole, late } = useSums(admin, search)
  const { data: tuned } = useAdminQuery<Tuned>('settings', '')
  const rights = useRights(admin.resource.name)
  const narrow = useMedia('(max-width: 899px)')
  const { timeZone } = useFormats()
  const actions = useActions(admin)
  const probabilityOf = (stage: Stage): number | undefined => {
    const value = tuned?.[`probability_${stage}`]
    return typeof value === 'number' ? value : undefined
  }
  const move = useSteady(useMoves(admin, actions, probabilityOf))
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [active, setActive] = useState<number | null>(null)
  const [opened, setOpened] = useState<readonly Stage[]>([])
  const [shown, setShown] = useState<Stage>('prospecting')
  useEffect(() => followDrags(setDragged, move), [move])
  useFocusKept(active)
  useInSight(opened.at(-1))
  useLiveBoard(admin, dragged !== null)
  useKeys({ m: { words: t('Move the deal in focus; arrows lead from deal to deal'), run: focusFirstDeal } })

  const asked = list.state.filters.stage
  const wanted = asked ? stages.filter((stage) => asked.includes(stage)) : stages
  const current = wanted.includes(shown) ? shown : wanted[0]
  const closed = wanted.filter((stage) => !isOpen(stage))
  const lanes = narrow
    ? wanted.filter((stage) => stage === current)
    : wanted.filter((stage) => isOpen(stage) || opened.includes(stage) || asked)
  const toggle = (stage: Stage) =>
    setOpened(opened.includes(stage) ? opened.filter((one) => one !== stage) : [...opened, stage])
  const onFocus = ({ target }: FocusEvent) => {
    const id = Number(target.closest('[data-deal]')?.getAttribute('data-deal'))
    if (id > 0) setActive(id)
  }
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <PageHeader
          title={t('Pipeline')}
          documentTitle={[t('Pipeline')]}
          subtitle={whole && <Totals admin={admin} sums={whole} />}
        >
          <ViewSwitch admin={admin} />
          {rights.add && (
            <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={createPath(admin)}>
              {addOf(admin.resource.label)}
            </ButtonLink>
          )}
        </PageHeader>
        <BoardFilters admin={admin} list={list} />
      </div>
      {narrow && current && (
        <StageTabs admin={admin} stages={wanted} current={current} whole={whole} late={late} choose={setShown} />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cards inside */}
      <div className={styles.lanes} onKeyDown={onBoardKey} onFocus={onFocus}>
        {lanes.map((stage) => (
          <Lane
            key={stage}
            admin={admin}
            stage={stage}
            search={search}
            sums={(isOpen(stage) ? whole : late)?.[stage]}
            probability={probabilityOf(stage)}
            stalledAfter={Number(tuned?.stalled_after_days ?? STALLED_AFTER)}
            today={todayIn(timeZone)}
            now={Date.now()}
            dragged={dragged}
            active={active}
            actions={actions}
            move={move}
          />
        ))}
      </div>
      {!narrow && closed.length > 0 && (
        <ClosedBar
          admin={admin}
          stages={closed}
          whole={whole}
          late={late}
          opened={lanes}
          dragged={dragged}
          toggle={toggle}
        />
      )}
      {!narrow && (
        <p className={styles.keys}>
          <kbd>m</kbd> {t('move')} <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> {t('from card to card')}
        </p>
      )}
      {actions.dialogs}
    </div>
  )
}

/** Of everything that is open. */
function Totals({ admin, sums }: { admin: Admin; sums: StageSums }) {
  const open = stages.filter(isOpen).flatMap((stage) => sums[stage] ?? [])
  const add = (name: 'count' | 'total_value' | 'weighted_value') =>
    Math.round(open.reduce((sum, one) => sum + one[name], 0) * 100) / 100
  return (
    <span className={`numeric ${styles.totals}`}>
      <span>{t('{deals} open', { deals: countOf(add('count'), admin.resource.label) })}</span>
      <Amount of={add('total_value')} />
      <span>
        {t('weighted')} <Amount of={add('weighted_value')} />
      </span>
    </span>
  )
}

/** The latest function under one identity, so that cards need not be drawn anew. */
function useSteady<A extends readonly unknown[]>(latest: (...args: A) => void): (...args: A) => void {
  const kept = useRef(latest)
  useLayoutEffect(() => {
    kept.current = latest
  })
  const [steady] = useState(
    () =>
      (...args: A) =>
        kept.current(...args),
  )
  return steady
}

/** A column that was opened comes into sight: it stands after all others. */
function useInSight(stage: Stage | undefined): void {
  useEffect(() => {
    if (stage) document.querySelector(`[data-lane="${stage}"]`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [stage])
}

/** A card that moves to another column is made anew there; the focus goes along. */
function useFocusKept(active: number | null): void {
  const had = useRef(false)
  useLayoutEffect(() => {
    if (active === null) return
    const focused = document.activeElement
    const within = (selector: string) => focused?.closest(selector) != null
    if (had.current && focused === document.body) had.current = focusDeal(active)
    // The menu of the card stands elsewhere in the page.
    else had.current = within(`[data-deal="${active}"]`) || (had.current && within('[role=menu]'))
  })
}
