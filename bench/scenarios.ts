/** What is measured: one call each, or many of a kind. */
import type { Facts } from './facts.ts'

export interface Scenario {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly paths: readonly string[]
  readonly body?: Readonly<Record<string, unknown>>
  /** How much slower its median may be at a hundred times the records. */
  readonly growth: number
}

const get = (name: string, path: string, growth = 1.5): Scenario => ({ name, method: 'GET', paths: [path], growth })

/** What the create scenario posts. */
const newLead = {
  title: 'Boom lift for the façade of tower 7',
  contact_name: 'Nilufar Ergasheva',
  contact_email: 'nilufar.ergasheva@umail.uz',
  contact_phone: '+998 90 123 4567',
  company_name: 'Orient Build Group',
  source: 'phone',
  notes: 'Delivery to the gate, four weeks from the first of the month.',
  estimated_value: 45_000,
  expected_close_date: '2027-03-31',
  metadata: { campaign: 'spring-lifts' },
}

export function scenariosFor({ ids, rare, common }: Facts): Scenario[] {
  const leads = '/api/crm/leads/'
  return [
    get('list', leads),
    get('status=new', `${leads}?status=new`),
    get('status=new,lost', `${leads}?status=new,lost`),
    get('page 499', `${leads}?page=499`),
    { name: 'detail', method: 'GET', paths: ids.map((id) => `${leads}${id}/`), growth: 1.5 },
    get('search, one hit', `${leads}?search=${encodeURIComponent(rare)}`, 5),
    get('search, many hits', `${leads}?search=${encodeURIComponent(common)}`, Number.POSITIVE_INFINITY),
    get('my_leads', `${leads}my_leads/`),
    get('pipeline', '/api/crm/opportunities/pipeline/'),
    { name: 'create', method: 'POST', paths: [leads], body: newLead, growth: 1.5 },
  ]
}
