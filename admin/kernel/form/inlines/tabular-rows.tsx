import { fieldOf } from '../../define-admin.ts'
import type { RowsProps } from './inline-card.tsx'
import { rowTitle } from './inline-request.ts'
import styles from './inlines.module.css'
import { hasNotes, RowField, RowNotes, type RowProps, RowTools, useRowId } from './row-parts.tsx'

/** A row per record; on a phone a small form per record. */
export function TabularRows(props: RowsProps) {
  const { state } = props
  const { resource } = state.admin
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {state.inline.fields.map((name) => {
            const { label, required, kind } = fieldOf(state.admin, name)
            const marked = required === true && state.names.includes(name)
            return (
              <th key={name} scope="col" data-kind={kind}>
                {label}
                {marked && (
                  <span aria-hidden="true" className={styles.mark}>
                    *
                  </span>
                )}
              </th>
            )
          })}
          <th scope="col">
            <span className="visually-hidden">Tools</span>
          </th>
        </tr>
      </thead>
      {state.rows.map((row, at) => (
        <Row key={row.key} {...props} row={row} at={at} />
      ))}
      <caption className="visually-hidden">{resource.label.many}</caption>
    </table>
  )
}

function Row(props: RowProps) {
  const { state, row, at } = props
  const id = useRowId(props)
  const columns = state.inline.fields.length + 1
  return (
    <tbody id={id} tabIndex={-1} className={row.removed ? styles.removed : ''} aria-label={rowTitle(state, at)}>
      {hasNotes(props) && (
        <tr>
          <td colSpan={columns} className={styles.notes}>
            <RowNotes {...props} />
          </td>
        </tr>
      )}
      <tr>
        {state.inline.fields.map((name) => (
          <td key={name}>
            <span className={styles.cellLabel} aria-hidden="true">
              {fieldOf(state.admin, name).label}
            </span>
            <RowField {...props} name={name} dense />
          </td>
        ))}
        <td className={styles.last}>
          <RowTools {...props} />
        </td>
      </tr>
    </tbody>
  )
}
