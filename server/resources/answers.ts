/** What actions answer that answer something of their own, as JSON Schema: what no description of a resource says. */
import type { ResourceName, ResourceOf } from '../../shared/resources/index.ts'
import { facts, MAX_VALUES, operatorsOf } from '../../shared/segment-criteria.ts'
import { pipelineAnswer, reportSchemas, salesAnswer } from './report-answers.ts'

type Json = { readonly [key: string]: unknown }

type OwnOf<N extends ResourceName> = {
  [A in keyof ResourceOf<N>['actions'] & string]: ResourceOf<N>['actions'][A] extends { readonly answers: 'own' }
    ? `${N}.${A}`
    : never
}[keyof ResourceOf<N>['actions'] & string]
/** `leads.notes`: every action that declares `answers: 'own'` must be in the table, or it does not compile. */
type OwnAction = { [N in ResourceName]: OwnOf<N> }[ResourceName]

export interface OwnAnswer {
  readonly summary: string
  /** The component that it answers, or a page of. */
  readonly answers: string
  readonly many?: boolean
  /** Takes the filters of the list. */
  readonly filtered?: boolean
  /** What else its query may hold: name → schema with a description. */
  readonly query?: Readonly<Record<string, Json>>
  /** What of it must be there: name → an example. */
  readonly asks?: Readonly<Record<string, unknown>>
  readonly example?: unknown
}

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Json): Json => ({ type: 'object', properties, required: Object.keys(properties) })
const ruleValue: Json = {
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', minItems: 1, maxItems: MAX_VALUES, items: { type: ['string', 'number'] } },
  ],
  description: 'Money in major units; a date is a whole day; a list for `in`; none for `null` and `notNull`.',
}
const segmentRule = {
  type: 'object',
  properties: {
    field: { type: 'string', enum: Object.keys(facts) },
    operator: { type: 'string', enum: [...new Set(Object.values(operatorsOf).flat())] },
    value: ruleValue,
  },
  required: ['field', 'operator'],
}
/** A rule with the way to it from the top. */
const ruleAt = (more: Json): Json => ({
  type: 'object',
  properties: {
    path: {
      type: 'array',
      items: { type: 'integer', minimum: 0 },
      description: 'Where the rule stands: `[1, 0]` is `rules[1].rules[0]`.',
    },
    ...segmentRule.properties,
    ...more,
  },
  required: ['path', 'field', 'operator', ...Object.keys(more)],
})
const whole = { type: 'integer', minimum: 0 }
export const ownSchemas: Readonly<Record<string, Json>> = {
  Note: object({
    id: { type: 'integer', minimum: 1 },
    note: { type: 'string' },
    created_by_name: { type: ['string', 'null'] },
    created_at: { type: 'string', format: 'date-time' },
  }),
  LeadConversion: object({
    opportunity_id: { type: 'integer', minimum: 1 },
    opportunity: refTo('Opportunity'),
    lead: refTo('Lead'),
    already_converted: { type: 'boolean', description: 'The lead had become this opportunity before.' },
  }),
  NotificationCounts: object({ count: whole, unread_count: whole }),
  NotificationsRead: object({ count: whole }),
  SegmentCriteria: {
    description: 'A tree of rules: at most 5 levels, 100 rules. `{}`, and groups without rules, hold for nobody.',
    anyOf: [refTo('SegmentGroup'), { type: 'object', maxProperties: 0 }],
  },
  SegmentGroup: {
    type: 'object',
    properties: {
      combinator: { type: 'string', enum: ['and', 'or'] },
      not: { type: 'boolean' },
      rules: { type: 'array', items: { anyOf: [refTo('SegmentRule'), refTo('SegmentGroup')] } },
    },
    required: ['combinator', 'rules'],
  },
  SegmentRule: segmentRule,
  SegmentPreview: object({
    count: whole,
    sample: {
      type: 'array',
      description: 'Ten of the newest; none for who may not view customers.',
      items: object({ id: { type: 'integer', minimum: 1 }, name: { type: 'string' }, email: { type: 'string' } }),
    },
    per_rule: {
      type: 'array',
      description: 'Every rule, from top to bottom, and for how many customers it holds by itself.',
      items: ruleAt({ count: whole }),
    },
  }),
  SegmentMember: object({
    id: { type: 'integer', minimum: 1, description: 'The customer.' },
    name: { type: 'string' },
    phone: { type: 'string' },
    email: { type: 'string' },
    added_by_hand: { type: 'boolean', description: 'Else it is there by the rules.' },
  }),
  SegmentMembership: object({
    customer: { type: 'integer', minimum: 1 },
    is_member: { type: 'boolean' },
    added_by_hand: { type: 'boolean' },
    matches: { type: 'boolean', description: 'The criteria as a whole hold at this moment.' },
    rules: { type: 'array', description: 'The rules that hold at this moment.', items: ruleAt({}) },
  }),
  ...reportSchemas,
}

const noteExample = {
  id: 12,
  note: 'Customer called asking about delivery options',
  created_by_name: 'Sam Seller',
  created_at: '2026-10-21T08:30:00.000Z',
}
const addNote: OwnAnswer = { summary: 'Adds a note', answers: 'Note', example: noteExample }
const notes: OwnAnswer = { summary: 'Notes, newest first', answers: 'Note', many: true }

const table: Readonly<Record<OwnAction, OwnAnswer>> = {
  'leads.convert_to_opportunity': { summary: 'Makes an opportunity of a qualified lead', answers: 'LeadConversion' },
  'leads.add_note': addNote,
  'leads.notes': notes,
  'opportunities.add_note': addNote,
  'opportunities.notes': notes,
  'tickets.add_comment': { summary: 'Adds a comment', answers: 'Comment' },
  'tickets.reply': { summary: 'Adds a comment, and sets the status with it', answers: 'Comment' },
  'notifications.unread_count': { summary: 'How many are unread', answers: 'NotificationCounts' },
  'notifications.mark_all_read': { summary: 'Marks all as read', answers: 'NotificationsRead' },
  'customer_segments.preview': {
    summary: 'Whom criteria would find',
    answers: 'SegmentPreview',
    example: {
      count: 1,
      sample: [{ id: 4, name: 'Amina Karimova', email: 'amina@example.com' }],
      per_rule: [{ path: [0], field: 'rental_count', operator: '>=', value: 3, count: 12 }],
    },
  },
  'customer_segments.members': { summary: 'The members, by name', answers: 'SegmentMember', many: true },
  'customer_segments.why': {
    summary: 'Which rules hold for a customer',
    answers: 'SegmentMembership',
    query: { customer: { type: 'integer', minimum: 1, description: 'The id of the customer.' } },
    asks: { customer: 1 },
  },
  'opportunities.pipeline': pipelineAnswer,
  'opportunities.sales': salesAnswer,
}
/** The same table for code that knows no name. */
export const ownAnswers: ReadonlyMap<string, OwnAnswer> = new Map(Object.entries(table))
