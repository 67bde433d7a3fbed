/** What the rows of both layouts are made of. */
import { DeleteOutlined, ExportOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, Button, Form } from 'antd'
import { useContext } from 'react'
import { Link } from 'react-router'
import { Cell } from '../../cells.tsx'
import { fieldOf } from '../../define-admin.ts'
import { showPath } from '../../paths.ts'
import { FormPlace } from '../form-place.ts'
import { FieldInput } from '../inputs.tsx'
import { inputId, type Problem, samePath } from '../problems.ts'
import { type RowsProps, rightsOn } from './inline-card.tsx'
import { rowTitle } from './inline-request.ts'
import styles from './inlines.module.css'
import { type InlineRow, rowPath } from './rows.ts'
import { Theirs } from './theirs.tsx'

export interface RowProps extends RowsProps {
  readonly row: InlineRow
  readonly at: number
}

/** The id of a row, to which the summary of errors leads. */
export function useRowId({ state, row }: RowProps): string {
  const { name } = useContext(FormPlace)
  return inputId(name, rowPath(state, row))
}

/** Whether the field is an input in this row. */
export const isInput = (props: RowProps, name: string): boolean =>
  props.state.names.includes(name) && rightsOn(props, props.row).change

/** The input, or the value as text. `dense`: in a table, whose heads are the labels. */
export function RowField({ dense, name, ...props }: RowProps & { name: string; dense: boolean }) {
  const { state, row, at } = props
  const field = fieldOf(state.admin, name)
  if (!isInput(props, name))
    return row.record ? (
      <Cell admin={state.admin} name={name} field={field} record={row.record} dense={dense} />
    ) : (
      <span className="muted">-</span>
    )
  const required = field.required === true
  return (
    <Form.Item
      name={[...rowPath(state, row), name]}
      required={required}
      {...(dense ? {} : { label: field.label, extra: field.help })}
    >
      <FieldInput
        name={name}
        field={field}
        record={row.record}
        dense={dense}
        {...(dense ? { 'aria-label': `${rowTitle(state, at)}: ${field.label}` } : {})}
      />
    </Form.Item>
  )
}

/** The way to the page of the row, and its end. */
export function RowTools(props: RowProps) {
  const { state, inlines, row, at } = props
  const title = rowTitle(state, at)
  return (
    <span className={styles.tools}>
      {row.record && !row.removed && (
        <Link
          to={showPath(state.admin, row.record.id)}
          title="Open"
          aria-label={`Open ${title}`}
          className={styles.open}
        >
          <ExportOutlined aria-hidden />
        </Link>
      )}
      {rightsOn(props, row).remove &&
        (row.removed ? (
          <Button size="small" icon={<UndoOutlined aria-hidden />} onClick={() => inlines.remove(state, row)}>
            Undo<span className="visually-hidden"> delete of {title}</span>
          </Button>
        ) : (
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            title={row.record ? 'Delete' : 'Remove'}
            aria-label={`${row.record ? 'Delete' : 'Remove'} ${title}`}
            onClick={() => inlines.remove(state, row)}
          />
        ))}
    </span>
  )
}

/** What is to be said about the row as a whole. */
export function RowNotes(props: RowProps) {
  const { state, row, problems, inlines } = props
  const own = problems.left.filter(({ path }: Problem) => samePath(path, rowPath(state, row)))
  return (
    <>
      {row.theirs ? (
        <Theirs state={state} row={row} settle={(keep) => inlines.settle(state, row, keep)} />
      ) : (
        own.map(({ message }) => <Alert key={message} type="error" showIcon message={message} />)
      )}
      {row.removed && (
        <p role="status" className={styles.going}>
          Will be deleted when you save.
        </p>
      )}
    </>
  )
}

export const hasNotes = ({ state, row, problems }: RowProps): boolean =>
  row.removed || row.theirs !== undefined || problems.left.some(({ path }) => samePath(path, rowPath(state, row)))
