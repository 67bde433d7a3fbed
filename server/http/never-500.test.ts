// Whatever comes in, the answer is the caller's fault or his wish, never ours: random bodies and query strings.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interactions } from '../../shared/resources/interactions.ts'
import { leads } from '../../shared/resources/leads.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { aLead, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const seeded = { seed: 20_261_021, numRuns: 150, endOnFailure: true }

const nasty = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e400',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-23:59',
  '275760-09-13T00:00:00Z',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '`',
  ';',
  '--',
  "' or 1=1 --",
  '") or ("1"="1',
  '*',
  '(',
  ')',
  ':',
  '^',
  'AND',
  'OR',
  'NOT',
  'NEAR(a b)',
  'title:a',
  '{',
  '[',
  '$1',
  '?',
  'ﷺ',
  '👨‍👩‍👧',
  'İ',
  'ß',
  '\u202e',
  'a'.repeat(300),
  'x y '.repeat(100),
  '9'.repeat(40),
  '-9223372036854775809',
)
const word = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer().map(String),
  fc.constantFrom('none', 'me', 'true', 'new,lost', 'staff'),
)
const value = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(Number),
  fc.constant(null),
  fc.boolean(),
)

const hostile = ['__proto__', 'constructor', 'password', 'toString', 'is_note', 'deal_value', 'version', 'id', '']
const fieldsOf = (fields: object) => fc.constantFrom(...Object.keys(fields), ...hostile)
const marks = fc.constantFrom('id', '_version', '_remove', '_inlines')
const params = fc.constantFrom(
  'page',
  'page_size',
  'limit',
  'ordering',
  'search',
  'mobile',
  'assigned_to_me',
  'assignable',
  'created_at_after',
  'created_at_before',
  'lead_id',
  'opportunity_id',
  'customer_id',
  'summary',
)
const adminParams = fc.constantFrom('_start', '_end', '_sort', '_order', 'q', 'id', 'fields', 'field', 'year', 'month')
const suffix = fc.constantFrom('', '_ne', '_in', '_nin', '_gt', '_gte', '_lt', '_lte', '_like', '_null')
const query = (names: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(names, word), { maxLength: 6 })
    .map((pairs) => pairs.map(([name, text]) => `${safe(name)}=${safe(text)}`).join('&'))
const safe = (text: string) => encodeURIComponent(text.toWellFormed())

