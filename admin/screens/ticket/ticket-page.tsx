import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Admin } from '../../kernel/define-admin.ts'
import { reasonOf } from '../../kernel/messages.tsx'
import { showPath } from '../../kernel/paths.ts'
import { Region } from '../../kernel/states/error-boundary.tsx'
import { RecordFailed } from '../../kernel/states/record-states.tsx'
import { Skeleton } from '../../kernel/states/states.tsx'
import { useKeys } from '../../kernel/use-keys.ts'
import { useMedia } from '../../kernel/use-media.ts'
import { useRecord } from '../../kernel/use-record.ts'
import { t } from '../../locales/translate.ts'
import { Context } from './context.tsx'
import { Conversation } from './conversation.tsx'
import { type Pane, PaneTabs } from './pane-tabs.tsx'
import { Queue } from './queue.tsx'
import styles from './ticket.module.css'
import { neighbour, useQueue } from './use-queue.ts'

/** A ticket among those that wait: the queue, the conversation, and what one needs to know to answer. */
export function TicketPage({ admin }: { admin: Admin }) {
  const { id = '' } = useParams()
  const queue = useQueue(admin)
  const [pane, setPane] = useState<Pane>('conversation')
  // Below, one pane at a time; below 1200 the details are in a drawer. Paper has all of it, one below the other.
  const narrow = useMedia('screen and (max-width: 899px)')
  const wide = useMedia('(min-width: 1200px), print')
  const shown = (one: Pane) => !narrow || pane === one
  const { record, query } = useRecord(admin, id, 'page')
  const navigate = useNavigate()
  const go = (step: 1 | -1) => {
    const next = neighbour(queue.rows, Number(id), step)
    if (next) void navigate(showPath(admin, next.id))
  }
  useKeys({
    j: { words: t('Next ticket of the queue'), run: () => go(1) },
    k: { words: t('Previous ticket of the queue'), run: () => go(-1) },
  })
  return (
    <div className={styles.page}>
      {narrow && <PaneTabs pane={pane} choose={setPane} waiting={queue.total} />}
      {shown('queue') && (
        <Region>
          <Queue admin={admin} queue={queue} current={Number(id)} chosen={() => setPane('conversation')} />
        </Region>
      )}
      {record ? (
        <>
          {query.isError && (
            <p role="status" className={styles.stale}>
              {t('This may be out of date: {reason}', { reason: reasonOf(query.error) })}
            </p>
          )}
          {/* What is typed survives another tab. */}
          <Conversation
            key={record.id}
            admin={admin}
            ticket={record}
            queue={queue}
            hidden={!shown('conversation')}
            narrow={narrow}
            wide={wide}
          />
          {(wide || narrow) && shown('details') && (
            <Region key={`about ${record.id}`}>
              <Context admin={admin} ticket={record} />
            </Region>
          )}
        </>
      ) : (
        <div className={styles.alone}>
          {query.error ? (
            <RecordFailed admin={admin} error={query.error} retry={() => void query.refetch()} />
          ) : (
            <Skeleton />
          )}
        </div>
      )}
    </div>
  )
}
