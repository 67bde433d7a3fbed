// Two worlds that differ only in what somebody may not see: to every question of his they give the same answer.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyField, ChoiceField } from '../../shared/kernel/kinds.ts'
import { isRef } from '../../shared/kernel/resource.ts'
import { formOf, png, postForm } from '../testing/files.ts'
import type { Ids, Person } from '../testing/people.ts'
import { aLead, aNote, anInteraction, anOpportunity, aTicket } from '../testing/samples.ts'
import { openTwins, type Side, type Twins } from '../testing/twins.ts'
import { databases, type World } from '../testing/world.ts'
import { type Operation, operations } from './operations.ts'

/** What was made so far, by resource: what the viewer sees, and in this world alone what he does not. */
interface Known {
  readonly seen: Map<string, number[]>
  readonly hidden: Map<string, number[]>
}
interface Scene {
  readonly world: World
  readonly side: Side
  readonly ids: Ids
  /** A number that the property chose. */
  readonly n: number
  readonly known: Known
  /** One of those made before; 0, which is nobody’s id, when there is none. */
  one(kind: keyof Known, name: string): number
  /** A new record’s id, or the status of the refusal. */
  made(person: Person, path: string, body: object): Promise<number>
}
type Deed = (scene: Scene) => Promise<unknown>

const stages = ['prospecting', 'proposal', 'negotiation', 'closed_won', 'qualification']
const statuses = ['open', 'in_progress', 'waiting_customer', 'waiting_seller', 'resolved']
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
/** Words that are looked for; the last one is written in hidden places alone. */
const words = ['crane', 'engine', 'anna', 'canary']
const word = (n: number) => at(words, n)

/** Deeds of which nobody but staff hears, or the other company's people, or the other customer. */
const leadOf =
  (company: (ids: Ids) => number | null): Deed =>
  ({ ids, n, made }) =>
    made('staff', '/api/crm/leads/', {
      ...aLead({ title: `${word(n)} wanted`, notes: 'canary', estimated_value: n }),
      company: company(ids),
      customer: n % 2 ? ids.customerA : null,
      assigned_to: n % 3 ? null : ids.user.superuser,
    })
const dealOf =
  (company: (ids: Ids) => number | null): Deed =>
  ({ ids, n, made }) =>
    made('staff', '/api/crm/opportunities/', {
      ...anOpportunity({ title: `${word(n)} deal`, description: 'canary', estimated_amount: n * 10 }),
      stage: at(stages, n),
      company: company(ids),
      customer: ids.customerA,
    })
const ticketOf =
  (customer: 'customerA' | 'customerB', company: (ids: Ids) => number | null): Deed =>
  ({ ids, n, made }) =>
    made('staff', '/api/crm/tickets/', {
      ...aTicket({ title: `${word(n)} stops`, priority: at(['low', 'medium', 'high', 'urgent'], n) }),
      customer: ids[customer],
      company: company(ids),
      assigned_to: n % 2 ? ids.user.staff : null,
      internal_notes: 'canary',
    })
const onTicket =
  (kind: keyof Known, person: Person, is_internal: boolean): Deed =>
  ({ n, one, made }) =>
    made(person, '/api/crm/ticket-comments/', {
      ticket: one(kind, 'tickets'),
      comment: is_internal ? 'canary' : word(n),
      is_internal,
    })
const withFile =
  (kind: keyof Known): Deed =>
  async ({ world, one }) => {
    const form = formOf({ comment: 'canary', is_internal: 'true' }, [{ name: 'canary.png', bytes: png }])
    const path = `/api/crm/tickets/${one(kind, 'tickets')}/add_comment/`
    return (await postForm(world.as('staff'), path, form)).status
  }
const patch =
  (kind: keyof Known, resource: string, body: (scene: Scene) => object, person: Person = 'staff'): Deed =>
  ({ world, one, ...scene }) =>
    world
      .as(person)
      .patch(`/api/crm/${resource}/${one(kind, resource)}/`, body({ world, one, ...scene }))
      .then(({ status }) => status)
const act =
  (kind: keyof Known, path: string, body: object, person: Person = 'staff'): Deed =>
  ({ world, one }) => {
    const [resource = '', action] = path.split(' ')
    const base = resource === 'rentals' || resource === 'favorites' ? '/api' : '/api/crm'
    return world
      .as(person)
      .post(`${base}/${resource}/${one(kind, resource)}/${action}/`, body)
      .then(({ status }) => status)
  }
