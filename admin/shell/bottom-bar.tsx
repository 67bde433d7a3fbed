import { HomeOutlined, MenuOutlined } from '@ant-design/icons'
import { NavLink } from 'react-router'
import { useReachable } from '../kernel/reach.ts'
import { say, t } from '../locales/translate.ts'
import styles from './shell.module.css'

/** The navigation of phones, under the thumb. */
export function BottomBar({ openMenu }: { openMenu(): void }) {
  const pages = useReachable().filter(({ admin }) => admin.menu.onPhone)
  return (
    <nav className={styles.bottom} aria-label={t('Main')} data-tour="menu">
      <NavLink to="/" end>
        <HomeOutlined aria-hidden />
        <span>{t('Home')}</span>
      </NavLink>
      {pages.map(({ admin, to }) => {
        const Icon = admin.menu.icon
        if (!to) return null
        return (
          <NavLink key={admin.resource.name} to={to}>
            <Icon aria-hidden />
            <span>{say(admin.resource.label.many)}</span>
          </NavLink>
        )
      })}
      <button type="button" onClick={openMenu}>
        <MenuOutlined aria-hidden />
        <span>{t('More')}</span>
      </button>
    </nav>
  )
}
