/** The segments that a customer is in, and why. */
import { useList } from '@refinedev/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { factResources } from '../../../shared/segment-criteria.ts'
import { useAdminOf } from '../../kernel/admins.tsx'
import { Card } from '../../kernel/card.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { formatNumber } from '../../kernel/format.ts'
import { listPath, showPath } from '../../kernel/paths.ts'
import { useRights, useSession } from '../../kernel/session.tsx'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { say, t } from '../../locales/translate.ts'
import { Why } from '../segments/why.tsx'
import styles from './customer.module.css'

const FEW = 5

export function SegmentsCard({ record }: { record: AdminRecord }) {
  const admin = useAdminOf('customer_segments')
  const { view } = useRights('customer_segments')
  const { permissions } = useSession()
  // In which segments he is tells what their rules ask for.
  const told = factResources.every((name) => permissions[name]?.view)
  return admin && view && told ? <Listed admin={admin} customer={record.id} /> : null
}

function Listed({ admin, customer }: { admin: Admin; customer: number }) {
  const { query, result } = useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    filters: [{ field: 'customers', operator: 'eq', value: customer }],
    sorters: [{ field: 'name', order: 'asc' }],
    pagination: { currentPage: 1, pageSize: FEW },
    errorNotification: false,
  })
  const title = say(admin.resource.label.many)
  const total = result.total ?? 0
  return (
    <Card
      title={
        <>
          {title} {query.isSuccess && <span className="muted">{formatNumber(total)}</span>}
        </>
      }
      extra={total > FEW && <Link to={`${listPath(admin)}?customers=${customer}`}>{t('View all')}</Link>}
    >
      {query.error ? (
        <Failed error={query.error} what={title} retry={() => void query.refetch()} />
      ) : query.isLoading ? (
        <Skeleton rows={2} />
      ) : total === 0 ? (
        <p className="muted">{t('None yet.')}</p>
      ) : (
        <ul className={styles.segments}>
          {result.data.map((segment) => (
            <Segment key={segment.id} admin={admin} segment={segment} customer={customer} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Segment({ admin, segment, customer }: { admin: Admin; segment: AdminRecord; customer: number }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <Link to={showPath(admin, segment.id)}>
        <bdi>{segment._title}</bdi>
      </Link>
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        aria-label={t('Why is this customer in {segment}?', { segment: segment._title })}
        onClick={() => setOpen(!open)}
      >
        {t('Why')}
      </button>
      {open && (
        <div className={styles.why}>
          <Why admin={admin} segment={segment.id} customer={customer} />
        </div>
      )}
    </li>
  )
}
