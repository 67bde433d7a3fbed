import { t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { formatNumber } from '../format.ts'
import { filesOf } from './attached.ts'
import { FileList } from './file-list.tsx'

/** What came with a record, on its page; no card where nothing did. */
export function FilesCard({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const count = filesOf(admin, record).length
  if (count === 0) return null
  return (
    <Card
      title={
        <>
          {t('Files')} <span className="muted">{formatNumber(count)}</span>
        </>
      }
    >
      <FileList admin={admin} record={record} />
    </Card>
  )
}
