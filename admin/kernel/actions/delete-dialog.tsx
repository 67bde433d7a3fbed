import { useDelete } from '@refinedev/core'
import { Alert, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAdmins } from '../admins.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { countOf, formatNumber } from '../format.ts'
import { Reason, useMessages } from '../messages.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import { useResourceQuery } from '../use-resource-query.ts'

interface Group {
  readonly resource: string
  readonly label: string
  readonly count: number
  readonly sample: readonly { readonly id: number; readonly title: string }[]
}
interface Preview {
  readonly allowed: boolean
  readonly removed: readonly Group[]
  readonly unlinked: readonly Group[]
  readonly protected: readonly Group[]
}

/** Says what goes along, what loses its link and what stands in the way, before a record is deleted. */
export function DeleteDialog({
  admin,
  record,
  close,
  deleted,
}: {
  admin: Admin
  record: AdminRecord
  close(): void
  deleted(): void
}) {
  const preview = useResourceQuery<Preview>(admin, [record.id, 'delete-preview'], '', { fresh: true })
  const { mutateAsync, mutation } = useDelete<AdminRecord>()
  const [problem, setProblem] = useState<ReactNode>(null)
  const messages = useMessages()
  const what = admin.resource.label.one.toLowerCase()
  const blocked = preview.data !== undefined && !preview.data.allowed

  const remove = async () => {
    setProblem(null)
    try {
      await mutateAsync({
        resource: admin.resource.paths.admin,
        id: record.id,
        meta: { version: record._version },
        invalidates: ['all'],
        successNotification: false,
        errorNotification: false,
      })
      messages.done(
        <>
          The {what} <bdi>{record._title}</bdi> was deleted.
        </>,
      )
      close()
      deleted()
    } catch (error) {
      setProblem(<Reason error={error} />)
    }
  }
  return (
    <Dialog
      title={blocked ? `This ${what} cannot be deleted` : `Delete this ${what}?`}
      okText={`Delete ${what}`}
      okButtonProps={{ danger: true, disabled: !preview.data || blocked, loading: mutation.isPending }}
      onOk={remove}
      onCancel={close}
      {...(blocked ? { footer: <Button onClick={close}>Close</Button> } : {})}
    >
      <div style={{ display: 'grid', gap: 12 }}>
        <p>
          <strong>
            <bdi>{record._title}</bdi>
          </strong>
        </p>
        {problem && <Alert type="error" showIcon message={problem} role="alert" />}
        {preview.isLoading && <Skeleton rows={2} />}
        {preview.error && (
          <Failed error={preview.error} what="What depends on it" retry={() => void preview.refetch()} />
        )}
        <Groups title="These refer to it and must go first:" groups={preview.data?.protected} />
        <Groups title="These are deleted with it:" groups={preview.data?.removed} />
        <Groups title="These stay and lose the link to it:" groups={preview.data?.unlinked} />
      </div>
    </Dialog>
  )
}

function Groups({ title, groups }: { title: string; groups: readonly Group[] | undefined }) {
  const admins = useAdmins()
  if (!groups || groups.length === 0) return null
  const words = (group: Group) => {
    const known = admins.find((admin) => admin.resource.name === group.resource)?.resource.label
    return known ? countOf(group.count, known) : `${formatNumber(group.count)} ${group.label}`
  }
  return (
    <section>
      <p>{title}</p>
      <ul>
        {groups.map((group) => (
          <li key={group.resource + group.label}>
            <strong>{words(group)}</strong>
            {group.sample.length > 0 && (
              <span className="muted">
                : <bdi>{group.sample.map((one) => one.title).join(' · ')}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
