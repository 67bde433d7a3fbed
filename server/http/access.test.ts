// Who may call what: every path of the document with every method, by everybody, on own, foreign and missing records.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resourceNames } from '../../shared/resources/names.ts'
import type { Method } from '../testing/caller.ts'
import { emailOf, type Person } from '../testing/people.ts'
import { aLead, aNote, anInteraction, anOpportunity, aTicket, MISSING, make } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { buildOpenApi } from './openapi.ts'

/**
 * The public API, as the product's owner and the contract wrote it. The calls of a path: `list`, `create`, `view`,
 * `update`, `delete`, and everything else by its last word. A path or a call without a cell fails.
 * `own`: on records of one's company, or one's own. `mine`: on those that one wrote oneself.
 */
const cells = read(
  `
| path                        | calls                                             | staff | seller | customer |
| /api/crm/leads              | list my_leads view notes                          | yes   | own    | no       |
| /api/crm/leads              | create                                            | yes   | yes    | yes      |
| /api/crm/leads              | update mark_contacted convert_to_opportunity add_note | yes | own  | no       |
| /api/crm/leads              | delete                                            | yes   | no     | no       |
| /api/crm/opportunities      | list pipeline view notes                          | yes   | own    | no       |
| /api/crm/opportunities      | create                                            | yes   | yes    | no       |
| /api/crm/opportunities      | update mark_won mark_lost add_note                | yes   | own    | no       |
| /api/crm/opportunities      | delete                                            | yes   | no     | no       |
| /api/crm/interactions       | list create view update delete                    | yes   | no     | no       |
| /api/crm/tickets            | list my_tickets view add_comment                  | yes   | own    | own      |
| /api/crm/tickets            | create                                            | yes   | yes    | yes      |
| /api/crm/tickets            | update mark_resolved mark_closed                  | yes   | own    | no       |
| /api/crm/tickets            | confirm_resolution                                | no    | no     | own      |
| /api/crm/tickets            | delete                                            | yes   | no     | no       |
| /api/crm/ticket-comments    | list view                                         | yes   | own    | own      |
| /api/crm/ticket-comments    | create                                            | yes   | yes    | yes      |
| /api/crm/ticket-comments    | update delete                                     | yes   | mine   | mine     |
| /api/crm/customer-notes     | list view                                         | yes   | own    | no       |
| /api/crm/customer-notes     | create                                            | yes   | yes    | no       |
| /api/crm/customer-notes     | update                                            | yes   | mine   | no       |
| /api/crm/customer-notes     | delete                                            | yes   | no     | no       |
| /api/crm/customer-segments  | list create view update delete preview refresh why | yes  | no     | no       |
| /api/crm/customers          | list                                              | yes   | own    | no       |
| /api/crm/companies          | list                                              | yes   | no     | no       |
| /api/crm/users              | list                                              | yes   | own    | no       |
| /api/rentals                | list my_rentals view update_status                | yes   | own    | own      |
| /api/rentals                | create                                            | yes   | no     | yes      |
| /api/equipment              | list                                              | yes   | yes    | yes      |
| /api/favorites              | list delete                                       | yes   | no     | own      |
| /api/favorites              | create                                            | yes   | no     | yes      |
| /api/notifications          | list unread_count mark_all_read view mark_read stream | own | own  | own      |
| /api/files                  | view                                              | yes   | own    | own      |
| /api/crm/reports            | sales                                             | yes   | own    | no       |
| /api/accounts/profile       | list update                                       | yes   | yes    | yes      |
| /api/accounts/notification-preferences | list update                            | yes   | yes    | yes      |
| /api/accounts/change-password | create                                          | yes   | yes    | yes      |
`,
)
/** What staff may do in the admin; nobody else may do anything there. `seen`: refused, but it is there to look at. */
const adminCells = read(
  `
| resource                     | who        | view | add | change | remove |
| *                            | superuser  | yes  | yes | yes    | yes    |
| *                            | staff      | yes  | yes | yes    | yes    |
| users groups                 | staff      | yes  | no  | seen   | seen   |
| automation-runs mails        | superuser  | yes  | no  | yes    | no     |
| automation-runs mails        | staff      | yes  | no  | seen   | no     |
| saved-replies saved-views    | superuser staff | own | yes | own | own   |
| notifications                | superuser  | own  | no  | own    | no     |
| notifications                | staff      | own  | no  | own    | no     |
| settings                     | superuser  | yes  | no  | yes    | no     |
| settings                     | staff      | yes  | no  | no     | no     |
| preferences                  | superuser staff | yes | no | yes  | no     |
| history                      | superuser staff | yes | no | no   | no     |
`,
)
/** For everybody; what they answer is told by tests of their own. */
const open = [
  ...['/api/accounts/login/', '/api/accounts/token/', '/api/accounts/token/refresh/', '/api/accounts/logout/'],
  ...['/api/accounts/password-reset/', '/api/accounts/password-reset/confirm/'],
  ...['/health/', '/health/ready/', '/api/admin/session/'],
]

