import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { late } from '../late.tsx'
import { lastListPath } from '../paths.ts'
import { letGo } from './unsaved.ts'

const DeleteDialog = late(async () => (await import('../actions/delete-dialog.tsx')).DeleteDialog)

/** Deletes the record that is edited, after the same questions as everywhere. */
export function DeleteButton({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  if (!record._can.remove) return null
  const deleted = () => {
    letGo()
    navigate(lastListPath(admin), { replace: true })
  }
  return (
    <>
      <Button type="text" danger onClick={() => setAsking(true)}>
        {t('Delete…')}
      </Button>
      <Suspense>
        {asking && <DeleteDialog admin={admin} record={record} close={() => setAsking(false)} deleted={deleted} />}
      </Suspense>
    </>
  )
}
