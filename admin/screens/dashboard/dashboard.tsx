/** The start page of whoever works here: numbers, work, pipeline, tickets; below them the pages of the menu. */
import { Segmented } from 'antd'
import type { Admin } from '../../kernel/define-admin.ts'
import { HomePage } from '../../kernel/home/home-page.tsx'
import { useRights, useSession } from '../../kernel/session.tsx'
import { Region } from '../../kernel/states/error-boundary.tsx'
import { Skeleton } from '../../kernel/states/states.tsx'
import { toWall } from '../../kernel/zone.ts'
import { t } from '../../locales/translate.ts'
import styles from './dashboard.module.css'
import { Figures } from './figures.tsx'
import { kindsOf, MyWork } from './my-work.tsx'
import { PipelineCard, useNoDeals } from './pipeline-card.tsx'
import { SalesCard } from './sales-card.tsx'
import { inOrder, type Scope, useScope, useVisibleAdmin } from './scope.ts'
import { TicketsCard } from './tickets-card.tsx'

export function DashboardPage() {
  const today = toWall(new Date().toISOString(), useSession().settings.time_zone).slice(0, 10)
  const tickets = useVisibleAdmin('tickets')
  const interactions = useVisibleAdmin('interactions')
  const opportunities = useVisibleAdmin('opportunities')
  const leads = useVisibleAdmin('leads')
  const [scope, choose] = useScope([tickets, opportunities, leads])
  const { permissions } = useSession()
  const kinds = inOrder(
    kindsOf({ tickets, interactions, opportunities, leads }, today).map((kind) => ({
      ...kind,
      works: permissions[kind.admin.resource.name]?.change === true,
    })),
  )
  if (kinds.length === 0) return <HomePage />
  const whose = (
    <Segmented
      aria-label={t('Whose work')}
      value={scope ?? 'me'}
      onChange={choose}
      options={[
        { value: 'me' as const, label: t('Me') },
        { value: 'everyone' as const, label: t('Everyone') },
      ]}
    />
  )
  if (scope === undefined)
    return (
      <HomePage buttons={whose}>
        <Skeleton rows={12} />
      </HomePage>
    )
  return (
    <HomePage buttons={whose}>
      <Region>
        <Figures scope={scope} today={today} />
      </Region>
      <div className={styles.cards}>
        <Region>
          <MyWork kinds={kinds} today={today} />
        </Region>
        <div className={styles.column}>
          {opportunities ? (
            <Region>
              <Overviews opportunities={opportunities} tickets={tickets} scope={scope} />
            </Region>
          ) : (
            tickets && (
              <Region>
                <TicketsCard admin={tickets} scope={scope} />
              </Region>
            )
          )}
        </div>
      </div>
    </HomePage>
  )
}

interface OverviewsProps {
  opportunities: Admin
  tickets: Admin | undefined
  scope: Scope
}

/** The pipeline, the sales and the tickets, in the order of whoever looks at them. */
function Overviews({ opportunities, tickets, scope }: OverviewsProps) {
  const works = { deals: useRights('opportunities').change, tickets: useRights('tickets').change }
  const empty = useNoDeals(opportunities, scope)
  const parts = inOrder([
    { key: 'pipeline', shown: <PipelineCard admin={opportunities} scope={scope} />, works: works.deals, empty },
    { key: 'sales', shown: <SalesCard admin={opportunities} scope={scope} />, works: works.deals, empty },
    tickets && { key: 'tickets', shown: <TicketsCard admin={tickets} scope={scope} />, works: works.tickets },
  ])
  return parts.map(({ key, shown }) => <Region key={key}>{shown}</Region>)
}
