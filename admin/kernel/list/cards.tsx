/** The rows of a list on a phone: one card each, laid out from the kinds of its columns. */
import { Link } from 'react-router'
import { Cell } from '../cells.tsx'
import { type Admin, type AdminRecord, type Column, columnsOf, fieldOf } from '../define-admin.ts'
import { isEmpty } from '../fields.ts'
import { useFormats } from '../format.ts'
import { showPath } from '../paths.ts'
import styles from './cards.module.css'
import { RowMenu, type RowMenuProps } from './row-menu.tsx'
import { CheckBox } from './table.tsx'
import type { Selection } from './use-selection.ts'

interface Props {
  admin: Admin
  rows: readonly AdminRecord[]
  selection: Selection
  selectable: boolean
  menu: Omit<RowMenuProps, 'record'>
}

/** Which column goes where: an amount and a moment at the end, badges and people below, the rest in the middle. */
function layoutOf(admin: Admin) {
  const [, ...rest] = columnsOf(admin)
  const kind = (column: Column) => fieldOf(admin, column.name).kind
  const amount = rest.find((column) => kind(column) === 'money')
  const moment = rest.find((column) => kind(column) === 'instant' || kind(column) === 'date')
  const badges = rest.filter((column) => admin.badges?.[column.name] !== undefined)
  const refs = rest.filter((column) => kind(column) === 'ref').slice(0, 1)
  const used = new Set([amount, moment, ...badges, ...refs])
  return { amount, moment, below: [...badges, ...refs], middle: rest.filter((column) => !used.has(column)).slice(0, 2) }
}

export function Cards({ admin, rows, selection, selectable, menu }: Props) {
  const { amount, moment, below, middle } = layoutOf(admin)
  const { money } = useFormats()
  const cell = (column: Column, record: AdminRecord) =>
    column.render?.(record) ?? (
      <Cell admin={admin} name={column.name} field={fieldOf(admin, column.name)} record={record} dense />
    )
  return (
    <ul className={styles.cards}>
      {rows.map((record) => (
        <li key={record.id} className={selection.ids.has(record.id) ? styles.chosen : undefined}>
          {selectable && (
            <CheckBox
              label={`Select ${record._title}`}
              checked={selection.ids.has(record.id)}
              onClick={(shift) => selection.toggle(record.id, shift)}
            />
          )}
          <div className={styles.body}>
            <div className={styles.line}>
              <Link to={showPath(admin, record.id)} className={styles.title}>
                <bdi>{record._title}</bdi>
              </Link>
              {amount && !isEmpty(record[amount.name]) && (
                <span className={styles.amount}>{money(Number(record[amount.name]))}</span>
              )}
            </div>
            <div className={styles.line}>
              <span className={styles.middle}>
                {middle
                  .filter((column) => !isEmpty(record[column.name]))
                  .map((column, index) => (
                    <span key={column.name}>
                      {index > 0 && ' · '}
                      {cell(column, record)}
                    </span>
                  ))}
              </span>
              {moment && <span className={styles.moment}>{cell(moment, record)}</span>}
            </div>
            <div className={styles.below}>
              {below.map((column) => (
                <span key={column.name}>{cell(column, record)}</span>
              ))}
            </div>
          </div>
          <RowMenu record={record} {...menu} />
        </li>
      ))}
    </ul>
  )
}
