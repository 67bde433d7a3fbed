/** Tickets: pages for each role, and one with its thread. */
import { reader, writer } from './database.ts'
import type { Row } from './lead.ts'
import type { Found } from './reads.ts'
import type { Session } from './session.ts'
import {
  type Attachment,
  commentColumns,
  commentLabels,
  commentWire,
  customersTicketWire,
  ticketColumns,
  ticketLabels,
  ticketWire,
} from './ticket.ts'

const SIZE = 20

interface Count {
  readonly n: number
}
const total = (text: string) => reader.prepare<unknown[], Count>(text)
const walk = (where: string) => `select id from tickets ${where} order by id desc limit ? offset ?`
const page = (ids: string, columns: string, labels = '') =>
  reader.prepare<unknown[], Row>(
    `select ${columns} from (${ids}) p cross join tickets t ${labels} where t.id = p.id order by t.id desc`,
  )

const small = 't.id, t.ticket_number, t.title, t.category, t.priority, t.status, t.created_at, t.updated_at'
const allSmall = page(walk(''), small)
const ofCompany = page(walk('where company = (select ?)'), ticketColumns, ticketLabels)
const ofCustomer = page(walk('where customer = (select ?)'), ticketColumns, ticketLabels)
const counts = {
  all: total('select coalesce(sum(n), 0) as n from tickets_tally_status'),
  company: total('select coalesce(sum(n), 0) as n from tickets_tally_company_status where company = (select ?)'),
  customer: total('select count(*) as n from tickets where customer = (select ?)'),
}
const unread = reader.prepare<unknown[], { ticket: number; n: number }>(`select t.ticket, count(*) as n
  from ticket_comments t left join ticket_seen s on s.ticket = t.ticket and s."user" = (select ?)
  where t.ticket in (select value from json_each(?)) and t.id > coalesce(s.comment, 0)
    and (t.created_by is null or t.created_by <> (select ?)) group by t.ticket`)
const files = reader.prepare<[string, string], Row>(`select id, record, name, size, content_type, created_at from files
  where resource = (select ?) and record in (select value from json_each(?)) order by id`)

const idsOf = (rows: readonly Row[]): string => JSON.stringify(rows.map(({ id }) => id))

/** The files of some records, by record. */
function attachmentsOf(resource: string, rows: readonly Row[], host: string): Map<unknown, Attachment[]> {
  const found = new Map<unknown, Attachment[]>()
  for (const { id, record, name, size, content_type, created_at } of files.all(resource, idsOf(rows))) {
    const one = { id, name, size, content_type, url: `http://${host}/api/files/${id}/`, created_at }
    const list = found.get(record)
    if (list) list.push(one)
    else found.set(record, [one])
  }
  return found
}

/** Staff's page of small rows, with what is new to the caller. */
export function smallTickets({ user }: Session, offset: number): Found {
  const rows = allSmall.all(SIZE, offset)
  const fresh = new Map(unread.all(user, idsOf(rows), user).map(({ ticket, n }) => [ticket, n]))
  const results = rows.map((row) => ({ ...row, unread_comment_count: fresh.get(Number(row.id)) ?? 0 }))
  return { count: counts.all.get()?.n ?? 0, results }
}

/** A seller's or a customer's own. */
export function ownTickets(session: Session, offset: number, host: string): Found {
  const [statement, counted, owner] =
    session.customer === null
      ? [ofCompany, counts.company, session.company]
      : [ofCustomer, counts.customer, session.customer]
  const rows = statement.all(owner, SIZE, offset)
  const attachments = attachmentsOf('tickets', rows, host)
  const wire = session.customer === null ? ticketWire : customersTicketWire
  const results = rows.map((row) => wire(row, attachments.get(row.id) ?? []))
  return { count: counted.get(owner)?.n ?? 0, results }
}

const one = reader.prepare<[number], Row>(
  `select ${ticketColumns} from tickets t ${ticketLabels} where t.id = (select ?)`,
)
const thread = reader.prepare<[number], Row>(
  `select ${commentColumns} from ticket_comments t ${commentLabels} where t.ticket = (select ?) order by t.id limit 500`,
)
const news = reader.prepare<[number, number], { id: number }>(
  'select id from notifications where ticket = (select ?) and +"user" = (select ?) and is_read = 0 limit 1',
)
const readNews = writer.prepare(
  'update notifications set is_read = 1, read_at = ?, version = version + 1 where ticket = (select ?) and +"user" = (select ?) and is_read = 0',
)
const seen = writer.prepare(
  'insert into ticket_seen ("user", ticket, comment) values (?, ?, ?) on conflict ("user", ticket) do update set comment = excluded.comment where ticket_seen.comment < excluded.comment',
)

/** A ticket as staff see it; its comments and what was told of it are not new to them any more. */
export function readTicket(id: number, session: Session, host: string): object | undefined {
  const row = one.get(id)
  if (!row) return undefined
  const comments = thread.all(id)
  const attachments = attachmentsOf('ticket_comments', comments, host)
  const all = comments.map((comment) => commentWire(comment, attachments.get(comment.id) ?? []))
  const { user } = session
  const last = comments.at(-1)
  if (last && unread.all(user, `[${id}]`, user).length > 0) seen.run(user, id, last.id)
  if (news.get(id, user)) readNews.run(new Date().toISOString(), id, user)
  return {
    ...ticketWire(row, attachmentsOf('tickets', [row], host).get(id) ?? []),
    public_comments: all.filter(({ is_internal }) => !is_internal),
    comments: all,
  }
}
