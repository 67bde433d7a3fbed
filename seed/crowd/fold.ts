/** A story as the records that it leaves behind. */

import { toMinor } from '../../shared/kernel/money.ts'
import type { Patch, Row } from '../../shared/kernel/resource.ts'
import type { Actor } from '../../shared/permissions.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { iso } from '../calendar.ts'
import { relations, tables } from '../happen.ts'
import type { About, Step, Story } from '../story.ts'
import { Folded, type Knowledge } from './folded.ts'

/** An interaction that has no id yet. */
export interface Talk {
  readonly at: number
  readonly by: Actor
  readonly given: Patch
  /** The opportunity that its lead became later, and when and by whose hand. */
  shared?: { readonly at: number; readonly by: Actor; readonly opportunity: number; readonly title: string }
}
/** The records of a story by what they are, and what was said. */
export interface Outcome {
  readonly records: Partial<Record<About, Folded>>
  readonly talks: Talk[]
}

const contacts: readonly unknown[] = ['call', 'email', 'meeting', 'whatsapp', 'sms', 'demo']
const noteOf = (by: Actor, at: number, note: string): Patch => {
  const [first = ''] = note.split('\n')
  return {
    interaction_type: 'note',
    subject: first,
    description: note,
    is_note: true,
    performed_by: by.id,
    performed_at: iso(at),
  }
}

type Act = Extract<Step, { does: 'act' }>
/** What an action writes into its record. */
const patches: Readonly<Record<string, (row: Row, step: Act) => Patch>> = {
  assign: (_row, { input }) => ({ assigned_to: Number(input.assigned_to) }),
  mark_contacted: (row, { at }) => ({
    last_contacted_at: iso(at),
    status: row.status === 'new' ? 'contacted' : (row.status ?? null),
  }),
  convert_to_opportunity: (_row, { at }) => ({ status: 'converted', converted_at: iso(at) }),
  mark_won: (row, { input }) => {
    const paid = typeof input.actual_amount === 'number' ? toMinor(input.actual_amount) : null
    return { stage: 'closed_won', actual_amount: paid ?? row.estimated_amount ?? 0 }
  },
  mark_lost: (_row, { input }) => ({ stage: 'closed_lost', loss_reason: String(input.reason) }),
}

/** Works out a story; `opportunity` is the id of the deal that its lead becomes. */
export async function fold(known: Knowledge, story: Story, id: number, opportunity: number): Promise<Outcome> {
  const first = await Folded.make(known, tables[story.about], id, story.at, story.by, story.given)
  const outcome: Outcome = { records: { [story.about]: first }, talks: [] }
  for (const step of story.steps) {
    const record = outcome.records[step.about]
    if (!record) throw new Error('A story goes on about a record that it has not.')
    if (step.does === 'change') await record.write(step.at, step.by, step.given)
    else if (step.does === 'talk') await said(outcome, record, step, step.given)
    else await acted(known, outcome, record, step, opportunity)
  }
  return outcome
}

async function said(outcome: Outcome, record: Folded, { at, by, about }: Step, given: Patch): Promise<void> {
  outcome.talks.push({ at, by, given: { ...given, [relations[about]]: record.row.id } })
  if (about !== 'leads' || !contacts.includes(given.interaction_type)) return
  const last = record.row.last_contacted_at
  const when = String(given.performed_at)
  if (typeof last !== 'string' || last < when) await record.write(at, by, { last_contacted_at: when })
}

async function acted(
  known: Knowledge,
  outcome: Outcome,
  record: Folded,
  step: Act,
  opportunity: number,
): Promise<void> {
  const { at, by, action, input } = step
  const note = input.note ?? input.notes
  if (typeof note === 'string') await said(outcome, record, step, noteOf(by, at, note))
  const patch = patches[action]
  if (patch) await record.write(at, by, patch(record.row, step), action)
  if (action === 'convert_to_opportunity') await convert(known, outcome, record.row, step, opportunity)
}

const taken = [
  'title',
  'contact_name',
  'contact_email',
  'contact_phone',
  'company',
  'customer',
  'assigned_to',
  'notes',
  'expected_close_date',
]

async function convert(known: Knowledge, outcome: Outcome, lead: Row, { at, by }: Step, id: number): Promise<void> {
  const copied = Object.fromEntries(taken.map((name) => [name, lead[name]]))
  const given = { ...copied, lead: lead.id, estimated_amount: lead.estimated_value ?? 0, stage: 'qualification' }
  const deal = await Folded.make(known, opportunities, id, at, by, given)
  outcome.records.opportunities = deal
  for (const talk of outcome.talks) talk.shared = { at, by, opportunity: id, title: String(deal.row.title) }
}
