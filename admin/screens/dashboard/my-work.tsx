/** What this user should do next: agreed actions, deals and leads that are due, tickets that burn. */
import { Link } from 'react-router'
import { openStages } from '../../../shared/resources/opportunities.ts'
import { dueStatuses } from '../../../shared/resources/tickets.ts'
import { Badge } from '../../kernel/badge.tsx'
import { Card } from '../../kernel/card.tsx'
import { Cell } from '../../kernel/cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { formatDate } from '../../kernel/format.ts'
import { queryOfAddress } from '../../kernel/list/list-query.ts'
import { listPath, showPath } from '../../kernel/paths.ts'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { type FirstRecords, useAllEmpty, useFirstRecords } from '../../kernel/use-resource-query.ts'
import { addDays } from '../../kernel/zone.ts'
import { plural, say, t } from '../../locales/translate.ts'
import styles from './dashboard.module.css'
import { daysBetween } from './scope.ts'

/** So many of a kind are here; the others are behind the link. */
const FEW = 4
/** Days before and after today. */
const [BACK, AHEAD] = [7, 7]

interface Kind {
  readonly admin: Admin
  /** The list of all of this kind, as it stands in its address. */
  readonly list: string
  /** The field that says what is to be done; the title where there is none. */
  readonly title?: string
  /** The date by which it is to be done; without one the priority stands there. */
  readonly due?: string
}
/** And whether this person changes such records. */
type OwnKind = Kind & { readonly works: boolean }

/** The kinds of work, for those resources that this user sees. */
export function kindsOf(admins: Readonly<Record<string, Admin | undefined>>, today: string): readonly Kind[] {
  const [from, to] = [addDays(today, -BACK), addDays(today, AHEAD)]
  const { tickets, interactions, opportunities, leads } = admins
  const mine = (field: string, states: string, due: string, since = '') =>
    `${field}=me${states}${since && `&${due}_gte=${since}`}&${due}_lte=${to}&sort=${due}`
  return [
    tickets && {
      admin: tickets,
      list: `assigned_to=me&status=${dueStatuses.join(',')}&priority=high,urgent&sort=-priority,created_at`,
    },
    // Nobody ticks them off: after a week they are history.
    interactions && {
      admin: interactions,
      list: mine('performed_by', '', 'next_action_at', from),
      title: 'next_action',
      due: 'next_action_at',
    },
    opportunities && {
      admin: opportunities,
      list: mine('assigned_to', `&stage=${openStages.join(',')}`, 'expected_close_date'),
      due: 'expected_close_date',
    },
    leads && {
      admin: leads,
      list: mine('assigned_to', '&status=new,contacted,qualified', 'expected_close_date'),
      due: 'expected_close_date',
    },
  ].filter((kind) => kind !== undefined)
}

export function MyWork({ kinds, today }: { kinds: readonly OwnKind[]; today: string }) {
  const free = useAllEmpty(kinds.map(({ admin, list }) => ({ admin, query: queryOfAddress(admin, list, FEW) })))
  return (
    <div data-free={free} className={styles.work}>
      <Card title={t('My work')} flush={!free}>
        {free
          ? t('Nothing is due.')
          : kinds.map((kind) => (
              <Group
                key={kind.admin.resource.name}
                kind={kind}
                today={today}
                always={kind.works || !kinds.some(({ works }) => works)}
              />
            ))}
      </Card>
    </div>
  )
}

/** Where it is not `always` there, it is there with something to do. */
function Group({ kind, today, always }: { kind: Kind; today: string; always: boolean }) {
  const { admin, list } = kind
  const found = useFirstRecords(admin, queryOfAddress(admin, list, FEW))
  const name = say(admin.resource.label.many)
  if (!always && !found.error && !found.data?.total) return null
  return (
    <section aria-label={name} className={styles.group}>
      <header>
        <h3>{name}</h3>
        {found.data && found.data.total > 0 && (
          <Link to={`${listPath(admin)}?${list}`}>
            {plural('{count} to do', '{count} to do in all', { count: found.data.total })}
          </Link>
        )}
      </header>
      {found.data ? (
        <Rows kind={kind} today={today} found={found.data} />
      ) : found.error ? (
        <Failed error={found.error} what={name} retry={() => void found.refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
    </section>
  )
}

const Rows = ({ kind, today, found }: { kind: Kind; today: string; found: FirstRecords }) =>
  found.records.length === 0 ? (
    <p className={styles.nothing}>{t('Nothing is due.')}</p>
  ) : (
    <ul>
      {found.records.map((record) => (
        <li key={record.id}>
          <Link to={showPath(kind.admin, record.id)}>
            <bdi>{String((kind.title && record[kind.title]) || record._title)}</bdi>
          </Link>
          <Urgency kind={kind} record={record} today={today} />
        </li>
      ))}
    </ul>
  )

function Urgency({ kind: { admin, due }, record, today }: { kind: Kind; record: AdminRecord; today: string }) {
  if (due === undefined)
    return <Cell admin={admin} name="priority" field={fieldOf(admin, 'priority')} record={record} dense />
  const day = String(record[due])
  const days = daysBetween(today, day)
  if (days < 0)
    return <Badge look="red cross" label={plural('Overdue {count} day', 'Overdue {count} days', { count: -days })} />
  if (days === 0) return <Badge look="gold half" label={t('Today')} />
  return (
    <time dateTime={day} className="muted numeric">
      {formatDate(day)}
    </time>
  )
}
