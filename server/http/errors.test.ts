// What a bad call gets, and in which order its faults are named. Nothing of it changes anything, and nothing is a 500.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { aLead, MISSING, makeLead, makeOpportunity } from '../testing/samples.ts'
import { type Scenario, scenarios } from '../testing/scenarios.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const two = 2 * 1_048_576
const big = `{"title":"${'x'.repeat(two)}"}`
const chunked = () =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < two; at += 65_536) controller.enqueue(new TextEncoder().encode('x'.repeat(65_536)))
      controller.close()
    },
  })
const NOT_FOUND = { detail: 'Not found.' }
const DENIED = { detail: 'You do not have permission to perform this action.' }
const text = { 'content-type': 'text/plain' }
const stale = { 'if-match': '"77"' }

/** Every call has all the later faults too: a wrong method, a text body, wrong fields, a stale tag. */
const order: Scenario[] = [
  {
    name: 'no credentials come first',
    as: 'anonymous',
    call: 'PUT /api/crm/leads/{foreign}/',
    raw: '{',
    headers: { ...text, ...stale },
    status: 401,
  },
  { name: 'so for a record that is missing', as: 'anonymous', call: `GET /api/crm/leads/${MISSING}/`, status: 401 },
  { name: 'and for a method that is not there', as: 'anonymous', call: 'PUT /api/crm/leads/', status: 401 },
  {
    name: 'a role that may never: before the record is looked for',
    as: 'sellerA',
    call: `DELETE /api/crm/leads/${MISSING}/`,
    headers: stale,
    status: 403,
    is: DENIED,
  },
  {
    name: 'a role that may never: also for what is no id',
    as: 'sellerA',
    call: 'DELETE /api/crm/leads/abc/',
    status: 403,
    is: DENIED,
  },
  {
    name: 'a customer: before the body is read',
    as: 'customerA',
    call: 'PUT /api/crm/leads/{own}/',
    raw: '{',
    headers: text,
    status: 403,
    is: DENIED,
  },
  {
    name: 'a hidden record: before its body is read',
    as: 'sellerA',
    call: 'PUT /api/crm/leads/{foreign}/',
    raw: '{',
    headers: { ...text, ...stale },
    status: 404,
    is: NOT_FOUND,
  },
  {
    name: 'a hidden record: before the method is judged',
    as: 'sellerA',
    call: 'POST /api/crm/leads/{foreign}/',
    status: 404,
    is: NOT_FOUND,
  },
  {
    name: 'a missing record: before the method is judged',
    as: 'staff',
    call: `POST /api/crm/leads/${MISSING}/`,
    status: 404,
    is: NOT_FOUND,
  },
  {
    name: 'a seen record that may not be changed',
    as: 'staff',
    call: 'PATCH /api/admin/users/{superuser}',
    raw: '{',
    headers: { ...text, ...stale },
    status: 403,
    is: DENIED,
  },
  {
    name: 'a method that is not there, with those that are',
    as: 'staff',
    call: 'PUT /api/crm/leads/',
    raw: '{',
    headers: text,
    status: 405,
    is: { detail: 'Method "PUT" not allowed.' },
    answersWith: { allow: 'GET, HEAD, POST' },
  },
  {
    name: 'a method that a record does not have',
    as: 'staff',
    call: 'POST /api/crm/leads/{own}/',
    raw: '{',
    headers: text,
    status: 405,
    answersWith: { allow: 'GET, HEAD, PUT, PATCH, DELETE' },
  },
  {
    name: 'an action asked with GET',
    as: 'staff',
    call: 'GET /api/crm/leads/{own}/mark_contacted/',
    status: 405,
    answersWith: { allow: 'POST' },
  },
  {
    name: 'a text body: before its fields',
    as: 'staff',
    call: 'PATCH /api/crm/leads/{own}/',
    raw: '{',
    headers: { ...text, ...stale },
    status: 415,
  },
  {
    name: 'wrong fields: before a stale tag',
    as: 'staff',
    call: 'PATCH /api/crm/leads/{own}/',
    body: { title: '' },
    headers: stale,
    status: 400,
    is: { title: ['This field may not be blank.'] },
  },
  {
    name: 'malformed JSON: before a stale tag',
    as: 'staff',
    call: 'PATCH /api/crm/leads/{own}/',
    raw: '{"title":',
    headers: stale,
    status: 400,
    keysOf: undefined,
  },
  {
    name: 'a stale tag',
    as: 'staff',
    call: 'PATCH /api/crm/leads/{own}/',
    body: { title: 'Other' },
    headers: stale,
    status: 412,
  },
  { name: 'a stale tag on deletion', as: 'staff', call: 'DELETE /api/crm/leads/{own}/', headers: stale, status: 412 },
  { name: 'a body of 2 MB', as: 'staff', call: 'PATCH /api/crm/leads/{own}/', raw: big, status: 413 },
  {
    name: 'a body of 2 MB for a hidden record',
    as: 'sellerA',
    call: 'PATCH /api/crm/leads/{foreign}/',
    raw: big,
    status: 404,
    is: NOT_FOUND,
  },
].map(({ keysOf: _, ...scenario }: Loose) => scenario)

