import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { say, t } from '../../locales/translate.ts'
import { type Admin, type Column, fieldOf } from '../define-admin.ts'
import styles from './display.module.css'
import type { Columns } from './use-columns.ts'

/** Those that are shown, as they stand, and then the others: nothing jumps away from under the hand that ticks it. */
const inOrder = ({ shown, possible }: Columns): readonly string[] => {
  const names = shown.map(({ name }) => name)
  return [...names, ...possible.map(({ name }) => name).filter((name) => !names.includes(name))]
}

/** The class of a word that is there as long as the window has no room for the column. */
const wideOnly = ({ shown }: Columns, name: string): string | undefined => {
  const below = shown.find((column) => column.name === name)?.hideBelow
  return below && styles[`until${below}`]
}

/** The columns of a list, to show and hide, and to move by buttons. */
export function ColumnList({ admin, columns }: { admin: Admin; columns: Columns }) {
  const { possible, choose, reset } = columns
  const [order, setOrder] = useState(() => inOrder(columns))
  const [told, setTold] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef('')
  // A row that is moved takes the focus along.
  useLayoutEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`)?.focus()
    moved.current = ''
  }, [order])
  // Ticks follow the hand at once, and what is shown, which may be behind for a moment, as soon as it changes.
  const given = columns.shown.map(({ name }) => name).join()
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(given.split(',')))
  useEffect(() => setShown(new Set(given.split(','))), [given])
  const inTurn = order.filter((name) => shown.has(name))
  const labelOf = ({ name, label }: Column) => say(label ?? fieldOf(admin, name).label)
  const show = (next: readonly string[], on: ReadonlySet<string>) => {
    setOrder(next)
    setShown(on)
    choose(next.filter((name) => on.has(name)))
  }
  const toggle = (name: string) => {
    const on = new Set(shown)
    if (!on.delete(name)) on.add(name)
    show(order, on)
  }
  // Past the next one that is shown: what is hidden has no place that anybody sees.
  const move = (column: Column, step: 1 | -1) => {
    const to = inTurn.indexOf(column.name) + step
    const other = inTurn[to]
    if (other === undefined || to < 1) return
    const rest = order.filter((name) => name !== column.name)
    const next = rest.toSpliced(rest.indexOf(other) + (step > 0 ? 1 : 0), 0, column.name)
    moved.current = `${column.name} ${step}`
    show(next, shown)
    setTold(
      t('{column} is number {place} of {count}', { column: labelOf(column), place: to + 1, count: inTurn.length }),
    )
  }
  const back = () => {
    reset?.()
    setTold(t('The columns are as they were.'))
  }
  // Once they are back, so is their order here.
  useEffect(() => {
    if (!reset) setOrder(inOrder(columns))
  }, [reset === undefined])
  return (
    <fieldset className={styles.columns}>
      <legend>{t('Columns')}</legend>
      <ul ref={list}>
        {order.map((name, at) => {
          const column = possible.find((one) => one.name === name)
          if (!column) return null
          const label = labelOf(column)
          const first = at === 0
          return (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  className="check"
                  checked={shown.has(name)}
                  disabled={first}
                  onChange={() => toggle(name)}
                />
                <span>{label}</span>
              </label>
              {wideOnly(columns, name) && (
                <span className={`muted ${wideOnly(columns, name)}`} title={t('Shown where the window is wider')}>
                  {t('no room')}
                </span>
              )}
              {first ? (
                <span className="muted">{t('always')}</span>
              ) : (
                shown.has(name) && (
                  <>
                    <Move
                      label={t('Move {column} up', { column: label })}
                      of={`${name} -1`}
                      off={name === inTurn[1]}
                      onClick={() => move(column, -1)}
                    >
                      <ArrowUpOutlined aria-hidden />
                    </Move>
                    <Move
                      label={t('Move {column} down', { column: label })}
                      of={`${name} 1`}
                      off={name === inTurn.at(-1)}
                      onClick={() => move(column, 1)}
                    >
                      <ArrowDownOutlined aria-hidden />
                    </Move>
                  </>
                )
              )}
            </li>
          )
        })}
      </ul>
      <p role="status" className="visually-hidden">
        {told}
      </p>
      <button type="button" className="link-button" aria-disabled={!reset} onClick={back}>
        {t('Reset columns')}
      </button>
    </fieldset>
  )
}

interface MoveProps {
  label: string
  /** By what it is found again when its row has moved. */
  of: string
  /** There is no further. Still a button, which keeps the focus. */
  off: boolean
  onClick(): void
  children: ReactNode
}
const Move = ({ label, of, off, onClick, children }: MoveProps) => (
  <button
    type="button"
    className={styles.move}
    aria-label={label}
    title={label}
    data-move={of}
    aria-disabled={off}
    onClick={onClick}
  >
    {children}
  </button>
)
