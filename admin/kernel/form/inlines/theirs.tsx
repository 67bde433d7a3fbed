import { Alert, Button } from 'antd'
import { say, t } from '../../../locales/translate.ts'
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
      message={t('Somebody else changed this row.')}
      description={
        <dl className={styles.theirs}>
          {names.map((name) => {
            const field = fieldOf(spec.admin, name)
            return (
              <div key={name}>
                <dt>{t('{field}, theirs', { field: say(field.label) })}</dt>
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
            {t('Theirs')}
          </Button>
          <Button size="small" onClick={() => settle('mine')}>
            {t('Mine')}
          </Button>
        </span>
      }
    />
  )
}
