import { Alert, Button, Select } from 'antd'
import { plural, say, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import styles from './import.module.css'
import { Bar, StartAgain } from './import-page.tsx'
import { importable, missing } from './mapping.ts'
import type { ImportControl } from './use-import.ts'

const SAMPLES = 3

/** The second step: which column is what. */
export function MappingCard({ admin, control }: { admin: Admin; control: ImportControl }) {
  const { table, fields, busy } = control
  if (!table) return null
  const options = importable(admin).map(([value, { label }]) => ({ value, label: say(label) }))
  const lacking = missing(admin, fields)
  const none = fields.every((name) => name === null)
  return (
    <Card
      title={t('Which column is what')}
      description={plural('{name}: {count} row', '{name}: {count} rows', {
        name: table.name,
        count: table.rows.length,
      })}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('Column of the file')}</th>
            <th scope="col">{t('First values')}</th>
            <th scope="col">{t('Becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, at) => (
            // Two columns may have one name.
            <tr key={`${String(at)} ${column}`}>
              <th scope="row">
                <bdi>{column}</bdi>
              </th>
              <td className={styles.samples}>
                <bdi>
                  {table.rows
                    .slice(0, SAMPLES)
                    .map(({ cells }) => cells[at])
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
              </td>
              <td>
                <Select
                  aria-label={t('Field for {column}', { column })}
                  value={fields[at] ?? null}
                  options={[{ value: null, label: t('Left out') }, ...options]}
                  showSearch
                  optionFilterProp="label"
                  className={styles.field}
                  disabled={busy !== undefined}
                  onChange={(name) => control.map(at, name)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lacking.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={t('Needed, and no column is for it: {names}.', {
            names: lacking.map(({ label }) => say(label)).join(t(', ')),
          })}
        />
      )}
      <div className={styles.buttons}>
        <StartAgain control={control} />
        <Button
          type="primary"
          loading={busy !== undefined}
          disabled={none || lacking.length > 0}
          onClick={() => void control.attempt()}
        >
          {t('Check the rows')}
        </Button>
        <Bar control={control} label={t('Checking')} />
      </div>
    </Card>
  )
}
