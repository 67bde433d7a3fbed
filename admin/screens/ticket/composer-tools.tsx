import { DownOutlined, LockFilled, PaperClipOutlined, SnippetsOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type RefObject, useRef } from 'react'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import type { ChosenFiles } from '../../kernel/files/use-chosen.ts'
import { useFormats } from '../../kernel/format.ts'
import { MenuButton } from '../../kernel/menu-button.tsx'
import { useRights } from '../../kernel/session.tsx'
import { usePhone } from '../../kernel/use-media.ts'
import { say, t } from '../../locales/translate.ts'
import { type AfterReply, type Way, waysFrom, wordsOf } from './after-reply.ts'
import styles from './composer-tools.module.css'
import type { Audience } from './drafts.ts'
import type { useDraft } from './use-draft.ts'

interface Props {
  admin: Admin
  ticket: AdminRecord
  audience: Audience
  chosen: ChosenFiles
  draft: ReturnType<typeof useDraft>
  area: RefObject<HTMLTextAreaElement | null>
  busy: boolean
  /** Opens the saved replies. */
  pick(): void
  after: AfterReply
  /** In the given way, or in the one that the button names. */
  submit(way?: Way): void
}

const MAC = /mac|iphone|ipad/i.test(navigator.userAgent)

/** Files, what was kept, and the button that says who will read it. */
export function ComposerTools({ ticket, audience, chosen, draft, busy, pick, after, submit }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const formats = useFormats()
  const { limits, files } = chosen
  const mayPick = useRights('saved_replies').view
  const phone = usePhone()
  const internal = audience === 'internal'
  return (
    <div className={styles.tools}>
      <Button
        type="text"
        icon={<PaperClipOutlined aria-hidden />}
        aria-label={t('Attach files')}
        title={t('Attach files: at most {count}, each up to {size} MB', {
          count: limits.count,
          size: limits.megabytes,
        })}
        disabled={busy || files.length >= limits.count}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={limits.extensions.map((one) => `.${one}`).join()}
        onChange={({ target }) => {
          chosen.add([...(target.files ?? [])])
          // The same file can be chosen again after it was removed.
          target.value = ''
        }}
      />
      {mayPick && (
        <Button
          type="text"
          icon={<SnippetsOutlined aria-hidden />}
          disabled={busy}
          aria-label={t('Saved replies')}
          title={t('Saved replies (/)')}
          onClick={pick}
        >
          {!phone && t('Saved replies')}
        </Button>
      )}
      <span className={`${styles.kept} ${internal ? styles.internal : ''}`}>
        {!draft.safe
          ? t('This browser keeps no drafts')
          : draft.keptAt > 0 && t('Draft saved {time}', { time: formats.near(new Date(draft.keptAt).toISOString()) })}
      </span>
      <span className={styles.ends}>
        {!internal && after.taking !== undefined && (
          <label className={styles.take}>
            <input
              type="checkbox"
              checked={after.taking}
              disabled={busy}
              onChange={({ target }) => after.take(target.checked)}
            />
            {t('Assign to me')}
          </label>
        )}
        <span className={styles.send}>
          <Button
            type="primary"
            className={internal ? styles.note : ''}
            icon={internal ? <LockFilled aria-hidden /> : null}
            loading={busy}
            onClick={() => submit()}
          >
            {internal ? t('Add internal note') : say(wordsOf(after.way))}
            <span className={styles.keys} aria-hidden="true" dir="ltr">
              {MAC ? '⌘ ↵' : 'Ctrl ↵'}
            </span>
          </Button>
          {!internal && ticket._can.change && (
            <MenuButton
              className={styles.more}
              label={t('Send and set the status')}
              items={() =>
                waysFrom(ticket.status).map((way) => ({
                  key: way,
                  label: way === 'same' ? t('Send') : say(wordsOf(way)),
                  onClick: () => {
                    after.remember(way)
                    submit(way)
                  },
                }))
              }
            >
              <DownOutlined aria-hidden />
            </MenuButton>
          )}
        </span>
      </span>
    </div>
  )
}
