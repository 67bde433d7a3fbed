import { ProfileOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { DeleteDialog } from '../../kernel/actions/delete-dialog.tsx'
import { useActions } from '../../kernel/actions/use-actions.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel } from '../../kernel/fields.ts'
import { PageHeader } from '../../kernel/page-header.tsx'
import { lastListPath } from '../../kernel/paths.ts'
import { PresenceLine } from '../../kernel/presence/presence-line.tsx'
import { usePresence } from '../../kernel/presence/use-presence.ts'
import { useRights } from '../../kernel/session.tsx'
import { RecordButtons } from '../../kernel/show/record-buttons.tsx'
import { Region } from '../../kernel/states/error-boundary.tsx'
import { isRightToLeft } from '../../locales/language.ts'
import { say, t } from '../../locales/translate.ts'
import { Composer } from './composer.tsx'
import { Context } from './context.tsx'
import { COMMENTS } from './thread.ts'
import { ThreadView } from './thread-view.tsx'
import styles from './ticket.module.css'
import { TicketFields } from './ticket-fields.tsx'
import type { Queue } from './use-queue.ts'
import { useFollowed, useThread } from './use-thread.ts'
import { Waiting } from './waiting.tsx'

interface Props {
  admin: Admin
  ticket: AdminRecord
  queue: Queue
  hidden: boolean
  narrow: boolean
  wide: boolean
}

/** Offered by the composer already. */
const WRITTEN = ['add_comment', 'reply']

/** The middle of the page: what the ticket is, what was said, and where one answers. */
export function Conversation({ admin, ticket, hidden, narrow, wide }: Props) {
  const actions = useActions(admin)
  const navigate = useNavigate()
  const [deleting, setDeleting] = useState(false)
  const [details, setDetails] = useState(false)
  const [sent, setSent] = useState(0)
  const thread = useThread(admin, ticket)
  const last = thread.messages.at(-1)?.id ?? 0
  const writes = useRights(COMMENTS).add
  const { others, version, news, typing } = usePresence(admin, ticket.id)
  useFollowed(admin, ticket, last, version, news)
  const onSent = useCallback(() => setSent((count) => count + 1), [])
  return (
    <section className={styles.conversation} aria-label={t('Conversation')} hidden={hidden}>
      <div className={styles.head}>
        <PageHeader
          title={ticket._title}
          documentTitle={[ticket._title, say(admin.resource.label.one)]}
          about={ticket._title}
          subtitle={
            <>
              <bdi dir="ltr">{String(ticket.ticket_number)}</bdi>
              <span>{say(choiceLabel(fieldOf(admin, 'category'), ticket.category))}</span>
              <Waiting ticket={ticket} sentence />
            </>
          }
        >
          {!wide && !narrow && (
            <Button icon={<ProfileOutlined aria-hidden />} onClick={() => setDetails(true)}>
              {t('Details')}
            </Button>
          )}
          <RecordButtons
            admin={admin}
            record={ticket}
            actions={actions}
            remove={() => setDeleting(true)}
            brief={WRITTEN}
          />
        </PageHeader>
        <TicketFields admin={admin} ticket={ticket} />
      </div>
      <Region>
        <ThreadView
          admin={admin}
          ticket={ticket.id}
          seller={String(ticket.company_name ?? '')}
          thread={thread}
          sent={sent}
        />
      </Region>
      {writes ? (
        <Composer
          admin={admin}
          ticket={ticket}
          last={last}
          sent={onSent}
          typing={typing}
          others={<PresenceLine others={others} />}
        />
      ) : (
        <p className={styles.noWriting}>{t('You may read this conversation, but not write in it.')}</p>
      )}
      {actions.dialogs}
      {deleting && (
        <DeleteDialog
          admin={admin}
          record={ticket}
          close={() => setDeleting(false)}
          deleted={() => navigate(lastListPath(admin), { replace: true })}
        />
      )}
      {details && (
        <Drawer
          open
          title={t('Details')}
          placement={isRightToLeft() ? 'left' : 'right'}
          width={360}
          styles={{ body: { padding: 0 } }}
          onClose={() => setDetails(false)}
        >
          <Context admin={admin} ticket={ticket} />
        </Drawer>
      )}
    </section>
  )
}
