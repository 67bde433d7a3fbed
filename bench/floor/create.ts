/** A new lead, as durable as the product's: the row, its search text, its counts (by triggers) and its history. */
import { writer } from './database.ts'
import { columns, labels, type Row, wire } from './lead.ts'

const begin = writer.prepare('begin immediate')
const commit = writer.prepare('commit')
const rollback = writer.prepare('rollback')
const row = writer.prepare<
  unknown[],
  { id: number }
>(`insert into leads (title, contact_name, contact_email, contact_phone,
  company_name, source, status, notes, estimated_value, expected_close_date, metadata, created_by, created_at, updated_at)
  values (?, ?, ?, ?, ?, ?, 'new', ?, ?, ?, ?, ?, ?, ?) returning id`)
const text = writer.prepare('insert into leads_search (rowid, text) values (?, ?)')
const history =
  writer.prepare(`insert into history (resource, record, title, action, at, actor, through, request_id, changes)
  values ('leads', ?, ?, 'create', ?, ?, 'api', ?, '{"fields":[]}')`)
const made = writer.prepare<[number], Row>(`select ${columns} from leads t ${labels} where t.id = (select ?)`)

const texts = ['title', 'contact_name', 'contact_email', 'contact_phone', 'company_name', 'notes'] as const
type Text = (typeof texts)[number]
const parse = (body: string): Record<string, unknown> => JSON.parse(body)
const fold = (value: string) => value.normalize('NFKC').toLowerCase()

/** Writes it and answers it. */
export function create(body: string, user: number): object {
  const given = parse(body)
  const value = (name: Text | 'source') => String(given[name] ?? '').trim()
  const now = new Date().toISOString()
  const minor = typeof given.estimated_value === 'number' ? Math.round(given.estimated_value * 100) : null
  const phone = value('contact_phone')
  const [title, name, email, company] = [
    value('title'),
    value('contact_name'),
    value('contact_email'),
    value('company_name'),
  ]
  const found = [title, name, email, phone, phone.replace(/\D/g, ''), company].filter((line) => line !== '').map(fold)
  begin.run()
  try {
    const metadata = JSON.stringify(given.metadata ?? {})
    const close = given.expected_close_date ?? null
    const rest = [value('source'), value('notes'), minor, close, metadata, user, now, now]
    const id = row.get(title, name, email, phone, company, ...rest)?.id ?? 0
    text.run(id, found.join('\n'))
    history.run(id, title, now, user, crypto.randomUUID())
    const answer = made.get(id)
    commit.run()
    return answer ? wire(answer) : {}
  } catch (error) {
    rollback.run()
    throw error
  }
}
