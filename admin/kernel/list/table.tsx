/** The rows of a list on a screen with room for columns. A plain table: fast at 100 rows, and readable to everybody. */
import { say, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord, Column } from '../define-admin.ts'
import { CheckBox } from './check-box.tsx'
import { useDensity } from './density.ts'
import { HeadCell } from './head-cell.tsx'
import type { RowMenuProps } from './row-menu.tsx'
import styles from './table.module.css'
import { TableRow } from './table-row.tsx'
import type { Edits } from './use-edits.ts'
import type { ListControl } from './use-list-state.ts'
import type { Selection } from './use-selection.ts'
import { useTight } from './use-tight.ts'

export interface RowsProps {
  admin: Admin
  columns: readonly Column[]
  rows: readonly AdminRecord[]
  list: ListControl
  selection: Selection
  selectable: boolean
  edits: Edits
  menu: Omit<RowMenuProps, 'record'>
  /** The record that is looked at beside the list. */
  peeked: number | undefined
}

export function Table(props: RowsProps) {
  const { admin, columns, rows, list, selection, selectable, edits, menu, peeked } = props
  const [density] = useDensity()
  const table = useTight(rows, columns)
  return (
    <table ref={table} className={`${styles.table} ${styles[density]}`}>
      <caption className="visually-hidden">{say(admin.resource.label.many)}</caption>
      <thead>
        <tr>
          {selectable && (
            <td className={styles.box}>
              <CheckBox
                label={t('Select all on this page')}
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
          <TableRow
            key={record.id}
            admin={admin}
            columns={columns}
            record={record}
            chosen={selectable ? selection.ids.has(record.id) : null}
            toggle={selection.toggle}
            edit={edits.rows.get(record.id)}
            editing={edits.commands}
            menu={menu}
            peeked={record.id === peeked}
          />
        ))}
      </tbody>
    </table>
  )
}
