import { PlusOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { addOf, say, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import { createPath } from '../paths.ts'
import type { Reachable } from '../reach.ts'
import styles from './home.module.css'

/** One group of the menu: each resource with the ways in that this user has. */
export const ResourcesCard = ({ title, members }: { title: string; members: readonly Reachable[] }) => (
  <Card title={say(title)} flush>
    <ul className={styles.resources}>
      {members.map((one) => (
        <li key={one.admin.resource.name}>
          <Resource one={one} />
        </li>
      ))}
    </ul>
  </Card>
)

function Resource({ one: { admin, rights, to } }: { one: Reachable }) {
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
      {!rights.add && !rights.change && !rights.remove && <span className="muted">{t('View only')}</span>}
      {rights.add && (
        <Link to={createPath(admin)} aria-label={addOf(label)} className={styles.add}>
          <PlusOutlined aria-hidden /> {t('Add')}
        </Link>
      )}
    </>
  )
}
