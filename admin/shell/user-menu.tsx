import { DownOutlined, LockOutlined, LogoutOutlined } from '@ant-design/icons'
import { useLogout } from '@refinedev/core'
import { lazy, Suspense, useState } from 'react'
import { MenuButton } from '../kernel/menu-button.tsx'
import { Avatar } from '../kernel/person.tsx'
import { useSession } from '../kernel/session.tsx'
import styles from './shell.module.css'

const ChangePassword = lazy(async () => ({ default: (await import('./change-password.tsx')).ChangePassword }))

export function UserMenu() {
  const { user } = useSession()
  const name = user.full_name || user.email
  const { mutate: signOut } = useLogout()
  const [changing, setChanging] = useState(false)
  const items = () => [
    { key: 'who', label: <bdi>{user.email}</bdi>, disabled: true },
    {
      key: 'password',
      icon: <LockOutlined aria-hidden />,
      label: 'Change password…',
      onClick: () => setChanging(true),
    },
    { key: 'out', icon: <LogoutOutlined aria-hidden />, label: 'Sign out', onClick: () => signOut() },
  ]
  return (
    <>
      <MenuButton className={styles.user} label={`Account of ${name}`} items={items}>
        <Avatar name={name} size={24} />
        <bdi className={styles.userName}>{name}</bdi>
        <DownOutlined aria-hidden />
      </MenuButton>
      <Suspense>{changing && <ChangePassword close={() => setChanging(false)} />}</Suspense>
    </>
  )
}
