import { memo } from 'react'
import { Link } from 'react-router'
import { t } from '../../locales/translate.ts'
import { Cell, isAtEnd } from '../cells.tsx'
import { type Admin, type AdminRecord, type Column, fieldOf } from '../define-admin.ts'
import { isEmpty, isText, titleOf } from '../fields.ts'
import { FileCount } from '../files/file-count.tsx'
import { isInternal } from '../internal.tsx'
import { showPath } from '../paths.ts'
import { CheckBox } from './check-box.tsx'
import { EditableCell, isEditableHere } from './editable-cell.tsx'
import { most, narrow } from './narrow.ts'
import { RowMenu, type RowMenuProps } from './row-menu.tsx'
import { RowTrouble } from './row-trouble.tsx'
import styles from './table.module.css'
import type { EditCommands, RowEdit } from './use-edits.ts'

interface Props {
  admin: Admin
  columns: readonly Column[]
  record: AdminRecord
  /** Null where nothing can be done with a selection. */
  chosen: boolean | null
  toggle(id: number, range: boolean): void
  edit: RowEdit | undefined
  editing: EditCommands
  menu: Omit<RowMenuProps, 'record'>
  /** Whether it is looked at beside the list. */
  peeked: boolean
}

/** One record. Memoised: a click on a box draws the rows that it changes, not the page. */
export const TableRow = memo(function TableRow(props: Props) {
  const { admin, columns, record, chosen, toggle, edit, editing, menu, peeked } = props
  return (
    <>
      <tr
        data-row={record.id}
        aria-current={peeked || undefined}
        className={chosen ? styles.chosen : isInternal(admin, record) ? styles.internal : undefined}
      >
        {chosen !== null && (
          <td className={styles.box}>
            <CheckBox
              label={t('Select {title}', { title: titleOf(admin.resource, record) })}
              checked={chosen}
              onClick={(shift) => toggle(record.id, shift)}
            />
          </td>
        )}
        {columns.map((column, index) =>
          index > 0 && isEditableHere(admin, column, record) ? (
            <EditableCell
              key={column.name}
              admin={admin}
              column={column}
              record={record}
              edit={edit}
              editing={editing}
            />
          ) : (
            <BodyCell key={column.name} admin={admin} column={column} record={record} first={index === 0} />
          ),
        )}
        <td className={styles.menu}>
          <RowMenu record={record} {...menu} />
        </td>
      </tr>
      {edit && (edit.theirs || edit.errors.non_field_errors) && (
        <RowTrouble admin={admin} edit={edit} span={columns.length + 2} editing={editing} />
      )}
    </>
  )
})

interface CellProps {
  admin: Admin
  column: Column
  record: AdminRecord
  first: boolean
}

function BodyCell({ admin, column, record, first }: CellProps) {
  const field = fieldOf(admin, column.name)
  const content = column.render?.(record) ?? (
    <Cell admin={admin} name={column.name} field={field} record={record} dense linked={!first} />
  )
  if (first)
    return (
      <th scope="row" className={styles.title}>
        <Link to={showPath(admin, record.id)} title={titleOf(admin.resource, record)}>
          <FileCount admin={admin} record={record} />
          {column.name === admin.resource.title ? <bdi>{titleOf(admin.resource, record)}</bdi> : content}
        </Link>
      </th>
    )
  // The whole of what may be cut.
  const whole = isText(field) && !isEmpty(record[column.name]) ? String(record[column.name]) : undefined
  return (
    <td className={[narrow(column), isAtEnd(field) ? styles.end : ''].join(' ')} title={whole} style={most(column)}>
      {content}
    </td>
  )
}