describe.each(databases)('on %s', (kind) => {
  let world: World
  let lead: number
  let opportunity: number
  beforeAll(async () => {
    world = await openWorld(kind)
    lead = (await makeLead(world, { company: world.ids.companyA })).id
    opportunity = (await makeOpportunity(world, { company: world.ids.companyA })).id
  })
  afterAll(() => world.close())

  const body = (fields: object) => fc.dictionary(fieldsOf(fields), value, { maxKeys: 6 })
  const calls = (fields: object, paths: () => readonly (readonly ['POST' | 'PUT' | 'PATCH', string, object])[]) =>
    fc.asyncProperty(
      body(fields),
      fc.nat(),
      fc.constantFrom('staff', 'sellerA', 'customerA', 'superuser'),
      async (given, n, person) => {
        const list = paths()
        const [method, path, good] = list[n % list.length] as (typeof list)[number]
        const answer = await world
          .as(person)
          .call(method, path, undefined, { raw: JSON.stringify({ ...good, ...given }) })
        expect(answer.status, `${method} ${path} ${JSON.stringify(given)} → ${answer.text}`).toBeLessThan(500)
      },
    )

  it('bodies of leads', () =>
    fc.assert(
      calls(leads.fields, () => [
        ['POST', '/api/crm/leads/', aLead()],
        ['PATCH', `/api/crm/leads/${lead}/`, {}],
        ['PUT', `/api/crm/leads/${lead}/`, aLead()],
        ['POST', '/api/admin/leads', aLead()],
        ['PATCH', `/api/admin/leads/${lead}`, {}],
        ['POST', `/api/crm/leads/${lead}/mark_contacted/`, {}],
      ]),
      seeded,
    ))
  it('bodies of opportunities', () =>
    fc.assert(
      calls({ ...opportunities.fields, reason: 1, note: 1 }, () => [
        ['POST', '/api/crm/opportunities/', { title: 'x' }],
        ['PATCH', `/api/crm/opportunities/${opportunity}/`, {}],
        ['POST', `/api/crm/opportunities/${opportunity}/mark_won/`, {}],
        ['POST', `/api/crm/opportunities/${opportunity}/mark_lost/`, {}],
        ['POST', `/api/crm/opportunities/${opportunity}/add_note/`, {}],
      ]),
      seeded,
    ))
  it('bodies of interactions', () =>
    fc.assert(
      calls(interactions.fields, () => [
        [
          'POST',
          '/api/crm/interactions/',
          { interaction_type: 'task', subject: 'x', related_to_customer: world.ids.customerA },
        ],
      ]),
      seeded,
    ))
  const row = (fields: object) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.dictionary(fc.oneof(fieldsOf(fields), marks), value, { maxKeys: 5 }) },
      fc.jsonValue({ maxDepth: 2 }),
    )
  it('rows that come with a record', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom('interactions.related_to_lead', 'opportunities.lead'), word),
        fc.oneof(fc.array(row(interactions.fields), { maxLength: 4 }), value),
        fc.boolean(),
        async (key, rows, fresh) => {
          const raw = JSON.stringify({ ...(fresh ? aLead() : {}), _inlines: { [key]: rows } })
          const answer = fresh
            ? await world.as('staff').post('/api/admin/leads', undefined, { raw })
            : await world.as('staff').patch(`/api/admin/leads/${lead}`, undefined, { raw })
          expect(answer.status, `${raw} → ${answer.text}`).toBeLessThan(500)
        },
      ),
      seeded,
    ))
  it('changes in a list', () =>
    fc.assert(
      fc.asyncProperty(fc.array(row(leads.fields), { maxLength: 4 }), fc.boolean(), async (rows, own) => {
        const raw = JSON.stringify(own ? rows.map((one) => ({ ...Object(one), id: lead })) : rows)
        const answer = await world.as('staff').patch('/api/admin/leads', undefined, { raw })
        expect(answer.status, `${raw} → ${answer.text}`).toBeLessThan(500)
      }),
      seeded,
    ))
  it('bodies of accounts', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'login',
          'token',
          'token/refresh',
          'logout',
          'profile',
          'change-password',
          'password-reset/confirm',
        ),
        fc.dictionary(
          fc.constantFrom(
            'email',
            'password',
            'login_type',
            'refresh',
            'old_password',
            'new_password',
            'token',
            'first_name',
            'phone_number',
            'language',
          ),
          value,
        ),
        async (path, given) => {
          const method = path === 'profile' ? 'PATCH' : 'POST'
          const answer = await world
            .as('customerB')
            .call(method, `/api/accounts/${path}/`, undefined, { raw: JSON.stringify(given) })
          expect(answer.status, `${path} ${JSON.stringify(given)} → ${answer.text}`).toBeLessThan(500)
        },
      ),
      { ...seeded, numRuns: 60 },
    ))
  it('raw bodies', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
        ),
        async (raw) => {
          const answer = await world.as('staff').post('/api/crm/leads/', undefined, { raw })
          expect(answer.status, raw).toBeLessThan(500)
        },
      ),
      seeded,
    ))

  it('query strings of the public API', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'leads',
          'opportunities',
          'interactions',
          'users',
          'customers',
          'companies',
          'leads/my_leads',
          'opportunities/pipeline',
        ),
        query(fc.oneof(params, fieldsOf({ ...leads.fields, ...opportunities.fields, ...interactions.fields }))),
        async (path, text) => {
          for (const person of ['staff', 'sellerA'] as const) {
            const answer = await world.as(person).get(`/api/crm/${path}/?${text}`)
            expect(answer.status, `${path}?${text} → ${answer.text}`).toBeLessThan(500)
            if (answer.status === 200 && answer.body.results)
              expect(answer.body.results.length).toBeLessThanOrEqual(100)
          }
        },
      ),
      seeded,
    ))
  it('query strings of the admin API', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'leads',
          'opportunities',
          'interactions',
          'users',
          'rentals',
          'leads/facets',
          'leads/dates',
          'opportunities/dates',
          'leads/1/history',
        ),
        query(
          fc.oneof(
            adminParams,
            fc.tuple(fieldsOf({ ...leads.fields, ...opportunities.fields }), suffix).map(([name, end]) => name + end),
          ),
        ),
        async (path, text) => {
          const answer = await world.as('staff').get(`/api/admin/${path}?${text}`)
          expect(answer.status, `${path}?${text} → ${answer.text}`).toBeLessThan(500)
        },
      ),
      seeded,
    ))
  it('filters of bulk actions', () =>
    fc.assert(
      fc.asyncProperty(
        query(
          fc.oneof(
            adminParams,
            fc.tuple(fieldsOf(leads.fields), suffix).map(([name, end]) => name + end),
          ),
        ),
        value,
        async (filter, count) => {
          const answer = await world
            .as('staff')
            .post('/api/admin/leads/bulk/mark_contacted', undefined, { raw: JSON.stringify({ filter, count }) })
          expect(answer.status, `${filter} ${count} → ${answer.text}`).toBeLessThan(500)
        },
      ),
      seeded,
    ))

  it.each([
    ['ordering repeated', `/api/crm/leads/?ordering=${'title,-status,'.repeat(1500)}`],
    ['a choice repeated', `/api/crm/leads/?status=${'new,lost,'.repeat(20_000)}`],
    ['an id repeated', `/api/admin/leads?${'id=1&'.repeat(50_000)}`],
    ['a ref repeated', `/api/admin/leads?assigned_to_in=${'1,2,3,'.repeat(30_000)}`],
    ['a long pattern', `/api/admin/leads?title_like=${'a'.repeat(60_000)}`],
    ['a long search', `/api/crm/leads/?search=${'ab '.repeat(50_000)}`],
    ['a search of quotes', `/api/crm/leads/?search=${'%22'.repeat(5000)}`],
    ['many parameters', `/api/crm/leads/?${Array.from({ length: 20_000 }, (_, n) => `p${n}=1`).join('&')}`],
    ['_sort repeated', `/api/admin/leads?_sort=${'title,'.repeat(3000)}&_order=asc`],
    ['a page beyond numbers', '/api/crm/leads/?page=99999999999999999999'],
    ['an offset beyond numbers', '/api/admin/leads?_start=99999999999999999999&_end=999999999999999999999'],
    ['broken percent signs', '/api/crm/leads/?search=%E0%A4%A&status=%ZZ&%=%'],
  ])('%s', async (_name, path) => {
    const answer = await world.as('staff').get(path)
    expect(answer.status, answer.text.slice(0, 200)).toBeLessThan(500)
  })
})
