/** What the person who is signed in says of himself, and how he wants to work. */
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { Link } from 'react-router'
import { Card } from '../../kernel/card.tsx'
import { late } from '../../kernel/late.tsx'
import { PageHeader } from '../../kernel/page-header.tsx'
import { t } from '../../locales/translate.ts'
import { AboutForm } from './about-form.tsx'
import { LookCard } from './look-card.tsx'
import styles from './profile.module.css'

const ChangePassword = late(async () => (await import('../change-password.tsx')).ChangePassword)

export function ProfilePage() {
  const [changing, setChanging] = useState(false)
  const title = t('Your profile')
  return (
    <div className={styles.page}>
      <PageHeader title={title} documentTitle={[title]} />
      <Card title={t('About you')}>
        <AboutForm />
      </Card>
      <LookCard />
      <Card title={t('Signing in')}>
        <div className={styles.row}>
          <p>{t('A new password ends your sessions in other browsers.')}</p>
          <Button onClick={() => setChanging(true)}>{t('Change password…')}</Button>
        </div>
      </Card>
      <Card title={t('Notifications')}>
        <p>
          <Link to="/notifications/preferences">{t('Notification settings')}</Link>
        </p>
      </Card>
      <Suspense>{changing && <ChangePassword close={() => setChanging(false)} />}</Suspense>
    </div>
  )
}