const rent =
  (customer: 'customerA' | 'customerB', crane: 'craneA' | 'craneB'): Deed =>
  ({ ids, n, made }) =>
    made('staff', '/api/rentals/', {
      customer: ids[customer],
      equipment: ids[crane],
      start_date: '2026-11-01',
      end_date: n % 2 ? '2026-12-20' : '2026-11-02',
    })
const like =
  (person: 'customerA' | 'customerB'): Deed =>
  ({ ids, n, made }) =>
    made(person, '/api/favorites/', { equipment: n % 2 ? ids.craneA : ids.craneB })
const note =
  (person: Person, customer: 'customerA' | 'customerB'): Deed =>
  ({ ids, n, made }) =>
    made(person, '/api/crm/customer-notes/', {
      ...aNote({
        customer: ids[customer],
        title: word(n),
        note: 'canary',
        tags: 'VIP, canary',
        is_important: n % 2 > 0,
      }),
    })
const interaction: Deed = ({ ids, made }) =>
  made('staff', '/api/crm/interactions/', {
    ...anInteraction({ related_to_customer: ids.customerA, subject: 'canary', outcome: 'canary' }),
  })
const noteOnLead: Deed = act('seen', 'leads add_note', { note: 'canary' })
const remove =
  (kind: keyof Known, resource: string): Deed =>
  async ({ world, known }) => {
    const id = known[kind].get(resource)?.pop() ?? 0
    return (await world.as('staff').delete(`/api/crm/${resource}/${id}/`)).status
  }
/** A segment with both customers by hand, and everybody by its rule: made, asked again, renamed and deleted. */
const segment: Deed = ({ ids, n, side, made }) =>
  made('staff', '/api/crm/customer-segments/', {
    name: `canary ${side} ${n} ${segments++}`,
    description: word(n),
    criteria: { combinator: 'and', rules: [{ field: 'rental_count', operator: '>=', value: n % 2 }] },
    customers: [ids.customerA, ids.customerB],
  })
let segments = 0
const ofSegments: readonly Deed[] = [
  segment,
  act('hidden', 'customer-segments refresh', {}),
  patch('hidden', 'customer-segments', ({ ids }) => ({ description: 'canary', customers: [ids.customerA] })),
  remove('hidden', 'customer-segments'),
]
/** Others want mails, so that the next deeds write some; those that are due leave. */
const mails: Deed = async ({ world, n }) => {
  const email = { in_app: true, email: n % 3 > 0 }
  for (const person of ['superuser', 'staff', 'sellerB', 'customerB'] as const) {
    const wanted = { ticket_created: email, ticket_comment: email, ticket_status: email, lead_created: email }
    const answer = await world.as(person).patch('/api/accounts/notification-preferences/', wanted)
    expect(answer.status, answer.text).toBe(200)
  }
  await world.deliver()
}
/** A deal from a lead that is seen, which lets go of it when it is deleted. */
const dealOfLead: Deed = ({ n, one, made }) =>
  made('staff', '/api/crm/opportunities/', anOpportunity({ title: `${word(n)} of a lead`, lead: one('seen', 'leads') }))
const nobody = () => null
const A = ({ companyA }: Ids) => companyA
const B = ({ companyB }: Ids) => companyB
/** The same deed, of which the viewer sees all but one value. */
const sided = (side: Side, n: number) => `canary ${side} ${n}`

