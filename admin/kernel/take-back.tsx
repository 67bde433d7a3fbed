import type { ReactNode } from 'react'
import { dataProvider } from '../providers/data.ts'
import type { Admin, AdminRecord } from './define-admin.ts'
import { type Messages, Reason, RecordLink } from './messages.tsx'
import { rich } from './rich.tsx'

/** Gives a record the values back that it had, unless somebody has changed it since, and says what came of it. */
export async function takeBack(
  admin: Admin,
  record: AdminRecord,
  values: Readonly<Record<string, unknown>>,
  messages: Messages,
  done: ReactNode = rich('{record} is as it was.', { record: <RecordLink admin={admin} record={record} /> }),
): Promise<void> {
  try {
    const meta = { version: record._version, alone: admin.alone !== undefined }
    await dataProvider.update({ resource: admin.resource.paths.admin, id: record.id, variables: values, meta })
    messages.done(done)
  } catch (error) {
    messages.failed(<Reason error={error} />)
  }
}
