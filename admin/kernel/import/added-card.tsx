import { Link } from 'react-router'
import { countOf, plural, saySmall, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import { listPath } from '../paths.ts'
import { FailedRows } from './failed-rows.tsx'
import styles from './import.module.css'
import { StartAgain } from './import-page.tsx'
import type { ImportControl } from './use-import.ts'

/** The end: what was added, and what was not. */
export function AddedCard({ admin, control }: { admin: Admin; control: ImportControl }) {
  const { table, tried, added } = control
  if (!table) return null
  const done = added.filter(({ ok, known }) => ok && !known).length
  const known = added.filter((one) => one.known).length
  const results = [...tried.filter(({ ok }) => !ok), ...added]
  const failed = results.filter(({ ok }) => !ok).length
  return (
    <Card title={t('The import is done')} description={table.name}>
      <ul className={styles.sums} role="status">
        <li>{t('Added: {records}.', { records: countOf(done, admin.resource.label) })}</li>
        {known > 0 && (
          <li>
            {plural(
              '{count} row was imported before and was passed over.',
              '{count} rows were imported before and were passed over.',
              { count: known },
            )}
          </li>
        )}
        {failed > 0 && (
          <li className={styles.bad}>
            {plural('{count} row was not added.', '{count} rows were not added.', { count: failed })}
          </li>
        )}
      </ul>
      <FailedRows admin={admin} table={table} results={results} />
      <div className={styles.buttons}>
        <Link to={`${listPath(admin)}?sort=-created_at`}>
          {t('All {resources}', { resources: saySmall(admin.resource.label.many) })}
        </Link>
        <StartAgain control={control} />
      </div>
    </Card>
  )
}
