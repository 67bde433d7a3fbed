/** A record beside the list that it stands in: the fields of its page, and the ways there. */

import { CloseOutlined, DownOutlined, EditOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { say, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { Badges } from '../badges.tsx'
import { ButtonLink } from '../button-link.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { titleOf } from '../fields.ts'
import { mayEdit } from '../form/values.ts'
import { editPath, showPath } from '../paths.ts'
import { RecordTrouble } from '../states/record-states.tsx'
import { Skeleton } from '../states/states.tsx'
import { useDebounced } from '../use-debounced.ts'
import { isCovered, isTyping } from '../use-keys.ts'
import { useRecord } from '../use-record.ts'
import styles from './peek.module.css'
import { RecordFields } from './record-fields.tsx'
import show from './show.module.css'

interface Props {
  admin: Admin
  id: number
  /** The record as its row has it, if it stands on this page of the list. */
  row: AdminRecord | undefined
  /** Whether the focus comes here first. */
  begin: boolean
  /** To the row before or after; undefined where there is none. */
  before: (() => void) | undefined
  after: (() => void) | undefined
  close(): void
}

/** Whoever holds a key down means the record where it stops. Milliseconds. */
const PAUSE = 120

export function PeekPanel({ admin, id, row, begin, before, after, close }: Props) {
  const name = useId()
  const panel = useRef<HTMLElement>(null)
  const asked = useDebounced(id, PAUSE)
  const { record, query } = useRecord(admin, String(asked), 'page')
  const error = asked === id ? query.error : null
  const gone = error instanceof ApiError && error.statusCode === 404
  const read = asked === id && !gone ? record : undefined
  const known = read ?? (gone ? undefined : row)
  const title = known ? titleOf(admin.resource, known) : `${say(admin.resource.label.one)} ${id}`
  useFocusFirst(panel, begin)
  useEscape(close)
  // Another record begins at its top
  useEffect(() => {
    panel.current?.scrollTo(0, 0)
  }, [id])
  return (
    // It covers nothing: the rows beside it can be clicked, and the keys of the list go on working.
    <section ref={panel} role="dialog" aria-modal="false" aria-labelledby={name} tabIndex={-1} className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.tools}>
          <Step icon={<UpOutlined aria-hidden />} label={t('Previous row')} go={before} />
          <Step icon={<DownOutlined aria-hidden />} label={t('Next row')} go={after} />
          <span className={styles.ways}>
            {!gone && <ButtonLink to={showPath(admin, id)}>{t('Open the page')}</ButtonLink>}
            {known && mayEdit(admin, known) && (
              <ButtonLink icon={<EditOutlined aria-hidden />} to={editPath(admin, id)}>
                {t('Edit')}
              </ButtonLink>
            )}
            <Step icon={<CloseOutlined aria-hidden />} label={t('Close')} go={close} />
          </span>
        </div>
        <div className={styles.line}>
          <h2 id={name}>
            <bdi>{title}</bdi>
          </h2>
          {known && <Badges admin={admin} record={known} />}
        </div>
        {read && admin.show?.subtitle && <div className={styles.subtitle}>{admin.show.subtitle(read)}</div>}
        <Moved title={title} />
      </header>
      <div className={`${styles.body} ${show.side}`}>
        {read ? (
          <RecordFields key={id} admin={admin} record={read} />
        ) : error ? (
          <RecordTrouble admin={admin} id={String(id)} error={error} retry={() => void query.refetch()} />
        ) : (
          <Skeleton key={id} rows={6} />
        )}
      </div>
    </section>
  )
}

const Step = ({ icon, label, go }: { icon: ReactNode; label: string; go: (() => void) | undefined }) => (
  <Button type="text" icon={icon} aria-label={label} title={label} disabled={!go} onClick={go} />
)

/** Says to a screen reader which record has come; the first one it hears with the focus. */
function Moved({ title }: { title: string }) {
  const [first] = useState(title)
  return (
    <span role="status" className="visually-hidden">
      {title === first ? '' : title}
    </span>
  )
}

function useFocusFirst(panel: RefObject<HTMLElement | null>, begin: boolean): void {
  // Only when it appears
  useEffect(() => {
    if (begin) panel.current?.focus({ preventScroll: true })
  }, [])
}

/** Escape closes it wherever the focus is, but for boxes and dialogs, which have an Escape of their own. */
function useEscape(close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping(event.target) && !isCovered()) latest.current()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
