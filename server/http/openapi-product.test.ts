// The document says all that the product's own description promises: its calls, parameters, bodies, errors and examples.
import { describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { buildOpenApi } from './openapi.ts'

const document: Loose = JSON.parse(JSON.stringify(buildOpenApi()))
const { schemas } = document.components
const operation = (call: string) => {
  const [method = '', path = ''] = call.split(' ')
  return document.paths[path]?.[method.toLowerCase()]
}
const resolve = (schema: Loose): Loose => (schema?.$ref ? schemas[schema.$ref.split('/').at(-1)] : schema)
const bodyOf = (call: string) => resolve(operation(call)?.requestBody?.content['application/json'].schema)

const crud = (path: string) => [
  `GET ${path}`,
  `POST ${path}`,
  ...['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} ${path}{id}/`),
]
const calls = [
  'POST /api/accounts/login/',
  ...[
    'leads',
    'opportunities',
    'interactions',
    'tickets',
    'ticket-comments',
    'customer-notes',
    'customer-segments',
  ].flatMap((name) => crud(`/api/crm/${name}/`)),
  'POST /api/crm/leads/{id}/mark_contacted/',
  'POST /api/crm/leads/{id}/convert_to_opportunity/',
  'GET /api/crm/leads/my_leads/',
  'POST /api/crm/opportunities/{id}/mark_won/',
  'POST /api/crm/opportunities/{id}/mark_lost/',
  'GET /api/crm/opportunities/pipeline/',
  'POST /api/crm/tickets/{id}/add_comment/',
  'POST /api/crm/tickets/{id}/mark_resolved/',
  'POST /api/crm/tickets/{id}/mark_closed/',
  'GET /api/crm/tickets/my_tickets/',
]

/** Path → parameter → the values that are named; true where it is yes or no, null where it is an id. */
const parameters: Readonly<Record<string, Readonly<Record<string, readonly string[] | true | null>>>> = {
  '/api/crm/leads/': {
    status: ['new', 'contacted', 'qualified', 'converted', 'disqualified', 'lost'],
    source: ['web_form', 'phone', 'email', 'referral', 'automation', 'seller_input'],
    assigned_to_me: true,
    mobile: true,
    company: null,
  },
  '/api/crm/opportunities/': {
    stage: ['prospecting', 'qualification', 'proposal', 'negotiation', 'closed_won', 'closed_lost'],
    assigned_to_me: true,
  },
  '/api/crm/interactions/': { lead_id: null, opportunity_id: null, customer_id: null },
  '/api/crm/tickets/': {
    status: ['open', 'in_progress', 'waiting_customer', 'waiting_seller', 'resolved', 'closed'],
    priority: ['low', 'medium', 'high', 'urgent'],
    category: ['general', 'technical', 'billing', 'equipment', 'delivery', 'damage', 'complaint', 'refund'],
    assigned_to_me: true,
    mobile: true,
  },
  '/api/crm/ticket-comments/': { ticket_id: null },
  '/api/crm/customer-notes/': { customer_id: null, important: true },
}
const named = Object.entries(parameters).flatMap(([path, some]) =>
  Object.entries(some).map(([name, values]) => ({ path, name, values })),
)

const contact = ['contact_name', 'contact_email', 'contact_phone']
const made = ['created_by', 'created_at']
/** What the description lists of each record. */
const fields: Readonly<Record<string, readonly string[]>> = {
  Lead: [
    ...['title', ...contact, 'company_name', 'source', 'status', 'company', 'customer', 'assigned_to', 'notes'],
    ...[
      'estimated_value',
      'expected_close_date',
      'metadata',
      ...made,
      'updated_at',
      'last_contacted_at',
      'converted_at',
    ],
  ],
  Opportunity: [
    ...['title', 'description', 'lead', ...contact, 'company', 'customer', 'equipment', 'assigned_to', 'stage'],
    ...['probability', 'estimated_amount', 'actual_amount', 'expected_close_date', 'actual_close_date', 'notes'],
    ...['loss_reason', 'weighted_value', ...made, 'updated_at'],
  ],
  Interaction: [
    ...['interaction_type', 'related_to_lead', 'related_to_opportunity', 'related_to_customer', 'related_to_rental'],
    ...['subject', 'description', 'outcome', 'duration_minutes', 'next_action', 'performed_by', 'performed_at'],
    'created_at',
  ],
  Ticket: [
    ...['ticket_number', 'title', 'description', 'category', 'priority', 'status', 'customer', 'company'],
    ...['related_rental', 'related_equipment', 'assigned_to', 'internal_notes', 'resolution', ...made, 'updated_at'],
    ...['resolved_at', 'closed_at', 'public_comments'],
  ],
  Comment: ['ticket', 'comment', 'is_internal', 'attachment', 'created_by_name', ...made],
  CustomerNote: ['customer', 'title', 'note', 'is_important', 'tags', 'company', ...made, 'updated_at'],
  CustomerSegment: ['name', 'description', 'criteria', 'customers', 'created_at', 'updated_at'],
}

/** Bodies that it prints, by the call that they are sent with. */
const bodies: readonly (readonly [string, object])[] = [
  ['POST /api/accounts/login/', { email: 'your@email.com', password: 'yourpassword' }],
  ['POST /api/crm/opportunities/{id}/mark_won/', { actual_amount: 45_000 }],
  ['POST /api/crm/opportunities/{id}/mark_lost/', { reason: 'Customer chose competitor' }],
  [
    'POST /api/crm/customer-notes/',
    {
      customer: 1,
      title: 'VIP Customer',
      note: 'Customer rents frequently. Prefers excavators. Always pays on time. Good relationship.',
      is_important: true,
      tags: 'VIP, repeat customer, excavator preference',
    },
  ],
  ['POST /api/crm/tickets/{id}/mark_resolved/', { resolution: 'Fuel filter replaced' }],
]
/** Keys of bodies that it prints without an example that could stand alone. */
const keys: readonly (readonly [string, readonly string[]])[] = [
  ['POST /api/crm/leads/', ['title', ...contact, 'source', 'notes']],
  ['POST /api/crm/tickets/', ['title', 'description', 'category', 'priority', 'related_rental']],
  ['POST /api/crm/tickets/{id}/add_comment/', ['comment', 'is_internal']],
]

describe('the document', () => {
  it.each(calls)('has %s, with who may, and how it is refused', (call) => {
    const found = operation(call)
    expect(found, call).toBeDefined()
    if (call.includes('login'))
      return expect(Object.keys(found.responses)).toEqual(expect.arrayContaining(['200', '400', '401']))
    expect(found.description).toContain('Who may:')
    const refusals = ['401', '403', ...(call.includes('{id}') ? ['404'] : []), ...(call.startsWith('P') ? ['400'] : [])]
    expect(Object.keys(found.responses)).toEqual(expect.arrayContaining(refusals))
  })

  it.each(named)('$path takes $name', ({ path, name, values }) => {
    const found = operation(`GET ${path}`).parameters.find((one: Loose) => one.name === name)
    expect(found).toBeDefined()
    if (values === true) expect(found.schema.type).toBe('boolean')
    else if (values === null) expect(found.schema.pattern).toContain('\\d+')
    else expect(found.schema.items.enum).toEqual(expect.arrayContaining([...values]))
  })

  it.each(Object.entries(fields))('a %s has all its fields', (name, some) => {
    expect(Object.keys(schemas[name].properties)).toEqual(expect.arrayContaining([...some]))
  })

  it.each(bodies)('%s is shown with the body %j', (call, example) => {
    const { content } = operation(call).requestBody
    const shown = content['application/json'].example ?? bodyOf(call).examples[0]
    expect(shown).toEqual(example)
  })
  it.each(keys)('%s takes %j', (call, some) => {
    expect(Object.keys(bodyOf(call).properties)).toEqual(expect.arrayContaining([...some]))
  })
  it('comments and tickets take files beside the fields', () => {
    for (const call of ['POST /api/crm/tickets/', 'POST /api/crm/tickets/{id}/add_comment/'])
      expect(resolve(operation(call).requestBody.content['multipart/form-data'].schema).properties).toHaveProperty(
        'attachment',
      )
  })

  it('the pipeline is shown with the figures of the description', () => {
    const { content } = operation('GET /api/crm/opportunities/pipeline/').responses[200]
    expect(content['application/json'].example).toEqual({
      prospecting: { count: 5, total_value: 150_000, weighted_value: 15_000 },
      qualification: { count: 3, total_value: 80_000, weighted_value: 20_000 },
      proposal: { count: 2, total_value: 120_000, weighted_value: 60_000 },
      negotiation: { count: 1, total_value: 50_000, weighted_value: 45_000 },
      closed_won: { count: 10, total_value: 500_000, weighted_value: 500_000 },
      closed_lost: { count: 5, total_value: 200_000, weighted_value: 0 },
    })
  })
  it('the login and the list of leads are shown as commands', () => {
    for (const part of ['curl -X POST http://localhost:8000/api/accounts/login/', '"email":"your@email.com"'])
      expect(document.info.description).toContain(part)
    expect(document.info.description).toContain('curl -X GET http://localhost:8000/api/crm/leads/')
  })
})
