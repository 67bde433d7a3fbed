/**
 * The sales report: what was won and lost in a period, how often, and how long it took; added up by the database.
 * A deal counts on the day on which it was closed, and is worth what the pipeline says.
 */
import { toMajor } from '../../shared/kernel/money.ts'
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { companies } from '../../shared/resources/companies.ts'
import { openStages, opportunities, secondsIn } from '../../shared/resources/opportunities.ts'
import { users } from '../../shared/resources/users.ts'
import { manyIds, Statement } from '../db/compile.ts'
import type { Connection, Raw } from '../db/open.ts'
import { inPieces } from '../db/pieces.ts'
import { matching, type Selection } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { scope } from '../records/list.ts'
import { type ActionCall, Answer } from '../records/serve.ts'
import { averageAmount, averageDays, percentage } from './figures.ts'
import { dayNumber, dayOf, type Grouping, monthsOf, type Period, periodOf } from './period.ts'

/** What a row is about: the column, the records that it points at, and what those without one are called. */
const groups: Record<Grouping, { column: string; target?: Resource; none: string }> = {
  month: { column: 'actual_close_date', none: '' },
  assignee: { column: 'assigned_to', target: users, none: 'Unassigned' },
  company: { column: 'company', target: companies, none: 'No company' },
}
const times = openStages.map((stage) => ({ stage, column: `t."${secondsIn(stage)}"` }))
const measured = [
  ...times.flatMap(({ stage, column }) => [`sum(${column}) as "${stage}"`, `count(${column}) as "${stage}_n"`]),
  `sum(${times.map(({ column }) => `coalesce(${column}, 0)`).join(' + ')}) as "open"`,
  `count(coalesce(${times.map(({ column }) => column).join(', ')})) as open_n`,
].join(', ')

/** Sums for each value of the column, the won and the lost apart. */
async function addUp(db: Connection, selection: Selection, period: Days, column: string, by = ''): Promise<Raw[]> {
  const s = new Statement(db.dialect)
  // Closed deals alone have the date.
  const closed: Where = { actual_close_date: { gte: period.from, lte: period.to } }
  const where = matching(s, { ...selection, where: both(selection.where, closed) })
  const columns = `t."${column}" as "key", t.stage as "stage", count(*) as n, sum(t.deal_value) as amount, ${measured}`
  return db.run(`select ${columns} from opportunities t ${by} where ${where} group by t."${column}", t.stage`, s.values)
}

/** The same; where a whole database is asked about, some days at a time. What is narrower has better indexes than that of the days. */
async function addUpAll(db: Connection, selection: Selection, period: Days, column: string): Promise<Raw[]> {
  if (selection.where !== true || selection.terms) return addUp(db, selection, period, column)
  const sums: Raw[] = []
  const whole = async () => {
    const [row] = await db.run('select max(actual_close_date) as last from opportunities', [])
    const last = String(row?.last ?? '')
    return { above: dayNumber(period.from) - 1, upTo: dayNumber(last < period.to ? last || period.from : period.to) }
  }
  for await (const piece of inPieces(db.dialect, whole, { first: 4, least: 1, most: 10_000 })) {
    const days = piece ? { from: dayOf(piece.above + 1), to: dayOf(piece.upTo) } : period
    sums.push(
      ...(await addUp(db, selection, days, column, piece ? 'indexed by opportunities_by_actual_close_date' : '')),
    )
  }
  return sums
}
type Days = Pick<Period, 'from' | 'to'>

/** The figures of some of the sums. */
function figures(sums: readonly Raw[]) {
  const total = (name: string, some = sums) => some.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)
  const [won, lost] = ['closed_won', 'closed_lost'].map((stage) => sums.filter((row) => row.stage === stage))
  const [won_count, lost_count, amount] = [total('n', won), total('n', lost), total('amount', won)]
  return {
    won_count,
    lost_count,
    won_amount: toMajor(amount),
    lost_amount: toMajor(total('amount', lost)),
    win_rate: percentage(won_count, won_count + lost_count),
    average_deal_size: averageAmount(amount, won_count),
    average_days_to_close: averageDays(total('open'), total('open_n')),
    average_days_in_stage: Object.fromEntries(
      openStages.map((stage) => [stage, averageDays(total(stage), total(`${stage}_n`))]),
    ),
  }
}
const row = (key: string | number | null, label: string, sums: readonly Raw[]) => ({ key, label, ...figures(sums) })

const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

async function labelsOf(db: Connection, target: Resource, ids: readonly number[]): Promise<Map<number, string>> {
  const s = new Statement(db.dialect)
  const text = `select id, "${target.title}" from "${target.name}" where id in ${manyIds(s, ids)}`
  return new Map((await db.run(text, s.values)).map((one) => [Number(one.id), titleOf(target, one)]))
}

async function rowsByRecord(db: Connection, target: Resource, none: string, sums: readonly Raw[]) {
  const byId = Map.groupBy(sums, ({ key }) => (key === null ? null : Number(key)))
  const labels = await labelsOf(
    db,
    target,
    [...byId.keys()].filter((id) => id !== null),
  )
  const rows = [...byId].map(([id, some]) => row(id, id === null ? none : (labels.get(id) ?? none), some))
  return rows.sort((a, b) => b.won_amount - a.won_amount || b.lost_amount - a.lost_amount || order(a) - order(b))
}
/** By id, and what has none last. */
const order = ({ key }: { key: string | number | null }) => (typeof key === 'number' ? key : Number.MAX_SAFE_INTEGER)

/** The query `sales`: scoped and filtered like the list. */
export async function sales(ctx: Context, { query, params }: ActionCall): Promise<Answer> {
  const period = periodOf(params, ctx.today)
  const selection = await scope(ctx, opportunities, query)
  const { column, target, none } = groups[period.by]
  const sums = await addUpAll(ctx.db, selection, period, column)
  const byMonth = Map.groupBy(sums, ({ key }) => String(key).slice(0, 7))
  const rows = target
    ? await rowsByRecord(ctx.db, target, none, sums)
    : monthsOf(period).map((month) => row(month, monthName.format(new Date(`${month}-01`)), byMonth.get(month) ?? []))
  return new Answer({ ...period, rows, total: figures(sums) })
}
