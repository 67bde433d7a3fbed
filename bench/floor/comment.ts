/** A public comment by staff, as durable as the product's: the row, its search text, its history, and what the customer is told. */
import { writer } from './database.ts'
import type { Row } from './lead.ts'
import type { Session } from './session.ts'
import { commentColumns, commentLabels, commentWire } from './ticket.ts'

interface Ticket {
  readonly ticket_number: string
  readonly title: string
  readonly company: number | null
  readonly customer: number
  readonly user: number | null
}

const begin = writer.prepare('begin immediate')
const commit = writer.prepare('commit')
const rollback = writer.prepare('rollback')
const ticketOf = writer.prepare<
  [number],
  Ticket
>(`select t.ticket_number, t.title, t.company, t.customer, u.id as "user"
  from tickets t join customers k on k.id = t.customer left join users u on u.id = k."user" and u.is_active = 1
  where t.id = (select ?)`)
const row = writer.prepare<
  unknown[],
  { id: number }
>(`insert into ticket_comments (ticket, comment, is_internal, author_role,
  company, customer, created_by, created_at, updated_at) values (?, ?, 0, 'staff', ?, ?, ?, ?, ?) returning id`)
const text = writer.prepare('insert into ticket_comments_search (rowid, text) values (?, ?)')
const history =
  writer.prepare(`insert into history (resource, record, title, action, at, actor, through, request_id, changes)
  values ('ticket_comments', ?, ?, 'create', ?, ?, 'api', ?, '{"fields":[]}')`)
const run =
  writer.prepare(`insert into automation_runs (rule, cause, status, title, detail, resource, record, created_by,
  created_at, updated_at) values ('ticket-comment', ?, 'done', ?, ?, 'ticket_comments', ?, ?, ?, ?)
  on conflict (rule, cause) do nothing`)
const unwilling = writer.prepare<[number], unknown>(`select 1 from notification_preferences where "user" = (select ?)
  and notification_type = 'ticket_comment' and in_app = 0`)
const place = writer.prepare<[number], { n: number }>(`insert into notification_cursors ("user", n) values (?, 1)
  on conflict ("user") do update set n = n + 1 returning n`)
const collapse =
  writer.prepare(`update notifications set times = times + 1, version = version + 1, title = (times + 1) || ?,
  message = ?, created_at = ?, updated_at = ?, place = ? where +"user" = (select ?) and notification_type = 'ticket_comment'
  and ticket = (select ?) and is_read = 0`)
const tell =
  writer.prepare(`insert into notifications ("user", place, notification_type, title, message, related_object, ticket,
  created_at, updated_at) values (?, ?, 'ticket_comment', ?, ?, ?, ?, ?, ?)`)
const made = writer.prepare<[number], Row>(
  `select ${commentColumns} from ticket_comments t ${commentLabels} where t.id = (select ?)`,
)

function notify(ticket: Ticket, id: number, now: string): string {
  const { user, ticket_number: number, title } = ticket
  if (user === null || unwilling.get(user)) return 'There is nobody to tell.'
  const n = place.get(user)?.n ?? 0
  if (collapse.run(` new comments on ${number}`, title, now, now, n, user, id).changes === 0)
    tell.run(user, n, `New comment on ${number}`, title, `{"type":"ticket","id":${id}}`, id, now, now)
  return 'Told one person.'
}

/** Writes it and answers it; undefined when there is no such ticket. */
export function addComment(id: number, body: string, { user }: Session): object | undefined {
  const { comment }: { comment: string } = JSON.parse(body)
  const now = new Date().toISOString()
  begin.run()
  try {
    const ticket = ticketOf.get(id)
    const written = ticket && row.get(id, comment.trim(), ticket.company, ticket.customer, user, now, now)
    if (ticket && written) {
      text.run(written.id, comment.normalize('NFKC').toLowerCase().replaceAll('\n', ' '))
      history.run(written.id, comment.slice(0, 200), now, user, crypto.randomUUID())
      const cause = `comment:${written.id}`
      run.run(cause, comment.slice(0, 200), notify(ticket, id, now), written.id, user, now, now)
    }
    const answer = written && made.get(written.id)
    commit.run()
    return answer && commentWire(answer, [])
  } catch (error) {
    rollback.run()
    throw error
  }
}