interface Viewer {
  readonly who: Person
  /** What the group that he is put into permits; only staff are. */
  readonly rights?: readonly string[]
  /** What he is allowed to see: done in both worlds. */
  readonly open: readonly Deed[]
  /** What he is not: done in one of them. */
  readonly secret: readonly Deed[]
}
const viewers: readonly Viewer[] = [
  {
    who: 'customerA',
    open: [
      ({ n, made }) => made('customerA', '/api/crm/tickets/', aTicket({ title: `My ${word(n)}` })),
      ticketOf('customerA', A),
      onTicket('seen', 'staff', false),
      onTicket('seen', 'sellerA', false),
      onTicket('seen', 'customerA', false),
      patch('seen', 'tickets', ({ n }) => ({ status: at(statuses, n) })),
      patch('seen', 'tickets', ({ side, n }) => ({ internal_notes: sided(side, n) })),
      patch('seen', 'tickets', ({ side, ids }) => ({
        assigned_to: ids.user[side === 'left' ? 'support' : 'superuser'],
      })),
      act('seen', 'tickets mark_closed', {}),
      rent('customerA', 'craneA'),
      act('seen', 'rentals update_status', { new_status: 'dispute' }, 'sellerA'),
      like('customerA'),
    ],
    secret: [
      ticketOf('customerB', A),
      ticketOf('customerB', nobody),
      onTicket('hidden', 'staff', false),
      onTicket('hidden', 'customerB', false),
      patch('hidden', 'tickets', ({ n }) => ({ status: at(statuses, n) })),
      onTicket('seen', 'staff', true),
      onTicket('seen', 'sellerA', true),
      withFile('seen'),
      leadOf(A),
      leadOf(nobody),
      act('hidden', 'leads mark_contacted', { notes: 'canary' }),
      dealOf(A),
      act('hidden', 'opportunities mark_lost', { reason: 'canary' }),
      note('sellerA', 'customerA'),
      note('staff', 'customerA'),
      interaction,
      rent('customerB', 'craneA'),
      act('hidden', 'rentals update_status', { new_status: 'dispute' }),
      like('customerB'),
      remove('hidden', 'ticket-comments'),
      remove('hidden', 'tickets'),
      remove('hidden', 'leads'),
      ...ofSegments,
      mails,
    ],
  },
  {
    who: 'sellerA',
    open: [
      leadOf(A),
      patch('seen', 'leads', ({ n }) => ({ status: at(['contacted', 'qualified', 'lost'], n) }), 'sellerA'),
      act('seen', 'leads convert_to_opportunity', {}),
      act('seen', 'leads add_note', { note: 'Called' }, 'colleagueA'),
      dealOf(A),
      patch('seen', 'opportunities', ({ n }) => ({ stage: at(stages, n) })),
      ticketOf('customerA', A),
      onTicket('seen', 'staff', true),
      onTicket('seen', 'customerA', false),
      note('sellerA', 'customerA'),
      note('colleagueA', 'customerA'),
      rent('customerA', 'craneA'),
      act('seen', 'rentals update_status', { new_status: 'dispute' }, 'customerA'),
    ],
    secret: [
      leadOf(B),
      leadOf(nobody),
      patch('hidden', 'leads', ({ n }) => ({ status: at(['contacted', 'qualified', 'lost'], n), notes: 'canary' })),
      act('hidden', 'leads convert_to_opportunity', {}),
      noteOnLead,
      dealOf(B),
      dealOf(nobody),
      act('hidden', 'opportunities mark_won', {}),
      act('hidden', 'opportunities mark_lost', { reason: 'canary' }),
      ticketOf('customerA', B),
      ticketOf('customerA', nobody),
      ticketOf('customerB', B),
      onTicket('hidden', 'staff', true),
      onTicket('hidden', 'customerA', false),
      withFile('hidden'),
      patch('hidden', 'tickets', ({ n }) => ({ status: at(statuses, n), internal_notes: 'canary' })),
      note('sellerB', 'customerB'),
      note('staff', 'customerA'),
      interaction,
      rent('customerA', 'craneB'),
      rent('customerB', 'craneB'),
      act('hidden', 'rentals update_status', { new_status: 'dispute' }),
      like('customerA'),
      like('customerB'),
      remove('hidden', 'leads'),
      remove('hidden', 'opportunities'),
      remove('hidden', 'customer-notes'),
      ...ofSegments,
      mails,
    ],
  },
  {
    // In a group that sees leads and tickets, and nothing else.
    who: 'support',
    rights: ['leads.view', 'tickets.view'],
    open: [
      leadOf(A),
      leadOf(nobody),
      patch('seen', 'leads', ({ n }) => ({ status: at(['contacted', 'qualified', 'lost'], n) })),
      ticketOf('customerA', A),
      patch('seen', 'tickets', ({ n }) => ({ status: at(statuses, n) })),
      ({ n, made }) => made('customerA', '/api/crm/leads/', aLead({ title: `Form ${n}` })),
    ],
    secret: [
      dealOf(A),
      dealOf(nobody),
      act('hidden', 'opportunities mark_won', {}),
      onTicket('seen', 'staff', false),
      onTicket('seen', 'sellerA', true),
      withFile('seen'),
      note('sellerA', 'customerA'),
      interaction,
      rent('customerB', 'craneB'),
      like('customerA'),
      remove('hidden', 'opportunities'),
      remove('hidden', 'ticket-comments'),
      ...ofSegments,
      mails,
    ],
  },
  {
    // In a group that deletes: what is hidden and only loses its link shows neither before nor after.
    who: 'support',
    rights: ['leads.remove', 'customers.remove', 'equipment.view', 'companies.remove'],
    open: [
      leadOf(A),
      leadOf(nobody),
      patch('seen', 'leads', ({ n }) => ({ status: at(['contacted', 'qualified', 'lost'], n) })),
      ({ n, made }) => made('customerA', '/api/crm/leads/', aLead({ title: `Form ${n}` })),
      ({ n, made }) => made('superuser', '/api/admin/companies/', { company_name: `${word(n)} machines` }),
      remove('seen', 'leads'),
    ],
    secret: [
      dealOfLead,
      dealOf(A),
      act('hidden', 'opportunities mark_won', {}),
      ticketOf('customerA', A),
      ({ ids, n, made }) =>
        made('staff', '/api/crm/tickets/', {
          ...aTicket({ title: word(n), customer: ids.customerB, assigned_to: ids.user.support }),
        }),
      onTicket('hidden', 'customerA', false),
      note('sellerA', 'customerA'),
      rent('customerB', 'craneB'),
      like('customerA'),
      remove('hidden', 'opportunities'),
      remove('hidden', 'tickets'),
      ...ofSegments,
      mails,
    ],
  },
]

