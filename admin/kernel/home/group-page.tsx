import { useParams } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { PageHeader } from '../page-header.tsx'
import { isGroup } from '../paths.ts'
import { inGroups, useReachable } from '../reach.ts'
import { NotFound } from '../states/not-found.tsx'
import styles from './home.module.css'
import { ResourcesCard } from './resources-card.tsx'

/** The page of a group of the menu: its resources, with how many records each has (Django: the index of an app). */
export function GroupPage() {
  const { group: slug = '' } = useParams()
  const [group, members] = inGroups(useReachable()).find(([name]) => isGroup(name, slug)) ?? []
  if (!group || !members) return <NotFound />
  return (
    <div className={styles.page}>
      <PageHeader title={say(group)} documentTitle={[say(group)]} />
      <div className={styles.group}>
        <ResourcesCard title={t('Pages')} members={members} counted />
      </div>
    </div>
  )
}
