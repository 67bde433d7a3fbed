/** The pipeline: per stage how many, how much, and how much weighted; added up by the database. */
import { type FieldErrors, invalid } from '../../shared/kernel/errors.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { Statement } from '../db/compile.ts'
import type { Raw } from '../db/open.ts'
import { matching, type Selection } from '../db/select.ts'
import { readTally } from '../db/tally.ts'
import type { Context } from '../records/context.ts'
import { flag } from '../records/flag.ts'
import { scope } from '../records/list.ts'
import { type ActionCall, Answer } from '../records/serve.ts'
import { averageAmount, percentage } from './figures.ts'

interface Stage {
  readonly count: number
  readonly total_value: number
  readonly weighted_value: number
}

async function addUp(ctx: Context, selection: Selection): Promise<Raw[]> {
  const { where, terms } = selection
  const tallied = terms ? undefined : await readTally(ctx.db, { resource: opportunities, where, group: 'stage' })
  if (tallied) return tallied
  const s = new Statement(ctx.db.dialect)
  return ctx.db.run(
    `select t.stage as value, count(*) as n, sum(t.deal_value) as deal_value, sum(t.weighted_deal_value) as weighted_deal_value from opportunities t where ${matching(s, selection)} group by t.stage`,
    s.values,
  )
}

/** The whole, in major units: what is open, what was won, and how often we win (per cent, one decimal). */
function summary(stages: Readonly<Record<string, Stage>>) {
  const { closed_won: won, closed_lost: lost, ...open } = stages
  const sum = (key: 'total_value' | 'weighted_value') =>
    Object.values(open).reduce((total, stage) => total + Math.round(stage[key] * 100), 0) / 100
  const [wins, value] = [won?.count ?? 0, won?.total_value ?? 0]
  return {
    open_value: sum('total_value'),
    weighted_value: sum('weighted_value'),
    won_value: value,
    win_rate: percentage(wins, wins + (lost?.count ?? 0)),
    average_deal_size: averageAmount(Math.round(value * 100), wins),
  }
}

/** The query `pipeline`: scoped and filtered like the list; exactly the six stages, in order. */
export async function pipeline(ctx: Context, { query, params }: ActionCall): Promise<Answer> {
  const errors: FieldErrors = {}
  const whole = flag(params, 'summary', errors)
  if (Object.keys(errors).length > 0) throw invalid(errors)
  const rows = await addUp(ctx, await scope(ctx, opportunities, query))
  const found = new Map(rows.map((row) => [row.value, row]))
  const stages: Record<string, Stage> = {}
  for (const stage of Object.keys(opportunities.fields.stage.choices)) {
    const row = found.get(stage)
    stages[stage] = {
      count: Number(row?.n ?? 0),
      total_value: toMajor(Number(row?.deal_value ?? 0)),
      weighted_value: toMajor(Number(row?.weighted_deal_value ?? 0)),
    }
  }
  return new Answer(whole ? { ...stages, summary: summary(stages) } : stages)
}
