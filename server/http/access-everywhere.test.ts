// Every public path of support and marketplace, every method, everybody: what is hidden answers as what is missing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resourceNames } from '../../shared/resources/names.ts'
import type { Method } from '../testing/caller.ts'
import type { Person } from '../testing/people.ts'
import { aNote, aTicket, MISSING, make } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { operations } from './operations.ts'

const names = ['tickets', 'ticket_comments', 'customer_notes', 'rentals', 'equipment', 'favorites'] as const
type Name = (typeof names)[number]
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const isOurs = (name: string): name is Name => names.some((one) => one === name)
/** Every path of these resources on the public API, once. */
const paths = new Map(
  operations.flatMap(({ surface, path, resource: { name } }) =>
    surface === 'crm' && isOurs(name) ? [[path, name] as const] : [],
  ),
)
const onRecords = [...paths].filter(([path]) => path.includes('/:id'))
const onAll = [...paths].filter(([path]) => !path.includes('/:id'))

type Side = 'A' | 'B'
/** Who they are, and whose records are theirs. */
const outsiders: readonly (readonly [Person, Side | null])[] = [
  ['sellerA', 'A'],
  ['sellerB', 'B'],
  ['customerA', 'A'],
  ['customerB', 'B'],
  ['sellerAlone', null],
  ['customerAlone', null],
]
/** Whom a single record of theirs answers to `GET`; the others have no such path, or no right. */
const seen: Record<'seller' | 'customer', readonly Name[]> = {
  seller: ['tickets', 'ticket_comments', 'customer_notes', 'rentals'],
  customer: ['tickets', 'ticket_comments', 'rentals'],
}
const bodyOf = (method: Method) => (method === 'GET' || method === 'DELETE' ? undefined : {})

describe.each(databases)('on %s', (kind) => {
  let world: World
  let records: Record<Side, Record<Name, number>>
  const stored = async () =>
    JSON.stringify(
      await Promise.all(
        [...names, 'history', 'ticket_seen'].map((name) => world.rows(`select id, version from ${name} order by id`)),
      ),
    )
  beforeAll(async () => {
    world = await openWorld(kind)
    const { ids } = world
    const sideOf = async (side: Side): Promise<Record<Name, number>> => {
      const [seller, customer] = [world.as(`seller${side}`), world.as(`customer${side}`)]
      const about = { customer: ids[`customer${side}`] }
      const ticket = await make(seller, '/api/crm/tickets/', aTicket(about))
      const body = { ticket: ticket.id, comment: 'A word' }
      return {
        tickets: ticket.id,
        ticket_comments: (await make(customer, '/api/crm/ticket-comments/', body)).id,
        customer_notes: (await make(seller, '/api/crm/customer-notes/', aNote(about))).id,
        rentals: ids[`rental${side}`],
        equipment: ids[`crane${side}`],
        favorites: (await make(customer, '/api/favorites/', { equipment: ids[`crane${side}`] })).id,
      }
    }
    records = { A: await sideOf('A'), B: await sideOf('B') }
    const group = await make(world.as('superuser'), '/api/admin/groups', {
      name: 'Lookers on',
      permissions: resourceNames.map((name) => `${name}.view`),
    })
    const put = await world.as('superuser').patch(`/api/admin/users/${ids.user.support}`, { groups: [group.id] })
    expect(put.status).toBe(200)
  })
  afterAll(() => world.close())

  const ask = async (person: Person | 'anonymous', method: Method, path: string, id: number) => {
    const caller = person === 'anonymous' ? world.anonymous : world.as(person)
    const answer = await caller.call(method, `${path.replace(':id', String(id))}/`, bodyOf(method))
    const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
    return { status: answer.status, text: answer.text.replaceAll(String(id), ':id'), headers }
  }

  it('there are paths to ask', () => {
    expect(onRecords.length).toBeGreaterThan(8)
    expect(new Set(paths.values())).toEqual(new Set(names))
  })

  it.each(onRecords)('%s: what somebody may not see is to him as what is missing', async (path, name) => {
    const before = await stored()
    for (const [person, side] of outsiders)
      for (const method of methods) {
        const missing = await ask(person, method, path, MISSING)
        expect([403, 404, 405], `${method} by ${person}`).toContain(missing.status)
        for (const other of ['A', 'B'] as const) {
          if (other === side) continue
          expect(await ask(person, method, path, records[other][name]), `${method} by ${person}`).toEqual(missing)
        }
      }
    expect(await stored()).toBe(before)
  })

  it.each(onRecords)('%s asks strangers, and who is switched off, for credentials', async (path, name) => {
    for (const person of ['anonymous', 'inactive'] as const)
      for (const method of methods)
        for (const id of [records.A[name], MISSING]) {
          const answer = await ask(person, method, path, id)
          expect([answer.status, new Headers(answer.headers).get('www-authenticate')]).toEqual([
            401,
            expect.stringMatching(/^Bearer/),
          ])
        }
  })

  it.each(onRecords)('%s: who may only look changes nothing', async (path, name) => {
    const before = JSON.parse(await stored()).slice(0, -1)
    for (const method of methods) {
      const [there, missing] = [
        await ask('support', method, path, records.A[name]),
        await ask('support', method, path, MISSING),
      ]
      // What is looked at may be missing; what is not allowed at all is refused before anything is looked for.
      if (method === 'GET')
        expect([
          [200, 404],
          [405, 404],
          [405, 405],
          [403, 403],
        ]).toContainEqual([there.status, missing.status])
      else expect([403, 404, 405], method).toContain(there.status)
    }
    expect(JSON.parse(await stored()).slice(0, -1)).toEqual(before)
  })

  it.each(onAll)('%s: collections', async (path, name) => {
    const before = await stored()
    for (const method of methods) {
      for (const person of ['anonymous', 'inactive'] as const)
        expect((await ask(person, method, path, MISSING)).status).toBe(401)
      for (const person of ['sellerAlone', 'customerAlone'] as const) {
        const answer = await ask(person, method, path, MISSING)
        expect([200, 403, 405], `${method} by ${person}`).toContain(answer.status)
        if (answer.status === 200 && name !== 'equipment') expect(JSON.parse(answer.text).results).toEqual([])
        if (method === 'POST') expect([403, 405]).toContain(answer.status)
      }
      const looker = await ask('support', method, path, MISSING)
      expect(method === 'GET' ? [200] : [403, 405], `${method} by support`).toContain(looker.status)
    }
    expect(await stored()).toBe(before)
  })

  it('one’s own is there', async () => {
    for (const [person, side] of outsiders)
      for (const name of seen[person.startsWith('seller') ? 'seller' : 'customer']) {
        const [path] = onRecords.find(([one, of]) => of === name && one.endsWith('/:id')) ?? ['']
        const answer = await ask(person, 'GET', path, records[side ?? 'A'][name])
        expect(answer.status, `${path} by ${person}`).toBe(side ? 200 : 404)
      }
    expect((await ask('customerA', 'GET', '/api/crm/customer-notes/:id', records.A.customer_notes)).status).toBe(403)
  })
})
