import { bool, choice, date, instant, integer, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import { assignable } from './users.ts'

/** One call, mail, meeting or note: the log of what was said to whom. */
export const interactions = defineResource({
  name: 'interactions',
  label: { one: 'Interaction', many: 'Interactions' },
  paths: { crm: '/api/crm/interactions', admin: 'interactions' },
  title: 'subject',
  imported: true,
  belongsTo: ['related_to_lead', 'related_to_opportunity', 'related_to_customer', 'related_to_rental'],
  indexed: ['performed_at', 'next_action_at'],
  search: ['subject', 'description', 'outcome'],
  tally: { by: [[], ['interaction_type']] },
  fields: {
    interaction_type: choice(
      'Type',
      {
        call: 'Call',
        email: 'Email',
        meeting: 'Meeting',
        note: 'Note',
        task: 'Task',
        sms: 'SMS',
        whatsapp: 'WhatsApp',
        demo: 'Demo',
        other: 'Other',
      },
      { required: true },
    ),
    related_to_lead: ref('Lead', 'leads', { labelKey: 'lead_title', param: 'lead_id', onDelete: 'orphan' }),
    related_to_opportunity: ref('Opportunity', 'opportunities', {
      labelKey: 'opportunity_title',
      param: 'opportunity_id',
      onDelete: 'orphan',
    }),
    related_to_customer: ref('Customer', 'customers', { labelKey: 'customer_name', param: 'customer_id' }),
    related_to_rental: ref('Rental', 'rentals', { labelKey: 'rental_reference', param: 'rental_id' }),
    subject: text('Subject', { required: true }),
    description: text('Description', { multiline: true }),
    outcome: text('Outcome', { multiline: true }),
    duration_minutes: integer('Duration, minutes', { max: 10_080 }),
    next_action: text('Next action'),
    next_action_at: date('Next action on'),
    performed_by: ref('Performed by', 'users', { among: assignable }),
    performed_at: instant('Performed'),
    /** Made by `add_note` or `mark_contacted`: what the notes of a lead or an opportunity list. */
    is_note: bool('Note', { readonly: true, internal: true }),
  },
})

/** What sellers write where they may log at all: related to a lead or an opportunity, and to nothing else. */
export const sellersLog = [
  'interaction_type',
  'related_to_lead',
  'related_to_opportunity',
  'subject',
  'description',
  'outcome',
  'duration_minutes',
  'next_action',
  'next_action_at',
  'performed_at',
] as const
