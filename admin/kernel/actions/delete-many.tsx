import { keys, useInvalidate } from '@refinedev/core'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { countOf, t } from '../../locales/translate.ts'
import { ApiError, send } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { Reason, useMessages } from '../messages.tsx'
import { useOnce } from '../once.ts'
import { apiPath } from '../paths.ts'
import { Failed, Skeleton } from '../states/states.tsx'
import styles from './deletion.module.css'
import { DeletionFates, type Fates } from './deletion-groups.tsx'
import { runOnSelection, type Selected } from './target.ts'

interface Preview extends Fates {
  readonly count: number
}
interface Props {
  admin: Admin
  selected: Selected
  close(): void
  deleted(): void
}

const countIn = (selected: Selected): number => ('ids' in selected ? selected.ids.length : selected.count)

/** How many match now, when an answer says that it is another number than the person saw. */
const newCount = (error: unknown): number | undefined =>
  error instanceof ApiError && error.statusCode === 409 && typeof error.body.count === 'number'
    ? error.body.count
    : undefined

function usePreview(admin: Admin, selected: Selected) {
  return useQuery({
    queryKey: [
      ...keys().data('default').resource(admin.resource.paths.admin).get(),
      'extra',
      'remove-preview',
      selected,
    ],
    queryFn: async () =>
      (await send<Preview>('POST', apiPath(admin, 'bulk', 'remove-preview'), { body: selected })).data,
    gcTime: 0,
    retry: false,
  })
}

/** Says what goes along with all that is chosen, and what stands in the way, before it is deleted: all of it, or nothing. */
export function DeleteMany({ admin, selected: first, close, deleted }: Props) {
  const [selected, setSelected] = useState(first)
  const [problem, setProblem] = useState<ReactNode>(null)
  const [busy, setBusy] = useState(false)
  const preview = usePreview(admin, selected)
  const once = useOnce()
  const invalidate = useInvalidate()
  const messages = useMessages()
  const { label } = admin.resource
  const moved = newCount(preview.error)
  const records = countOf(preview.data?.count ?? countIn(selected), label)
  const blocked = preview.data !== undefined && !preview.data.allowed

  const again = (count: number) => {
    if ('filter' in selected) setSelected({ ...selected, count })
    setProblem(
      t('The list has changed: it now has {records}. Nothing was deleted yet.', { records: countOf(count, label) }),
    )
  }
  const remove = async () => {
    setProblem(null)
    setBusy(true)
    try {
      const { done } = await once((key) => runOnSelection(admin, 'remove', selected, { input: {}, key }))
      const records = countOf(done, label)
      messages.done(done === 1 ? t('{records} was deleted.', { records }) : t('{records} were deleted.', { records }))
      deleted()
      close()
      await invalidate({ invalidates: ['all'] })
    } catch (error) {
      const count = newCount(error)
      if (count !== undefined) again(count)
      else {
        setProblem(<Reason error={error} />)
        void preview.refetch()
      }
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={blocked ? t('{records} cannot be deleted', { records }) : t('Delete {records}?', { records })}
      okText={t('Delete {records}', { records })}
      okButtonProps={{ danger: true, disabled: !preview.data || blocked, loading: busy }}
      onOk={remove}
      onCancel={close}
      {...(blocked ? { footer: <Button onClick={close}>{t('Close')}</Button> } : {})}
    >
      <div className={styles.dialog}>
        {problem && <Alert type="error" showIcon message={problem} role="alert" />}
        {preview.isPending && <Skeleton rows={3} />}
        {moved !== undefined ? (
          <Alert
            type="warning"
            role="alert"
            message={t('The list has changed: it now has {records}.', { records: countOf(moved, label) })}
            action={
              <Button onClick={() => again(moved)}>
                {t('Go on with {records}', { records: countOf(moved, label) })}
              </Button>
            }
          />
        ) : (
          preview.error && (
            <Failed error={preview.error} what={t('What depends on them')} retry={() => void preview.refetch()} />
          )
        )}
        {preview.data && <DeletionFates fates={preview.data} it="them" />}
      </div>
    </Dialog>
  )
}
