import { DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Fragment, useEffect, useState } from 'react'
import type { Admin } from '../../kernel/define-admin.ts'
import { reasonOf } from '../../kernel/messages.tsx'
import { useSession } from '../../kernel/session.tsx'
import { plural, t } from '../../locales/translate.ts'
import { EventLine } from './event-line.tsx'
import { MessageView } from './message.tsx'
import { lastRead, markRead } from './seen.ts'
import styles from './thread.module.css'
import type { Item } from './thread.ts'
import { useScroll } from './use-scroll.ts'
import type { Thread } from './use-thread.ts'

const MARKER = 'since'
const keyOf = (item: Item): string => ('message' in item ? `m${item.message.id}` : `e${item.event.id}`)

interface Props {
  admin: Admin
  ticket: number
  seller: string
  thread: Thread
  /** Counts the messages that were sent from here: each leads to the end. */
  sent: number
}

/** The conversation. What comes while it is read is marked and announced, and moves nothing. */
export function ThreadView({ admin, ticket, seller, thread, sent }: Props) {
  const me = useSession().user.id
  const { items, messages, earlier } = thread
  const last = messages.at(-1)?.id ?? 0
  /** What there was when the page was opened, and what was read before. */
  const [opened] = useState(last)
  const [read] = useState(() => lastRead(me, ticket))
  const { box, atEnd, toEnd, onScroll, hold } = useScroll(items[0] && keyOf(items[0]), last, MARKER)
  const since =
    read === undefined ? undefined : messages.find(({ id, author }) => id > read && id <= opened && author !== me)
  const fresh = messages.filter(({ id, author }) => id > opened && author !== me)
  const [noticed, setNoticed] = useState(opened)
  const waiting = fresh.filter(({ id }) => id > noticed).length

  useEffect(() => markRead(me, ticket, last), [me, ticket, last])
  useEffect(() => {
    if (atEnd) setNoticed(last)
  }, [atEnd])
  useEffect(() => {
    if (sent > 0) toEnd()
  }, [sent, toEnd])

  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={styles.thread}
        role="log"
        aria-label={t('Conversation')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        onScroll={onScroll}
      >
        <div className={styles.items}>
          {earlier > 0 && (
            <div className={styles.earlier}>
              <Button
                size="small"
                loading={thread.loading}
                onClick={() => {
                  hold()
                  thread.showEarlier()
                }}
              >
                {t('Show {count} earlier', { count: thread.next })}
              </Button>
              {thread.error !== null && <span role="alert">{reasonOf(thread.error)}</span>}
            </div>
          )}
          {items.map((item) => (
            <Fragment key={keyOf(item)}>
              {'message' in item ? (
                <>
                  {item.message === since && (
                    <p className={styles.since} data-marker={MARKER}>
                      <span>{t('New since your last visit')}</span>
                    </p>
                  )}
                  <MessageView message={item.message} seller={seller} fresh={fresh.includes(item.message)} />
                </>
              ) : (
                <EventLine admin={admin} event={item.event} />
              )}
            </Fragment>
          ))}
        </div>
      </div>
      {waiting > 0 && !atEnd && (
        <Button className={styles.jump ?? ''} icon={<DownOutlined aria-hidden />} onClick={toEnd}>
          {plural('{count} new message', '{count} new messages', { count: waiting })}
        </Button>
      )}
    </div>
  )
}
