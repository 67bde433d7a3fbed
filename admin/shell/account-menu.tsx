import {
  CheckOutlined,
  CompassOutlined,
  GlobalOutlined,
  LockOutlined,
  LogoutOutlined,
  MailOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { useLogout } from '@refinedev/core'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { reasonOf, useMessages } from '../kernel/messages.tsx'
import { OpenedMenu } from '../kernel/opened-menu.tsx'
import { useSession } from '../kernel/session.tsx'
import { language } from '../locales/language.ts'
import { isLanguage, languages } from '../locales/languages.ts'
import { t } from '../locales/translate.ts'
import { chooseLanguage } from './choose-language.ts'
import styles from './shell.module.css'
import { askedTour } from './tour/ask.ts'

interface Props {
  chosen(): void
  /** Where its code does not come. */
  close?: () => void
  changePassword(): void
  children: ReactNode
}

/** What a user may do about himself. */
export function AccountMenu({ chosen, changePassword, children }: Props) {
  const { user } = useSession()
  const { mutate: signOut } = useLogout()
  const messages = useMessages()
  const navigate = useNavigate()
  const choose = (code: string) => {
    if (isLanguage(code)) chooseLanguage(code).catch((error: unknown) => messages.failed(reasonOf(error)))
  }
  const items = [
    { key: 'who', label: <bdi>{user.email}</bdi>, disabled: true },
    {
      key: 'profile',
      icon: <UserOutlined aria-hidden />,
      label: t('Your profile'),
      onClick: () => navigate('/profile'),
    },
    {
      key: 'language',
      icon: <GlobalOutlined aria-hidden />,
      label: t('Language'),
      children: Object.entries(languages).map(([code, name]) => ({
        key: code,
        icon: code === language() ? <CheckOutlined aria-label={t('Chosen')} /> : <span className={styles.noIcon} />,
        label: <span lang={code}>{name}</span>,
        onClick: () => choose(code),
      })),
    },
    {
      key: 'mails',
      icon: <MailOutlined aria-hidden />,
      label: t('Notification settings'),
      onClick: () => navigate('/notifications/preferences'),
    },
    {
      key: 'tour',
      icon: <CompassOutlined aria-hidden />,
      label: t('Show the tour again'),
      onClick: () => navigate('/', { state: askedTour }),
    },
    { key: 'password', icon: <LockOutlined aria-hidden />, label: t('Change password…'), onClick: changePassword },
    { key: 'out', icon: <LogoutOutlined aria-hidden />, label: t('Sign out'), onClick: () => signOut() },
  ]
  return (
    <OpenedMenu items={items} chosen={chosen}>
      {children}
    </OpenedMenu>
  )
}
