/** The page that adds a record, and the page that changes one. */

import { useState } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { addOf, saySmall, t } from '../../locales/translate.ts'
import { Badges } from '../badges.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { titleOf } from '../fields.ts'
import { useFormats } from '../format.ts'
import { PageHeader } from '../page-header.tsx'
import { lastListPath, pageBehind, showPath } from '../paths.ts'
import { useRights, useSession } from '../session.tsx'
import { Forbidden, RecordFailed } from '../states/record-states.tsx'
import { Skeleton } from '../states/states.tsx'
import { useRecord } from '../use-record.ts'
import { DeleteButton } from './delete-button.tsx'
import { firstValues } from './first-values.ts'
import styles from './form.module.css'
import { RecordForm } from './record-form.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useSaved, useToPage, useWayOut } from './use-saved.tsx'
import { mayEdit, valuesOf } from './values.ts'

const Required = () => (
  <span className={styles.required}>
    <span aria-hidden="true">*</span> {t('required')}
  </span>
)

/** Leaves a form, and asks when there is something to lose. */
function useLeaving(leave: () => void) {
  const [discarding, setDiscarding] = useState(false)
  const discard = () => {
    setDiscarding(true)
    leave()
  }
  return { discard, guard: <UnsavedGuard discarding={discarding} stay={() => setDiscarding(false)} /> }
}

export function CreatePage({ admin }: { admin: Admin }) {
  const [query] = useSearchParams()
  const behind = pageBehind(useLocation().state)
  const [round, setRound] = useState(0)
  const me = useSession().user.id
  const { timeZone } = useFormats()
  const rights = useRights(admin.resource.name)
  const navigate = useNavigate()
  const out = useWayOut(admin)
  const saved = useSaved(admin, () => setRound((before) => before + 1))
  const { discard, guard } = useLeaving(() => (behind ? navigate(-1) : navigate(out.to)))
  const title = addOf(admin.resource.label)
  if (!rights.add)
    return (
      <Forbidden
        admin={admin}
        title={t('You may not add a {resource}', { resource: saySmall(admin.resource.label.one) })}
      />
    )
  return (
    <>
      <RecordForm
        key={round}
        admin={admin}
        record={undefined}
        first={firstValues(admin, query, { me, timeZone, now: new Date().toISOString() })}
        saved={(record, afterwards) => saved(record, afterwards, true)}
        discard={discard}
      >
        <PageHeader
          title={title}
          documentTitle={[title]}
          focus={false}
          back={behind ? { to: behind, label: t('Back') } : out}
        >
          <Required />
        </PageHeader>
      </RecordForm>
      {guard}
    </>
  )
}

export function EditPage({ admin }: { admin: Admin }) {
  const { id = '' } = useParams()
  // A form never changes under the hands of a person: it reads the record once, and anew when it is opened again.
  const { record, query } = useRecord(admin, id, 'form')
  if (query.error) return <RecordFailed admin={admin} error={query.error} retry={() => void query.refetch()} />
  if (!record)
    return (
      <div className={styles.content}>
        <Skeleton />
      </div>
    )
  return <Opened key={id} admin={admin} record={record} />
}

function Opened({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const navigate = useNavigate()
  const toPage = useToPage(admin)
  const saved = useSaved(admin, () => undefined)
  const resource = saySmall(admin.resource.label.one)
  const mayChange = mayEdit(admin, record)
  // Who may only look goes on looking: in the list, as it was.
  const { discard, guard } = useLeaving(() => (mayChange ? toPage(record.id) : navigate(lastListPath(admin))))
  const title = mayChange ? t('Edit {resource}', { resource }) : t('View {resource}', { resource })
  return (
    <>
      <RecordForm
        admin={admin}
        record={record}
        first={valuesOf(admin, record)}
        saved={(answer, afterwards) => saved(answer, afterwards, false)}
        discard={discard}
      >
        <PageHeader
          title={title}
          documentTitle={[titleOf(admin.resource, record), title]}
          about={titleOf(admin.resource, record)}
          back={{ to: showPath(admin, record.id), label: t('Back to the {resource}', { resource }) }}
          badge={<Badges admin={admin} record={record} />}
          subtitle={<bdi>{titleOf(admin.resource, record)}</bdi>}
        >
          {mayChange && <Required />}
          <DeleteButton admin={admin} record={record} />
        </PageHeader>
      </RecordForm>
      {guard}
    </>
  )
}
