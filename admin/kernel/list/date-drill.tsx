import { CalendarOutlined } from '@ant-design/icons'
import { memo } from 'react'
import { Link } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { filterQuery } from '../../providers/query.ts'
import { type Admin, fieldOf } from '../define-admin.ts'
import { formatNumber, monthName } from '../format.ts'
import { useResourceQuery } from '../use-resource-query.ts'
import { crudFilters } from './crud.ts'
import styles from './date-drill.module.css'
import { periodOf, spanOf } from './periods.ts'
import { keysOf } from './url-state.ts'
import type { ListControl } from './use-list-state.ts'

interface Counted {
  readonly value: string
  readonly count: number
}

/** The years, the months of a year, or the days of a month that have records; undefined until known or not asked. */
function useCounts(admin: Admin, list: ListControl, name: string, within: string | undefined) {
  const query = filterQuery(crudFilters(admin, list.state))
  const [year, month] = (within ?? '').split('-')
  query.set('field', name)
  if (year) query.set('year', year)
  if (month) query.set('month', month)
  const { data } = useResourceQuery<readonly Counted[]>(admin, ['dates'], query.toString(), {
    enabled: within !== undefined,
  })
  return within === undefined ? undefined : data
}

/** More than these need a line of their own. */
const FEW = 6

const only = (counts: readonly Counted[] | undefined): string | undefined =>
  counts?.length === 1 ? counts[0]?.value : undefined

/** `2026`, `October`, `21`: the last part of a period. */
const lastPart = (period: string): string => {
  const [, month, day] = period.split('-')
  return day ? String(Number(day)) : month ? monthName(month) : period
}

/** Years, months and days of the records above their list, from the widest that tells them apart. */
export const DateDrill = memo(function DateDrill({
  admin,
  list,
  name,
}: {
  admin: Admin
  list: ListControl
  name: string
}) {
  const { filters } = list.state
  const { label } = fieldOf(admin, name)
  const [from = '', to = ''] = [filters[`${name}_gte`]?.[0], filters[`${name}_lte`]?.[0]]
  const chosen = periodOf({ from, to }) ?? ''
  const years = useCounts(admin, list, name, chosen === '' ? '' : undefined)
  const year = chosen.slice(0, 4) || only(years)
  const months = useCounts(admin, list, name, chosen.length <= 4 ? year : undefined)
  const month = chosen.slice(5) ? chosen.slice(0, 7) : only(months)
  const days = useCounts(admin, list, name, chosen.length <= 7 ? month : undefined)
  const offered = days ?? months ?? years ?? []
  const path = [chosen.slice(0, 4), chosen.slice(0, 7), chosen].filter(
    (part, at, all) => part && all.indexOf(part) === at,
  )

  const others = Object.fromEntries(Object.entries(filters).filter(([key]) => !keysOf(name).includes(key)))
  const linkTo = (period: string) => {
    const span = spanOf(period)
    return list.href({ filters: { ...others, [`${name}_gte`]: [span.from], [`${name}_lte`]: [span.to] } })
  }
  return (
    <nav
      aria-label={t('{field} by date', { field: say(label) })}
      className={`${styles.drill} ${offered.length > FEW ? styles.long : ''} numeric`}
    >
      <CalendarOutlined aria-hidden />
      {chosen ? <Link to={list.href({ filters: others })}>{t('All dates')}</Link> : <span>{t('All dates')}</span>}
      {path.map((part) => (
        <span key={part} className={styles.step}>
          {part === chosen ? (
            <strong aria-current="true">{lastPart(part)}</strong>
          ) : (
            <Link to={linkTo(part)}>{lastPart(part)}</Link>
          )}
        </span>
      ))}
      {offered.length > 0 && (
        <ul className={styles.offered}>
          {offered.map(({ value, count }) => (
            <li key={value}>
              <Link to={linkTo(value)}>{value.length > 4 && chosen === '' ? shortOf(value) : lastPart(value)}</Link>{' '}
              <span className="muted">{formatNumber(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
})

/** A month or day that no step above names the year of. */
const shortOf = (period: string): string =>
  period.length === 7
    ? `${lastPart(period)} ${period.slice(0, 4)}`
    : `${lastPart(period)} ${monthName(period.slice(5, 7))}`
