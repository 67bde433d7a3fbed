import { instant, integer, json, text } from '../kernel/kinds.ts'
import { refs } from '../kernel/many-kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import { factResources } from '../segment-criteria.ts'

const criteria = (required: boolean) =>
  json('Criteria', {
    required,
    component: 'SegmentCriteria',
    help: 'Customers for whom the rules hold become members when the segment is refreshed',
  })

/** What tells who is in by the rules, and by that what the rules ask for. */
const ruled: readonly string[] = ['customers', ...factResources]

/** A group of customers for a campaign: those for whom its rules held when it was refreshed, and those added by hand. */
export const customerSegments = defineResource({
  name: 'customer_segments',
  label: { one: 'Customer segment', many: 'Customer segments' },
  paths: { crm: '/api/crm/customer-segments', admin: 'customer-segments' },
  title: 'name',
  search: ['name', 'description'],
  longWrites: true,
  fields: {
    name: text('Name', { required: true, unique: true }),
    description: text('Description', { multiline: true }),
    criteria: criteria(false),
    /** All members. Writing them says who is added by hand: docs/decisions/0011-members-of-a-segment.md. */
    customers: refs('Customers', 'customers', {
      large: true,
      toldTo: ruled,
      help: 'All members; of a body, those to add by hand',
    }),
    added_customers: refs('Added by hand', 'customers', {
      toldTo: ['customers'],
      help: 'They stay, whatever the rules say',
    }),
    refreshed_at: instant('Refreshed', { readonly: true }),
    joined_count: integer('Joined', {
      default: 0,
      readonly: true,
      toldWith: 'refreshed_at',
      toldTo: ruled,
    }),
    left_count: integer('Left', { default: 0, readonly: true, toldWith: 'refreshed_at', toldTo: ruled }),
  },
  // Null for those who may not view what the rules ask for.
  embeds: { customer_count: { label: 'Members', of: 'integer', in: 'everywhere', nullable: true } },
  actions: {
    preview: {
      label: 'Preview',
      method: 'POST',
      on: ['collection'],
      needs: 'view',
      answers: 'own',
      asks: true,
      input: { criteria: criteria(true) },
    },
    refresh: {
      label: 'Refresh',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      done: 'Members refreshed',
    },
    members: { label: 'Members', method: 'GET', on: ['record'], needs: 'view', answers: 'own', adminOnly: true },
    why: { label: 'Why', method: 'GET', on: ['record'], needs: 'view', answers: 'own' },
  },
})
