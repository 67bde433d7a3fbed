import { Alert, Button } from 'antd'
import { Cell } from '../../cells.tsx'
import { fieldOf } from '../../define-admin.ts'
import { sameValue } from '../../fields.ts'
import type { InlineState } from './inline-request.ts'
import styles from './inlines.module.css'
import type { InlineRow } from './rows.ts'

interface Props {
  state: InlineState
  row: InlineRow
  settle(keep: 'theirs' | 'mine'): void
}

/** What somebody else saved in a row that was changed here, too. */
export function Theirs({ state, row, settle }: Props) {
  const { theirs, record } = row
  if (!theirs) return null
  const names = state.inline.fields.filter((name) => !sameValue(theirs[name], record?.[name]))
  return (
    <Alert
      type="warning"
      showIcon
      message="Somebody else changed this row. Nothing was saved."
      description={
        <dl className={styles.theirs}>
          {names.map((name) => {
            const field = fieldOf(state.admin, name)
            return (
              <div key={name}>
                <dt>{field.label}, theirs</dt>
                <dd>
                  <Cell admin={state.admin} name={name} field={field} record={theirs} dense={false} />
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
