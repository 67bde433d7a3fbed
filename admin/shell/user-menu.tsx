import { DownOutlined } from '@ant-design/icons'
import { Suspense, useState } from 'react'
import { late } from '../kernel/late.tsx'
import { OpensMenu } from '../kernel/menu-button.tsx'
import { Avatar } from '../kernel/person.tsx'
import { useSession } from '../kernel/session.tsx'
import { t } from '../locales/translate.ts'
import styles from './shell.module.css'

const AccountMenu = late(async () => (await import('./account-menu.tsx')).AccountMenu)
const ChangePassword = late(async () => (await import('./change-password.tsx')).ChangePassword)

export function UserMenu() {
  const { user } = useSession()
  const name = user.full_name || user.email
  const [changing, setChanging] = useState(false)
  return (
    <span data-tour="account">
      <OpensMenu
        className={styles.user}
        label={t('Account of {name}', { name })}
        menu={(button, chosen, close) => (
          <AccountMenu chosen={chosen} close={close} changePassword={() => setChanging(true)}>
            {button}
          </AccountMenu>
        )}
      >
        <Avatar name={name} size={24} />
        <bdi className={styles.userName}>{name}</bdi>
        <DownOutlined aria-hidden />
      </OpensMenu>
      <Suspense>{changing && <ChangePassword close={() => setChanging(false)} />}</Suspense>
    </span>
  )
}
