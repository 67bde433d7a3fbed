/** The form of another record, above the form that points at it. */
import { App, Drawer } from 'antd'
import { useContext, useRef } from 'react'
import { isRightToLeft } from '../../../locales/language.ts'
import { addOf, message, say, saySmall, t } from '../../../locales/translate.ts'
import type { Admin, AdminRecord } from '../../define-admin.ts'
import { useFormats } from '../../format.ts'
import { SavedMessage, useMessages } from '../../messages.tsx'
import { useSession } from '../../session.tsx'
import { Failed, Skeleton } from '../../states/states.tsx'
import { usePhone } from '../../use-media.ts'
import { useRecord } from '../../use-record.ts'
import { firstValues } from '../first-values.ts'
import { FormPlace, placeAt } from '../form-place.ts'
import { RecordForm } from '../record-form.tsx'
import { valuesOf } from '../values.ts'

interface Props {
  admin: Admin
  /** Undefined for a new one. */
  id: number | undefined
  saved(record: AdminRecord): void
  close(): void
}

export function RelatedDrawer({ admin, id, saved, close }: Props) {
  const { depth } = useContext(FormPlace)
  const phone = usePhone()
  const dirty = useRef(false)
  const { modal } = App.useApp()
  const messages = useMessages()
  const resource = saySmall(admin.resource.label.one)
  const leave = () => {
    if (!dirty.current) return close()
    modal.confirm({
      title: t('Discard your changes?'),
      content: t('What you typed for this {resource} will be gone. The form below stays as it is.', { resource }),
      okText: t('Discard changes'),
      okButtonProps: { danger: true },
      cancelText: t('Keep editing'),
      onOk: close,
    })
  }
  const done = (record: AdminRecord) => {
    messages.done(
      <SavedMessage admin={admin} record={record} verb={id === undefined ? message('added') : message('saved')} />,
    )
    saved(record)
  }
  const form = { admin, dirty, saved: done, discard: leave }
  const title = id === undefined ? addOf(admin.resource.label) : t('Edit {resource}', { resource })
  return (
    <Drawer
      open
      title={title}
      aria-label={title}
      width={phone ? '100%' : 680 - depth * 40}
      placement={isRightToLeft() ? 'left' : 'right'}
      push={false}
      // The form puts it into its first field.
      autoFocus={false}
      onClose={leave}
      // The form has its own scroller, and its bar stands at the foot of the drawer.
      styles={{ body: { padding: 0, overflow: 'hidden', background: 'var(--ant-color-bg-layout)' } }}
    >
      <FormPlace value={placeAt(depth + 1)}>
        {id === undefined ? <NewOne {...form} /> : <OldOne {...form} id={id} />}
      </FormPlace>
    </Drawer>
  )
}

interface FormProps extends Pick<Parameters<typeof RecordForm>[0], 'admin' | 'dirty' | 'saved' | 'discard'> {}

function NewOne(form: FormProps) {
  const me = useSession().user.id
  const { timeZone } = useFormats()
  const first = firstValues(form.admin, new URLSearchParams(), { me, timeZone, now: new Date().toISOString() })
  return <RecordForm {...form} record={undefined} first={first} />
}

function OldOne({ id, ...form }: FormProps & { id: number }) {
  // Read anew each time that it is opened.
  const { record, query } = useRecord(form.admin, String(id), 'form')
  if (query.error)
    return <Failed error={query.error} what={say(form.admin.resource.label.one)} retry={() => void query.refetch()} />
  if (!record) return <Skeleton />
  return <RecordForm {...form} record={record} first={valuesOf(form.admin, record)} />
}
