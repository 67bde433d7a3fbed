import { MenuOutlined } from '@ant-design/icons'
import { Link, useLocation } from 'react-router'
import { useAdmins } from '../kernel/admins.tsx'
import { useCrumb } from '../kernel/crumb.ts'
import { listPath } from '../kernel/paths.ts'
import { useMedia } from '../kernel/use-media.ts'
import styles from './shell.module.css'
import { ThemeButton } from './theme-button.tsx'
import { UserMenu } from './user-menu.tsx'

/** Where we are, and what belongs to the person and not to the page. */
export function TopBar({ openMenu }: { openMenu(): void }) {
  // Wider windows have the rail, phones the bar at the bottom.
  const between = useMedia('(min-width: 600px) and (max-width: 899px)')
  return (
    <header className={styles.top}>
      {between && (
        <button type="button" className={styles.icon} aria-label="Menu" onClick={openMenu}>
          <MenuOutlined aria-hidden />
        </button>
      )}
      <Breadcrumb />
      <span className={styles.end}>
        <ThemeButton />
        <UserMenu />
      </span>
    </header>
  )
}

function Breadcrumb() {
  const { pathname } = useLocation()
  const crumb = useCrumb()
  const admin = useAdmins().find((one) => pathname === listPath(one) || pathname.startsWith(`${listPath(one)}/`))
  if (!admin) return null
  return (
    <nav aria-label="Breadcrumb" className={styles.crumbs}>
      <ol>
        <li>{admin.menu.group}</li>
        <li>
          <Link to={listPath(admin)} aria-current={pathname === listPath(admin) ? 'page' : undefined}>
            {admin.resource.label.many}
          </Link>
        </li>
        {pathname !== listPath(admin) && crumb && (
          <li aria-current="page">
            <bdi>{crumb}</bdi>
          </li>
        )}
      </ol>
    </nav>
  )
}
