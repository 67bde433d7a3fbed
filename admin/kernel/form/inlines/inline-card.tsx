import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useContext } from 'react'
import { Card } from '../../card.tsx'
import { formatNumber } from '../../format.ts'
import { Failed, Skeleton } from '../../states/states.tsx'
import { FormPlace } from '../form-place.ts'
import { focusField } from '../problems.ts'
import { useOpening } from '../use-opening.ts'
import type { useProblems } from '../use-problems.ts'
import type { InlineState } from './inline-request.ts'
import styles from './inlines.module.css'
import { PAGE } from './read-rows.ts'
import { type InlineRow, rowPath } from './rows.ts'
import { StackedRows } from './stacked-rows.tsx'
import { TabularRows } from './tabular-rows.tsx'
import type { Inlines } from './use-inlines.ts'

export interface RowsProps {
  readonly state: InlineState
  readonly inlines: Inlines
  readonly problems: ReturnType<typeof useProblems>
  /** Everything is text: this user may not change the record. */
  readonly frozen: boolean
}

/** Records that belong to the one of the form, edited and saved with it. */
export function InlineCard(props: RowsProps) {
  const { state, inlines, problems, frozen } = props
  const { inline, rows, total, admin, loading } = state
  const { name: form } = useContext(FormPlace)
  const { one, many } = admin.resource.label
  const wrong = problems.problems.some(({ path }) => path?.[1] === state.name)
  const { open, onToggle } = useOpening(inline.collapsed === true, wrong, problems.round)
  const saved = rows.filter(({ record }) => record).length
  const count = total - saved + rows.filter(({ removed }) => !removed).length
  const add = () => {
    const row = inlines.add(state)
    const [first = ''] = state.names
    // When it is there.
    setTimeout(() => focusField(form, ...rowPath(state, row), first))
  }
  const left = total - saved
  const Rows = inline.layout === 'stacked' ? StackedRows : TabularRows
  const mayAdd = state.canAdd && !frozen && count < (inline.max ?? Number.POSITIVE_INFINITY)
  return (
    <Card
      title={
        <>
          {many} {!loading && <span className="muted">{formatNumber(count)}</span>}
        </>
      }
      open={open}
      onToggle={onToggle}
    >
      <div className={styles.rows}>
        {rows.length > 0 && <Rows {...props} />}
        {rows.length === 0 && !loading && state.error === undefined && <p className="muted">None yet.</p>}
        {loading && <Skeleton rows={2} />}
        {state.error !== undefined && <Failed error={state.error} what={many} retry={() => inlines.more(state)} />}
        <div className={styles.foot}>
          {!loading && left > 0 && saved > 0 && (
            <Button onClick={() => inlines.more(state)}>
              Show {formatNumber(Math.min(left, PAGE))} more of {formatNumber(total)}
            </Button>
          )}
          {mayAdd && !loading && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
              Add {rows.length > 0 ? 'another' : 'a'} {one.toLowerCase()}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}

/** Whether this row can be typed into, and whether it can go. */
export function rightsOn({ state, frozen }: RowsProps, row: InlineRow) {
  const { canDelete = true } = state.inline
  if (frozen) return { change: false, remove: false }
  if (!row.record) return { change: true, remove: !row.must }
  return { change: row.record._can.change && !row.removed, remove: canDelete && row.record._can.remove }
}
