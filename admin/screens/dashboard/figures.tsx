/** The numbers at the top: each is a link to the list that it counts. */
import { ClockCircleOutlined, CustomerServiceOutlined, FundOutlined, UserAddOutlined } from '@ant-design/icons'
import { Fragment } from 'react'
import { dueStatuses, openStatuses } from '../../../shared/resources/tickets.ts'
import { useSession } from '../../kernel/session.tsx'
import { addDays } from '../../kernel/zone.ts'
import { t } from '../../locales/translate.ts'
import styles from './dashboard.module.css'
import { CountLink, Figure } from './figure.tsx'
import { PipelineFigure } from './pipeline-card.tsx'
import { inOrder, type Scope, useVisibleAdmin } from './scope.ts'

const OPEN_TICKETS = `status=${openStatuses.join(',')}`
/** What waits for us, and not for the customer. */
const WAITING = `status=${dueStatuses.join(',')}`
const OPEN_LEADS = 'status=new,contacted,qualified'

export function Figures({ scope, today }: { scope: Scope; today: string }) {
  const leads = useVisibleAdmin('leads')
  const tickets = useVisibleAdmin('tickets')
  const opportunities = useVisibleAdmin('opportunities')
  const { permissions } = useSession()
  const whose = scope === 'me' ? 'assigned_to=me&' : ''
  // Since when a customer waits is told to those who may read what was said.
  const since = permissions.ticket_comments?.view ? 'waiting_since' : 'created_at'
  const old = `${WAITING}&${since}_lt=${addDays(today, -1)}`
  const unassigned = `assigned_to=none&${OPEN_LEADS}`
  const works = (name: string) => permissions[name]?.change === true
  const parts = inOrder([
    tickets && {
      key: 'tickets',
      works: works('tickets'),
      shown: (
        <Figure
          label={scope === 'me' ? t('My open tickets') : t('Open tickets')}
          icon={CustomerServiceOutlined}
          value={<CountLink admin={tickets} list={`${whose}${OPEN_TICKETS}`} />}
          note={
            <CountLink
              admin={tickets}
              list={`${whose}${OPEN_TICKETS}&priority=urgent`}
              words={(count) => t('{count} urgent', { count })}
            />
          }
        />
      ),
    },
    leads && {
      key: 'leads',
      works: works('leads'),
      shown: (
        <Figure
          label={t('Unassigned leads')}
          icon={UserAddOutlined}
          value={<CountLink admin={leads} list={unassigned} />}
          note={
            <CountLink
              admin={leads}
              list={`${unassigned}&created_at_gte=${today}`}
              words={(count) => t('{count} came in today', { count })}
            />
          }
        />
      ),
    },
    tickets && {
      key: 'waiting',
      works: works('tickets'),
      shown: (
        <Figure
          label={t('Tickets waiting over a day')}
          icon={ClockCircleOutlined}
          value={<CountLink admin={tickets} list={`${whose}${old}`} />}
          note={
            <CountLink
              admin={tickets}
              list={`${old}&assigned_to=none`}
              words={(count) =>
                scope === 'me' ? t('{count} more unassigned', { count }) : t('{count} unassigned', { count })
              }
            />
          }
        />
      ),
    },
    opportunities && {
      key: 'pipeline',
      works: works('opportunities'),
      shown: (
        <PipelineFigure admin={opportunities} scope={scope} icon={FundOutlined} evenEmpty={works('opportunities')} />
      ),
    },
  ])
  return (
    <div className={styles.figures}>
      {parts.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
    </div>
  )
}
