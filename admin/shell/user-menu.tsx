import { DownOutlined } from '@ant-design/icons'
import { lazy, Suspense, useState } from 'react'
import { OpensMenu } from '../kernel/menu-button.tsx'
import { Avatar } from '../kernel/person.tsx'
import { useSession } from '../kernel/session.tsx'
import { t } from '../locales/translate.ts'
import styles from './shell.module.css'

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }))
const ChangePassword = lazy(async () => ({ default: (await import('./change-password.tsx')).ChangePassword }))

export function UserMenu() {
  const { user } = useSession()
  const name = user.full_name || user.email
  const [changing, setChanging] = useState(false)
  return (
    <>
      <OpensMenu
        className={styles.user}
        label={t('Account of {name}', { name })}
        menu={(button, chosen) => (
          <AccountMenu chosen={chosen} changePassword={() => setChanging(true)}>
            {button}
          </AccountMenu>
        )}
      >
        <Avatar name={name} size={24} />
        <bdi className={styles.userName}>{name}</bdi>
        <DownOutlined aria-hidden />
      </OpensMenu>
      <Suspense>{changing && <ChangePassword close={() => setChanging(false)} />}</Suspense>
    </>
  )
}
