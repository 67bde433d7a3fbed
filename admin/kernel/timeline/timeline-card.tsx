/** Everything that happened to a record and around it, in one order of time. */
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { useAdmins } from '../admins.tsx'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import type { Entry } from '../history/entry.ts'
import { HistoryEntry } from '../history/history-entry.tsx'
import { Reason } from '../messages.tsx'
import { historyPath } from '../paths.ts'
import { useSession } from '../session.tsx'
import { Region } from '../states/error-boundary.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import styles from './timeline.module.css'
import { ToldRecord } from './told-record.tsx'
import { useTimeline } from './use-timeline.ts'

const HISTORY = 'history'

interface Props {
  admin: Admin
  record: AdminRecord
}

/** The card of a record's page. */
export const TimelineCard = (props: Props) => (
  <Region>
    <Timeline {...props} />
  </Region>
)

function Timeline({ admin, record }: Props) {
  const [type, setType] = useState('')
  const admins = useAdmins()
  const { permissions } = useSession()
  const { query, items } = useTimeline(admin, record.id, type)
  const adminOf = (name: string) => admins.find(({ resource }) => resource.name === name)
  const types = (admin.resource.timeline ?? []).flatMap(({ resource }) =>
    permissions[resource]?.view ? (adminOf(resource) ?? []) : [],
  )
  return (
    <Card
      title={<span className={styles.title}>{t('Timeline')}</span>}
      extra={
        <span className={styles.head}>
          <select aria-label={t('What is shown')} value={type} onChange={(event) => setType(event.target.value)}>
            <option value="">{t('All')}</option>
            {types.map(({ resource }) => (
              <option key={resource.name} value={resource.name}>
                {say(resource.label.many)}
              </option>
            ))}
            <option value={HISTORY}>{t('Changes')}</option>
          </select>
          <Link to={historyPath(admin, record.id)}>{t('Whole history')}</Link>
        </span>
      }
    >
      {query.error && !query.data ? (
        <Failed error={query.error} what={t('The timeline')} retry={() => void query.refetch()} />
      ) : query.isLoading ? (
        <Skeleton rows={4} />
      ) : items.length === 0 ? (
        <p className="muted">{t('Nothing has happened yet.')}</p>
      ) : (
        <ol className={styles.items}>
          {items.map(({ type: told, id, at, record: other, entry }) => {
            const of = adminOf(told)
            if (entry && type === '' && followed(admin, entry)) return null
            if (entry) return <HistoryEntry key={`history ${id}`} admin={admin} entry={entry} summary={false} />
            return other && of && <ToldRecord key={`${told} ${id}`} admin={of} record={other} at={at} />
          })}
        </ol>
      )}
      {query.isFetchNextPageError && <Alert type="error" role="alert" message={<Reason error={query.error} />} />}
      {query.hasNextPage && <Older busy={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />}
    </Card>
  )
}

/** Whether nobody wrote it: the fields that changed follow from what the timeline tells anyway. */
const followed = ({ resource }: Admin, { action, changes, parts = [] }: Entry): boolean =>
  action === 'change' &&
  changes.length > 0 &&
  parts.length === 0 &&
  changes.every(({ field }) => resource.fields[field]?.readonly === true)

/** Loads what is older when it comes into sight, and for those who press it. */
function Older({ busy, load }: { busy: boolean; load(): void }) {
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(load)
  useEffect(() => {
    latest.current = load
  })
  useEffect(() => {
    if (busy || !end.current) return
    const seen = new IntersectionObserver(([one]) => one?.isIntersecting && latest.current())
    seen.observe(end.current)
    return () => seen.disconnect()
  }, [busy])
  return (
    <div ref={end} className={styles.older}>
      <Button block size="small" loading={busy} onClick={load}>
        {t('Load older')}
      </Button>
    </div>
  )
}
