/** What is measured: calls that one person makes, over and over. */
import type { Facts } from './facts.ts'
import type { Person } from './servers.ts'

export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
}
export interface Scenario {
  readonly name: string
  readonly as: Person
  /** Made in this order, and again from the first. */
  readonly calls: readonly Call[]
  /** The least share of the floor's requests per second. */
  readonly least: number
  /** How much slower its median may be at a hundred times the records. */
  readonly growth: number
  /** So many live streams are open meanwhile. */
  readonly streams?: number
}

const READ = { least: 0.5, growth: 1.5, as: 'staff' } as const
const WRITE = { ...READ, least: 0.6 } as const
const get = (path: string): Call => ({ method: 'GET', path })

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
const newComment = { comment: 'The technician comes tomorrow at ten, with a new fuel filter.', is_internal: false }

function ofLeads({ ids, rare, common }: Facts): Scenario[] {
  const leads = '/api/crm/leads/'
  const reads: Record<string, readonly string[]> = {
    list: [leads],
    'status=new': [`${leads}?status=new`],
    'status=new,lost': [`${leads}?status=new,lost`],
    'page 499': [`${leads}?page=499`],
    detail: ids.map((id) => `${leads}${id}/`),
    'search, one hit': [`${leads}?search=${encodeURIComponent(rare)}`],
    'search, many hits': [`${leads}?search=${encodeURIComponent(common)}`],
    my_leads: [`${leads}my_leads/`],
    pipeline: ['/api/crm/opportunities/pipeline/'],
  }
  const growth: Record<string, number> = { 'search, one hit': 5, 'search, many hits': Number.POSITIVE_INFINITY }
  return [
    ...Object.entries(reads).map(([name, paths]) => ({
      ...READ,
      name,
      calls: paths.map(get),
      growth: growth[name] ?? READ.growth,
    })),
    { ...WRITE, name: 'create', calls: [{ method: 'POST', path: leads, body: newLead }] },
  ]
}

function ofTickets({ threads }: Facts): Scenario[] {
  const tickets = '/api/crm/tickets/'
  const mobile = get(`${tickets}?mobile=true`)
  const details = threads.map((id) => get(`${tickets}${id}/`))
  const comments = threads.map(
    (id): Call => ({ method: 'POST', path: `${tickets}${id}/add_comment/`, body: newComment }),
  )
  // Nine reads, one write: lists and threads by turns, then a word in one of them.
  const mixed = comments.slice(0, 50).flatMap((comment, at) => {
    const read = details.slice(at * 4, at * 4 + 4).flatMap((detail) => [mobile, detail])
    return [...read, get('/api/crm/leads/'), comment]
  })
  return [
    { ...READ, name: 'tickets, mobile', calls: [mobile] },
    { ...READ, name: 'ticket, 12 comments', calls: details },
    { ...READ, name: 'tickets of a seller', as: 'seller', calls: [get(tickets)] },
    { ...READ, name: 'tickets of a customer', as: 'customer', calls: [get(tickets)] },
    { ...READ, name: 'mobile, 500 streams', calls: [mobile], streams: 500 },
    { ...READ, name: 'mixed 90/10', calls: mixed },
    { ...WRITE, name: 'add comment', calls: comments },
  ]
}

/** All of them. Those that write come last of their kind: threads grow by them. */
export const scenariosFor = (facts: Facts): Scenario[] => [...ofLeads(facts), ...ofTickets(facts)]
