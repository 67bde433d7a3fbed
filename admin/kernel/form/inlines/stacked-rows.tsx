import { Form } from 'antd'
import { memo } from 'react'
import { say } from '../../../locales/translate.ts'
import { fieldOf } from '../../define-admin.ts'
import { FileList } from '../../files/file-list.tsx'
import { InternalFrame } from '../../internal.tsx'
import formStyles from '../form.module.css'
import { rowTitle } from './inline-request.ts'
import styles from './inlines.module.css'
import { isInput, RowField, RowNotes, type RowProps, RowTools, useRowId } from './row-parts.tsx'
import { rowPath } from './rows.ts'

/** A small form per record. */
export const StackedRows = ({ rows }: { rows: readonly RowProps[] }) =>
  rows.map((props) => <Row key={props.row.key} {...props} />)

const Row = memo(function Row(props: RowProps) {
  const { spec, row, at } = props
  const id = useRowId(props)
  // A new row becomes internal, or stops to be, while somebody types.
  const when = spec.admin.internal?.when ?? ''
  const typed: unknown = Form.useWatch([...rowPath(spec, row), when])
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}__head`} className={styles.stacked}>
      <header className={styles.head}>
        <h3 id={`${id}__head`}>
          {rowTitle(spec, at)} {row.record && <bdi className="muted">{row.record._title}</bdi>}
        </h3>
        <RowTools {...props} />
      </header>
      <RowNotes {...props} />
      <InternalFrame admin={spec.admin} on={(typed ?? row.record?.[when]) === true}>
        <div className={`${styles.fields} ${row.removed ? styles.removed : ''}`}>
          {spec.inline.fields
            .filter((name) => row.record || isInput(props, name))
            .map((name) =>
              isInput(props, name) ? (
                <RowField key={name} {...props} name={name} dense={false} />
              ) : (
                <dl key={name} className={formStyles.text}>
                  <dt>{say(fieldOf(spec.admin, name).label)}</dt>
                  <dd>
                    <RowField {...props} name={name} dense={false} />
                  </dd>
                </dl>
              ),
            )}
        </div>
        {row.record && <FileList admin={spec.admin} record={row.record} />}
      </InternalFrame>
    </section>
  )
})
