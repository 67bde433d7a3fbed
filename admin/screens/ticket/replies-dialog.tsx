import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { Link } from 'react-router'
import { useAdminOf } from '../../kernel/admins.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { Dialog } from '../../kernel/dialog.tsx'
import { choiceLabel } from '../../kernel/fields.ts'
import { listPath } from '../../kernel/paths.ts'
import { useSession } from '../../kernel/session.tsx'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useDebounced } from '../../kernel/use-debounced.ts'
import { keyOf } from '../../kernel/use-resource-query.ts'
import { say, t } from '../../locales/translate.ts'
import { API } from '../../providers/data.ts'
import { send } from '../../providers/http.ts'
import styles from './replies.module.css'
import { piecesOf, textOf, valuesFor } from './reply-text.ts'

const REPLIES = 'saved_replies'
const MOST = 50

interface Props {
  ticket: AdminRecord
  /** With the status that it leaves the ticket in; empty leaves it as it is. */
  insert(text: string, status: string): void
  close(): void
}

/** Chooses a saved reply: typed for, seen as it will be read, put into the text. */
export function RepliesDialog(props: Props) {
  const admin = useAdminOf(REPLIES)
  return admin ? <Picker {...props} admin={admin} /> : null
}

function Picker({ admin, ticket, insert, close }: Props & { admin: Admin }) {
  const { user } = useSession()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const q = useDebounced(words.trim(), 150)
  const query = useQuery({
    queryKey: [...keyOf(admin), 'picker', q],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ _sort: 'title', _order: 'asc', _start: '0', _end: String(MOST), q })
      return (await send<readonly AdminRecord[]>('GET', `${API}/${admin.resource.paths.admin}?${search}`, { signal }))
        .data
    },
  })
  const replies = query.data ?? []
  const chosen = replies[Math.min(at, replies.length - 1)]
  const pieces = chosen ? piecesOf(String(chosen.body), valuesFor(ticket, user.full_name)) : []
  const after = textOf(chosen?.status)
  const take = () => chosen && insert(pieces.map(({ text }) => text).join(''), after)
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((before) => Math.max(0, Math.min(before + step, replies.length - 1)))
    else if (event.key === 'Enter') take()
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      title={t('Saved replies')}
      width={720}
      onCancel={close}
      footer={
        <>
          <Link to={listPath(admin)} className={styles.manage}>
            {t('Manage saved replies')}
          </Link>
          <Button onClick={close}>{t('Cancel')}</Button>
          <Button type="primary" disabled={!chosen} onClick={take}>
            {t('Put into the text')}
          </Button>
        </>
      }
    >
      <input
        type="search"
        role="combobox"
        className="box"
        aria-label={t('Find a saved reply')}
        placeholder={t('Find a saved reply')}
        aria-expanded="true"
        aria-controls="saved-replies"
        aria-activedescendant={chosen ? `saved-reply-${chosen.id}` : undefined}
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setAt(0)
        }}
        onKeyDown={pressed}
      />
      {query.error ? (
        <Failed error={query.error} what={t('The saved replies')} retry={() => void query.refetch()} />
      ) : query.isLoading ? (
        <Skeleton rows={4} />
      ) : (
        <div className={styles.panes}>
          <div role="listbox" id="saved-replies" aria-label={t('Saved replies')} className={styles.list}>
            {replies.map((reply, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box above
              <div
                key={reply.id}
                id={`saved-reply-${reply.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={reply === chosen}
                className={`${styles.reply} clipped`}
                onClick={() => setAt(index)}
                onDoubleClick={take}
              >
                <bdi>{reply._title}</bdi>
              </div>
            ))}
          </div>
          <div className={styles.preview} dir="auto">
            {chosen ? (
              pieces.map(({ text, kind }, index) => (
                <span key={`${String(index)} ${text.slice(0, 12)}`} className={styles[kind]}>
                  {text}
                </span>
              ))
            ) : (
              <p className="muted">{q ? t('Nothing found') : t('None yet.')}</p>
            )}
            {after && (
              <p className={styles.after}>
                {t('{field}: {value}', {
                  field: say(fieldOf(admin, 'status').label),
                  value: say(choiceLabel(fieldOf(admin, 'status'), after)),
                })}
              </p>
            )}
          </div>
        </div>
      )}
    </Dialog>
  )
}
