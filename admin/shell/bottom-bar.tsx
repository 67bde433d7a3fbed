import { MenuOutlined } from '@ant-design/icons'
import { NavLink } from 'react-router'
import { listPath } from '../kernel/paths.ts'
import { useVisibleAdmins } from './navigation.tsx'
import styles from './shell.module.css'

/** The navigation of phones, under the thumb. */
export function BottomBar({ openMenu }: { openMenu(): void }) {
  const admins = useVisibleAdmins().filter((admin) => admin.menu.onPhone)
  return (
    <nav className={styles.bottom} aria-label="Main">
      {admins.map((admin) => {
        const Icon = admin.menu.icon
        return (
          <NavLink key={admin.resource.name} to={listPath(admin)}>
            <Icon aria-hidden />
            <span>{admin.resource.label.many}</span>
          </NavLink>
        )
      })}
      <button type="button" onClick={openMenu}>
        <MenuOutlined aria-hidden />
        <span>More</span>
      </button>
    </nav>
  )
}
