import type { Circumstances } from '../kernel/asked-filter.ts'
import { DAY_MS } from '../kernel/instants.ts'
import { bool, choice, date, instant, integer, money, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import { both, type Where } from '../kernel/where.ts'
import { assignmentActions } from './assignment.ts'
import { contact } from './contact.ts'
import { noteActions } from './notes.ts'
import { assignable } from './users.ts'

/** The stages of a deal that is neither won nor lost. */
export const openStages = ['prospecting', 'qualification', 'proposal', 'negotiation'] as const
export type OpenStage = (typeof openStages)[number]
/** The field that has the time spent in a stage. */
export const secondsIn = <S extends OpenStage>(stage: S): `seconds_in_${S}` => `seconds_in_${stage}`
/** Whole seconds spent there, all visits that are over added up; null while there was none. */
const seconds = (stage: string) => integer(`Seconds in ${stage}`, { readonly: true, internal: true })

/** What is closed is opened again in its form, where the person sees what that clears. */
const stillOpen = [{ that: { stage: { in: openStages } }, otherwise: 'This opportunity is closed already.' }] as const

/** Open, and for so many days in its stage without a word to anybody. */
function stalled({ now, settings, seen }: Circumstances): Where {
  const since = new Date(Date.parse(now) - Number(settings.stalled_after_days) * DAY_MS).toISOString()
  const spokenTo = both({ performed_at: { gt: since, lte: now } }, seen('interactions'))
  return {
    stage: { in: openStages },
    or: [{ stage_since: { lte: since } }, { stage_since: { null: true }, created_at: { lte: since } }],
    not: { has: { resource: 'interactions', by: 'related_to_opportunity', where: spokenTo } },
  }
}

/** A qualified lead on its way through the sales pipeline. */
export const opportunities = defineResource({
  name: 'opportunities',
  label: { one: 'Opportunity', many: 'Opportunities' },
  paths: { crm: '/api/crm/opportunities', admin: 'opportunities' },
  title: 'title',
  imported: true,
  mine: 'assigned_to',
  indexed: ['title', 'contact_name', 'estimated_amount', 'expected_close_date', 'actual_close_date'],
  orderedWithin: [['stage', 'updated_at']],
  timeline: [{ resource: 'interactions', by: 'related_to_opportunity', at: 'performed_at' }],
  quietSince: 'stage_since',
  asked: {
    stalled: {
      label: 'Stalled',
      admin: bool('Stalled'),
      where: (text, circumstances) =>
        text === 'true' ? stalled(circumstances) : text === 'false' ? { not: stalled(circumstances) } : true,
    },
  },
  search: ['title', 'description', 'contact_name', 'contact_email', 'contact_phone'],
  tally: {
    by: [['stage'], ['assigned_to', 'stage'], ['company', 'stage'], ['company', 'assigned_to', 'stage']],
    sum: ['deal_value', 'weighted_deal_value'],
  },
  fields: {
    title: text('Title', { required: true }),
    description: text('Description', { multiline: true }),
    lead: ref('Lead', 'leads', { labelKey: 'lead_title', onDelete: 'unlink' }),
    ...contact(false),
    company: ref('Seller', 'companies'),
    customer: ref('Customer', 'customers'),
    equipment: ref('Equipment', 'equipment'),
    related_rental: ref('Rental', 'rentals', { readonly: true, labelKey: 'rental_reference' }),
    assigned_to: ref('Assigned to', 'users', { among: assignable }),
    stage: choice(
      'Stage',
      {
        prospecting: 'Prospecting',
        qualification: 'Qualification',
        proposal: 'Proposal',
        negotiation: 'Negotiation',
        closed_won: 'Closed won',
        closed_lost: 'Closed lost',
      },
      { default: 'prospecting', ranked: true },
    ),
    probability: integer('Probability, %', { default: 10, max: 100, help: 'Follows the stage unless you set it' }),
    estimated_amount: money('Estimated amount', { default: 0 }),
    actual_amount: money('Actual amount'),
    weighted_value: money('Weighted value', { default: 0, readonly: true }),
    /** The actual amount once won, else the estimate: what the pipeline adds up. */
    deal_value: money('Value', { default: 0, readonly: true, internal: true }),
    /** What the pipeline adds up as weighted. */
    weighted_deal_value: money('Weighted', { default: 0, readonly: true, internal: true }),
    expected_close_date: date('Expected close'),
    actual_close_date: date('Closed on', { readonly: true }),
    notes: text('Notes', { multiline: true }),
    loss_reason: text('Loss reason', { multiline: true }),
    /** When it came into its stage. */
    stage_since: instant('In its stage since', { readonly: true, internal: true }),
    seconds_in_prospecting: seconds('prospecting'),
    seconds_in_qualification: seconds('qualification'),
    seconds_in_proposal: seconds('proposal'),
    seconds_in_negotiation: seconds('negotiation'),
  },
  actions: {
    to_proposal: {
      label: 'Move to proposal',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: stillOpen,
      adminOnly: true,
      done: 'Moved to proposal',
      reversible: true,
    },
    to_negotiation: {
      label: 'Move to negotiation',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: stillOpen,
      adminOnly: true,
      done: 'Moved to negotiation',
      reversible: true,
    },
    mark_won: {
      label: 'Mark as won',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: stillOpen,
      done: 'Marked as won',
      reversible: true,
      input: { actual_amount: money('Actual amount', { help: 'Empty means the estimated amount' }) },
    },
    mark_lost: {
      label: 'Mark as lost',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: stillOpen,
      done: 'Marked as lost',
      reversible: true,
      input: {
        reason: text('Reason', { multiline: true }),
        lost_reason: text('Reason', { multiline: true, internal: true }),
      },
    },
    ...noteActions,
    pipeline: { label: 'Pipeline', method: 'GET', on: ['collection'], needs: 'view', answers: 'own' },
    sales: {
      label: 'Sales report',
      method: 'GET',
      on: ['collection'],
      needs: 'view',
      answers: 'own',
      crmPath: '/api/crm/reports/sales',
    },
    ...assignmentActions,
  },
})
