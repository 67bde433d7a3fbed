import type { Admin, AdminRecord } from './define-admin.ts'

/** What a card of its own on the page of a record is drawn from. */
export interface RecordCardProps {
  readonly admin: Admin
  readonly record: AdminRecord
}
