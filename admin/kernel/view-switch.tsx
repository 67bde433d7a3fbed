/** Between the list and the pages that show the same records in another way. */
import { MenuOutlined } from '@ant-design/icons'
import { Link, useLocation } from 'react-router'
import { message, say, t } from '../locales/translate.ts'
import type { Admin } from './define-admin.ts'
import { listPath } from './paths.ts'
import styles from './view-switch.module.css'

const LIST = { path: '', label: message('List'), icon: MenuOutlined }

/** Links to the others, with the search and the filters that are on; nothing where there is the list alone. */
export function ViewSwitch({ admin }: { admin: Admin }) {
  const { pathname, search } = useLocation()
  const others = Object.entries(admin.pages ?? {}).flatMap(([path, { link }]) => (link ? [{ path, ...link }] : []))
  if (others.length === 0) return null
  const query = new URLSearchParams(search)
  query.delete('page')
  const kept = query.size > 0 ? `?${query.toString().replaceAll('%2C', ',')}` : ''
  return (
    <nav aria-label={t('Views')} className={styles.switch}>
      {[...others, LIST].map(({ path, label, icon: Icon }) => {
        const to = listPath(admin) + path
        return (
          <Link key={path} to={to + kept} aria-current={pathname === to ? 'page' : undefined}>
            <Icon aria-hidden /> {say(label)}
          </Link>
        )
      })}
    </nav>
  )
}
