/** Bodies as the product's own documentation shows them, for the document of the API. */
import type { ResourceName } from '../../shared/resources/index.ts'

type Json = Readonly<Record<string, unknown>>

interface Examples {
  readonly create?: Json
  readonly put?: Json
  readonly patch?: Json
  /** Bodies of actions. */
  readonly [action: string]: Json | undefined
}

const lead = {
  title: 'Interested in excavator rental',
  contact_name: 'John Doe',
  contact_email: 'john@example.com',
  contact_phone: '+971 50 123 4567',
  source: 'web_form',
  notes: 'Customer needs equipment for 3-month project',
  estimated_value: 50_000,
}
const opportunity = { title: 'Excavator for 3 months', estimated_amount: 50_000, expected_close_date: '2026-12-31' }
const interaction = {
  interaction_type: 'call',
  related_to_lead: 1,
  subject: 'Phone call',
  description: 'Discussed requirements',
  duration_minutes: 15,
}

const criteria = {
  combinator: 'and',
  rules: [
    { field: 'rental_count', operator: '>=', value: 1 },
    {
      combinator: 'or',
      rules: [
        { field: 'city', operator: 'contains', value: 'dubai' },
        { field: 'note_tag', operator: 'in', value: ['VIP', 'repeat customer'] },
      ],
    },
    { field: 'days_since_last_rental', operator: '<', value: 365 },
  ],
}

const ticket = {
  title: 'Equipment not working properly',
  description: 'The excavator engine stops after 30 minutes',
  category: 'equipment',
  priority: 'high',
  customer: 1,
}
const note = {
  customer: 1,
  title: 'VIP Customer',
  note: 'Customer rents frequently. Prefers excavators. Always pays on time. Good relationship.',
  is_important: true,
  tags: 'VIP, repeat customer, excavator preference',
}

const table: Readonly<Partial<Record<ResourceName, Examples>>> = {
  leads: {
    create: lead,
    put: lead,
    patch: { status: 'contacted' },
    mark_contacted: { notes: 'Phone call - discussed requirements - 15 mins' },
    add_note: { note: 'Customer called asking about delivery options' },
  },
  opportunities: {
    create: opportunity,
    put: opportunity,
    patch: { stage: 'negotiation', probability: 75 },
    mark_won: { actual_amount: 45_000 },
    mark_lost: { reason: 'Customer chose competitor' },
    add_note: { note: 'Meeting - negotiated pricing - customer agreed' },
  },
  customer_segments: {
    create: { name: 'Regular customers in Dubai', criteria },
    put: { name: 'Regular customers in Dubai', criteria },
    patch: { criteria },
    preview: { criteria },
  },
  tickets: {
    create: ticket,
    put: ticket,
    add_comment: { comment: 'Our technician will visit you tomorrow at 10 AM.', is_internal: false },
    mark_resolved: { resolution: 'Fuel filter replaced' },
  },
  customer_notes: { create: note, put: note, patch: { is_important: true } },
  interactions: { create: interaction, put: interaction, patch: { outcome: 'Sent pricing proposal' } },
}
const examples: ReadonlyMap<string, Examples> = new Map(Object.entries(table))

/** The example of a body, if the product's documentation has one. */
export const exampleOf = (resource: string, body: string): Json | undefined => examples.get(resource)?.[body]
