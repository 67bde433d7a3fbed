import { choice, date, instant, json, money, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import { assignmentActions } from './assignment.ts'
import { contact } from './contact.ts'
import { noteActions } from './notes.ts'
import { assignable } from './users.ts'

/** What is over is not moved on by an action. */
const notOver = (what: string) =>
  [
    {
      that: { status: { nin: ['converted', 'disqualified', 'lost'] } },
      otherwise: `A converted, disqualified or lost lead cannot be ${what}.`,
    },
  ] as const

/** What a customer writes of himself in the contact form. */
export const contactForm = [
  'title',
  'contact_name',
  'contact_email',
  'contact_phone',
  'company_name',
  'notes',
  'metadata',
  'estimated_value',
] as const

/** A potential customer who showed interest. */
export const leads = defineResource({
  name: 'leads',
  label: { one: 'Lead', many: 'Leads' },
  paths: { crm: '/api/crm/leads', admin: 'leads' },
  title: 'title',
  imported: true,
  mine: 'assigned_to',
  indexed: ['title', 'contact_name', 'estimated_value', 'expected_close_date', 'last_contacted_at'],
  likenesses: [
    { field: 'contact_email', as: 'words' },
    { field: 'contact_phone', as: 'phone' },
    { field: 'contact_name', as: 'words' },
  ],
  timeline: [
    { resource: 'interactions', by: 'related_to_lead', at: 'performed_at' },
    { resource: 'opportunities', by: 'lead' },
  ],
  search: ['title', 'contact_name', 'contact_email', 'contact_phone', 'company_name'],
  tally: {
    by: [
      [],
      ['status'],
      ['source', 'status'],
      ['assigned_to', 'status'],
      ['company', 'status'],
      ['company', 'assigned_to', 'status'],
    ],
  },
  fields: {
    title: text('Title', { required: true }),
    ...contact(true),
    company_name: text('Company name', { help: 'The business that the lead works for' }),
    source: choice(
      'Source',
      {
        web_form: 'Web form',
        phone: 'Phone',
        email: 'Email',
        referral: 'Referral',
        automation: 'Automation',
        seller_input: 'Seller input',
        social_media: 'Social media',
        advertisement: 'Advertisement',
        event: 'Event',
        other: 'Other',
      },
      { default: 'web_form' },
    ),
    status: choice(
      'Status',
      {
        new: 'New',
        contacted: 'Contacted',
        qualified: 'Qualified',
        converted: 'Converted',
        disqualified: 'Disqualified',
        lost: 'Lost',
      },
      { default: 'new', ranked: true },
    ),
    company: ref('Seller', 'companies', { labelKey: 'seller_company_name' }),
    customer: ref('Customer', 'customers'),
    assigned_to: ref('Assigned to', 'users', { among: assignable }),
    notes: text('Notes', { multiline: true }),
    estimated_value: money('Estimated value'),
    expected_close_date: date('Expected close'),
    metadata: json('Metadata'),
    last_contacted_at: instant('Last contacted', { readonly: true }),
    converted_at: instant('Converted', { readonly: true }),
    /** The opportunity that it became; empty again when that is deleted. */
    converted_to: ref('Converted to', 'opportunities', { readonly: true, internal: true, onDelete: 'unlink' }),
  },
  views: {
    mobile: [
      'id',
      'title',
      'contact_name',
      'contact_email',
      'contact_phone',
      'source',
      'status',
      'estimated_value',
      'expected_close_date',
      'created_at',
    ],
    contact_form: [
      'id',
      'title',
      'contact_name',
      'contact_email',
      'contact_phone',
      'company_name',
      'notes',
      'metadata',
      'estimated_value',
      'created_at',
    ],
  },
  actions: {
    mark_contacted: {
      label: 'Mark as contacted',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: notOver('marked as contacted'),
      done: 'Marked as contacted',
      reversible: true,
      input: { notes: text('What was said', { multiline: true, help: 'Logged as an interaction of the lead' }) },
    },
    mark_qualified: {
      label: 'Mark as qualified',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      provided: notOver('marked as qualified'),
      adminOnly: true,
      done: 'Marked as qualified',
      reversible: true,
    },
    convert_to_opportunity: {
      label: 'Convert to opportunity',
      method: 'POST',
      on: ['record'],
      needs: 'change',
      // Converted again it answers what it became.
      provided: [
        {
          that: { status: { in: ['qualified', 'converted'] } },
          otherwise: 'Only qualified leads can be converted',
        },
      ],
      answers: 'own',
      done: 'Converted to an opportunity',
      confirm: 'The lead becomes an opportunity and gets the status “Converted”. This cannot be undone.',
    },
    ...noteActions,
    my_leads: { label: 'My leads', method: 'GET', on: ['collection'], needs: 'view', answers: 'list' },
    ...assignmentActions,
  },
})
