import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useChosen } from '../../kernel/files/use-chosen.ts'
import { useIncoming } from '../../kernel/files/use-incoming.ts'
import { useUnsaved } from '../../kernel/form/unsaved.ts'
import { late } from '../../kernel/late.tsx'
import { Reason, wrongValues } from '../../kernel/messages.tsx'
import { t } from '../../locales/translate.ts'
import { isWay, statusAfter, useAfterReply } from './after-reply.ts'
import type { ComposerProps } from './composer.tsx'
import styles from './composer-box.module.css'
import { ComposerFiles } from './composer-files.tsx'
import { ComposerTools } from './composer-tools.tsx'
import { type Audience, draftKey, heldFiles } from './drafts.ts'
import { unfilled } from './reply-text.ts'
import type { Message } from './thread.ts'
import { useDraft } from './use-draft.ts'
import { useReply } from './use-reply.ts'

const RepliesDialog = late(async () => (await import('./replies-dialog.tsx')).RepliesDialog)
const CrossedDialog = late(async () => (await import('./crossed-dialog.tsx')).CrossedDialog)

interface Props extends ComposerProps {
  audience: Audience
  me: number
}
/** Replies that crossed with this one, and the status that it was to set. */
interface Crossed {
  readonly newer: readonly Message[]
  readonly status: string | undefined
}

/** Selects what is to be replaced. */
function selectFirst(area: HTMLTextAreaElement | null, words: string): void {
  const at = area?.value.indexOf(words) ?? -1
  if (!area || at < 0) return
  area.focus()
  area.setSelectionRange(at, at + words.length)
}

/** Puts a text where the cursor is, and the cursor behind it. */
function insertAt(area: HTMLTextAreaElement | null, text: string, setText: (text: string) => void): void {
  if (!area) return
  const { value, selectionStart, selectionEnd } = area
  flushSync(() => setText(value.slice(0, selectionStart) + text + value.slice(selectionEnd)))
  const end = selectionStart + text.length
  area.focus()
  area.setSelectionRange(end, end)
}

/** Said of what the server has against single values. */
const wrongIn = (error: unknown): string => wrongValues(error).join(' ')

/** Text, files and the button. All that is typed stays in here, until it has arrived. */
export function ComposerBox({ admin, ticket, last, sent, typing, audience, me }: Props) {
  const key = draftKey(me, ticket.id, audience)
  const chosen = useChosen(heldFiles(key))
  const draft = useDraft(key, chosen)
  const { send, busy } = useReply(admin, ticket, chosen)
  const after = useAfterReply(ticket, me)
  const usual = audience === 'public' ? statusAfter(after.way) : undefined
  const area = useRef<HTMLTextAreaElement>(null)
  const [problem, setProblem] = useState<React.ReactNode>(null)
  const [crossed, setCrossed] = useState<Crossed | null>(null)
  const [said, setSaid] = useState('')
  const [replies, setReplies] = useState(false)
  const missing = unfilled(draft.text)
  const over = useIncoming(chosen.add)
  // A draft is safe, so nothing has to be asked before it is left; a session that ends is begun anew above it.
  const kept = useRef(false)
  useUnsaved(kept)
  useEffect(() => () => typing(false), [typing])

  const submit = async (status: string | undefined, seen = last) => {
    if (draft.text.trim() === '' && chosen.files.length === 0) {
      setProblem(t('Write something first.'))
      area.current?.focus()
      return
    }
    if (missing.length > 0) {
      setProblem(t('Fill in or take away: {names}', { names: missing.join(t(', ')) }))
      selectFirst(area.current, missing[0] ?? '')
      return
    }
    setProblem(null)
    const taking = audience === 'public' && after.taking === true
    const result = await send({ text: draft.text, audience, status, seen, taking })
    if (result === null) return
    if ('newer' in result) return setCrossed({ newer: result.newer, status })
    setCrossed(null)
    if ('error' in result) {
      setProblem(wrongIn(result.error) || <Reason error={result.error} />)
      return
    }
    chosen.clear()
    draft.done()
    after.choose(undefined)
    typing(false)
    setSaid(audience === 'internal' ? t('The internal note was added.') : t('Sent to the customer.'))
    area.current?.focus()
    sent()
  }

  return (
    <>
      <div
        className={`${styles.box} ${styles[audience]} ${over ? styles.over : ''}`}
        // A click beside the text is meant for it.
        onPointerDown={(event) => {
          if (event.target !== event.currentTarget) return
          event.preventDefault()
          area.current?.focus()
        }}
      >
        <textarea
          ref={area}
          className={styles.text}
          dir="auto"
          rows={3}
          value={draft.text}
          readOnly={busy}
          aria-label={audience === 'internal' ? t('Internal note') : t('Reply to customer')}
          aria-invalid={problem !== null}
          placeholder={
            audience === 'internal' ? t('Only staff and the seller can read this') : t('Write to the customer')
          }
          data-composer
          onChange={({ target }) => {
            draft.setText(target.value)
            typing(target.value !== '')
          }}
          onKeyDown={(event) => {
            // Out of the text, to where single keys do something.
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key === '/' && draft.text === '') {
              event.preventDefault()
              setReplies(true)
            }
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
            event.preventDefault()
            void submit(usual)
          }}
        />
        <ComposerFiles chosen={chosen} lost={draft.lost} forgetLost={draft.forgetLost} over={over} area={area} />
        {missing.length > 0 && (
          <p role="status" className={styles.lost}>
            {t('There is no value for {names}', { names: missing.join(t(', ')) })}{' '}
            <button type="button" className="link-button" onClick={() => selectFirst(area.current, missing[0] ?? '')}>
              {t('Show it')}
            </button>
          </p>
        )}
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <ComposerTools
          admin={admin}
          ticket={ticket}
          audience={audience}
          chosen={chosen}
          draft={draft}
          area={area}
          busy={busy}
          pick={() => setReplies(true)}
          after={after}
          submit={(way) => void submit(way ? statusAfter(way) : usual)}
        />
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {replies && (
        <RepliesDialog
          ticket={ticket}
          insert={(text, status) => {
            setReplies(false)
            after.choose(isWay(status) ? status : undefined)
            insertAt(area.current, text, draft.setText)
            typing(true)
          }}
          close={() => setReplies(false)}
        />
      )}
      {crossed && (
        <CrossedDialog
          newer={crossed.newer}
          text={draft.text}
          busy={busy}
          send={() => void submit(crossed.status, crossed.newer.at(-1)?.id)}
          close={() => {
            setCrossed(null)
            area.current?.focus()
          }}
        />
      )}
    </>
  )
}