function read(table: string): Record<string, string>[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
interface Path {
  readonly path: string
  readonly has: readonly Method[]
}
/** What a call needs in its query. */
const queries: Readonly<Record<string, string>> = { why: '?customer=1' }
const paths: readonly Path[] = Object.entries(buildOpenApi().paths).map(([path, item]) => ({
  path,
  has: methods.filter((method) => method.toLowerCase() in item),
}))
const isAdmin = ({ path }: Path) => path.startsWith('/api/admin/')
const isOpen = ({ path }: Path) => open.includes(path)
const isOnRecord = (path: string) => path.includes('{id}')

/** What the table calls a call. */
function callOf(method: Method, rest: string): string {
  const last = rest
    .split('/')
    .filter((part) => part !== '' && part !== '{id}')
    .at(-1)
  if (last !== undefined) return last
  if (method === 'GET') return isOnRecord(rest) ? 'view' : 'list'
  if (method === 'POST') return 'create'
  return method === 'DELETE' ? 'delete' : 'update'
}
const baseOf = (path: string): string =>
  cells.map((row) => row.path ?? '').find((base) => path === `${base}/` || path.startsWith(`${base}/`)) ?? ''
function cellOf(method: Method, path: string, role: 'staff' | 'seller' | 'customer'): string {
  const base = baseOf(path)
  const call = callOf(method, path.slice(base.length))
  const row = cells.find((one) => one.path === base && one.calls?.split(' ').includes(call))
  if (!row) throw new Error(`Who may do this? The table has no cell for "${call}" of ${path}.`)
  return row[role] ?? ''
}

type Right = 'view' | 'add' | 'change' | 'remove'
/** The right that a call of the admin takes. */
function rightOf(method: Method, path: string): Right {
  if (method === 'DELETE' || /(delete|remove)(-preview)?\/$/.test(path)) return 'remove'
  if (method === 'GET' || /\/(add_comment|confirm_resolution|preview|try)\/$/.test(path)) return 'view'
  return method === 'POST' && path.split('/').length === 5 ? 'add' : 'change'
}
function adminCell(method: Method, path: string, who: 'superuser' | 'staff'): string {
  if (path.endsWith('/confirm_resolution/')) return 'no'
  const [, , , name = ''] = path.split('/')
  const row =
    adminCells.find((one) => one.resource?.split(' ').includes(name) && one.who?.split(' ').includes(who)) ??
    adminCells.find((one) => one.resource === '*' && one.who === who)
  return row?.[rightOf(method, path)] ?? ''
}

type Which = 'own' | 'foreign' | 'missing'
type Somebody = Person | 'anonymous'
const strangers = ['anonymous', 'inactive'] as const
/** Everybody on the public API with the cells that are theirs. */
const roles: readonly (readonly [Person, 'staff' | 'seller' | 'customer'])[] = [
  ['superuser', 'staff'],
  ['staff', 'staff'],
  ['sellerA', 'seller'],
  ['colleagueA', 'seller'],
  ['sellerB', 'seller'],
  ['sellerAlone', 'seller'],
  ['customerA', 'customer'],
  ['customerB', 'customer'],
  ['customerAlone', 'customer'],
]
const alone: readonly Somebody[] = ['sellerAlone', 'customerAlone']

/** What an answer may be: refused with this status, or let in. */
type Verdict = 401 | 403 | 404 | 405 | 'in'
function publicVerdict(person: Person, role: 'staff' | 'seller' | 'customer', at: Path, method: Method, which: Which) {
  const asked = at.has.includes(method) ? [method] : at.has
  const creates = (one: Method) => callOf(one, at.path.slice(baseOf(at.path).length)) === 'create'
  // Without a company or a profile nobody makes anything, and all the rest is empty.
  const isNobody = (one: Method) => alone.includes(person) && creates(one) && !at.path.startsWith('/api/accounts/')
  const all = asked.map((one) => (isNobody(one) ? 'no' : cellOf(one, at.path, role)))
  if (all.every((cell) => cell === 'no')) return 403
  const cell = all.find((one) => one !== 'no') ?? 'no'
  const wrong: Verdict = at.has.includes(method) ? 'in' : 405
  if (!isOnRecord(at.path)) return wrong
  if (which === 'missing') return 404
  if (cell === 'yes') return wrong
  if (which === 'foreign' || alone.includes(person)) return 404
  return cell === 'mine' && person === 'colleagueA' && wrong === 'in' ? 403 : wrong
}
function adminVerdict(who: 'superuser' | 'staff', at: Path, method: Method, which: Which): Verdict {
  const has = at.has.includes(method)
  const all = (has ? [method] : at.has).map((one) => adminCell(one, at.path, who))
  if (all.every((cell) => cell === 'no')) return 403
  if (isOnRecord(at.path) && which === 'missing') return 404
  const cell = all.find((one) => one !== 'no')
  if (isOnRecord(at.path) && cell === 'own' && which === 'foreign') return 404
  if (!has) return 405
  // What only tells what would happen, and taking back what nobody did, say which records are not his to change.
  const isRefused = isOnRecord(at.path) || method === 'PATCH' || /\/bulk\/(?!.*preview|edit-undo)/.test(at.path)
  return cell === 'seen' && isRefused ? 403 : 'in'
}

describe.each(databases)('on %s', (kind) => {
  let world: World
  type Records = Readonly<Record<string, number>>
  /** Of both sides, by the last word of the path. */
  let records: Record<'A' | 'B', Records>
  const news = new Map<Person, number>()
  /** A saved reply of their own. */
  const ownOnes = new Map<string, number>()
  beforeAll(async () => {
    world = await openWorld(kind)
    const { ids } = world
    const staff = world.as('staff')
    const sideOf = async (side: 'A' | 'B'): Promise<Records> => {
      const [seller, customer] = [world.as(`seller${side}`), world.as(`customer${side}`)]
      const about = { customer: ids[`customer${side}`] }
      const lead = await make(staff, '/api/crm/leads/', aLead({ company: ids[`company${side}`] }))
      const ticket = await make(seller, '/api/crm/tickets/', aTicket(about))
      const said = { ticket: ticket.id, comment: 'A word' }
      const form = new FormData()
      form.append('comment', 'With a file')
      form.append('attachment', new File(['hello'], 'hello.txt'))
      const path = `/api/crm/tickets/${ticket.id}/add_comment/`
      const file = await customer.post(path, undefined, { raw: form, headers: { 'content-type': '' } })
      return {
        leads: lead.id,
        opportunities: (await make(seller, '/api/crm/opportunities/', anOpportunity())).id,
        interactions: (await make(staff, '/api/crm/interactions/', anInteraction({ related_to_lead: lead.id }))).id,
        tickets: ticket.id,
        /** Of the seller and of the customer, who both change their own. */
        'ticket-comments seller': (await make(seller, '/api/crm/ticket-comments/', said)).id,
        'ticket-comments customer': (await make(customer, '/api/crm/ticket-comments/', said)).id,
        'customer-notes': (await make(seller, '/api/crm/customer-notes/', aNote(about))).id,
        rentals: ids[`rental${side}`],
        equipment: ids[`crane${side}`],
        favorites: (await make(customer, '/api/favorites/', { equipment: ids[`crane${side}`] })).id,
        files: file.body.attachments[0].id,
        customers: ids[`customer${side}`],
        'customer-segments': (await make(staff, '/api/crm/customer-segments/', { name: `Segment ${side}` })).id,
        companies: ids[`company${side}`],
        users: ids.user[`seller${side}`],
      }
    }
    const root = world.as('superuser')
    const dates = { start_date: '2026-11-01', end_date: '2026-12-31' }
    await make(staff, '/api/rentals/', { customer: ids.customerA, equipment: ids.craneA, ...dates })
    await world.anonymous.post('/api/accounts/password-reset/', { email: emailOf('staff') })
    const firstOf = async (name: string) => (await root.get(`/api/admin/${name}?_sort=id&_order=asc`)).body[0].id
    const everybodys = {
      groups: (await make(root, '/api/admin/groups', { name: 'Some', permissions: [] })).id,
      mails: await firstOf('mails'),
      'automation-runs': await firstOf('automation-runs'),
    }
    records = { A: { ...everybodys, ...(await sideOf('A')) }, B: { ...everybodys, ...(await sideOf('B')) } }
    for (const person of ['superuser', 'staff', 'support', 'sellerA', 'colleagueA', 'sellerB'] as const) {
      const company = { sellerA: ids.companyA, colleagueA: ids.companyA, sellerB: ids.companyB }[person as 'sellerA']
      const lead = aLead({ assigned_to: ids.user[person], company: company ?? null })
      await make(world.as(person === 'staff' ? 'superuser' : 'staff'), '/api/crm/leads/', lead)
    }
    const ownThings = {
      'saved-replies': { title: 'T', body: 'B' },
      'saved-views': { name: 'V', resource: 'leads', query: 'status=new' },
    }
    for (const person of ['superuser', 'staff', 'support'] as const)
      for (const [name, values] of Object.entries(ownThings))
        ownOnes.set(`${name} ${person}`, (await make(world.as(person), `/api/admin/${name}`, values)).id)
    for (const [person] of [...roles, ['support'] as const])
      news.set(person, (await world.as(person).get('/api/notifications/')).body.results[0]?.id ?? 0)
  })
  afterAll(() => world?.close())

  const nameOf = (path: string): string =>
    path.split('/')[isAdmin({ path, has: [] }) || path.startsWith('/api/crm') ? 3 : 2] ?? ''
  /** A record of this resource that is theirs, or that of the other side. */
  function idOf(person: Somebody, path: string, which: Which): number {
    if (which === 'missing') return MISSING
    const name = nameOf(path)
    const mine = person !== 'anonymous' ? news.get(person) : undefined
    if (name === 'notifications')
      return (which === 'own' && mine ? mine : news.get(person === 'staff' ? 'superuser' : 'staff')) ?? MISSING
    if (name === 'saved-replies' || name === 'saved-views')
      return (
        (which === 'own' ? ownOnes.get(`${name} ${person}`) : undefined) ??
        ownOnes.get(`${name} ${person === 'support' ? 'staff' : 'support'}`) ??
        MISSING
      )
    const other = /B$/.test(person) ? 'A' : 'B'
    const side = which === 'own' ? (other === 'A' ? 'B' : 'A') : other
    const key = name === 'ticket-comments' ? `${name} ${/customer/.test(person) ? 'customer' : 'seller'}` : name
    const known = records[side][key]
    if (known === undefined) throw new Error(`Tell how a record of ${name} is made.`)
    return known
  }
  async function ask(person: Somebody, method: Method, path: string, which: Which) {
    const id = String(idOf(person, path, isOnRecord(path) ? which : 'missing'))
    const caller = person === 'anonymous' ? world.anonymous : world.as(person)
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    // Whoever is let in to change or delete something learns that it is not as he knew it.
    const headers = { 'if-match': '"0"' }
    const isStream = path.endsWith('/stream/') && method === 'GET'
    const answer = await caller.call(
      isStream ? 'HEAD' : method,
      path.replace('{id}', id) + (queries[path.split('/').at(-2) ?? ''] ?? ''),
      body,
      { headers },
    )
    const all = [...answer.headers].filter(([name]) => name !== 'x-request-id')
    const text = isStream ? '{"detail":""}' : answer.text
    return { status: answer.status, text: text.replaceAll(id, '{id}'), headers: all }
  }
  type Told = Awaited<ReturnType<typeof ask>>
  function judge({ status, text, headers }: Told, verdict: Verdict, method: Method, what: string): void {
    const header = new Headers(headers)
    if (verdict === 'in')
      expect(method === 'GET' ? [200] : [200, 201, 204, 400, 409, 412], `${what}: ${text}`).toContain(status)
    else expect([status, Object.keys(JSON.parse(text || '{}'))], `${what}: ${text}`).toEqual([verdict, ['detail']])
    if (verdict === 401) expect(header.get('www-authenticate'), what).toMatch(/^Bearer/)
    if (verdict === 405) expect(header.get('allow'), what).not.toBeNull()
  }
  /** One call on own, foreign and missing records; what is not there for somebody is to him as what never was. */
  async function tryAll(person: Somebody, method: Method, path: string, verdictOf: (which: Which) => Verdict) {
    const whiches: readonly Which[] = isOnRecord(path) ? ['missing', 'own', 'foreign'] : ['own']
    let missing: Told | undefined
    for (const which of whiches) {
      const verdict = verdictOf(which)
      const answer = await ask(person, method, path, which)
      judge(answer, verdict, method, `${method} ${path} ${which} by ${person}`)
      missing ??= answer
      if (verdict === 404) expect(answer, `${which} by ${person}`).toEqual(missing)
    }
  }
  /** What no refusal touches. */
  const stored = async () => {
    const all: unknown[] = []
    // Looking at something makes one's own news of it read.
    for (const name of resourceNames.filter((one) => one !== 'notifications'))
      all.push(await world.rows(`select id, version from ${name} order by id`))
    // Who takes a list along is kept, and nothing else is changed by it.
    all.push(await world.rows("select count(*) as n from history where action <> 'export'"))
    return JSON.stringify(all)
  }

  describe.each(paths.filter((one) => !isAdmin(one) && !isOpen(one)))('$path', (at) => {
    it('strangers, and who is switched off, are asked for credentials', async () => {
      for (const person of strangers) for (const method of methods) await tryAll(person, method, at.path, () => 401)
    })
    it.each(roles)('%s', async (person, role) => {
      for (const method of methods)
        await tryAll(person, method, at.path, (which) => publicVerdict(person, role, at, method, which))
      if (!alone.includes(person) || at.path === '/api/equipment/' || isOnRecord(at.path)) return
      const { status, text } = await ask(person, 'GET', at.path, 'own')
      if (status === 200 && text.startsWith('{"count"')) expect(JSON.parse(text).results ?? []).toEqual([])
    })
  })

  describe('the admin', () => {
    const admin = paths.filter((one) => isAdmin(one) && !isOpen(one))
    it('asks strangers, and who is switched off, for credentials', async () => {
      for (const person of strangers)
        for (const { path } of admin) for (const method of methods) await tryAll(person, method, path, () => 401)
    })
    it.each(['sellerA', 'sellerAlone', 'customerA', 'customerAlone'] as const)(
      'refuses %s everywhere',
      async (person) => {
        const before = await stored()
        for (const { path } of admin)
          for (const method of methods) {
            const [one, other] = [await ask(person, method, path, 'own'), await ask(person, method, path, 'missing')]
            expect([one.status, other], `${method} ${path}`).toEqual([403, one])
          }
        expect(await stored()).toBe(before)
      },
    )
    it.each(['superuser', 'staff'] as const)('lets %s do what the table says', async (person) => {
      // Whose an import is, and who takes it back: import.test.ts. Who may say that he is there: live/presence.test.ts.
      for (const at of admin.filter(({ path }) => !/\/imports\/\{id\}\/|\/presence\/$/.test(path)))
        for (const method of methods)
          await tryAll(person, method, at.path, (which) => adminVerdict(person, at, method, which))
    })
  })

  it('there is a path for every cell', () => {
    for (const row of cells)
      expect(
        paths.some(({ path }) => baseOf(path) === row.path),
        row.path,
      ).toBe(true)
  })

  describe('staff in a group', () => {
    const join = async (permissions: readonly string[]) => {
      const root = world.as('superuser')
      const group = await make(root, '/api/admin/groups', { name: permissions.join().slice(0, 90), permissions })
      const put = await root.patch(`/api/admin/users/${world.ids.user.support}`, { groups: [group.id] })
      expect(put.status, put.text).toBe(200)
    }
    /** Personal things, and what speaks of no resource. */
    const free = ({ path }: Path) =>
      isOpen({ path, has: [] }) ||
      /^\/api\/(accounts|notifications|admin\/(notifications|saved-views|preferences|settings|history|search|counts))\//.test(
        path,
      )
    const rest = paths.filter((one) => !free(one) && !/^\/api\/files/.test(one.path))

    it('that may only look', async () => {
      await join(resourceNames.map((name) => `${name}.view`))
      const before = await stored()
      for (const at of rest)
        for (const method of at.has) {
          const looks =
            /\/(customer-segments\/preview|presence)\/$/.test(at.path) ||
            (method === 'GET' && !at.path.endsWith('delete-preview/'))
          const answer = await ask('support', method, at.path, 'own')
          judge(answer, looks ? 'in' : 403, method, `${method} ${at.path}`)
        }
      expect(await stored()).toBe(before)
    })
    it('that permits nothing here is refused everything, whatever the id', async () => {
      await join(['notifications.view'])
      const before = await stored()
      for (const at of rest)
        for (const method of methods) {
          const [one, other] = [
            await ask('support', method, at.path, 'own'),
            await ask('support', method, at.path, 'missing'),
          ]
          expect([one.status, other], `${method} ${at.path}`).toEqual([403, one])
        }
      expect((await ask('support', 'GET', '/api/files/{id}/', 'own')).status).toBe(404)
      expect(await stored()).toBe(before)
    })
  })
})
