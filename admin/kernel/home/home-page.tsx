import { StopOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { formatWeekday } from '../format.ts'
import { PageHeader } from '../page-header.tsx'
import { groupPath } from '../paths.ts'
import { inGroups, useReachable } from '../reach.ts'
import { useSession } from '../session.tsx'
import { Tile } from '../states/states.tsx'
import { toWall } from '../zone.ts'
import styles from './home.module.css'
import { RecentActions } from './recent-actions.tsx'
import { ResourcesCard } from './resources-card.tsx'

const greetingAt = (hour: number): string =>
  hour < 12 ? t('Good morning') : hour < 18 ? t('Good afternoon') : t('Good evening')

/** The start page: what this user may work with, and what he did last. */
export function HomePage({ buttons, children }: { buttons?: ReactNode /** Above the pages. */; children?: ReactNode }) {
  const { user, settings } = useSession()
  const groups = inGroups(useReachable())
  const wall = toWall(new Date().toISOString(), settings.time_zone)
  const greeting = greetingAt(Number(wall.slice(11, 13)))
  return (
    <div className={styles.page}>
      <PageHeader
        title={user.first_name ? greeting + t(', ') + user.first_name : greeting}
        documentTitle={[t('Home')]}
        subtitle={formatWeekday(wall.slice(0, 10))}
      >
        {buttons}
      </PageHeader>
      {children}
      {groups.every(([, members]) => members.every(({ admin }) => admin.menu.everybodys)) ? (
        <Tile icon={StopOutlined} title={t('You may not view or edit anything.')} text={t('Ask a superuser.')} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.groups}>
            {groups.map(([group, members]) => (
              <ResourcesCard
                key={group}
                title={
                  <Link to={groupPath(group)} className={styles.title}>
                    {say(group)}
                  </Link>
                }
                members={members}
              />
            ))}
          </div>
          <RecentActions />
        </div>
      )}
    </div>
  )
}
