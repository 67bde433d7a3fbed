import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useContext } from 'react'
import { say, saySmall, t } from '../../../locales/translate.ts'
import { Card } from '../../card.tsx'
import { fieldOf } from '../../define-admin.ts'
import { formatNumber } from '../../format.ts'
import { Failed, Skeleton } from '../../states/states.tsx'
import { FormPlace } from '../form-place.ts'
import { focusField, samePath } from '../problems.ts'
import { useOpening } from '../use-opening.ts'
import type { useProblems } from '../use-problems.ts'
import { ZoneNote } from '../zone-note.tsx'
import type { InlineState } from './inline-request.ts'
import styles from './inlines.module.css'
import { pageSize } from './read-rows.ts'
import type { RowProps } from './row-parts.tsx'
import { rowPath } from './rows.ts'
import { StackedRows } from './stacked-rows.tsx'
import { TabularRows } from './tabular-rows.tsx'
import type { Inlines } from './use-inlines.ts'

interface Props {
  state: InlineState
  inlines: Inlines
  problems: ReturnType<typeof useProblems>
  /** Everything is text: this user may not change the record. */
  frozen: boolean
}

/** Records that belong to the one of the form, edited and saved with it. */
export function InlineCard({ state, inlines, problems, frozen }: Props) {
  const { inline, rows, total, admin, loading } = state
  const { name: form } = useContext(FormPlace)
  const many = say(admin.resource.label.many)
  const wrong = problems.problems.some(({ path }) => path?.[1] === state.name)
  const { open, onToggle } = useOpening(inline.collapsed === true, wrong, problems.round)
  const saved = rows.filter(({ record }) => record).length
  const count = total - rows.filter(({ removed }) => removed).length
  const add = () => {
    const row = inlines.add(state)
    const [first = ''] = state.names
    // When it is there.
    setTimeout(() => focusField(form, ...rowPath(state, row), first))
  }
  const left = total - saved
  const fresh = rows.length - saved
  const mayAdd = state.canAdd && !frozen && count + fresh < (inline.max ?? Number.POSITIVE_INFINITY)
  const isTimed = rows.length > 0 && state.names.some((one) => fieldOf(admin, one).kind === 'instant')
  const drawn = rows.map(
    (row, at): RowProps => ({
      spec: state.spec,
      row,
      at,
      frozen,
      said: problems.left
        .filter(({ path }) => samePath(path, rowPath(state, row)))
        .map(({ message }) => message)
        .join('\n'),
      actions: inlines.actions,
    }),
  )
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
        {rows.length > 0 &&
          (inline.layout === 'stacked' ? <StackedRows rows={drawn} /> : <TabularRows spec={state.spec} rows={drawn} />)}
        {rows.length === 0 && !loading && state.error === undefined && <p className="muted">{t('None yet.')}</p>}
        {loading && <Skeleton rows={2} />}
        {state.error !== undefined && <Failed error={state.error} what={many} retry={() => inlines.more(state)} />}
        {isTimed && !frozen && <ZoneNote at={null} />}
        <div className={styles.foot}>
          {!loading && left > 0 && saved > 0 && (
            <Button onClick={() => inlines.more(state)}>
              {t('Show {count} more of {total}', { count: Math.min(left, pageSize(inline)), total })}
            </Button>
          )}
          {mayAdd && !loading && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
              {t('Add another {resource}', { resource: saySmall(admin.resource.label.one) })}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
