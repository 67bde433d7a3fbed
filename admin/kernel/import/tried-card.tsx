import { Button } from 'antd'
import { plural, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import { FailedRows } from './failed-rows.tsx'
import styles from './import.module.css'
import { Bar, StartAgain } from './import-page.tsx'
import type { ImportControl } from './use-import.ts'

/** The third step: what would come of it. */
export function TriedCard({ admin, control }: { admin: Admin; control: ImportControl }) {
  const { table, tried, busy } = control
  if (!table) return null
  const known = tried.filter((one) => one.known).length
  const good = tried.filter(({ ok }) => ok).length - known
  const failed = tried.length - good - known
  return (
    <Card title={t('What would come of it')} description={table.name}>
      <ul className={styles.sums}>
        <li>{plural('{count} row can be added.', '{count} rows can be added.', { count: good })}</li>
        {known > 0 && (
          <li>
            {plural(
              '{count} row was imported before and is passed over.',
              '{count} rows were imported before and are passed over.',
              { count: known },
            )}
          </li>
        )}
        {failed > 0 && (
          <li className={styles.bad}>
            {plural('{count} row cannot be added.', '{count} rows cannot be added.', { count: failed })}
          </li>
        )}
      </ul>
      <FailedRows admin={admin} table={table} results={tried} />
      <div className={styles.buttons}>
        <StartAgain control={control} />
        <Button disabled={busy !== undefined} onClick={control.back}>
          {t('Change the columns')}
        </Button>
        <Button type="primary" loading={busy !== undefined} disabled={good === 0} onClick={() => void control.add()}>
          {plural('Add {count} row', 'Add {count} rows', { count: good })}
        </Button>
        <Bar control={control} label={t('Adding')} />
      </div>
    </Card>
  )
}
