/**
 * The sales report: what was won and lost in a period, how often, and how long it took; added up by the database.
 * A deal counts on the day on which it was closed, and is worth what the pipeline says.
 */
import { toMajor } from '../../shared/kernel/money.ts'
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { both } from '../../shared/kernel/where.ts'
import { companies } from '../../shared/resources/companies.ts'
import { openStages, opportunities, secondsIn } from '../../shared/resources/opportunities.ts'
import { users } from '../../shared/resources/users.ts'
import { manyIds, Statement } from '../db/compile.ts'
import type { Connection, Raw } from '../db/open.ts'
import { matching, type Selection } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { scope } from '../records/list.ts'
import { Answer, type Call } from '../records/serve.ts'
import { averageAmount, averageDays, percentage } from './figures.ts'
import { type Grouping, monthsOf, periodOf } from './period.ts'

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
async function addUp(db: Connection, selection: Selection, column: string): Promise<Raw[]> {
  const s = new Statement(db.dialect)
  const columns = `t."${column}" as "key", t.stage as "stage", count(*) as n, sum(t.deal_value) as amount, ${measured}`
  return db.run(
    `select ${columns} from opportunities t where ${matching(s, selection)} group by t."${column}", t.stage`,
    s.values,
  )
}

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
export async function sales(ctx: Context, { query, params }: Call): Promise<Answer> {
  const period = periodOf(params, ctx.today)
  const closed = {
    stage: { in: ['closed_won', 'closed_lost'] },
    actual_close_date: { gte: period.from, lte: period.to },
  }
  const selection = await scope(ctx, opportunities, { ...query, where: both(query.where, closed) })
  const { column, target, none } = groups[period.by]
  const sums = await addUp(ctx.db, selection, column)
  const byMonth = Map.groupBy(sums, ({ key }) => String(key).slice(0, 7))
  const rows = target
    ? await rowsByRecord(ctx.db, target, none, sums)
    : monthsOf(period).map((month) => row(month, monthName.format(new Date(`${month}-01`)), byMonth.get(month) ?? []))
  return new Answer({ ...period, rows, total: figures(sums) })
}
