/** The page that adds a record, and the page that changes one. */
import { useState } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { Badges } from '../badges.tsx'
import { ButtonLink } from '../button-link.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { SavedMessage, useMessages } from '../messages.tsx'
import { PageHeader } from '../page-header.tsx'
import { createPath, editPath, lastListPath, pageBehind, showPath } from '../paths.ts'
import { useRights, useSession } from '../session.tsx'
import { Forbidden, RecordFailed } from '../states/record-states.tsx'
import { Skeleton } from '../states/states.tsx'
import { useRecord } from '../use-record.ts'
import styles from './form.module.css'
import { RecordForm } from './record-form.tsx'
import type { Afterwards } from './save-bar.tsx'
import { firstValues, valuesOf } from './values.ts'

const required = (
  <span className={styles.required}>
    <span aria-hidden="true">*</span> required
  </span>
)

/** Leads to the page of the record: back where that is what lies behind, so that it is not there twice. */
function useToPage(admin: Admin) {
  const navigate = useNavigate()
  const behind = pageBehind(useLocation().state)
  return (id: number | string) => (behind ? navigate(-1) : navigate(showPath(admin, id), { replace: true }))
}

/** Where to go after a save, and what is said there. */
function useSaved(admin: Admin, verb: string, again: () => void) {
  const navigate = useNavigate()
  const messages = useMessages()
  const toPage = useToPage(admin)
  const { state } = useLocation()
  return (record: AdminRecord, afterwards: Afterwards) => {
    messages.done(<SavedMessage admin={admin} record={record} verb={verb} />)
    if (afterwards === 'show') toPage(record.id)
    if (afterwards === 'continue') navigate(editPath(admin, record.id), { replace: true, state })
    if (afterwards === 'another') {
      navigate(createPath(admin), { replace: true })
      again()
    }
  }
}

export function CreatePage({ admin }: { admin: Admin }) {
  const [query] = useSearchParams()
  const behind = pageBehind(useLocation().state)
  const [round, setRound] = useState(0)
  const me = useSession().user.id
  const rights = useRights(admin.resource.name)
  const navigate = useNavigate()
  const saved = useSaved(admin, 'added', () => setRound((before) => before + 1))
  const what = admin.resource.label.one.toLowerCase()
  if (!rights.add) return <Forbidden admin={admin} what={`add a ${what}`} />
  return (
    <RecordForm
      key={round}
      admin={admin}
      record={undefined}
      first={firstValues(admin, query, me)}
      saved={saved}
      discard={() => (behind ? navigate(-1) : navigate(lastListPath(admin)))}
    >
      <PageHeader
        title={`Add ${what}`}
        documentTitle={[`Add ${what}`]}
        focus={false}
        back={behind ? { to: behind, label: 'Back' } : { to: lastListPath(admin), label: admin.resource.label.many }}
      >
        {required}
      </PageHeader>
    </RecordForm>
  )
}

export function EditPage({ admin }: { admin: Admin }) {
  const { id = '' } = useParams()
  // A form never changes under the hands of a person: it reads the record once, and anew when it is opened again.
  const { record, query } = useRecord(admin, id, 'form')
  const toPage = useToPage(admin)
  const saved = useSaved(admin, 'saved', () => undefined)
  const what = admin.resource.label.one.toLowerCase()
  if (query.error) return <RecordFailed admin={admin} error={query.error} retry={() => void query.refetch()} />
  if (!record)
    return (
      <div className={styles.content}>
        <Skeleton />
      </div>
    )
  return (
    <RecordForm
      key={id}
      admin={admin}
      record={record}
      first={valuesOf(admin, record)}
      saved={saved}
      discard={() => toPage(id)}
    >
      <PageHeader
        title={`${record._can.change ? 'Edit' : 'View'} ${what}`}
        documentTitle={[record._title, `${record._can.change ? 'Edit' : 'View'} ${what}`]}
        about={record._title}
        back={{ to: showPath(admin, id), label: `Back to the ${what}` }}
        badge={<Badges admin={admin} record={record} />}
        subtitle={<bdi>{record._title}</bdi>}
      >
        {record._can.change ? required : <ButtonLink to={lastListPath(admin)}>Close</ButtonLink>}
      </PageHeader>
    </RecordForm>
  )
}
