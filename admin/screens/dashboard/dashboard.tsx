/** The start page of whoever works here: numbers, work, pipeline, tickets; below them the pages of the menu. */
import { Segmented } from 'antd'
import { HomePage } from '../../kernel/home/home-page.tsx'
import { useSession } from '../../kernel/session.tsx'
import { useStored } from '../../kernel/use-stored.ts'
import { toWall } from '../../kernel/zone.ts'
import { t } from '../../locales/translate.ts'
import styles from './dashboard.module.css'
import { Figures } from './figures.tsx'
import { kindsOf, MyWork } from './my-work.tsx'
import { PipelineCard } from './pipeline-card.tsx'
import { type Scope, useVisibleAdmin } from './scope.ts'
import { TicketsCard } from './tickets-card.tsx'

export function DashboardPage() {
  const [stored, store] = useStored('local', 'dashboard-scope')
  const scope: Scope = stored === 'everyone' ? 'everyone' : 'me'
  const today = toWall(new Date().toISOString(), useSession().settings.time_zone).slice(0, 10)
  const tickets = useVisibleAdmin('tickets')
  const interactions = useVisibleAdmin('interactions')
  const opportunities = useVisibleAdmin('opportunities')
  const leads = useVisibleAdmin('leads')
  const kinds = kindsOf({ tickets, interactions, opportunities, leads }, today)
  if (kinds.length === 0) return <HomePage />
  const whose = (
    <Segmented
      aria-label={t('Whose work')}
      value={scope}
      onChange={store}
      options={[
        { value: 'me', label: t('Me') },
        { value: 'everyone', label: t('Everyone') },
      ]}
    />
  )
  return (
    <HomePage buttons={whose}>
      <Figures scope={scope} today={today} />
      <div className={styles.cards}>
        <MyWork kinds={kinds} today={today} />
        <div className={styles.column}>
          {opportunities && <PipelineCard admin={opportunities} scope={scope} />}
          {tickets && <TicketsCard admin={tickets} scope={scope} />}
        </div>
      </div>
    </HomePage>
  )
}
