import { PlusOutlined } from '@ant-design/icons'
import { useList } from '@refinedev/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { addOf, say, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { formatNumber } from '../format.ts'
import { createPath } from '../paths.ts'
import type { Reachable } from '../reach.ts'
import styles from './home.module.css'

interface Props {
  title: ReactNode
  members: readonly Reachable[]
  /** Says how many records each has. */
  counted?: boolean
}

/** One group of the menu: each resource with the ways in that this user has. */
export const ResourcesCard = ({ title, members, counted = false }: Props) => (
  <Card title={title} flush>
    <ul className={styles.resources}>
      {members.map((one) => (
        <li key={one.admin.resource.name}>
          <Resource one={one} counted={counted} />
        </li>
      ))}
    </ul>
  </Card>
)

function Resource({ one: { admin, rights, to }, counted }: { one: Reachable; counted: boolean }) {
  const Icon = admin.menu.icon
  const { label } = admin.resource
  const words = (
    <>
      <Icon aria-hidden /> {say(label.many)}
    </>
  )
  return (
    <>
      {to ? (
        <Link to={to} className={styles.name}>
          {words}
        </Link>
      ) : (
        <span className={styles.name}>{words}</span>
      )}
      {counted && rights.view && admin.alone === undefined && <Count admin={admin} />}
      {!rights.add && !rights.change && !rights.remove && <span className="muted">{t('View only')}</span>}
      {rights.add && (
        <Link to={createPath(admin)} aria-label={addOf(label)} className={styles.add}>
          <PlusOutlined aria-hidden /> {t('Add')}
        </Link>
      )}
    </>
  )
}

/** Nothing until it is known, and where it cannot be: the way to the list is there anyway. */
function Count({ admin }: { admin: Admin }) {
  const { query, result } = useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    pagination: { currentPage: 1, pageSize: 1 },
    errorNotification: false,
  })
  return query.isSuccess && <span className="muted numeric">{formatNumber(result.total ?? 0)}</span>
}
