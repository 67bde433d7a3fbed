/** The members of a segment, a page at a time: who they are, how they came in, and why. */
import { Button } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { useAdminOf } from '../../kernel/admins.tsx'
import { Badge } from '../../kernel/badge.tsx'
import { Card } from '../../kernel/card.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { formatNumber } from '../../kernel/format.ts'
import { showPath } from '../../kernel/paths.ts'
import type { RecordCardProps } from '../../kernel/record-card.ts'
import { useRights } from '../../kernel/session.tsx'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useFirstRecords } from '../../kernel/use-resource-query.ts'
import { t } from '../../locales/translate.ts'
import styles from './members-card.module.css'
import { Why } from './why.tsx'

const SIZE = 10

interface Member {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly added_by_hand: boolean
}

export function MembersCard(props: RecordCardProps) {
  const customers = useAdminOf('customers')
  const { view } = useRights('customers')
  if (!customers || !view) return null
  // The server tells no number where the rules ask for what this user may not view.
  if (props.record.customer_count === null)
    return (
      <Card title={t('Who is in it')}>
        <p className="muted">{t('The rules ask for what you may not view, so you are not told.')}</p>
      </Card>
    )
  return <Members {...props} customers={customers} />
}

function Members({ admin, record, customers }: RecordCardProps & { customers: Admin }) {
  const [page, setPage] = useState(0)
  const from = page * SIZE
  const range = new URLSearchParams({ _start: String(from), _end: String(from + SIZE) })
  const { data, error, refetch } = useFirstRecords<Member>(admin, range, { path: [record.id, 'members'] })
  const total = data?.total ?? 0
  return (
    <Card
      title={
        <>
          {t('Who is in it')} {data && <span className="muted">{formatNumber(total)}</span>}
        </>
      }
    >
      {error ? (
        <Failed error={error} what={t('The members')} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : total === 0 ? (
        <p className="muted">{t('Nobody yet.')}</p>
      ) : (
        <>
          <ul className={styles.members}>
            {data.records.map((member) => (
              <Line key={member.id} admin={admin} segment={record.id} member={member} customers={customers} />
            ))}
          </ul>
          {total > SIZE && (
            <nav aria-label={t('Pages')} className={styles.pages}>
              <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
                {t('Previous page')}
              </Button>
              <span className="numeric" role="status">
                {t('{from}–{to} of {total}', { from: from + 1, to: Math.min(from + SIZE, total), total })}
              </span>
              <Button disabled={from + SIZE >= total} onClick={() => setPage(page + 1)}>
                {t('Next page')}
              </Button>
            </nav>
          )}
        </>
      )}
    </Card>
  )
}

interface LineProps {
  admin: Admin
  segment: number
  member: Member
  customers: Admin
}
function Line({ admin, segment, member, customers }: LineProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const name = member.name || `${t('Customer')} ${member.id}`
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.who}>
          <Link to={showPath(customers, member.id)}>
            <bdi>{name}</bdi>
          </Link>
          <bdi dir="ltr" className="muted">
            {member.email}
          </bdi>
        </span>
        {member.added_by_hand ? (
          <Badge look="purple dot" label={t('By hand')} />
        ) : (
          <Badge look="neutral ring" label={t('By the rules')} />
        )}
        <Button
          size="small"
          type="text"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('Why {name} is in it', { name })}
          onClick={() => setOpen(!open)}
        >
          {t('Why')}
        </Button>
      </div>
      <div id={id} className={styles.why} hidden={!open}>
        {open && <Why admin={admin} segment={segment} customer={member.id} />}
      </div>
    </li>
  )
}
