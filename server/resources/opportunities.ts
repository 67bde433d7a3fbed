import { invalid } from '../../shared/kernel/errors.ts'
import { percentOf } from '../../shared/kernel/money.ts'
import type { Patch, Row } from '../../shared/kernel/resource.ts'
import { openStages, opportunities, secondsIn } from '../../shared/resources/opportunities.ts'
import { probabilityIn } from '../../shared/settings.ts'
import { assigned } from '../automations/assigned.ts'
import type { Context } from '../records/context.ts'
import { serve } from '../records/serve.ts'
import { pipeline } from '../reports/pipeline.ts'
import { sales } from '../reports/sales.ts'
import { assign, assignToMe, checkAssignee } from './assignment.ts'
import { addNote, notesOf } from './notes.ts'
import { readAbout } from './notifications.ts'

type Opportunity = Row<typeof opportunities>
type Change = Patch<typeof opportunities>

const isClosed = (stage: Opportunity['stage']) => stage === 'closed_won' || stage === 'closed_lost'

/** What entering, leaving and staying in a stage means, whichever door the stage came through. */
function stageEffects(ctx: Context, before: Opportunity | null, next: Opportunity, given: Change): Change {
  const entered = before?.stage !== next.stage
  const effects: Change = {}
  if (entered && given.probability === undefined) effects.probability = probabilityIn(next.stage, ctx.settings)
  if (entered && isClosed(next.stage)) effects.actual_close_date = ctx.today
  if (next.stage === 'closed_won') {
    const amount = entered ? given.actual_amount : next.actual_amount
    Object.assign(effects, { probability: 100, actual_amount: amount ?? next.estimated_amount, loss_reason: '' })
  }
  if (next.stage === 'closed_lost') {
    if (next.loss_reason === '')
      throw invalid({ loss_reason: ['This field is required to close an opportunity as lost.'] })
    Object.assign(effects, { probability: 0, actual_amount: null })
  }
  if (!isClosed(next.stage)) Object.assign(effects, { actual_amount: null, actual_close_date: null, loss_reason: '' })
  return effects
}

/** The sums that lists and the pipeline show. */
function amounts(next: Opportunity): Change {
  const value = next.stage === 'closed_won' ? (next.actual_amount ?? next.estimated_amount) : next.estimated_amount
  return {
    weighted_value: percentOf(next.estimated_amount, next.probability),
    deal_value: value,
    weighted_deal_value: percentOf(value, next.probability),
  }
}

/** How long it was in the stage that it leaves: the sales report asks. */
function timeInStages(ctx: Context, before: Opportunity | null, next: Opportunity): Change {
  if (before?.stage === next.stage) return {}
  const left = openStages.find((stage) => stage === before?.stage)
  if (!before || !left) return { stage_since: ctx.now }
  const spent = Date.parse(ctx.now) - Date.parse(before.stage_since ?? before.created_at)
  const seconds = Math.max(0, Math.round(spent / 1000))
  return { stage_since: ctx.now, [secondsIn(left)]: (before[secondsIn(left)] ?? 0) + seconds }
}

export const opportunitiesOnServer = serve(opportunities, {
  settle(ctx, before, next, given) {
    const effects = stageEffects(ctx, before, next, given)
    return { ...effects, ...amounts({ ...next, ...effects }), ...timeInStages(ctx, before, next) }
  },
  check: checkAssignee,
  opened: readAbout('opportunity'),
  automations: [assigned('opportunity')],
  actions: {
    to_proposal: () => ({ stage: 'proposal' }),
    to_negotiation: () => ({ stage: 'negotiation' }),
    mark_won(_ctx, record, { input }) {
      const amount = typeof input.actual_amount === 'number' ? input.actual_amount : record.estimated_amount
      return { stage: 'closed_won', actual_amount: amount }
    },
    mark_lost(_ctx, _record, { input }) {
      const reason = String(input.reason || input.lost_reason || '')
      if (reason === '') throw invalid({ reason: ['This field is required.'] })
      return { stage: 'closed_lost', loss_reason: reason }
    },
    add_note: addNote('related_to_opportunity'),
    notes: notesOf('related_to_opportunity'),
    pipeline,
    sales,
    assign_to_me: assignToMe,
    assign,
  },
})
