import { useList } from '@refinedev/core'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import { addOf, say, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import { Card } from '../card.tsx'
import { Detail } from '../cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import { isEmpty, titleOf } from '../fields.ts'
import { FileList } from '../files/file-list.tsx'
import { formatNumber } from '../format.ts'
import { InternalFrame, isInternal } from '../internal.tsx'
import { createPath, fromPage, listPath, showPath } from '../paths.ts'
import type { Related } from '../records-of-others.ts'
import { useRights } from '../session.tsx'
import { Region } from '../states/error-boundary.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import styles from './show.module.css'

const FEW = 5
/** So many values stand in columns; more of them would leave no room for words. */
const IN_COLUMNS = 4

/** The latest records of another resource that point at this one. */
export function RelatedCard(props: Props) {
  const admin = useAdminOf(props.related.resource)
  if (!admin) return null
  return (
    <Region>
      <Listed admin={admin} {...props} />
    </Region>
  )
}

interface Props {
  of: Admin
  related: Related
  record: AdminRecord
  /** Above the records. */
  children?: ReactNode
}

function Listed({ admin, of, related, record, children }: Props & { admin: Admin }) {
  const rights = useRights(admin.resource.name)
  const filters = useMemo(
    () => [
      { field: related.by, operator: 'eq' as const, value: record.id },
      ...(related.only ? [{ field: related.only.field, operator: 'in' as const, value: related.only.values }] : []),
    ],
    [related, record.id],
  )
  const sort = related.sort ?? '-created_at'
  const { query, result } = useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    filters,
    sorters: [{ field: sort.replace(/^-/, ''), order: sort.startsWith('-') ? 'desc' : 'asc' }],
    pagination: { currentPage: 1, pageSize: FEW },
    queryOptions: { enabled: rights.view },
    errorNotification: false,
  })
  if (!rights.view) return null
  const many = say(related.only?.label ?? admin.resource.label.many)
  const total = result.total ?? 0
  const pointing = `?${related.by}=${record.id}`
  const narrowed = related.only ? `&${related.only.field}=${related.only.values.join(',')}` : ''
  return (
    <Card
      title={
        <>
          {many} {query.isSuccess && <span className="muted">{formatNumber(total)}</span>}
        </>
      }
      extra={
        <span className={styles.links}>
          {rights.add && related.canAdd !== false && (
            <Link to={createPath(admin) + pointing} state={fromPage(of, record.id)}>
              {addOf(admin.resource.label)}
            </Link>
          )}
          {total > FEW && <Link to={listPath(admin) + pointing + narrowed}>{t('View all')}</Link>}
        </span>
      }
    >
      {children}
      {query.error ? (
        <Failed error={query.error} what={many} retry={() => void query.refetch()} />
      ) : query.isLoading ? (
        <Skeleton rows={2} />
      ) : result.data.length === 0 ? (
        <p className="muted">{t('None yet.')}</p>
      ) : (
        <div className={styles.listed}>
          <ul
            className={`${styles.related} ${related.columns.length > IN_COLUMNS ? '' : styles.aligned}`}
            style={{ '--details': related.columns.length }}
          >
            {result.data.map((other) => (
              <li key={other.id}>
                <One admin={admin} record={other} names={related.columns} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

/** One of them: its title, and below each other what stands beside the titles. */
function One({ admin, record, names }: { admin: Admin; record: AdminRecord; names: readonly string[] }) {
  const internal = isInternal(admin, record)
  const shown = (
    <>
      <div className={styles.line}>
        <Link to={showPath(admin, record.id)}>
          <bdi>{titleOf(admin.resource, record)}</bdi>
        </Link>
        <span className={styles.details}>
          {names.map((name) => (
            <span key={name} title={say(fieldOf(admin, name).label)}>
              {!isEmpty(record[name]) && (
                <Detail admin={admin} name={name} field={fieldOf(admin, name)} record={record} linked />
              )}
            </span>
          ))}
        </span>
      </div>
      <FileList admin={admin} record={record} />
    </>
  )
  return internal ? (
    <InternalFrame admin={admin} on>
      {shown}
    </InternalFrame>
  ) : (
    shown
  )
}
