/** Tickets by status and priority: where it burns. */
import { Link } from 'react-router'
import { openStatuses } from '../../../shared/resources/tickets.ts'
import { Badge } from '../../kernel/badge.tsx'
import { Card } from '../../kernel/card.tsx'
import { type Admin, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel, isChoice } from '../../kernel/fields.ts'
import { formatNumber } from '../../kernel/format.ts'
import { queryOfAddress } from '../../kernel/list/list-query.ts'
import type { Facets } from '../../kernel/list/use-facets.ts'
import { listPath, wholeListPath } from '../../kernel/paths.ts'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { t } from '../../locales/translate.ts'
import styles from './dashboard.module.css'
import type { Scope } from './scope.ts'

const ROWS = [...openStatuses, 'resolved']

/** Counts per status of the tickets of one priority. */
function useColumn(admin: Admin, whose: string, priority: string) {
  const query = queryOfAddress(admin, `${whose}priority=${priority}`)
  query.set('fields', 'status')
  return useResourceQuery<Facets>(admin, ['facets'], query.toString())
}

export function TicketsCard({ admin, scope }: { admin: Admin; scope: Scope }) {
  const whose = scope === 'me' ? 'assigned_to=me&' : ''
  const columns = {
    low: useColumn(admin, whose, 'low'),
    medium: useColumn(admin, whose, 'medium'),
    high: useColumn(admin, whose, 'high'),
    urgent: useColumn(admin, whose, 'urgent'),
  }
  const failed = Object.values(columns).find(({ data, error }) => error && !data)
  const known = Object.values(columns).every(({ data }) => data)
  const retry = () => void Promise.all(Object.values(columns).map(({ refetch }) => refetch()))
  return (
    <Card
      title={t('Tickets by status and priority')}
      extra={<Link to={wholeListPath(admin)}>{t('All tickets')}</Link>}
      flush
    >
      {failed ? (
        <Failed error={failed.error} what={t('The tickets')} retry={retry} />
      ) : known ? (
        <Matrix
          admin={admin}
          whose={whose}
          count={(status, priority) => {
            const facets = Object.entries(columns).find(([name]) => name === priority)?.[1].data
            return facets?.status?.find(({ value }) => value === status)?.count ?? 0
          }}
        />
      ) : (
        <Skeleton rows={5} />
      )}
    </Card>
  )
}

interface MatrixProps {
  readonly admin: Admin
  readonly whose: string
  count(status: string, priority: string): number
}

function Matrix({ admin, whose, count }: MatrixProps) {
  const [status, priority] = [fieldOf(admin, 'status'), fieldOf(admin, 'priority')]
  const priorities = isChoice(priority) ? Object.keys(priority.choices) : []
  const most = Math.max(1, ...ROWS.flatMap((row) => priorities.map((column) => count(row, column))))
  const badge = (name: 'status' | 'priority', value: string) => (
    <Badge look={admin.badges?.[name]?.[value]} label={choiceLabel(name === 'status' ? status : priority, value)} />
  )
  const link = (n: number, list: string, label: string) =>
    n === 0 ? (
      <span className="muted">0</span>
    ) : (
      <Link to={`${listPath(admin)}?${whose}${list}`} aria-label={label}>
        {formatNumber(n)}
      </Link>
    )
  return (
    <div className={styles.wide}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('Status')}</th>
            {priorities.map((column) => (
              <th key={column} scope="col">
                {badge('priority', column)}
              </th>
            ))}
            <th scope="col">{t('Total')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => {
            const total = priorities.reduce((sum, column) => sum + count(row, column), 0)
            const named = (n: number, ...of: string[]) => `${formatNumber(n)}: ${of.join(', ')}`
            return (
              <tr key={row}>
                <th scope="row">{badge('status', row)}</th>
                {priorities.map((column) => {
                  const n = count(row, column)
                  const label = named(n, choiceLabel(status, row), choiceLabel(priority, column))
                  return (
                    <td key={column} data-heat={Math.ceil((n / most) * 4)}>
                      {link(n, `status=${row}&priority=${column}`, label)}
                    </td>
                  )
                })}
                <td className={styles.strong}>
                  {link(total, `status=${row}`, named(total, choiceLabel(status, row)))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
