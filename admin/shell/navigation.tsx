import { Link, NavLink } from 'react-router'
import { useAdmins } from '../kernel/admins.tsx'
import type { Admin } from '../kernel/define-admin.ts'
import { listPath } from '../kernel/paths.ts'
import { useSession } from '../kernel/session.tsx'
import { Logo } from './logo.tsx'
import styles from './navigation.module.css'

/** The admins that this user may look at. */
export function useVisibleAdmins(): readonly Admin[] {
  const { permissions } = useSession()
  return useAdmins().filter((admin) => permissions[admin.resource.name]?.view)
}

/** Links to all lists, in their groups. */
export function NavigationLinks({ onChoose }: { onChoose?: () => void }) {
  const admins = useVisibleAdmins()
  const groups = [...new Set(admins.map((admin) => admin.menu.group))]
  return groups.map((group) => (
    <section key={group} className={styles.group} aria-label={group}>
      <p className={styles.title} aria-hidden="true">
        {group}
      </p>
      <ul>
        {admins
          .filter((admin) => admin.menu.group === group)
          .map((admin) => (
            <li key={admin.resource.name}>
              <Item admin={admin} {...(onChoose ? { onChoose } : {})} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

function Item({ admin, onChoose }: { admin: Admin; onChoose?: () => void }) {
  const Icon = admin.menu.icon
  return (
    <NavLink to={listPath(admin)} className={styles.item} title={admin.resource.label.many} onClick={onChoose}>
      <Icon aria-hidden />
      <span className={styles.word}>{admin.resource.label.many}</span>
    </NavLink>
  )
}

/** The navigation at the start edge of wide windows. */
export const Rail = () => (
  <nav className={styles.rail} aria-label="Main">
    <Link to="/" className={styles.home} aria-label="TezRent CRM, start">
      <Logo />
    </Link>
    <NavigationLinks />
  </nav>
)
