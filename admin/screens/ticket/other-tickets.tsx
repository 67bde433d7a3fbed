import { useList } from '@refinedev/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { Cell } from '../../kernel/cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { listPath, showPath } from '../../kernel/paths.ts'
import { t } from '../../locales/translate.ts'
import styles from './context.module.css'
import { Section } from './context.tsx'

const FEW = 5

/** What else this customer has asked. */
export function OtherTickets({ admin, ticket }: { admin: Admin; ticket: AdminRecord }) {
  const filters = useMemo(
    () => [
      { field: 'customer', operator: 'eq' as const, value: ticket.customer },
      { field: 'id', operator: 'ne' as const, value: ticket.id },
    ],
    [ticket.customer, ticket.id],
  )
  const { result, query } = useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    filters,
    sorters: newest,
    pagination: { currentPage: 1, pageSize: FEW },
    errorNotification: false,
  })
  const total = result.total ?? 0
  return (
    <Section
      title={t('Other tickets')}
      extra={
        total > 0 && (
          <Link to={`${listPath(admin)}?customer=${String(ticket.customer)}`}>
            {t('All {count}', { count: total + 1 })}
          </Link>
        )
      }
    >
      {query.isSuccess && total === 0 && <p className="muted">{t('This is the only one.')}</p>}
      <ul className={styles.others}>
        {result.data.map((other) => (
          <li key={other.id}>
            <Link to={showPath(admin, other.id)}>
              <bdi>{other._title}</bdi>
            </Link>
            <Cell admin={admin} name="status" field={fieldOf(admin, 'status')} record={other} dense />
          </li>
        ))}
      </ul>
    </Section>
  )
}
const newest = [{ field: 'created_at', order: 'desc' as const }]
