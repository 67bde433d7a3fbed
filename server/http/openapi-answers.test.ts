// Every success that the document promises is answered once, by every call there is, and is what the document says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fitsMany } from '../../shared/kernel/resource.ts'
import { registry } from '../../shared/resources/index.ts'
import type { Answer, Loose, Method } from '../testing/caller.ts'
import { answered, calls, demand, exampleOf } from '../testing/conformance.ts'
import { formOf, png, postForm } from '../testing/files.ts'
import { emailOf, PASSWORD, type Person } from '../testing/people.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import { operationId } from './openapi/operation.ts'
import { whoMay } from './openapi/who-may.ts'
import { type Operation, operations, rightOf } from './operations.ts'

/** What no call of this test can bring about, and where it is. */
const elsewhere: Readonly<Record<string, string>> = {
  'admin_automation_runs_run_again 200': 'only of a run that failed: automations.test.ts',
  'admin_mails_send_again 200': 'only of a mail that was given up: mail/outbox.test.ts',
  'password_reset_confirm 204': 'with the token of a mail: auth/password-reset.test.ts',
  'notifications_stream 200': 'does not end: live/streams.test.ts',
  'files_download 200': 'is no JSON: downloads.test.ts',
  'health_ready 200': 'openapi-contract.test.ts',
}
/** Asked of a file, and of what it became: in a test of its own. */
const isImport = ({ extra }: Operation): boolean => extra?.startsWith('import-') === true
const isStaffs = ({ action, surface }: Operation): boolean =>
  surface === 'crm' || (action?.declared.by ?? ['staff']).includes('staff')
const callable = operations.filter(
  (operation) =>
    isStaffs(operation) &&
    !isImport(operation) &&
    whoMay(rightOf(operation), operation.resource, operation.surface === 'admin') !== 'Nobody may.',
)
/** What a record must be like before a call. */
const before: Readonly<Record<string, object>> = {
  convert_to_opportunity: { status: 'qualified' },
  confirm_resolution: { status: 'resolved' },
}
/** What a call takes that its example cannot know. */
const input: Readonly<Record<string, Loose>> = {
  assign: { assigned_to: 1 },
  mark_lost: { reason: 'Customer chose competitor' },
  update_status: { new_status: 'approved' },
}

/** The value that a record has in the first field that many can share. */
function kept({ fields }: Operation['resource'], record: Loose): object {
  const [name] = Object.entries(fields).find(([, field]) => fitsMany(field)) ?? []
  return name === undefined ? {} : { [name]: record[name] }
}

