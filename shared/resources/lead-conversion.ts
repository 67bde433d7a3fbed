import type { FieldName } from '../kernel/resource.ts'
import type { leads } from './leads.ts'
import type { opportunities } from './opportunities.ts'

/** What an opportunity gets from the lead that becomes it: field of the lead → field of the opportunity. */
export const copied = {
  title: 'title',
  contact_name: 'contact_name',
  contact_email: 'contact_email',
  contact_phone: 'contact_phone',
  company: 'company',
  customer: 'customer',
  assigned_to: 'assigned_to',
  estimated_value: 'estimated_amount',
  expected_close_date: 'expected_close_date',
  notes: 'notes',
} as const satisfies { readonly [F in FieldName<typeof leads>]?: FieldName<typeof opportunities> }
