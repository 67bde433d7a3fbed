import { Suspense } from 'react'
import { Navigate } from 'react-router'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { late, usePreloaded } from '../late.tsx'
import { showPath } from '../paths.ts'
import { usePhone } from '../use-media.ts'
import type { Peek } from './peek.ts'
import type { RowKeys } from './use-row-keys.ts'

const PeekPanel = late(async () => (await import('../show/peek-panel.tsx')).PeekPanel)

interface Props {
  admin: Admin
  rows: readonly AdminRecord[]
  peek: Peek
  keys: RowKeys
}

/** The record that is looked at beside the list. A phone has no room for both: the record has its page there. */
export function Peeked({ admin, rows, peek, keys }: Props) {
  const { id } = peek
  const phone = usePhone()
  usePreloaded(PeekPanel)
  if (id === undefined) return null
  if (phone) return <Navigate to={showPath(admin, id)} replace />
  const to = (step: 1 | -1) => (keys.next(step) ? () => keys.move(step) : undefined)
  return (
    <Suspense>
      <PeekPanel
        admin={admin}
        id={id}
        row={rows.find((row) => row.id === id)}
        begin={peek.asked}
        before={to(-1)}
        after={to(1)}
        close={() => {
          keys.focus(id)
          peek.close()
        }}
      />
    </Suspense>
  )
}