const malformed: Scenario[] = [
  ...(
    [
      ['nothing but a brace', '{'],
      ['two values', '{} {}'],
      ['a trailing comma', '{"title":"a",}'],
      ['single quotes', "{'title':'a'}"],
      ['NaN', '{"estimated_value":NaN}'],
      ['a form', 'title=a'],
      ['unfinished UTF-8', new Uint8Array([0x7b, 0x22, 0xe2, 0x82])],
      ['a list', '[]'],
      ['a text', '"title"'],
      ['a number', '1'],
      ['null', 'null'],
      ['true', 'true'],
      ['40 levels', `{"metadata":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`],
      ['100,000 levels', `{"metadata":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
      ['100,000 levels unclosed', '['.repeat(100_000)],
    ] as const
  ).flatMap(([name, raw]): Scenario[] => [
    { name: `${name}, as a new lead`, as: 'staff', call: 'POST /api/crm/leads/', raw, status: 400 },
    { name: `${name}, as a change`, as: 'staff', call: 'PATCH /api/crm/leads/{own}/', raw, status: 400 },
    {
      name: `${name}, for an action with input`,
      as: 'staff',
      call: 'POST /api/crm/leads/{own}/add_note/',
      raw,
      status: 400,
    },
    {
      name: `${name}, for an action without`,
      as: 'staff',
      call: 'POST /api/crm/leads/{qualified}/convert_to_opportunity/',
      raw,
      status: 400,
    },
    { name: `${name}, for signing in`, as: 'anonymous', call: 'POST /api/accounts/login/', raw, status: 400 },
    {
      name: `${name}, for signing in to the admin`,
      as: 'anonymous',
      call: 'POST /api/admin/session/',
      raw,
      status: 400,
    },
    {
      name: `${name}, for a bulk action`,
      as: 'staff',
      call: 'POST /api/admin/leads/bulk/assign_to_me',
      raw,
      status: 400,
    },
  ]),
  { name: '2 MB said beforehand, as a new lead', as: 'staff', call: 'POST /api/crm/leads/', raw: big, status: 413 },
  {
    name: '2 MB said beforehand, for signing in',
    as: 'anonymous',
    call: 'POST /api/accounts/login/',
    raw: big,
    status: 413,
  },
  {
    name: 'XML',
    as: 'staff',
    call: 'POST /api/crm/leads/',
    raw: '<lead/>',
    headers: { 'content-type': 'application/xml' },
    status: 415,
  },
  {
    name: 'a form that says so',
    as: 'staff',
    call: 'POST /api/crm/leads/',
    raw: 'title=a',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
  },
  {
    name: 'no type at all',
    as: 'staff',
    call: 'POST /api/crm/leads/',
    raw: new TextEncoder().encode('{}'),
    headers: { 'content-type': '' },
    status: 415,
  },
  {
    name: 'JSON with a charset is JSON',
    as: 'staff',
    call: 'POST /api/crm/leads/',
    raw: JSON.stringify(aLead()),
    headers: { 'content-type': 'Application/JSON; charset=utf-8' },
    status: 201,
  },
  {
    name: 'a body that is not there is an empty one',
    as: 'staff',
    call: 'POST /api/crm/leads/',
    status: 400,
    has: { title: ['This field is required.'] },
  },
]

const wrongTypes: readonly (readonly [string, unknown])[] = [
  ['title', true],
  ['title', []],
  ['title', {}],
  ['title', null],
  ['title', '   '],
  ['title', 'a\0b'],
  ['title', 'x'.repeat(256)],
  ['notes', 'x'.repeat(20_001)],
  ['notes', ['a']],
  ['contact_email', 'nobody'],
  ['contact_email', 'a@b'],
  ['contact_email', 'a b@c.dd'],
  ['contact_email', '@c.dd'],
  ['contact_email', '.a@b.de'],
  ['contact_email', 'a..b@x.de'],
  ['contact_email', 'a@b.c'],
  ['contact_email', 5],
  ['source', 'nowhere'],
  ['source', 3],
  ['source', {}],
  ['source', 'constructor'],
  ['source', '__proto__'],
  ['status', 'NEW'],
  ['status', 'toString'],
  ['status', null],
  ['status', ''],
  ['estimated_value', 'abc'],
  ['estimated_value', -1],
  ['estimated_value', 0.001],
  ['estimated_value', 10_000_000_000],
  ['estimated_value', '1e3'],
  ['estimated_value', []],
  ['estimated_value', true],
  ['estimated_value', '1,000'],
  ['expected_close_date', 'tomorrow'],
  ['expected_close_date', '2026-02-30'],
  ['expected_close_date', '21.10.2026'],
  ['expected_close_date', 20261021],
  ['expected_close_date', '2026-10-21T00:00:00Z'],
  ['expected_close_date', '0000-01-01'],
  ['expected_close_date', true],
  ['metadata', []],
  ['metadata', 'x'],
  ['metadata', null],
  ['metadata', 1],
  ['metadata', { a: 'x'.repeat(20_001) }],
  ['metadata', { 'a\0': 1 }],
  ['metadata', { a: ['\0'] }],
  ['customer', 'abc'],
  ['customer', 1.5],
  ['customer', -1],
  ['customer', 0],
  ['customer', MISSING],
  ['customer', '9'.repeat(30)],
  ['customer', {}],
  ['customer', true],
  ['company', MISSING],
  ['assigned_to', [1]],
]

describe.each(databases)('on %s', (kind) => {
  let world: World
  let names: Record<string, unknown>
  let before: unknown
  const stored = async () => [
    await world.rows('select * from leads order by id'),
    await world.rows('select count(*) as n from history'),
    await world.rows('select count(*) as n from opportunities'),
    await world.rows('select count(*) as n from interactions'),
  ]
  beforeAll(async () => {
    world = await openWorld(kind)
    names = {
      own: (await makeLead(world, { company: world.ids.companyA })).id,
      foreign: (await makeLead(world, { company: world.ids.companyB })).id,
      qualified: (await makeLead(world, { status: 'qualified' })).id,
      opportunity: (await makeOpportunity(world)).id,
      superuser: world.ids.user.superuser,
    }
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    before = await stored()
  })
  afterEach(async ({ task }) => {
    if (!task.name.includes('is JSON')) expect(await stored()).toEqual(before)
  })

  describe('the order of faults', () =>
    scenarios(
      () => world,
      order,
      () => names,
    ))
  describe('bodies that are no bodies', () =>
    scenarios(
      () => world,
      malformed,
      () => names,
    ))

  it('2 MB that come in pieces are refused too', async () => {
    for (const path of ['/api/crm/leads/', '/api/accounts/login/']) {
      const answer = await world.as('staff').post(path, undefined, { raw: chunked() })
      expect(answer.status).toBe(413)
    }
  })

  it.each(wrongTypes)('%s may not be %j', async (field, value) => {
    for (const answer of [
      await world.as('staff').post('/api/crm/leads/', aLead({ [field]: value })),
      await world.as('staff').patch(`/api/crm/leads/${names.own}/`, { [field]: value }),
      await world.as('staff').post('/api/admin/leads', aLead({ [field]: value })),
    ]) {
      expect(answer.status, answer.text.slice(0, 300)).toBe(400)
      expect(Object.keys(answer.body)).toEqual([field])
      expect(answer.body[field].every((message: unknown) => typeof message === 'string' && message !== '')).toBe(true)
    }
  })

  it('all faulty fields are named at once', async () => {
    const answer = await world
      .as('staff')
      .post('/api/crm/leads/', { contact_email: 'x', estimated_value: 'y', status: 'z' })
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body).sort()).toEqual([
      'contact_email',
      'contact_name',
      'estimated_value',
      'status',
      'title',
    ])
  })

  it.each([
    '/api/crm/leads/0/',
    '/api/crm/leads/-1/',
    '/api/crm/leads/1.5/',
    '/api/crm/leads/abc/',
    '/api/crm/leads/1e3/',
    '/api/crm/leads/%00/',
    '/api/crm/leads/%31%00/',
    '/api/crm/leads/%E0%A4%A/',
    '/api/crm/leads/99999999999999999999/',
    '/api/crm/leads/9007199254740993/',
    '/api/crm/leads/__proto__/',
    '/api/crm/leads/1/unknown/',
    '/api/crm/leads/1/constructor/',
    '/api/crm/nothing/',
    '/api/crm/',
    '/api/crm',
    '/api/',
    '/api',
    '/api//crm/leads/',
    '/api/crm//leads/',
    '/api/crm/leads//',
    '//api/crm/leads/',
    '/api/crm/leads/1//',
    '/api/crm/leads/..%2f1/',
    '/api/admin/nothing',
    '/api/admin/leads/1/unknown',
    '/api/accounts/nothing/',
    '/nothing',
    '/nothing/at/all/',
    '/API/crm/leads/',
  ])('there is nothing at %s', async (path) => {
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const answer = await world.as('staff').call(method, path)
      expect(answer.status, method).toBe(404)
      expect(answer.body).toEqual(NOT_FOUND)
      expect(answer.header('x-request-id')).not.toBe('')
    }
  })

  it('a path works with and without its final slash, for every method, without a redirect', async () => {
    for (const end of ['', '/']) {
      expect((await world.as('staff').get(`/api/crm/leads${end}`)).status).toBe(200)
      expect((await world.as('staff').get(`/api/crm/leads/${names.own}${end}`)).status).toBe(200)
      expect((await world.as('staff').post(`/api/crm/leads${end}`, {})).status).toBe(400)
      expect((await world.as('staff').put(`/api/crm/leads/${names.own}${end}`, {})).status).toBe(400)
      expect((await world.as('staff').get(`/api/admin/leads${end}`)).status).toBe(200)
      expect((await world.anonymous.post(`/api/accounts/login${end}`, {})).status).toBe(400)
      expect((await world.anonymous.get(`/health${end}`)).status).toBe(200)
    }
  })

  it('every answer carries its safety headers and its request’s id (A11-108)', async () => {
    const given = { headers: { 'x-request-id': 'a-request-of-mine-1' } }
    const paths = [
      '/api/crm/leads/',
      '/api/crm/leads/abc/',
      '/nothing',
      '/health/',
      '/health/ready/',
      '/',
      '/admin/crm/',
      '/admin/crm/leads/show/1',
      '/api/accounts/profile/',
    ]
    for (const path of paths) {
      const answer = await world.as('staff').get(path, given)
      if (path.startsWith('/api') || path.startsWith('/health'))
        expect(answer.header('x-request-id'), path).toBe('a-request-of-mine-1')
      else expect(answer.header('x-request-id'), path).not.toBe('')
      expect(answer.header('x-content-type-options'), path).toBe('nosniff')
      expect(answer.header('referrer-policy'), path).toBe('same-origin')
      if (answer.header('content-type').startsWith('text/html'))
        expect(answer.header('content-security-policy'), path).toContain("default-src 'self'")
      // No page of ours in the frame of another, and no other's hand on our window; the built admin may be missing here.
      if (path.startsWith('/admin/crm'))
        expect([answer.header('x-frame-options'), answer.header('cross-origin-opener-policy')], path).toEqual([
          'DENY',
          'same-origin',
        ])
      if (path.startsWith('/api')) expect(answer.header('cache-control'), path).toBe('no-store')
    }
  })
  it('a request id that could break a log line is replaced', async () => {
    for (const id of ['x'.repeat(65), 'short', 'with space in it', '{"a":1}aaaaaaa']) {
      const answer = await world.as('staff').get('/health/', { headers: { 'x-request-id': id } })
      expect(answer.header('x-request-id')).toMatch(/^[\w-]{8,64}$/)
      expect(answer.header('x-request-id')).not.toBe(id)
    }
  })
  it('HEAD answers as GET, without the body', async () => {
    const answer = await world.as('staff').call('HEAD', `/api/crm/leads/${names.own}/`)
    expect([answer.status, answer.text, answer.header('etag')]).toEqual([200, '', '"1"'])
    expect((await world.anonymous.call('HEAD', '/api/crm/leads/')).status).toBe(401)
  })
  it('an error of ours tells nothing but its number', async () => {
    const { database } = world.services
    const run = database.read.run
    Object.assign(database.read, {
      run: () => {
        throw new Error('select secret from /etc/passwd')
      },
    })
    const answer = await world
      .as('staff')
      .get('/api/crm/leads/')
      .finally(() => Object.assign(database.read, { run }))
    expect(answer.status).toBe(500)
    expect(Object.keys(answer.body)).toEqual(['detail', 'request_id'])
    expect(answer.body.request_id).toBe(answer.header('x-request-id'))
    for (const word of ['secret', 'passwd', 'select', ' at ']) expect(answer.text).not.toContain(word)
  })
  it('readiness says when the database does not answer, and when the server stops', async () => {
    const { database } = world.services
    const run = database.read.run
    Object.assign(database.read, { run: () => Promise.reject(new Error('gone')) })
    const gone = await world.anonymous.get('/health/ready/').finally(() => Object.assign(database.read, { run }))
    expect(gone.status).toBe(503)
    expect((await world.anonymous.get('/health/')).status).toBe(200)
    expect((await world.anonymous.get('/health/ready/')).status).toBe(200)
    Object.assign(world.services, { accepting: () => false })
    expect((await world.anonymous.get('/health/ready/')).status).toBe(503)
    Object.assign(world.services, { accepting: () => true })
  })
  it('a page knows no other method than GET', async () => {
    for (const path of ['/health/', '/', '/admin/crm', '/admin/crm/', '/admin/crm/leads/create', '/api/docs/'])
      for (const method of ['POST', 'DELETE'] as const) {
        const answer = await world.anonymous.call(method, path)
        expect([answer.status, answer.header('allow'), answer.body], path).toEqual([
          405,
          'GET, HEAD',
          { detail: `Method "${method}" not allowed.` },
        ])
      }
  })
})