/** Values to ask a field for, right and wrong ones. */
function valuesOf(field: AnyField): string[] {
  if (field.kind === 'choice' || field.kind === 'set') return Object.keys((field as ChoiceField).choices).slice(0, 4)
  if (field.kind === 'bool') return ['true', 'false']
  if (isRef(field)) return ['1', '2', '3', 'none']
  if (field.kind === 'date' || field.kind === 'instant') return ['2026-10-21']
  return field.kind === 'text' ? ['canary', 'crane'] : ['10']
}

/** Every list, search, filter and order that somebody can ask for, by hidden fields and by all others. */
function questionsOf({ surface, path, resource, verb, extra }: Operation): string[] {
  const admin = surface === 'admin'
  const fields: [string, AnyField][] = Object.entries(resource.fields)
  const queries = [
    '',
    ...words.map((one) => `${admin ? 'q' : 'search'}=${one}`),
    ...(admin ? ['_start=1&_end=3'] : ['page=2&page_size=1', 'page=3&page_size=2', 'mobile=true', 'summary=true']),
    'assigned_to_me=true',
    'assignable=true',
    'tag=canary',
    'since=1',
    'is_read=false',
    'by=month',
    'by=assignee',
    'by=company&from=2026-01-01&to=2026-12-31',
  ]
  for (const [field, kind] of fields) {
    queries.push(
      ...(admin
        ? [`_sort=${field}&_order=desc`, `_sort=${field}&_order=asc`]
        : [`ordering=${field}`, `ordering=-${field}`]),
    )
    for (const value of valuesOf(kind)) {
      queries.push(`${field}=${value}`)
      if (kind.param) queries.push(`${kind.param}=${value}`)
      if (admin) for (const how of ['ne', 'gte', 'lt', 'like', 'in', 'null']) queries.push(`${field}_${how}=${value}`)
    }
    if (extra === 'facets') queries.push(`fields=${field}`)
    if (extra === 'dates') queries.push(`field=${field}`, `field=${field}&year=2026&month=10`)
  }
  if (extra && extra !== 'facets' && extra !== 'dates') return [path]
  return (verb === 'extra' ? queries.filter((one) => one.includes('field')) : queries).map((one) => `${path}/?${one}`)
}
const gets = operations.filter(({ method }) => method === 'GET')
const isOn = ({ path }: Operation) => path.includes('/:id')
/** Looked at first, then changed, then deleted. */
const order = (method: string) => (method === 'GET' ? 0 : method === 'DELETE' ? 2 : 1)

interface Step {
  readonly open: boolean
  readonly deed: number
  readonly n: number
  readonly side: Side
}
type Made = Map<string, number>

