/** What the rows of both layouts are made of. */
import { DeleteOutlined, ExportOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, Button, Form } from 'antd'
import { useContext } from 'react'
import { Link } from 'react-router'
import { ROW_GONE } from '../../../../shared/kernel/errors.ts'
import { say, t } from '../../../locales/translate.ts'
import { Cell } from '../../cells.tsx'
import { fieldOf } from '../../define-admin.ts'
import { showPath } from '../../paths.ts'
import { FormPlace } from '../form-place.ts'
import { FieldInput } from '../inputs.tsx'
import { inputId } from '../problems.ts'
import { isEditable, modeOf } from '../values.ts'
import { rowTitle } from './inline-request.ts'
import styles from './inlines.module.css'
import { type InlineRow, rowPath, type Spec } from './rows.ts'
import { Theirs } from './theirs.tsx'
import type { RowActions } from './use-inlines.ts'

export interface RowProps {
  readonly spec: Spec
  readonly row: InlineRow
  readonly at: number
  /** Everything is text. */
  readonly frozen: boolean
  /** What is wrong with the row as a whole, a line each. */
  readonly said: string
  readonly actions: RowActions
}

/** Whether this row can be typed into, and whether it can go. */
function rightsOn({ spec, row, frozen }: RowProps) {
  if (frozen) return { change: false, remove: false }
  if (!row.record) return { change: true, remove: !row.must }
  const { canDelete = true } = spec.inline
  return { change: row.record._can.change && !row.removed, remove: canDelete && row.record._can.remove }
}

/** The id of a row, to which the summary of errors leads. */
export function useRowId({ spec, row }: RowProps): string {
  const { name } = useContext(FormPlace)
  return inputId(name, rowPath(spec, row))
}

/** Whether the field is an input in this row. */
export const isInput = (props: RowProps, name: string): boolean =>
  props.spec.names.includes(name) &&
  rightsOn(props).change &&
  isEditable(fieldOf(props.spec.admin, name), modeOf(props.row.record))

/** The input, or the value as text. `dense`: in a table, whose heads are the labels. */
export function RowField({ dense, name, ...props }: RowProps & { name: string; dense: boolean }) {
  const { spec, row, at } = props
  const field = fieldOf(spec.admin, name)
  if (!isInput(props, name))
    return row.record ? (
      <Cell admin={spec.admin} name={name} field={field} record={row.record} dense={dense} />
    ) : (
      <span className="muted">-</span>
    )
  const required = field.required === true
  return (
    <Form.Item
      name={[...rowPath(spec, row), name]}
      required={required}
      {...(dense ? {} : { label: say(field.label), extra: say(field.help) })}
    >
      <FieldInput
        name={name}
        field={field}
        record={row.record}
        inside={dense ? 'cell' : 'row'}
        {...(dense ? { 'aria-label': `${rowTitle(spec, at)}: ${say(field.label)}` } : {})}
      />
    </Form.Item>
  )
}

/** The way to the page of the row, and its end. */
export function RowTools(props: RowProps) {
  const { spec, actions, row, at } = props
  const title = rowTitle(spec, at)
  return (
    <span className={styles.tools}>
      {row.record && !row.removed && (
        <Link
          to={showPath(spec.admin, row.record.id)}
          title={t('Open the record')}
          aria-label={t('Open {title}', { title })}
          className={styles.open}
        >
          <ExportOutlined aria-hidden />
        </Link>
      )}
      {rightsOn(props).remove &&
        (row.removed ? (
          <Button size="small" icon={<UndoOutlined aria-hidden />} onClick={() => actions.remove(spec, row)}>
            <span aria-hidden="true">{t('Undo')}</span>
            <span className="visually-hidden">{t('Undo delete of {title}', { title })}</span>
          </Button>
        ) : (
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            title={row.record ? t('Delete') : t('Remove')}
            aria-label={row.record ? t('Delete {title}', { title }) : t('Remove {title}', { title })}
            onClick={() => actions.remove(spec, row)}
          />
        ))}
    </span>
  )
}

/** What is to be said about the row as a whole. */
export function RowNotes({ spec, row, said, actions }: RowProps) {
  return (
    <>
      {row.theirs ? (
        <Theirs spec={spec} row={row} settle={(keep) => actions.settle(spec, row, keep)} />
      ) : (
        said
          .split('\n')
          .filter(Boolean)
          .map((message) => (
            <Alert
              key={message}
              type="error"
              showIcon
              // The summary has said it already.
              role="note"
              message={message}
              action={
                message === say(ROW_GONE) && (
                  <span className={styles.tools}>
                    <Button size="small" onClick={() => actions.bury(spec, row)}>
                      {t('Take it away')}
                    </Button>
                    {spec.canAdd && !row.removed && (
                      <Button size="small" onClick={() => actions.revive(spec, row)}>
                        {t('Add it again')}
                      </Button>
                    )}
                  </span>
                )
              }
            />
          ))
      )}
      {row.removed && (
        <p role="status" className={styles.going}>
          {t('Will be deleted when you save.')}
        </p>
      )}
    </>
  )
}

export const hasNotes = ({ row, said }: RowProps): boolean => row.removed || row.theirs !== undefined || said !== ''
