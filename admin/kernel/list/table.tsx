/** The rows of a list on a screen with room for columns. A plain table: fast at 100 rows, and readable to everybody. */
import { Link } from 'react-router'
import { Cell, isAtEnd } from '../cells.tsx'
import { type Admin, type AdminRecord, type Column, columnsOf, fieldOf } from '../define-admin.ts'
import { isEmpty, isSortable, isText, refLabel, targetOf } from '../fields.ts'
import { useFormats } from '../format.ts'
import { showPath } from '../paths.ts'
import { CheckBox } from './check-box.tsx'
import { RowMenu, type RowMenuProps } from './row-menu.tsx'
import styles from './table.module.css'
import { nextSort } from './url-state.ts'
import type { ListControl } from './use-list-state.ts'
import type { Selection } from './use-selection.ts'

interface Props {
  admin: Admin
  rows: readonly AdminRecord[]
  list: ListControl
  selection: Selection
  selectable: boolean
  menu: Omit<RowMenuProps, 'record'>
}

const narrow = (column: Column): string => (column.hideBelow ? (styles[`below${column.hideBelow}`] ?? '') : '')

export function Table({ admin, rows, list, selection, selectable, menu }: Props) {
  const columns = columnsOf(admin)
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{admin.resource.label.many}</caption>
      <thead>
        <tr>
          {selectable && (
            <td className={styles.box}>
              <CheckBox
                label="Select all on this page"
                checked={selection.page}
                some={selection.ids.size > 0}
                onClick={selection.togglePage}
              />
            </td>
          )}
          {columns.map((column) => (
            <HeadCell key={column.name} admin={admin} column={column} list={list} />
          ))}
          <td className={styles.menu} />
        </tr>
      </thead>
      <tbody>
        {rows.map((record) => (
          <tr key={record.id} className={selection.ids.has(record.id) ? styles.chosen : undefined}>
            {selectable && (
              <td className={styles.box}>
                <CheckBox
                  label={`Select ${record._title}`}
                  checked={selection.ids.has(record.id)}
                  onClick={(shift) => selection.toggle(record.id, shift)}
                />
              </td>
            )}
            {columns.map((column, index) => (
              <BodyCell key={column.name} admin={admin} column={column} record={record} first={index === 0} />
            ))}
            <td className={styles.menu}>
              <RowMenu record={record} {...menu} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeadCell({ admin, column, list }: { admin: Admin; column: Column; list: ListControl }) {
  const { currency } = useFormats()
  const field = fieldOf(admin, column.name)
  const label = (column.label ?? field.label) + (field.kind === 'money' ? `, ${currency}` : '')
  const { sort } = list.state
  const place = sort.findIndex((entry) => entry.replace(/^-/, '') === column.name)
  const direction = place < 0 ? undefined : sort[place]?.startsWith('-') ? 'descending' : 'ascending'
  const classes = [narrow(column), isAtEnd(field) ? styles.end : ''].join(' ')
  return (
    <th scope="col" className={classes} style={{ inlineSize: column.width }} aria-sort={direction ?? 'none'}>
      {isSortable(admin.resource, column.name) ? (
        <button
          type="button"
          className={styles.sort}
          title="Click to sort, with Shift to add to the order"
          onClick={(event) => list.change({ sort: nextSort(sort, column.name, event.shiftKey) })}
        >
          {label}
          <span aria-hidden="true" className={styles.arrow}>
            <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
              <path d="M4 0 7.5 4.5h-7z" fill="currentColor" opacity={direction === 'descending' ? 0.4 : 1} />
              <path d="M4 12 .5 7.5h7z" fill="currentColor" opacity={direction === 'ascending' ? 0.4 : 1} />
            </svg>
            {direction && sort.length > 1 ? place + 1 : ''}
          </span>
        </button>
      ) : (
        label
      )}
    </th>
  )
}

function BodyCell({
  admin,
  column,
  record,
  first,
}: {
  admin: Admin
  column: Column
  record: AdminRecord
  first: boolean
}) {
  const field = fieldOf(admin, column.name)
  const content = column.render?.(record) ?? (
    <Cell admin={admin} name={column.name} field={field} record={record} dense />
  )
  if (first)
    return (
      <th scope="row" className={styles.title}>
        <Link to={showPath(admin, record.id)} title={record._title}>
          {column.name === admin.resource.title ? <bdi>{record._title}</bdi> : content}
        </Link>
      </th>
    )
  // The whole of what may be cut.
  const whole = isEmpty(record[column.name])
    ? undefined
    : targetOf(field)
      ? refLabel(record, column.name, field)
      : isText(field)
        ? String(record[column.name])
        : undefined
  return (
    <td className={[narrow(column), isAtEnd(field) ? styles.end : ''].join(' ')} title={whole}>
      {content}
    </td>
  )
}
