/** What is known of a customer: important notes first, and a quick way to add one. */
import { PushpinFilled } from '@ant-design/icons'
import { useList } from '@refinedev/core'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { useAdminOf } from '../../kernel/admins.tsx'
import { Card } from '../../kernel/card.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { formatNumber, useFormats } from '../../kernel/format.ts'
import { listPath, showPath } from '../../kernel/paths.ts'
import { useRights } from '../../kernel/session.tsx'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useQuickAdd } from '../../kernel/use-quick-add.ts'
import { say, t } from '../../locales/translate.ts'
import styles from './customer.module.css'

const FEW = 5

export function NotesCard({ record }: { record: AdminRecord }) {
  const admin = useAdminOf('customer_notes')
  const rights = useRights('customer_notes')
  return admin && rights.view ? <Listed admin={admin} customer={record.id} canAdd={rights.add} /> : null
}

/** Those that are important, or those that are not; newest first. */
function useNotes(admin: Admin, customer: number, important: boolean) {
  return useList<AdminRecord>({
    resource: admin.resource.paths.admin,
    filters: [
      { field: 'customer', operator: 'eq', value: customer },
      { field: 'is_important', operator: 'eq', value: important },
    ],
    sorters: [{ field: 'created_at', order: 'desc' }],
    pagination: { currentPage: 1, pageSize: FEW },
    errorNotification: false,
  })
}

function Listed({ admin, customer, canAdd }: { admin: Admin; customer: number; canAdd: boolean }) {
  const pinned = useNotes(admin, customer, true)
  const others = useNotes(admin, customer, false)
  const { query } = others
  const notes = [...pinned.result.data, ...others.result.data].slice(0, FEW)
  const total = (pinned.result.total ?? 0) + (others.result.total ?? 0)
  const title = say(admin.resource.label.many)
  return (
    <Card
      title={
        <>
          {title} {query.isSuccess && <span className="muted">{formatNumber(total)}</span>}
        </>
      }
      extra={total > FEW && <Link to={`${listPath(admin)}?customer=${customer}`}>{t('View all')}</Link>}
    >
      {canAdd && <Add admin={admin} customer={customer} />}
      {query.error ? (
        <Failed error={query.error} what={title} retry={() => void query.refetch()} />
      ) : query.isLoading || pinned.query.isLoading ? (
        <Skeleton rows={2} />
      ) : notes.length === 0 ? (
        <p className="muted">{t('None yet.')}</p>
      ) : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <Note key={note.id} admin={admin} note={note} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Note({ admin, note }: { admin: Admin; note: AdminRecord }) {
  const { day } = useFormats()
  return (
    <li className={note.is_important ? styles.important : undefined}>
      <p className={styles.noteHead}>
        <Link to={showPath(admin, note.id)}>
          <bdi>{note._title}</bdi>
        </Link>
        {note.is_important === true && (
          <span className={styles.pin}>
            <PushpinFilled aria-hidden /> {t('Important')}
          </span>
        )}
      </p>
      <p dir="auto" className={styles.words}>
        {String(note.note)}
      </p>
      <p className="muted">
        <bdi>{String(note.created_by_name ?? '')}</bdi> · {day(String(note.created_at))}
      </p>
    </li>
  )
}

/** One line and Enter; its first words are the title. */
function Add({ admin, customer }: { admin: Admin; customer: number }) {
  const [note, setNote] = useState('')
  const [important, setImportant] = useState(false)
  const { add, busy, told, failed } = useQuickAdd(admin)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = note.trim()
    if (words === '') return
    const title = words.length > 60 ? `${words.slice(0, 59)}…` : words
    void add({ customer, title, note: words, is_important: important }, () => {
      setNote('')
      setImportant(false)
      return t('Note added.')
    })
  }
  return (
    <form className={`${styles.add} no-print`} onSubmit={submit} aria-label={t('Add a note')}>
      <input
        className="box"
        dir="auto"
        aria-label={t('Add a note')}
        placeholder={t('Add a note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <label>
        <input
          type="checkbox"
          className="check"
          checked={important}
          onChange={(event) => setImportant(event.target.checked)}
        />
        {t('Important')}
      </label>
      <Button size="small" htmlType="submit" loading={busy}>
        {t('Add')}
      </Button>
      <p role="status" className="visually-hidden">
        {told}
      </p>
      {failed && (
        <p role="alert" className={styles.failed}>
          {failed}
        </p>
      )}
    </form>
  )
}
