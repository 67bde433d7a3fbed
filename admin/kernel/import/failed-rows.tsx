import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { fromServer, plural, say, t } from '../../locales/translate.ts'
import { download, toCsv } from '../actions/csv.ts'
import type { Admin } from '../define-admin.ts'
import type { RowResult, Table } from './api.ts'
import styles from './import.module.css'

const SHOWN = 100

/** `Email: Enter a valid email address.`, for each field. */
const problemsOf = (admin: Admin, { errors = {} }: RowResult): readonly string[] =>
  Object.entries(errors).map(([name, messages]) => {
    const label = admin.resource.fields[name]?.label
    const words = messages.map(fromServer).join(' ')
    return label === undefined ? words : `${say(label)}: ${words}`
  })

interface Props {
  admin: Admin
  table: Table
  results: readonly RowResult[]
}

/** The rows that cannot be added, each with the reason, and as a file to put right and choose again. */
export function FailedRows({ admin, table, results }: Props) {
  const failed = results.filter(({ ok }) => !ok)
  if (failed.length === 0) return null
  const save = () => {
    const cells = new Map(table.rows.map((one) => [one.row, one.cells]))
    const rows = failed.map((result) => [...(cells.get(result.row) ?? []), problemsOf(admin, result).join(' ')])
    download(table.name.replace(/(\.\w+)?$/, '-failed.csv'), toCsv([[...table.columns, t('Problem')], ...rows]))
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} className={styles.failed} aria-label={t('Rows that cannot be added')}>
        {failed.slice(0, SHOWN).map((result) => (
          <li key={result.row}>
            <span className="muted numeric">{t('Row {row}', { row: result.row })}</span>{' '}
            <span>
              {problemsOf(admin, result).map((words) => (
                <bdi key={words}>{words} </bdi>
              ))}
            </span>
          </li>
        ))}
        {failed.length > SHOWN && (
          <li className={`muted ${styles.rest}`}>
            {plural('…and {count} more, in the file', '…and {count} more, in the file', {
              count: failed.length - SHOWN,
            })}
          </li>
        )}
      </ul>
      <p>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={save}>
          {t('Download these rows')}
        </Button>{' '}
        <span className="muted">{t('Put them right, and import that file.')}</span>
      </p>
    </>
  )
}
