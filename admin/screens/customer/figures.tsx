/** A customer in four figures, added up by the server. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { openStages } from '../../../shared/resources/opportunities.ts'
import { openStatuses } from '../../../shared/resources/tickets.ts'
import { useAdminOf } from '../../kernel/admins.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { isChoice } from '../../kernel/fields.ts'
import { formatNumber, useFormats } from '../../kernel/format.ts'
import { listPath } from '../../kernel/paths.ts'
import { useRights } from '../../kernel/session.tsx'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { countOf, t } from '../../locales/translate.ts'
import styles from './customer.module.css'

interface Value {
  readonly value: string
  readonly count: number
  readonly sums?: Readonly<Record<string, number>>
}
type Facets = Readonly<Record<string, readonly Value[] | undefined>>

/** What is on its way: neither over nor given up. */
const OVER = ['completed', 'cancelled']

interface Counted {
  readonly count: number
  readonly amount: number
}
const added = (values: readonly Value[], name: string): Counted => ({
  count: values.reduce((sum, { count }) => sum + count, 0),
  amount: Math.round(values.reduce((sum, { sums }) => sum + (sums?.[name] ?? 0), 0) * 100) / 100,
})

export function Figures({ record }: { record: AdminRecord }) {
  const rentals = useAdminOf('rentals')
  const tickets = useAdminOf('tickets')
  const deals = useAdminOf('opportunities')
  return (
    <dl className={styles.figures}>
      {rentals && <Rented admin={rentals} customer={record.id} />}
      {tickets && <Tickets admin={tickets} customer={record.id} />}
      {deals && <Pipeline admin={deals} customer={record.id} />}
    </dl>
  )
}

function useValues(admin: Admin, field: string, customer: number, sum?: string): readonly Value[] | undefined {
  const { view } = useRights(admin.resource.name)
  const asked = new URLSearchParams({ fields: field, customer: String(customer), ...(sum ? { sums: sum } : {}) })
  return useResourceQuery<Facets>(admin, ['facets'], asked.toString(), { enabled: view }).data?.[field]
}

function Rented({ admin, customer }: { admin: Admin; customer: number }) {
  const { money } = useFormats()
  const values = useValues(admin, 'status', customer, 'total_amount')
  if (!values) return null
  const kept = added(
    values.filter(({ value }) => value !== 'cancelled'),
    'total_amount',
  )
  const now = values.filter(({ value }) => !OVER.includes(value))
  const active = added(now, 'total_amount')
  const field = fieldOf(admin, 'status')
  const running = Object.keys(isChoice(field) ? field.choices : {}).filter((value) => !OVER.includes(value))
  const to = `${listPath(admin)}?customer=${customer}`
  return (
    <>
      <Figure label={t('Lifetime value')} value={money(kept.amount)} to={to}>
        {countOf(kept.count, admin.resource.label)}
      </Figure>
      <Figure label={t('Rentals now')} value={formatNumber(active.count)} to={`${to}&status=${running.join(',')}`}>
        {money(active.amount)}
      </Figure>
    </>
  )
}

function Tickets({ admin, customer }: { admin: Admin; customer: number }) {
  const values = useValues(admin, 'status', customer)
  if (!values) return null
  const open: readonly string[] = openStatuses
  const { count } = added(
    values.filter(({ value }) => open.includes(value)),
    '',
  )
  const to = `${listPath(admin)}?customer=${customer}&status=${open.join(',')}`
  return (
    <Figure label={t('Open tickets')} value={formatNumber(count)} to={to}>
      {t('{count} in all', { count: added(values, '').count })}
    </Figure>
  )
}

function Pipeline({ admin, customer }: { admin: Admin; customer: number }) {
  const { money } = useFormats()
  const values = useValues(admin, 'stage', customer, 'estimated_amount')
  if (!values) return null
  const stages: readonly string[] = openStages
  const open = added(
    values.filter(({ value }) => stages.includes(value)),
    'estimated_amount',
  )
  const to = `${listPath(admin)}?customer=${customer}&stage=${stages.join(',')}`
  return (
    <Figure label={t('Open pipeline')} value={money(open.amount)} to={to}>
      {countOf(open.count, admin.resource.label)}
    </Figure>
  )
}

const Figure = (props: { label: string; value: string; to: string; children: ReactNode }) => (
  <div>
    <dt>{props.label}</dt>
    <dd>
      <Link to={props.to} className="numeric">
        {props.value}
      </Link>
    </dd>
    <dd className="numeric">{props.children}</dd>
  </div>
)
