import { MenuOutlined } from '@ant-design/icons'
import { Region } from '../kernel/states/error-boundary.tsx'
import { useMedia } from '../kernel/use-media.ts'
import { t } from '../locales/translate.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { Bell } from './news/bell.tsx'
import { SearchButton } from './search/search-button.tsx'
import styles from './shell.module.css'
import { ThemeButton } from './theme-button.tsx'
import { UserMenu } from './user-menu.tsx'

/** Where we are, and what belongs to the person and not to the page. */
export function TopBar({ openMenu }: { openMenu(): void }) {
  // Wider windows have the rail, phones the bar at the bottom.
  const wide = useMedia('(min-width: 900px)')
  const between = useMedia('(min-width: 600px) and (max-width: 899px)')
  return (
    <header className={styles.top}>
      {between && (
        <button type="button" className={styles.icon} aria-label={t('Menu')} onClick={openMenu}>
          <MenuOutlined aria-hidden />
        </button>
      )}
      <Breadcrumb />
      <span className={styles.end}>
        {!wide && <SearchButton narrow className={styles.icon} />}
        <Region quiet>
          <Bell />
        </Region>
        <ThemeButton />
        <UserMenu />
      </span>
    </header>
  )
}
