// The back-office's dialect: what `@refinedev/simple-rest` sends, with facets and dates around the list.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { ids, leadMatches, pick, random } from '../testing/oracle.ts'
import { make, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const statuses = ['new', 'contacted', 'qualified', 'converted', 'disqualified', 'lost']

describe.each(databases)('on %s', (kind) => {
  let world: World
  let all: Loose[]
  const list = async (query: string) => {
    const answer = await world.as('staff').get(`/api/admin/leads?${query}`)
    expect(answer.status, answer.text).toBe(200)
    expect(Array.isArray(answer.body)).toBe(true)
    return answer
  }
  beforeAll(async () => {
    world = await openWorld(kind)
    const next = random(21)
    const { staff, support } = world.ids.user
    for (let n = 0; n < 60; n++) {
      world.setTime(new Date(Date.parse('2025-11-28T19:00:00Z') + n * 5 * 86_400_000).toISOString())
      await makeLead(world, {
        title: `${pick(next, ['Crane', 'Lift', 'Анна'])} ${n}`,
        status: pick(next, ['new', 'contacted', 'qualified', 'lost']),
        source: pick(next, ['web_form', 'phone', 'event']),
        company: pick(next, [null, world.ids.companyA, world.ids.companyB]),
        assigned_to: pick(next, [null, staff, support]),
        estimated_value: pick(next, [null, 0, 10, 99.5, 100]),
        expected_close_date: pick(next, [null, '2026-11-01', '2026-12-24']),
      })
    }
    all = (await list('_start=0&_end=500')).body
  })
  afterAll(() => world.close())

  it('a bare array with its total', async () => {
    const answer = await list('_start=0&_end=25')
    expect([answer.body.length, answer.header('x-total-count')]).toEqual([25, '60'])
    expect(ids(answer.body)).toEqual(ids(all).slice(0, 25))
    expect(ids((await list('_start=50&_end=75')).body)).toEqual(ids(all).slice(50))
    expect((await list('')).body.length).toBeGreaterThanOrEqual(25)
    const past = await list('_start=100&_end=125')
    expect([past.body, past.header('x-total-count')]).toEqual([[], '60'])
    expect((await list('_start=0&_end=100000')).body).toHaveLength(60)
    expect((await list(`_start=${'9'.repeat(30)}&_end=5`)).body).toEqual([])
    expect((await list(`_end=${'9'.repeat(30)}`)).body).toHaveLength(60)
    for (const query of ['_start=-1&_end=x', '_start=&_end=', '_start=5&_end=2'])
      expect((await list(query)).status).toBe(200)
  })
  it('rows have the public keys, and what buttons and titles need', async () => {
    const [row] = (await list('_end=1')).body
    const { _can, _cannot, _title, _version, ...rest } = row
    expect([_can, _title, _version]).toEqual([{ change: true, remove: true }, row.title, 1])
    expect(rest).toEqual((await world.as('staff').get(`/api/crm/leads/${row.id}/`)).body)
    expect((await world.as('staff').get(`/api/admin/leads/${row.id}`)).body).toEqual(row)
    const customers = await world.as('staff').get('/api/admin/customers')
    for (const { _title: title } of customers.body) expect(title).not.toBe('')
    const users = await world.as('staff').get('/api/admin/users?_end=100')
    expect(users.text).not.toContain('argon2')
    for (const user of users.body)
      expect([user._can, 'password' in user]).toEqual([{ change: false, remove: false }, false])
    for (const user of (await world.as('superuser').get('/api/admin/users')).body)
      expect(user._can).toEqual({ change: true, remove: true })
  })
  it('A3-30 order by several fields', async () => {
    const got = (await list('_sort=status,estimated_value,id&_order=asc,desc,asc&_end=500')).body
    const rank = (lead: Loose) => [
      statuses.indexOf(lead.status),
      lead.estimated_value === null ? 1 : -lead.estimated_value,
      lead.id,
    ]
    const wanted = [...all].sort((a, b) => rank(a).reduce((found, value, at) => found || value - rank(b)[at], 0))
    expect(ids(got)).toEqual(ids(wanted))
    for (const sort of ['password', 'metadata', '__proto__', 'nonsense'])
      expect(ids((await list(`_sort=${sort}&_order=asc&_end=500`)).body)).toEqual(ids(all))
  })

  describe('filters', () => {
    const value = (name: string) =>
      ({ staff: world.ids.user.staff, support: world.ids.user.support, A: world.ids.companyA, B: world.ids.companyB })[
        name
      ]
    it.each<[string, (lead: Loose, w: World) => boolean]>([
      ['status=new', ({ status }) => status === 'new'],
      ['status=new&status=lost', ({ status }) => ['new', 'lost'].includes(status)],
      ['status_ne=new', ({ status }) => status !== 'new'],
      ['status_in=new,lost', ({ status }) => ['new', 'lost'].includes(status)],
      ['status_in=new&status_in=lost', ({ status }) => ['new', 'lost'].includes(status)],
      ['status_nin=new,lost', ({ status }) => !['new', 'lost'].includes(status)],
      ['estimated_value=99.5', ({ estimated_value: v }) => v === 99.5],
      ['estimated_value_gt=10', ({ estimated_value: v }) => v !== null && v > 10],
      ['estimated_value_gte=10', ({ estimated_value: v }) => v !== null && v >= 10],
      ['estimated_value_lt=10', ({ estimated_value: v }) => v !== null && v < 10],
      ['estimated_value_lte=10', ({ estimated_value: v }) => v !== null && v <= 10],
      [
        'estimated_value_gte=10&estimated_value_lte=99.5',
        ({ estimated_value: v }) => v !== null && v >= 10 && v <= 99.5,
      ],
      ['estimated_value_ne=10', ({ estimated_value: v }) => v !== 10],
      ['estimated_value_null=true', ({ estimated_value: v }) => v === null],
      ['estimated_value_null=false', ({ estimated_value: v }) => v !== null],
      ['expected_close_date_lt=2026-12-01', ({ expected_close_date: v }) => v !== null && v < '2026-12-01'],
      ['assigned_to=none', ({ assigned_to }) => assigned_to === null],
      ['assigned_to=none&assigned_to=me', ({ assigned_to }) => [null, world.ids.user.staff].includes(assigned_to)],
      ['assigned_to=me&assigned_to=none', ({ assigned_to }) => [null, world.ids.user.staff].includes(assigned_to)],
      ['company_in=1,none&status=new', ({ company, status }) => status === 'new' && [null, 1].includes(company)],
      ['company_nin=none,1', ({ company }) => ![null, 1].includes(company)],
      ['assigned_to_ne=none', ({ assigned_to }) => assigned_to !== null],
      ['assigned_to_null=true', ({ assigned_to }) => assigned_to === null],
      ['assigned_to=me', ({ assigned_to }, w) => assigned_to === w.ids.user.staff],
      ['assigned_to_in={staff},{support}', ({ assigned_to }) => assigned_to !== null],
      [
        'assigned_to={staff}&assigned_to={support}&company={A}',
        ({ assigned_to, company }, w) => assigned_to !== null && company === w.ids.companyA,
      ],
      ['company_nin={A}', ({ company }, w) => company !== w.ids.companyA],
      ['title_like=crane', ({ title }) => title.startsWith('Crane')],
      ['title_like=АННА', ({ title }) => title.startsWith('Анна')],
      ['title_like=анна', ({ title }) => title.startsWith('Анна')],
      ['company_name_null=true', ({ company_name }) => company_name === ''],
      ['company_name_null=false', ({ company_name }) => company_name !== ''],
      ['title_like=%25', () => false],
      ['title_like=_', () => false],
      ['title=Crane', () => false],
      ['created_at=2026-01-07', ({ created_at }) => created_at >= '2026-01-06T20' && created_at < '2026-01-07T20'],
      ['created_at_gte=2026-01-07', ({ created_at }) => created_at >= '2026-01-06T20'],
      ['created_at_lt=2026-01-07', ({ created_at }) => created_at < '2026-01-06T20'],
      ['created_at_lte=2026-01-07', ({ created_at }) => created_at < '2026-01-07T20'],
      ['created_at_gt=2026-01-07', ({ created_at }) => created_at >= '2026-01-07T20'],
      ['created_at_gte=2026-01-07T10:00:00', ({ created_at }) => created_at >= '2026-01-07T06'],
      ['created_at_ne=2026-01-07', ({ created_at }) => created_at < '2026-01-06T20' || created_at >= '2026-01-07T20'],
      ['q=lift', ({ title }) => title.startsWith('Lift')],
      [
        'q=lift&status=new&assigned_to=none',
        ({ title, status, assigned_to }) => title.startsWith('Lift') && status === 'new' && assigned_to === null,
      ],
      ['q=', () => true],
      ['status=&company=', () => true],
      ['id=3&id=5&id=999999', ({ id }) => id === 3 || id === 5],
      ['id_in=3,5', ({ id }) => id === 3 || id === 5],
      ['id=0', () => false],
      ['id=', () => true],
      ['id_ne=3', ({ id }) => id !== 3],
      ['id_nin=3,5&id_nin=7', ({ id }) => ![3, 5, 7].includes(id)],
      ['id_gt=5', ({ id }) => id > 5],
      ['id_gte=5', ({ id }) => id >= 5],
      ['id_lt=5', ({ id }) => id < 5],
      ['id_lte=5&status_ne=new', ({ id, status }) => id <= 5 && status !== 'new'],
      ['id_gte=9007199254740991', () => false],
      ['id_null=true', () => false],
      [`id_in=${Array.from({ length: 150 }, (_, n) => n + 20)}`, ({ id }) => id >= 20],
      ['company=0', () => false],
      ['password_like=a&is_note=true&nonsense_gte=3&__proto___ne=1', () => true],
    ])('%s', async (template, wanted) => {
      const query = template.replace(/\{(\w+)\}/g, (_, name: string) => String(value(name)))
      const answer = await list(`${query}&_start=0&_end=500`)
      const right = ids(all.filter((lead) => wanted(lead, world)))
      expect(ids(answer.body)).toEqual(right)
      expect(answer.header('x-total-count')).toBe(String(right.length))
    })
    it.each([
      ['status', 'open'],
      ['status_ne', 'open'],
      ['status_in', 'new,open'],
      ['company', 'abc'],
      ['id', 'abc'],
      ['id_in', '1,abc'],
      ['id_gte', '1.5'],
      ['estimated_value_gte', 'much'],
      ['created_at_gte', 'soon'],
      ['expected_close_date_lt', '2026-02-30'],
    ])('%s=%s is refused on its name', async (name, text) => {
      const answer = await world.as('staff').get(`/api/admin/leads?${name}=${text}`)
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, [name]])
    })
  })

  describe('facets', () => {
    const labels: Record<string, Record<string, string>> = {
      status: {
        new: 'New',
        contacted: 'Contacted',
        qualified: 'Qualified',
        converted: 'Converted',
        disqualified: 'Disqualified',
        lost: 'Lost',
      },
    }
    it('A5-50 A5-52 choices in their order with zeros; refs by count with labels; none is null', async () => {
      const { body } = await world
        .as('staff')
        .get('/api/admin/leads/facets?fields=status,assigned_to,password,title,__proto__,nonsense')
      expect(Object.keys(body)).toEqual(['status', 'assigned_to'])
      expect(body.status).toEqual(
        statuses.map((value) => ({
          value,
          label: labels.status?.[value],
          count: all.filter((lead) => lead.status === value).length,
        })),
      )
      const names = new Map<number | null, string>([
        [world.ids.user.staff, 'Sam Staff'],
        [world.ids.user.support, 'TezRent support'],
      ])
      for (const { value, label, count } of body.assigned_to) {
        expect(count).toBe(all.filter(({ assigned_to }) => assigned_to === value).length)
        if (value !== null) expect(label).toBe(names.get(value))
        else expect(typeof label).toBe('string')
      }
      expect(body.assigned_to).toHaveLength(3)
      expect(body.assigned_to.map(({ count }: Loose) => count)).toEqual(
        body.assigned_to.map(({ count }: Loose) => count).sort((a: number, b: number) => b - a),
      )
    })
    it('A5-51 yes and no', async () => {
      const { body } = await world.as('staff').get('/api/admin/users/facets?fields=is_active,user_type')
      expect(body.is_active).toEqual([
        { value: true, label: 'Yes', count: 10 },
        { value: false, label: 'No', count: 1 },
      ])
      expect(body.user_type.map(({ value, count }: Loose) => [value, count])).toEqual([
        ['staff', 4],
        ['company', 4],
        ['customer', 3],
      ])
    })
    it('A5-55 every value of a text of few values, the commonest first, and the empty one', async () => {
      const counted = async (query: string) => (await world.as('staff').get(`/api/admin/${query}`)).body
      expect(await counted('companies/facets?fields=country,city,phone&city=Dubai')).toEqual({
        country: [{ value: 'AE', label: 'AE', count: 1 }],
        city: [
          { value: 'Dubai', label: 'Dubai', count: 1 },
          { value: 'Sharjah', label: 'Sharjah', count: 1 },
        ],
      })
      expect(await counted('customers/facets?fields=country')).toEqual({
        country: [{ value: null, label: '-', count: 2 }],
      })
      expect(ids(await counted('customers?country_null=true'))).toHaveLength(2)
      expect(ids(await counted('customers?country=AE'))).toEqual([])
      expect(ids(await counted('companies?city=Dubai&city=Sharjah'))).toHaveLength(2)
    })
    it('A5-59 each ignores the filter on its own field and obeys the others: as brute force counts', () => {
      const filters: Record<string, fc.Arbitrary<string>> = {
        status: fc.constantFrom('', 'new', 'lost'),
        source: fc.constantFrom('', 'phone', 'event'),
        company: fc.constantFrom('', 'none', '1', '2'),
        assigned_to: fc.constantFrom('', 'none', 'me'),
      }
      return fc.assert(
        fc.asyncProperty(
          fc.record({ ...filters, q: fc.constantFrom('', '', 'crane', 'анна', 'i') }),
          async ({ q, ...chosen }: Loose) => {
            const query = new URLSearchParams({ fields: 'status,source,company,assigned_to', q, ...chosen })
            const answer = await world.as('staff').get(`/api/admin/leads/facets?${query}`)
            const holds = (lead: Loose, name: string, text: string) =>
              text === '' ||
              String(text === 'none' ? null : text === 'me' ? world.ids.user.staff : text) === String(lead[name])
            for (const field of ['status', 'source', 'company', 'assigned_to']) {
              const some = all.filter(
                (lead) =>
                  (q === '' || leadMatches(lead, [q])) &&
                  Object.entries(chosen).every(([name, text]) => name === field || holds(lead, name, String(text))),
              )
              for (const { value, count } of answer.body[field])
                expect(count, `${query} ${field}=${value}`).toBe(some.filter((lead) => lead[field] === value).length)
              const shown = answer.body[field].reduce((sum: number, { count }: Loose) => sum + count, 0)
              expect(shown, `${query} ${field}`).toBe(some.length)
            }
          },
        ),
        { seed: 8, numRuns: 40 },
      )
    })
  })

  describe('dates', () => {
    const dubai = (instant: string) => new Date(Date.parse(instant) + 4 * 3_600_000).toISOString().slice(0, 10)
    const tally = (records: Loose[], length: number, from: (record: Loose) => string | null) => {
      const counts = new Map<string, number>()
      for (const record of records) {
        const day = from(record)
        if (day) counts.set(day.slice(0, length), (counts.get(day.slice(0, length)) ?? 0) + 1)
      }
      return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? 1 : -1))
    }
    const dates = async (query: string) => (await world.as('staff').get(`/api/admin/leads/dates?${query}`)).body
    it('A5-64 years, months of a year, days of a month, newest first, in the zone of the house', async () => {
      expect(await dates('field=created_at')).toEqual(tally(all, 4, ({ created_at }) => dubai(created_at)))
      expect(await dates('')).toEqual(await dates('field=created_at'))
      const in2026 = all.filter(({ created_at }) => dubai(created_at).startsWith('2026'))
      expect(await dates('field=created_at&year=2026')).toEqual(tally(in2026, 7, ({ created_at }) => dubai(created_at)))
      const july = all.filter(({ created_at }) => dubai(created_at).startsWith('2026-07'))
      expect(july.length).toBeGreaterThan(3)
      expect(await dates('field=created_at&year=2026&month=7')).toEqual(
        tally(july, 10, ({ created_at }) => dubai(created_at)),
      )
      expect(await dates('field=created_at&year=2026&month=07')).toEqual(
        await dates('field=created_at&year=2026&month=7'),
      )
    })
    it('dates obey the other filters, and not their own', async () => {
      const some = all.filter(({ status }) => status === 'new')
      expect(await dates('field=expected_close_date&status=new')).toEqual(
        tally(some, 4, ({ expected_close_date }) => expected_close_date),
      )
      expect(await dates('field=created_at&status=new&created_at_gte=2026-09-01')).toEqual(
        tally(some, 4, ({ created_at }) => dubai(created_at)),
      )
    })
    it.each(['status', 'password', 'nonsense', '__proto__'])('%s is no date', async (field) => {
      expect((await world.as('staff').get(`/api/admin/leads/dates?field=${field}`)).status).toBe(400)
    })
    it.each([
      'year=0000',
      'year=9999',
      'year=2026&month=13',
      'year=2026&month=0',
      'year=abc',
      'year=2026&month=x',
      'year=99999',
    ])('%s breaks nothing', async (query) => {
      for (const field of ['created_at', 'expected_close_date'])
        expect([200, 400]).toContain(
          (await world.as('staff').get(`/api/admin/leads/dates?field=${field}&${query}`)).status,
        )
    })
  })

  it('a record says which actions its state refuses, and why; the server refuses them in the same words', async () => {
    for (const status of ['new', 'qualified', 'lost']) {
      const lead = await makeLead(world, { status })
      const path = `/api/admin/leads/${lead.id}`
      const { body } = await world.as('staff').get(path)
      expect(Object.keys(body._cannot)).toEqual(
        {
          new: ['convert_to_opportunity'],
          qualified: [],
          lost: ['mark_contacted', 'mark_qualified', 'convert_to_opportunity'],
        }[status],
      )
      const [row] = (await list(`id=${lead.id}`)).body
      expect(row._cannot).toEqual(body._cannot)
      for (const [action, detail] of Object.entries(body._cannot)) {
        const refused = await world.as('staff').post(`${path}/${action}`, {})
        expect([refused.status, refused.body]).toEqual([400, { detail }])
        const { body: many } = await world
          .as('staff')
          .post(`/api/admin/leads/bulk/${action}`, { ids: [lead.id], input: {} })
        if (action !== 'convert_to_opportunity') expect(many.results).toMatchObject([{ ok: false, message: detail }])
      }
      expect((await world.as('staff').get(path)).body).toEqual(body)
    }
  })

  it('actions answer as on the public API, with what the admin needs', async () => {
    const lead = await makeLead(world, { status: 'new' })
    const marked = await world.as('staff').post(`/api/admin/leads/${lead.id}/mark_contacted`, {})
    expect(marked.body).toMatchObject({
      status: 'contacted',
      _version: 2,
      _title: lead.title,
      _can: { change: true, remove: true },
    })
    const mine = await world.as('staff').post(`/api/admin/leads/${lead.id}/assign_to_me`)
    expect(mine.body).toMatchObject({ assigned_to: world.ids.user.staff, assigned_to_name: 'Sam Staff' })
    expect((await world.as('staff').post(`/api/crm/leads/${lead.id}/assign_to_me/`)).status).toBe(404)
    expect((await world.as('staff').post(`/api/admin/leads/${lead.id}/assign`, { assigned_to: 1 })).status).toBe(404)
    const note = await make(world.as('staff'), `/api/admin/leads/${lead.id}/add_note`, { note: 'From the admin' })
    expect(Object.keys(note).sort()).toEqual(['created_at', 'created_by_name', 'id', 'note'])
  })
  it('PATCH and PUT alike change what is given', async () => {
    const deal = await makeOpportunity(world)
    expect((await world.as('staff').put(`/api/admin/opportunities/${deal.id}`, { notes: 'x' })).body).toMatchObject({
      title: deal.title,
      notes: 'x',
      _version: 2,
    })
  })
})