describe.each(databases)('on %s', (kind) => {
  describe.each(viewers)('$who $rights', ({ who, rights, open, secret }) => {
    let twins: Twins
    const known: Record<Side, Known> = {
      left: { seen: new Map(), hidden: new Map() },
      right: { seen: new Map(), hidden: new Map() },
    }
    const lists: string[] = []
    beforeAll(async () => {
      twins = await openTwins(kind)
      if (rights)
        await twins.together(async (world) => {
          const root = world.as('superuser')
          const group = await root.post('/api/admin/groups', { name: 'Narrow', permissions: rights })
          await root.patch(`/api/admin/users/${world.ids.user.support}`, { groups: [group.body.id] })
        })
      for (const { seen, hidden } of Object.values(known)) {
        seen.set('rentals', [twins.left.ids.rentalA])
        hidden.set('rentals', [twins.left.ids.rentalB])
      }
      for (const operation of gets) {
        if (isOn(operation) || (operation.surface === 'admin' && !rights)) continue
        const questions = questionsOf(operation)
        // Who is refused the list is refused it by every field.
        const refused = (await twins.same(who, 'GET', `${operation.path}/`)) === 403
        lists.push(...(refused ? questions.slice(0, 2) : questions))
      }
    })
    afterAll(() => twins?.close())

    async function live({ open: isOpen, deed, n, side }: Step): Promise<void> {
      const scene = (world: World, side: Side, made: Made): Scene => ({
        world,
        side,
        n,
        ids: world.ids,
        known: known[side],
        one: (kind, resource) => at(known[side][kind].get(resource) ?? [0], n) ?? 0,
        async made(person, path, body) {
          const answer = await world.as(person).post(path, body)
          expect(answer.status, answer.text).toBeLessThan(500)
          if (answer.status < 300) made.set(path.split('/').at(-2) ?? '', answer.body.id)
          return answer.body.id ?? answer.status
        },
      })
      const fresh: Record<Side, Made> = { left: new Map(), right: new Map() }
      if (isOpen) await twins.together((world, side) => at(open, deed)(scene(world, side, fresh[side])))
      else await twins.alone(side, (world) => at(secret, deed)(scene(world, side, fresh[side])))
      for (const side of ['left', 'right'] as const)
        for (const [resource, id] of fresh[side]) {
          const kept = known[side][isOpen ? 'seen' : 'hidden']
          kept.set(resource, [...new Set([...(kept.get(resource) ?? []), id])])
        }
    }

    const step = fc.record({
      open: fc.boolean(),
      deed: fc.nat(100),
      n: fc.nat(20),
      side: fc.constantFrom<Side>('left', 'right'),
    })
    it('trap 11: sees no difference, whatever is done behind his back', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 12, maxLength: 24 }),
          fc.array(fc.nat(), { minLength: 25, maxLength: 25 }),
          async (steps, asked) => {
            for (const one of steps) await live(one)
            for (const question of asked) await twins.same(who, 'GET', at(lists, question))
          },
        ),
        // The worlds go on from run to run: a shorter way to a failure would be another one.
        { seed: 11, numRuns: 8, endOnFailure: true },
      ))

    it('every deed was done', async () => {
      for (const [deed] of open.entries()) await live({ open: true, deed, n: deed, side: 'left' })
      for (const [deed] of secret.entries())
        for (const side of ['left', 'right'] as const) await live({ open: false, deed, n: deed, side })
      for (const { seen, hidden } of Object.values(known))
        for (const kept of [seen, hidden]) expect([...kept.values()].flat().length).toBeGreaterThan(5)
    })

    it('asks for every list by every field, in every order and word', async () => {
      // PostgreSQL is slower, and has the same rules: a third of them.
      const asked = kind === 'sqlite' ? lists : lists.filter((_, index) => index % 3 === 0)
      for (const question of asked) await twins.same(who, 'GET', question)
    })

    it('opens, changes and deletes by every id there is: what is hidden answers as what is missing', async () => {
      const file = { path: '/api/files/:id', method: 'GET', resource: { name: 'files' }, surface: 'crm' } as const
      const onRecords = [file, ...operations.filter(isOn)].sort((a, b) => order(a.method) - order(b.method))
      for (const { path, method, resource, surface } of onRecords) {
        if (surface === 'admin' && !rights) continue
        const last = twins.highest(resource.name) + 1
        for (let id = Math.max(1, last - 30); id <= last; id++) {
          const body = method === 'GET' || method === 'DELETE' ? undefined : {}
          if (method === 'DELETE' && surface === 'admin')
            await twins.same(who, 'POST', `${path.replace('/:id', '/bulk/remove-preview')}`, { ids: [id, last] })
          const status = await twins.same(who, method, `${path.replace(':id', String(id))}/`, body)
          if (status === 403 && resource.name !== 'ticket_comments') break
        }
      }
    })

    it('points at every id there is: what is hidden cannot be told from what is missing', async () => {
      for (const { path, verb, resource, surface } of operations) {
        if (verb !== 'create' || surface === 'admin') continue
        const fields: [string, AnyField][] = Object.entries(resource.fields)
        for (const [field, declared] of fields) {
          if (!isRef(declared)) continue
          const last = Math.min(25, twins.highest(declared.target) + 1)
          for (let id = 1; id <= last; id++) await twins.same(who, 'POST', `${path}/`, { [field]: id })
        }
      }
    })
  })
})