describe.each(databases)('on %s', (kind) => {
  let world: World
  let n = 0
  const call = async (id: string, record = 0, body?: unknown, query = '', person: Person = 'superuser') => {
    const { method, path } = calls[id]
    const answer = await world.as(person).call(method as Method, path.replace('{id}', String(record)) + query, body)
    demand(id, answer)
    return answer
  }
  /** Each of its own: nothing else points at it. */
  const own: Readonly<Record<string, () => Promise<Loose>>> = {
    users: async () => ({ email: `person.${n}@example.com`, user_type: 'customer' }),
    customers: async () => ({ user: (await fresh('users')).id }),
    rentals: async () => ({ equipment: (await fresh('equipment')).id }),
    favorites: async () => ({ equipment: (await fresh('equipment')).id }),
    groups: async () => ({ name: `Group ${n}` }),
    saved_views: async () => ({ name: `View ${n}` }),
    customer_segments: async () => ({ name: `Segment ${n}` }),
    ticket_comments: async () => ({ ticket: (await fresh('tickets')).id }),
  }
  async function fresh(name: string, more: object = {}): Promise<Loose> {
    n++
    const resource = operations.find((one) => one.resource.name === name && one.surface === 'admin')?.resource
    const id = `admin_${resource?.paths.admin.replaceAll('-', '_')}_create`
    const answer = await call(id, 0, { ...exampleOf(id), ...(await own[name]?.()), ...more })
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  const isMade = ({ resource }: Operation): boolean =>
    callable.some(({ resource: one, verb, surface }) => one === resource && verb === 'create' && surface === 'admin')
  /** A record for a call: a new one where some can be made. */
  const recordFor = async (operation: Operation): Promise<Loose> =>
    isMade(operation)
      ? fresh(operation.resource.name, before[operation.action?.name ?? ''])
      : (await world.as('superuser').get(`/api/admin/${operation.resource.paths.admin}/1`)).body

  const isItsOwn = (resource: Operation['resource'], name: string): boolean =>
    (resource.fields[name]?.unique ?? false) || (resource.uniqueTogether?.includes(name) ?? false)
  function bodyFor(operation: Operation, record: Loose): unknown {
    const { resource, verb, extra, bulk, action } = operation
    const example = exampleOf(operationId(operation))
    if (verb === 'rows') return [{ id: record.id, _version: record._version }]
    if (extra === 'remove-preview') return { ids: [record.id] }
    if (extra === 'tell-apart') return { other: record.id - 1, apart: true }
    if (extra === 'bulk-edit-undo') return {}
    if (extra?.startsWith('bulk-edit')) return { ids: [record.id], input: kept(resource, record) }
    if (bulk) return { ids: [record.id], ...(input[bulk] ? { input: input[bulk] } : {}) }
    if (verb !== 'change') return action && input[action.name] ? input[action.name] : example
    // What no two records have, this one has already.
    const entries = Object.entries<Loose>(example ?? {})
    return Object.fromEntries(entries.map(([name, value]) => [name, isItsOwn(resource, name) ? record[name] : value]))
  }

  beforeAll(async () => {
    answered.clear()
    world = await openWorld(kind)
    // News, a run and a mail, which only the server makes.
    await world.as('customerA').post('/api/crm/leads/', exampleOf('leads_create'))
    const { email } = (await world.as('superuser').get('/api/accounts/profile/')).body
    await world.anonymous.post('/api/accounts/password-reset/', { email })
  })
  afterAll(() => world?.close())

  it.each(callable.map((operation) => [operationId(operation), operation] as const))('%s', async (id, operation) => {
    const { verb, action } = operation
    n++
    const given = verb === 'create' ? await own[operation.resource.name]?.() : undefined
    const isOnOne = verb !== 'create' && (operation.path.includes('/:id') || operation.surface === 'admin')
    const record = isOnOne ? await recordFor(operation) : {}
    const body = verb === 'create' ? { ...exampleOf(id), ...given } : bodyFor(operation, record)
    const person: Person = action?.name === 'confirm_resolution' ? 'customerA' : 'superuser'
    const asked = (calls[id].parameters ?? []).filter((one: Loose) => one.in === 'query' && one.required)
    const query = asked.map((one: Loose) => `${one.name}=${one.example ?? 'status'}`).join('&')
    const answer = await call(id, record.id ?? 1, calls[id].method === 'GET' ? undefined : body, `?${query}`, person)
    const possible = elsewhere[`${id} ${operation.action?.declared.status ?? 200}`] ? 500 : 300
    expect(answer.status, answer.text).toBeLessThan(possible)
    // The same again, where that is no error.
    if (verb === 'create' && operation.resource.repeatable) expect((await call(id, 0, body)).status).toBe(200)
  })

  it('accounts, sessions and settings', async () => {
    const anonymous = async (id: string, body?: unknown) => {
      const answer = await world.anonymous.call(calls[id].method, calls[id].path, body)
      demand(id, answer)
      return answer
    }
    const given = { email: emailOf('sellerB'), password: PASSWORD }
    const { refresh } = (await anonymous('token_create', given)).body
    await anonymous('login', given)
    await anonymous('token_refresh', { refresh })
    await anonymous('password_reset', { email: emailOf('customerA') })
    await call('profile_retrieve')
    await call('profile_partial_update', 0, { first_name: 'Sam' })
    await call('notification_preferences_retrieve')
    await call('notification_preferences_partial_update', 0, { ticket_comment: { email: true } })
    await anonymous('admin_session_create', { email: emailOf('superuser'), password: PASSWORD })
    await call('admin_session_retrieve')
    await call('admin_settings_retrieve')
    await call('admin_settings_partial_update', 0, { large_rental_amount: 20_000 })
    await call('admin_settings_try', 0, { rule: 'ticket-created' })
    await call('admin_settings_history')
    await call('admin_own_history')
    expect((await call('admin_preferences_retrieve')).status).toBe(200)
    expect(
      (await call('admin_preferences_partial_update', 0, exampleOf('admin_preferences_partial_update'))).status,
    ).toBe(200)
    expect((await call('admin_counts', 0, undefined, '?leads=status%3Dnew')).status).toBe(200)
    expect((await call('admin_search', 0, undefined, '?q=crane')).status).toBe(200)
    const change = { old_password: PASSWORD, new_password: 'another long one' }
    await call('change_password', 0, change, '', 'colleagueA')
    await call('logout', 0, { refresh }, '', 'sellerB')
    await anonymous('health')
    const cookie = await world.withCookie('support')
    demand('admin_session_destroy', await cookie.delete(calls.admin_session_destroy.path))
  })

  it.each([
    ['leads', ['title', 'contact_name', 'contact_email'], 'Title,Name,Email\nCrane,Nadia,n@x.test\n,,\n,,none\n'],
    ['customers', ['city'], 'City\nDubai\n'],
  ])('%s from a file', async (name, fields, text) => {
    const path = calls[`admin_${name}_import_read`].path
    const form = formOf({}, [{ part: 'file', name: 'rows.csv', bytes: text }])
    const table = await postForm(world.as('superuser'), path, form)
    demand(`admin_${name}_import_read`, table)
    const { rows } = table.body
    await call(`admin_${name}_import_try`, 0, { fields, rows })
    const { id } = (await call(`admin_${name}_import_start`, 0, { name: 'rows.csv', total: rows.length })).body
    await call(`admin_${name}_import_rows`, id, { fields, rows })
    await call(`admin_${name}_imports`)
    expect((await call(`admin_${name}_import_undo`, id, {})).status).toBe(200)
  })

  it.each([...registry.values()].map(({ name }) => name))('who else is at one of %s', async (name) => {
    const list = operations.find(
      ({ resource, verb, surface }) => resource.name === name && verb === 'list' && surface === 'admin',
    )
    const [record] = (await world.as('superuser').get(list?.path ?? '')).body
    expect((await call(`admin_${name}_presence`, record?.id ?? 0, { state: 'viewing' })).body.people).toEqual([])
  })
  it('who else is at the settings', async () => {
    await call('admin_settings_presence', 0, { state: 'viewing' }, '', 'staff')
    const { people } = (await call('admin_settings_presence', 0, { state: 'editing' })).body
    expect(people).toMatchObject([{ state: 'viewing' }])
  })

  it('files are not sent again to who has them', async () => {
    const ticket = await fresh('tickets')
    const form = formOf({ comment: 'A photo' }, [{ name: 'photo.png', bytes: png }])
    const made: Answer = await postForm(world.as('superuser'), `/api/crm/tickets/${ticket.id}/add_comment/`, form)
    const path = new URL(made.body.attachment).pathname
    const first = await world.as('superuser').get(path)
    const tag = { headers: { 'if-none-match': first.header('etag') } }
    expect((await world.as('superuser').get(path, tag)).status).toBe(304)
    answered.add('files_download 304')
  })

  it('nothing that the document promises is left', () => {
    const promised = Object.keys(calls)
      .filter((id) => !operations.some((one) => operationId(one) === id && !callable.includes(one)))
      .flatMap((id) => Object.keys(calls[id].responses).map((status) => `${id} ${status}`))
      .filter((one) => /^\w+ [23]\d\d$/.test(one) && elsewhere[one] === undefined)
    expect(promised.filter((one) => !answered.has(one))).toEqual([])
    expect(Object.keys(elsewhere).filter((one) => calls[one.split(' ')[0] ?? ''] === undefined)).toEqual([])
  })
})
