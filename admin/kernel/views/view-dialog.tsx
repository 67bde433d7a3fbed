import { type FormEvent, useId, useState } from 'react'
import { t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { Dialog } from '../dialog.tsx'
import { Reason } from '../messages.tsx'
import { useChangeView, type ViewValues } from './use-change-view.ts'
import styles from './views.module.css'
import type { View } from './views.ts'

interface Props {
  title: string
  /** Null for a new one. */
  view: View | null
  /** What a new one is made of. */
  values: ViewValues
  close(): void
  saved(view: View): void
}

/** The name of a view, who has it, and whether the list opens with it. */
export function ViewDialog({ title, view, values, close, saved }: Props) {
  const change = useChangeView()
  const [name, setName] = useState(view?.name ?? values.name ?? '')
  const [shared, setShared] = useState(view?.is_shared ?? false)
  const [opens, setOpens] = useState(view?.is_default ?? false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const id = useId()
  const errors = failure instanceof ApiError ? failure.errors : undefined
  const wrong = errors?.name?.join(' ')
  const others = errors && Object.entries(errors).flatMap(([field, messages]) => (field === 'name' ? [] : messages))
  const save = async () => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      saved(await change(view, { ...values, name, is_shared: shared, is_default: opens }))
      close()
    } catch (error) {
      setFailure(error)
      setBusy(false)
      document.getElementById(id)?.focus()
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <Dialog
      title={title}
      okText={t('Save')}
      okButtonProps={{ loading: busy }}
      cancelText={t('Cancel')}
      onOk={() => void save()}
      onCancel={close}
      width={420}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <label htmlFor={id}>{t('Name')}</label>
        <input
          id={id}
          className="box"
          dir="auto"
          required
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          {...(wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {})}
        />
        {wrong && (
          <p id={`${id}-wrong`} role="alert" className={styles.wrong}>
            {wrong}
          </p>
        )}
        <label className={styles.choice}>
          <input
            type="checkbox"
            className="check"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
          {t('Share with all staff who may see this list')}
        </label>
        <label className={styles.choice}>
          <input
            type="checkbox"
            className="check"
            checked={opens}
            onChange={(event) => setOpens(event.target.checked)}
          />
          {t('Open this list with it')}
        </label>
        {failure !== null && !wrong && (
          <p role="alert" className={styles.wrong}>
            {others && others.length > 0 ? others.join(' ') : <Reason error={failure} />}
          </p>
        )}
      </form>
    </Dialog>
  )
}
