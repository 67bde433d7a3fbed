import { useOne } from '@refinedev/core'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { say, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import { Cell, isAtEnd, RefValue } from '../cells.tsx'
import { type Admin, type AdminRecord, type Column, fieldOf } from '../define-admin.ts'
import { isEmpty, isNumber, targetOf, titleOf } from '../fields.ts'
import { isEditable } from '../form/values.ts'
import { CellEditor } from './cell-editor.tsx'
import styles from './editing.module.css'
import { narrow } from './narrow.ts'
import tableStyles from './table.module.css'
import { cellId, type EditCommands, type RowEdit } from './use-edits.ts'

interface Props {
  admin: Admin
  column: Column
  record: AdminRecord
  edit: RowEdit | undefined
  editing: EditCommands
}

/** Whether a cell can be changed in the list, by this user. */
export const isEditableHere = (admin: Admin, { name }: Column, record: AdminRecord): boolean =>
  record._can.change && admin.list.editable?.includes(name) === true && isEditable(fieldOf(admin, name), 'change')

/** A value that opens into its input by Enter or a double click. Enter or leaving keeps what was entered, Escape does not. */
export function EditableCell({ admin, column, record, edit, editing }: Props) {
  const { name } = column
  const field = fieldOf(admin, name)
  const [opened, setOpened] = useState<{ before: unknown; byMouse: boolean } | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const changed = edit !== undefined && name in edit.values
  const value = changed ? edit.values[name] : record[name]
  const errors = edit?.errors[name] ?? []
  const id = cellId(record.id, name)
  const open = (byMouse: boolean) => setOpened({ before: value, byMouse })
  const close = () => {
    // At once: what is hidden cannot take the focus back.
    flushSync(() => setOpened(null))
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const picking = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape') editing.set(record, name, opened?.before)
    else if (event.key !== 'Enter' || picking) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // Looking at another window is not leaving.
    if (!currentTarget.contains(relatedTarget) && !currentTarget.contains(document.activeElement)) setOpened(null)
  }
  const onClick = ({ detail, target }: MouseEvent<HTMLElement>) => {
    const onPencil = target instanceof Element && target.closest(`.${styles.pencil}`) !== null
    if (detail === 0 || onPencil) open(detail > 0)
  }
  const label = say(column.label ?? field.label)
  return (
    <td
      className={[tableStyles.editable, narrow(column), isAtEnd(field) ? tableStyles.end : ''].join(' ')}
      data-changed={changed || undefined}
      data-open={opened !== null || undefined}
      data-wrong={errors.length > 0 || undefined}
    >
      <button
        id={id}
        ref={button}
        type="button"
        className={styles.value}
        aria-describedby={errors.length > 0 ? `${id}-wrong` : undefined}
        style={opened ? { visibility: 'hidden' } : undefined}
        onClick={onClick}
        onDoubleClick={() => open(true)}
      >
        <Value admin={admin} name={name} record={record} value={value} changed={changed} />
        <span className="visually-hidden">
          {t(', ')}
          {changed && t('changed, ')}
          {t('edit {field} of {title}', { field: label, title: titleOf(admin.resource, record) })}
        </span>
        <i className={styles.pencil} />
      </button>
      {opened && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the input inside
        <div className={styles.editor} onKeyDownCapture={onKeyDown} onBlur={onBlur}>
          <CellEditor
            name={name}
            field={field}
            record={record}
            label={t('{field} of {title}', { field: label, title: titleOf(admin.resource, record) })}
            value={value}
            byMouse={opened.byMouse}
            onChange={(next) => editing.set(record, name, next)}
            done={close}
          />
        </div>
      )}
      {errors.length > 0 && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {errors.join(' ')}
        </p>
      )}
    </td>
  )
}

interface ValueProps {
  admin: Admin
  name: string
  record: AdminRecord
  value: unknown
  changed: boolean
}

/** The value as it will be saved. */
export function Value({ admin, name, record, value, changed }: ValueProps) {
  const field = fieldOf(admin, name)
  const target = targetOf(field)
  if (changed && target && !isEmpty(value)) return <NewRef target={target} id={Number(value)} />
  // What is no number stays as it was typed.
  if (changed && isNumber(field) && typeof value === 'string') return <bdi>{value}</bdi>
  return <Cell admin={admin} name={name} field={field} record={changed ? { ...record, [name]: value } : record} dense />
}

/** A record that was chosen just now: its label is one request away, and mostly known already. */
function NewRef({ target, id }: { target: string; id: number }) {
  const { result } = useOne<AdminRecord>({
    resource: useAdminOf(target)?.resource.paths.admin ?? '',
    id,
    errorNotification: false,
  })
  return <RefValue target={target} id={id} label={result?._title ?? `#${id}`} dense />
}
