import { Alert, Button } from 'antd'
import { Cell } from '../../cells.tsx'
import { fieldOf } from '../../define-admin.ts'
import { sameValue } from '../../fields.ts'
import styles from './inlines.module.css'
import type { InlineRow, Spec } from './rows.ts'

interface Props {
  spec: Spec
  row: InlineRow
  settle(keep: 'theirs' | 'mine'): void
}

/** What somebody else saved in a row that was changed here, too. */
export function Theirs({ spec, row, settle }: Props) {
  const { theirs, record } = row
  if (!theirs) return null
  const names = spec.inline.fields.filter((name) => !sameValue(theirs[name], record?.[name]))
  return (
    <Alert
      type="warning"
      showIcon
      role="note"
      message="Somebody else changed this row."
      description={
        <dl className={styles.theirs}>
          {names.map((name) => {
            const field = fieldOf(spec.admin, name)
            return (
              <div key={name}>
                <dt>{field.label}, theirs</dt>
                <dd>
                  <Cell admin={spec.admin} name={name} field={field} record={theirs} dense={false} />
                </dd>
              </div>
            )
          })}
        </dl>
      }
      action={
        <span className={styles.tools}>
          <Button size="small" onClick={() => settle('theirs')}>
            Theirs
          </Button>
          <Button size="small" onClick={() => settle('mine')}>
            Mine
          </Button>
        </span>
      }
    />
  )
}
