import { fieldOf } from '../../define-admin.ts'
import formStyles from '../form.module.css'
import type { RowsProps } from './inline-card.tsx'
import { rowTitle } from './inline-request.ts'
import styles from './inlines.module.css'
import { isInput, RowField, RowNotes, type RowProps, RowTools, useRowId } from './row-parts.tsx'

/** A small form per record. */
export const StackedRows = (props: RowsProps) =>
  props.state.rows.map((row, at) => <Row key={row.key} {...props} row={row} at={at} />)

function Row(props: RowProps) {
  const { state, row, at } = props
  const id = useRowId(props)
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id} title`} className={styles.stacked}>
      <header className={styles.head}>
        <h3 id={`${id} title`}>
          {rowTitle(state, at)} {row.record && <bdi className="muted">{row.record._title}</bdi>}
        </h3>
        <RowTools {...props} />
      </header>
      <RowNotes {...props} />
      <div className={`${styles.fields} ${row.removed ? styles.removed : ''}`}>
        {state.inline.fields.map((name) =>
          isInput(props, name) ? (
            <RowField key={name} {...props} name={name} dense={false} />
          ) : (
            <dl key={name} className={formStyles.text}>
              <dt>{fieldOf(state.admin, name).label}</dt>
              <dd>
                <RowField {...props} name={name} dense={false} />
              </dd>
            </dl>
          ),
        )}
      </div>
    </section>
  )
}
