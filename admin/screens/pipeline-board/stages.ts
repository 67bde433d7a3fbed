/** The columns of the board. */
import type { opportunities } from '../../../shared/resources/opportunities.ts'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel } from '../../kernel/fields.ts'

export type Stage = keyof (typeof opportunities)['fields']['stage']['choices']

// The description itself is in the first load; a part of it here would make a chunk of its own.
const names: Readonly<Record<Stage, true>> = {
  prospecting: true,
  qualification: true,
  proposal: true,
  negotiation: true,
  closed_won: true,
  closed_lost: true,
}
export const isStage = (value: unknown): value is Stage => typeof value === 'string' && Object.hasOwn(names, value)
/** In their order. */
export const stages: readonly Stage[] = Object.keys(names).filter(isStage)
export const labelOf = (admin: Admin, stage: Stage): string => choiceLabel(fieldOf(admin, 'stage'), stage)

/** The actions that close a deal: they ask for what that takes. */
export const closing: Readonly<Partial<Record<Stage, string>>> = { closed_won: 'mark_won', closed_lost: 'mark_lost' }
export const isOpen = (stage: Stage): boolean => closing[stage] === undefined

export const stageOf = (record: AdminRecord): Stage => (isStage(record.stage) ? record.stage : 'prospecting')

/** What a column counts: how many, how much, and how much weighted. */
export interface Sums {
  readonly count: number
  readonly total_value: number
  readonly weighted_value: number
}
export type StageSums = Readonly<Partial<Record<Stage, Sums>>>

/** What a deal adds to its column, as the server adds it up. */
export function sumsOf(record: AdminRecord): Sums {
  const estimate = Number(record.estimated_amount ?? 0)
  const value = stageOf(record) === 'closed_won' ? Number(record.actual_amount ?? estimate) : estimate
  return { count: 1, total_value: value, weighted_value: (value * Number(record.probability ?? 0)) / 100 }
}
