/** What the reports answer, as JSON Schema, with the examples that the document shows. */
import { openStages, opportunities } from '../../shared/resources/opportunities.ts'
import { groupings } from '../reports/period.ts'
import type { OwnAnswer } from './answers.ts'

type Json = { readonly [key: string]: unknown }
const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Json): Json => ({ type: 'object', properties, required: Object.keys(properties) })
const money = { type: 'number', multipleOf: 0.01 }
const whole = { type: 'integer', minimum: 0 }
const date = { type: 'string', format: 'date' }
const winRate = { type: 'number', minimum: 0, maximum: 100, description: 'Per cent of the closed ones.' }
const stages = Object.keys(opportunities.fields.stage.choices)
const pipeline = Object.fromEntries(stages.map((stage) => [stage, refTo('PipelineStage')]))
const summary = object({
  open_value: money,
  weighted_value: money,
  won_value: money,
  win_rate: winRate,
  average_deal_size: money,
})

const days = (description: string) => ({ type: ['number', 'null'], minimum: 0, description })
const daysInStage = object(
  Object.fromEntries(openStages.map((stage) => [stage, days('Of those that were in it; null when none was.')])),
)
const figures = {
  won_count: whole,
  lost_count: whole,
  won_amount: { ...money, description: 'What was paid, or else the estimate.' },
  lost_amount: { ...money, description: 'What they were estimated at.' },
  win_rate: winRate,
  average_deal_size: { ...money, description: 'Of the won ones.' },
  average_days_to_close: days('Days open, of those that were open at all.'),
  average_days_in_stage: daysInStage,
}
const key = { type: ['string', 'integer', 'null'], description: '`2026-10`, or the id of a user or company.' }

export const reportSchemas: Readonly<Record<string, Json>> = {
  PipelineStage: object({ count: whole, total_value: money, weighted_value: money }),
  Pipeline: { ...object(pipeline), properties: { ...pipeline, summary } },
  SalesFigures: object(figures),
  SalesRow: object({ key, label: { type: 'string', minLength: 1 }, ...figures }),
  SalesReport: object({
    from: date,
    to: date,
    by: { type: 'string', enum: Object.keys(groupings) },
    rows: { type: 'array', items: refTo('SalesRow') },
    total: refTo('SalesFigures'),
  }),
}

/** The product document's own figures, per stage. */
const inStages: readonly (readonly [number, number, number])[] = [
  [5, 150_000, 15_000],
  [3, 80_000, 20_000],
  [2, 120_000, 60_000],
  [1, 50_000, 45_000],
  [10, 500_000, 500_000],
  [5, 200_000, 0],
]
const pipelineExample = Object.fromEntries(
  stages.map((stage, at) => {
    const [count, total_value, weighted_value] = inStages[at] ?? [0, 0, 0]
    return [stage, { count, total_value, weighted_value }]
  }),
)
const october = {
  won_count: 2,
  lost_count: 1,
  won_amount: 95_000,
  lost_amount: 20_000,
  win_rate: 66.7,
  average_deal_size: 47_500,
  average_days_to_close: 18.4,
  average_days_in_stage: { prospecting: 4, qualification: 6.3, proposal: 7.5, negotiation: null },
}

export const pipelineAnswer: OwnAnswer = {
  summary: 'The pipeline, per stage',
  answers: 'Pipeline',
  filtered: true,
  query: { summary: { type: 'boolean', description: '`true`: adds the whole.' } },
  example: pipelineExample,
}
export const salesAnswer: OwnAnswer = {
  summary: 'What was won and lost in a period',
  answers: 'SalesReport',
  filtered: true,
  query: {
    from: {
      ...date,
      description: 'The first day on which a deal was closed; else eleven months before the month of `to`.',
    },
    to: { ...date, description: 'The last such day; today unless said.' },
    by: {
      type: 'string',
      enum: Object.keys(groupings),
      default: 'month',
      description: 'A row for each month of the period, for each assignee, or for each company.',
    },
  },
  example: {
    from: '2026-10-01',
    to: '2026-10-31',
    by: 'month',
    rows: [{ key: '2026-10', label: 'October 2026', ...october }],
    total: october,
  },
}
