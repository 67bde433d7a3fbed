import { Alert, Button } from 'antd'
import { say, saySmall, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { sameValue, titleOf } from '../fields.ts'
import { Failed, Skeleton } from '../states/states.tsx'
import { useResourceQuery } from '../use-resource-query.ts'
import styles from './deletion.module.css'
import { DeletionFates, type Fates } from './deletion-groups.tsx'
import { useRemoval } from './use-removal.tsx'

interface Props {
  admin: Admin
  record: AdminRecord
  close(): void
  /** It is deleted, by this user or by somebody else. */
  deleted(): void
}

/** Says what goes along, what loses its link and what stands in the way, before a record is deleted. */
export function DeleteDialog({ admin, record: first, close, deleted }: Props) {
  const { record, problem, gone: vanished, busy, remove, retire } = useRemoval(admin, first)
  const preview = useResourceQuery<Fates>(admin, [first.id, 'delete-preview'], '', { fresh: true })
  const resource = saySmall(admin.resource.label.one)
  const status = preview.error instanceof ApiError ? preview.error.statusCode : 0
  const gone = vanished || status === 404
  const blocked = status === 403 || preview.data?.allowed === false

  const leave = () => {
    close()
    if (gone) deleted()
  }
  const confirm = async () => {
    if (!(await remove())) return void preview.refetch()
    close()
    deleted()
  }
  const instead = admin.insteadOfDelete
  const offered = instead && record._can.change && !gone && !sameAs(record, instead.values) ? instead : undefined

  return (
    <Dialog
      calm
      title={
        gone
          ? t('This {resource} is already deleted', { resource })
          : blocked
            ? t('You cannot delete this {resource}', { resource })
            : t('Delete this {resource}?', { resource })
      }
      onCancel={leave}
      footer={
        <>
          <Button onClick={leave}>{gone || blocked ? t('Close') : t('Keep it')}</Button>
          {offered && blocked && (
            <Button
              type="primary"
              loading={busy}
              onClick={() => void retire(offered.values, offered.done).then((done) => done && close())}
            >
              {say(offered.label)}
            </Button>
          )}
          {!gone && !blocked && (
            <Button type="primary" danger disabled={!preview.data} loading={busy} onClick={() => void confirm()}>
              {t('Delete {resource}', { resource })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.dialog}>
        <p>
          <strong>
            <bdi>{titleOf(admin.resource, record)}</bdi>
          </strong>
        </p>
        {gone ? (
          <p role="alert">{t('Somebody else has deleted it in the meantime.')}</p>
        ) : (
          <>
            {problem && <Alert type="error" showIcon message={problem} role="alert" />}
            {preview.isPending && <Skeleton rows={2} />}
            {status === 403 ? (
              <p role="alert">{t('You do not have the right to delete it. Ask a superuser.')}</p>
            ) : (
              preview.error && (
                <Failed error={preview.error} what={t('What depends on it')} retry={() => void preview.refetch()} />
              )
            )}
            {preview.data && <DeletionFates fates={preview.data} it="it" />}
          </>
        )}
      </div>
    </Dialog>
  )
}

const sameAs = (record: AdminRecord, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(values).every(([name, value]) => sameValue(record[name], value))
