/** What was won in each of the last twelve months: as bars, and as numbers. */
import { Segmented } from 'antd'
import { Link } from 'react-router'
import { Card } from '../../kernel/card.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { formatMonth, formatNumber, formatShortMonth, useFormats } from '../../kernel/format.ts'
import { queryOfAddress } from '../../kernel/list/list-query.ts'
import { listPath } from '../../kernel/paths.ts'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { useStored } from '../../kernel/use-stored.ts'
import { countOf, t } from '../../locales/translate.ts'
import styles from './sales-card.module.css'
import type { Scope } from './scope.ts'

interface Month {
  /** `2026-10` */
  readonly key: string
  readonly won_count: number
  readonly lost_count: number
  readonly won_amount: number
  readonly win_rate: number
}
interface Report {
  /** Oldest first. */
  readonly rows: readonly Month[]
  readonly total: Omit<Month, 'key'>
}

export function SalesCard({ admin, scope }: { admin: Admin; scope: Scope }) {
  const [stored, store] = useStored('local', 'dashboard-sales')
  const whose = scope === 'me' ? 'assigned_to=me' : ''
  const report = useResourceQuery<Report>(admin, ['sales'], queryOfAddress(admin, whose).toString())
  const { money } = useFormats()
  const form = stored === 'table' ? 'table' : 'bars'
  const choice = (
    <Segmented
      size="small"
      aria-label={t('How the sales are shown')}
      value={form}
      onChange={store}
      options={[
        { value: 'bars', label: t('Bars') },
        { value: 'table', label: t('Table') },
      ]}
    />
  )
  return (
    <Card title={t('Won by month')} extra={choice} flush={form === 'table'}>
      {report.data ? (
        <>
          {form === 'table' ? (
            <Numbers admin={admin} report={report.data} whose={whose} />
          ) : (
            <Bars admin={admin} report={report.data} whose={whose} />
          )}
          <p className={styles.foot}>
            {t('{amount} in 12 months, win rate {rate} %', {
              amount: money(report.data.total.won_amount),
              rate: report.data.total.win_rate,
            })}
          </p>
        </>
      ) : report.error ? (
        <Failed error={report.error} what={t('The sales')} retry={() => void report.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Card>
  )
}

interface ShownProps {
  admin: Admin
  report: Report
  /** The filter for whose deals these are. */
  whose: string
}

/** The last day of a month. */
const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

/** The deals that a number counts. */
const listOf = (admin: Admin, whose: string, stage: string, month: string): string =>
  `${listPath(admin)}?${whose && `${whose}&`}stage=${stage}&actual_close_date_gte=${month}-01&actual_close_date_lte=${lastOf(month)}`

function Bars({ admin, report, whose }: ShownProps) {
  const { money } = useFormats()
  const most = Math.max(1, ...report.rows.map(({ won_amount }) => won_amount))
  return (
    <ol className={styles.bars}>
      {report.rows.map(({ key, won_amount, won_count }) => {
        const deals = countOf(won_count, admin.resource.label)
        const words = t('{month}: {amount}, {deals}', { month: formatMonth(key), amount: money(won_amount), deals })
        return (
          <li key={key}>
            <Link to={listOf(admin, whose, 'closed_won', key)} aria-label={words} title={words}>
              <i style={{ blockSize: `${(won_amount / most) * 100}%` }} data-none={won_amount === 0 || undefined} />
            </Link>
            <span aria-hidden="true">{formatShortMonth(key)}</span>
          </li>
        )
      })}
    </ol>
  )
}

function Numbers({ admin, report, whose }: ShownProps) {
  const { currency } = useFormats()
  return (
    <div className={styles.wide}>
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col">{t('Month')}</th>
            <th scope="col">{t('Won, {currency}', { currency })}</th>
            <th scope="col">{t('Won')}</th>
            <th scope="col">{t('Lost')}</th>
            <th scope="col">{t('Win rate, %')}</th>
          </tr>
        </thead>
        <tbody>
          {report.rows.toReversed().map(({ key, won_amount, won_count, lost_count, win_rate }) => (
            <tr key={key}>
              <th scope="row">{formatMonth(key)}</th>
              <td>{formatNumber(won_amount)}</td>
              <td>
                <Link to={listOf(admin, whose, 'closed_won', key)}>{formatNumber(won_count)}</Link>
              </td>
              <td>
                <Link to={listOf(admin, whose, 'closed_lost', key)}>{formatNumber(lost_count)}</Link>
              </td>
              <td>{formatNumber(win_rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
