import { memo } from 'react'
import { say, t } from '../../../locales/translate.ts'
import { fieldOf } from '../../define-admin.ts'
import { rowTitle } from './inline-request.ts'
import styles from './inlines.module.css'
import { hasNotes, RowField, RowNotes, type RowProps, RowTools, useRowId } from './row-parts.tsx'
import type { Spec } from './rows.ts'

/** A row per record; on a phone a small form per record. */
export function TabularRows({ spec, rows }: { spec: Spec; rows: readonly RowProps[] }) {
  const { resource } = spec.admin
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {spec.inline.fields.map((name) => {
            const { label, required, kind } = fieldOf(spec.admin, name)
            const marked = required === true && spec.names.includes(name)
            return (
              <th key={name} scope="col" data-kind={kind}>
                {say(label)}
                {marked && (
                  <span aria-hidden="true" className={styles.mark}>
                    *
                  </span>
                )}
              </th>
            )
          })}
          <th scope="col">
            <span className="visually-hidden">{t('Tools')}</span>
          </th>
        </tr>
      </thead>
      {rows.map((props) => (
        <Row key={props.row.key} {...props} />
      ))}
      <caption className="visually-hidden">{say(resource.label.many)}</caption>
    </table>
  )
}

const Row = memo(function Row(props: RowProps) {
  const { spec, row, at } = props
  const id = useRowId(props)
  const columns = spec.inline.fields.length + 1
  return (
    <tbody id={id} tabIndex={-1} className={row.removed ? styles.removed : ''} aria-label={rowTitle(spec, at)}>
      {hasNotes(props) && (
        <tr>
          <td colSpan={columns} className={styles.notes}>
            <RowNotes {...props} />
          </td>
        </tr>
      )}
      <tr>
        {spec.inline.fields.map((name) => (
          <td key={name}>
            <span className={styles.cellLabel} aria-hidden="true">
              {say(fieldOf(spec.admin, name).label)}
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
})
