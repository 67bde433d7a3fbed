import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { formatAge, useFormats } from '../../kernel/format.ts'

/** How long ago the ticket was opened. */
export function Waiting({ ticket }: { admin: Admin; ticket: AdminRecord }) {
  const formats = useFormats()
  const since = String(ticket.created_at)
  return (
    <time dateTime={since} title={formats.instant(since)} className="numeric muted">
      <bdi>{formatAge(Date.parse(since), Date.now()) ?? formats.day(since)}</bdi>
    </time>
  )
}
