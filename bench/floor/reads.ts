/** The best statements known for each question. Ids first, by an index; records and labels for those alone. */
import { reader } from './database.ts'
import { columns, labels, type Row, wire } from './lead.ts'

const SIZE = 20
/** Up to so many matches of a search are named; more are walked. */
const PROBE = 1000

interface Id {
  readonly id: number
}
interface Count {
  readonly n: number
}
const page = (ids: string) =>
  reader.prepare<unknown[], Row>(
    `select ${columns} from (${ids}) p cross join leads t ${labels} where t.id = p.id order by t.id desc`,
  )
const total = (text: string) => reader.prepare<unknown[], Count>(text)

const all = page('select id from leads order by id desc limit ? offset ?')
// The index is narrower than the table: a deep page passes fewer leaves. Its order is that of the ids.
const deep = page('select id from leads order by created_at desc, id desc limit ? offset ?')
const ofStatus = page('select id from leads where status = (select ?) order by id desc limit ? offset ?')
const twoArms = `select id from leads where status = (select ?) union all select id from leads where status = (select ?)`
const ofTwo = page(`select id from (${twoArms}) order by id desc limit ? offset ?`)
const mine = page('select id from leads where assigned_to = (select ?) order by id desc limit ? offset ?')
const named = page('select value as id from json_each(?)')

const counts = {
  all: total('select coalesce(sum(n), 0) as n from leads_tally'),
  status: total('select coalesce(sum(n), 0) as n from leads_tally_status where status = (select ?)'),
  two: total('select coalesce(sum(n), 0) as n from leads_tally_status where status in ((select ?), (select ?))'),
  mine: total('select coalesce(sum(n), 0) as n from leads_tally_assigned_to_status where assigned_to = (select ?)'),
  search: total('select count(*) as n from leads_search where leads_search match ?'),
}
const matches = reader.prepare<unknown[], Id>(
  'select rowid as id from leads_search where leads_search match ? order by rowid desc limit ? offset ?',
)
/** A long word, found by six of its letters and proved by the rest. */
const proved = reader.prepare<unknown[], Id>(
  "select rowid as id from leads_search where leads_search match ? and text like ? escape '\\' order by rowid desc limit ?",
)
const one = reader.prepare<[number], Row>(`select ${columns} from leads t ${labels} where t.id = (select ?)`)
const stages = reader.prepare<[], { stage: string; n: number; deal_value: number; weighted_deal_value: number }>(
  'select stage, n, deal_value, weighted_deal_value from opportunities_tally_stage',
)

export interface Found {
  readonly count: number
  /** The records on the wire. */
  readonly results: readonly object[]
}
const counted = (statement: typeof counts.all, ...values: unknown[]) => statement.get(...values)?.n ?? 0

const LONG = 12
const digits = (text: string): number => text.replace(/\D/g, '').length
/** FTS5 reads the postings of every trigram of a phrase: of a long one, six letters with many digits are enough. */
function window(text: string): string {
  let best = text.slice(0, 6)
  for (let at = 1; at + 6 <= text.length; at++)
    if (digits(text.slice(at, at + 6)) >= digits(best)) best = text.slice(at, at + 6)
  return best
}
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

function searched(search: string, offset: number): Found {
  const text = search.toLowerCase()
  const phrase = quoted(text)
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const probe =
    text.length > LONG ? proved.all(quoted(window(text)), like, PROBE + 1) : matches.all(phrase, PROBE + 1, 0)
  const many = probe.length > PROBE
  const ids = many ? matches.all(phrase, SIZE, offset) : probe.slice(offset, offset + SIZE)
  const rows = named.all(JSON.stringify(ids.map(({ id }) => id)))
  return { count: many ? counted(counts.search, phrase) : probe.length, results: rows.map(wire) }
}

/** A page of leads. */
export function find(params: URLSearchParams, offset: number): Found {
  const search = params.get('search')
  if (search !== null) return searched(search, offset)
  const [first, second] = params.get('status')?.split(',') ?? []
  if (first === undefined)
    return { count: counted(counts.all), results: (offset > 200 ? deep : all).all(SIZE, offset).map(wire) }
  if (second === undefined)
    return { count: counted(counts.status, first), results: ofStatus.all(first, SIZE, offset).map(wire) }
  return { count: counted(counts.two, first, second), results: ofTwo.all(first, second, SIZE, offset).map(wire) }
}

/** The caller's own leads. */
export const findMine = (user: number, offset: number): Found => ({
  count: counted(counts.mine, user),
  results: mine.all(user, SIZE, offset).map(wire),
})

/** The envelope. */
export function envelope({ count, results }: Found, address: string, params: URLSearchParams, number: number): object {
  const link = (to: number) => {
    const copy = new URLSearchParams(params)
    copy.delete('page')
    if (to > 1) copy.set('page', String(to))
    const text = copy.toString()
    return text === '' ? address : `${address}?${text}`
  }
  const next = number * SIZE < count ? link(number + 1) : null
  return { count, next, previous: number > 1 ? link(number - 1) : null, results }
}

/** One lead. */
export function read(id: number): object | undefined {
  const row = one.get(id)
  return row && wire(row)
}

const ORDER = ['prospecting', 'qualification', 'proposal', 'negotiation', 'closed_won', 'closed_lost']
/** The pipeline. */
export function pipeline(): object {
  const found = new Map(stages.all().map((row) => [row.stage, row]))
  const entry = (stage: string) => {
    const row = found.get(stage)
    return {
      count: row?.n ?? 0,
      total_value: (row?.deal_value ?? 0) / 100,
      weighted_value: (row?.weighted_deal_value ?? 0) / 100,
    }
  }
  return Object.fromEntries(ORDER.map((stage) => [stage, entry(stage)]))
}
