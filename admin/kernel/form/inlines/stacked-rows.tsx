import { memo } from 'react'
import { fieldOf } from '../../define-admin.ts'
import formStyles from '../form.module.css'
import { rowTitle } from './inline-request.ts'
import styles from './inlines.module.css'
import { isInput, RowField, RowNotes, type RowProps, RowTools, useRowId } from './row-parts.tsx'

/** A small form per record. */
export const StackedRows = ({ rows }: { rows: readonly RowProps[] }) =>
  rows.map((props) => <Row key={props.row.key} {...props} />)

const Row = memo(function Row(props: RowProps) {
  const { spec, row, at } = props
  const id = useRowId(props)
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}__head`} className={styles.stacked}>
      <header className={styles.head}>
        <h3 id={`${id}__head`}>
          {rowTitle(spec, at)} {row.record && <bdi className="muted">{row.record._title}</bdi>}
        </h3>
        <RowTools {...props} />
      </header>
      <RowNotes {...props} />
      <div className={`${styles.fields} ${row.removed ? styles.removed : ''}`}>
        {spec.inline.fields.map((name) =>
          isInput(props, name) ? (
            <RowField key={name} {...props} name={name} dense={false} />
          ) : (
            <dl key={name} className={formStyles.text}>
              <dt>{fieldOf(spec.admin, name).label}</dt>
              <dd>
                <RowField {...props} name={name} dense={false} />
              </dd>
            </dl>
          ),
        )}
      </div>
    </section>
  )
})
