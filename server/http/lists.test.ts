// Lists of the public API: pages, links, order and filters.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { allOf, ids, pick, random } from '../testing/oracle.ts'
import { aLead, make, makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, HOST, openWorld, type World } from '../testing/world.ts'

const statuses = ['new', 'contacted', 'qualified', 'converted', 'disqualified', 'lost']
const MOBILE = [
  'id',
  'title',
  'contact_name',
  'contact_email',
  'contact_phone',
  'source',
  'status',
  'estimated_value',
  'expected_close_date',
  'created_at',
]

describe.each(databases)('on %s', (kind) => {
  let world: World
  let all: Loose[]
  const list = async (query: string, person: 'staff' | 'sellerA' | 'sellerB' = 'staff') => {
    const answer = await world.as(person).get(`/api/crm/leads/?${query}`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  beforeAll(async () => {
    world = await openWorld(kind)
    const next = random(7)
    const { staff, support, sellerA } = world.ids.user
    for (let n = 0; n < 45; n++) {
      world.setTime(new Date(Date.parse('2026-10-19T17:00:00Z') + n * 3_600_000).toISOString())
      const company = pick(next, [null, world.ids.companyA, world.ids.companyB])
      const assigned_to = pick(next, [null, staff, support, ...(company === world.ids.companyA ? [sellerA] : [])])
      await makeLead(world, {
        title: `${pick(next, ['crane', 'Crane', 'Lift', 'ämne', 'Жатва'])} ${n}`,
        status: pick(next, ['new', 'contacted', 'qualified', 'disqualified', 'lost']),
        source: pick(next, ['web_form', 'phone', 'event']),
        company,
        assigned_to,
        customer: pick(next, [null, world.ids.customerA]),
        estimated_value: pick(next, [null, 0, 10, 99.5, 100]),
        expected_close_date: pick(next, [null, '2026-11-01', '2026-12-24']),
      })
    }
    all = await allOf(world.as('staff'), '/api/crm/leads/')
  })
  afterAll(() => world.close())

  describe('pages', () => {
    it('the envelope has a count, links and twenty records, newest first', async () => {
      const body = await list('')
      expect(Object.keys(body)).toEqual(['count', 'next', 'previous', 'results'])
      expect(body).toMatchObject({ count: 45, next: `${HOST}/api/crm/leads/?page=2`, previous: null })
      expect(ids(body.results)).toEqual(ids(all).slice(0, 20))
      expect(ids(all)).toEqual([...ids(all)].sort((a, b) => b - a))
    })
    it('A3-31 links lead through every record once, and back', async () => {
      const seen: number[] = []
      let path: string | null = '/api/crm/leads/?ordering=title&status=new,lost,contacted&page_size=7'
      let last = ''
      while (path) {
        const { body } = await world.as('staff').get(path)
        seen.push(...ids(body.results))
        last = path
        path = body.next?.slice(HOST.length) ?? null
      }
      const wanted = all.filter(({ status }) => ['new', 'lost', 'contacted'].includes(status))
      expect([...seen].sort()).toEqual(ids(wanted).sort())
      const { body } = await world.as('staff').get(last)
      const back = await world.as('staff').get(body.previous.slice(HOST.length))
      expect(ids(back.body.results)).toEqual(seen.slice(-body.results.length - 7, -body.results.length))
    })
    it('links keep the question, and name the public address when there is one', async () => {
      const open = await openWorld(kind, { PUBLIC_URL: 'https://crm.example.com/' })
      for (let n = 0; n < 3; n++) await makeLead(open, { title: `a&b=ç ${n}` })
      const { body } = await open.as('staff').get('/api/crm/leads/?page_size=1&page=2&search=a%26b%3D%C3%A7&x=1&x=2')
      await open.close()
      const next = new URL(body.next)
      expect(next.origin + next.pathname).toBe('https://crm.example.com/api/crm/leads/')
      expect([...next.searchParams]).toEqual([
        ['page_size', '1'],
        ['search', 'a&b=ç'],
        ['x', '1'],
        ['x', '2'],
        ['page', '3'],
      ])
      expect(new URL(body.previous).searchParams.has('page')).toBe(false)
    })
    it.each([
      ['page_size=5', 5],
      ['limit=5', 5],
      ['page_size=100', 45],
      ['page_size=101', 45],
      [`page_size=${'9'.repeat(30)}`, 45],
      ['page_size=0', 20],
      ['page_size=-1', 20],
      ['page_size=abc', 20],
      ['page_size=', 20],
      ['page_size=1e2', 20],
    ])('?%s shows %i', async (query, shown) => {
      expect((await list(query)).results).toHaveLength(shown)
    })
    it('no page is larger than a hundred', async () => {
      const next = random(3)
      const open = await openWorld(kind)
      for (let n = 0; n < 103; n++) await makeLead(open, { title: `t${Math.floor(next() * 9)}` })
      for (const query of ['page_size=100', 'page_size=5000', 'limit=999999999']) {
        const { body } = await open.as('staff').get(`/api/crm/leads/?${query}`)
        expect(body.results).toHaveLength(100)
        expect(body.count).toBe(103)
      }
      await open.close()
    })
    it.each([
      'page=0',
      'page=-1',
      'page=abc',
      'page=1.5',
      'page=4',
      'page=1000000000',
      'page=99999999999999999999',
      'page=last',
      'page=4&page_size=15',
      'page=2&search=nobody',
    ])('?%s is no page', async (query) => {
      const answer = await world.as('staff').get(`/api/crm/leads/?${query}`)
      expect([answer.status, answer.body]).toEqual([404, { detail: 'Invalid page.' }])
    })
    it('the first page of nothing is empty', async () => {
      expect(await list('search=nobody&page=1')).toEqual({ count: 0, next: null, previous: null, results: [] })
    })
  })

  describe('order', () => {
    const rank: Record<string, (lead: Loose) => number | string | null> = {
      status: ({ status }) => statuses.indexOf(status),
      estimated_value: ({ estimated_value }) => estimated_value,
      expected_close_date: ({ expected_close_date }) => expected_close_date,
      assigned_to: ({ assigned_to }) => assigned_to,
      source: ({ source }) => source,
      created_at: ({ id }) => id,
      id: ({ id }) => id,
    }
    /** Nulls are lowest; ties by the newest. */
    const sorted = (keys: readonly string[]) =>
      [...all].sort((a, b) => {
        for (const key of keys) {
          const name = key.replace('-', '')
          const sign = key.startsWith('-') ? -1 : 1
          const [x, y] = [rank[name]?.(a) ?? null, rank[name]?.(b) ?? null]
          if (x === y) continue
          if (x === null) return -sign
          if (y === null) return sign
          return x < y ? -sign : sign
        }
        return b.id - a.id
      })
    it.each([
      'status',
      '-status',
      'estimated_value',
      '-estimated_value',
      'expected_close_date',
      '-expected_close_date',
      'assigned_to',
      'created_at',
      '-created_at',
      'id',
      '-id',
      'status,-estimated_value',
      '-source,expected_close_date,-assigned_to',
      'estimated_value,id',
      'nonsense,status',
      'status,password,-id',
      ' status',
    ])('?ordering=%s', async (ordering) => {
      const got = await allOf(world.as('staff'), '/api/crm/leads/', `ordering=${ordering}`)
      const keys = ordering
        .split(',')
        .map((key) => key.trim())
        .filter((key) => key.replace('-', '') in rank)
      expect(ids(got)).toEqual(ids(sorted(keys)))
    })
    it('titles are ordered without regard to the case of Latin letters', async () => {
      const titles = (await allOf(world.as('staff'), '/api/crm/leads/', 'ordering=title')).map(({ title }) =>
        title.replace(/[A-Z]/g, (letter: string) => letter.toLowerCase()),
      )
      expect(titles).toEqual([...titles].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
    })
    it.each([
      'password',
      '__proto__',
      'constructor',
      'metadata',
      'assigned_to__email',
      'created_by.password',
      '--status',
      '-',
      ',',
      'title;drop table leads',
      "title'--",
      '(select 1)',
      'assigned_to_name',
      'version',
      'random()',
    ])('?ordering=%s is ignored', async (ordering) => {
      const got = await allOf(world.as('staff'), '/api/crm/leads/', `ordering=${encodeURIComponent(ordering)}`)
      expect(ids(got)).toEqual(ids(all))
    })
    it('stages and no alphabet', async () => {
      const made = []
      for (const stage of ['negotiation', 'closed_won', 'prospecting', 'proposal', 'qualification'])
        made.push(await makeOpportunity(world, { stage }))
      const got = await allOf(world.as('staff'), '/api/crm/opportunities/', 'ordering=stage')
      expect(got.map(({ stage }) => stage)).toEqual([
        'prospecting',
        'qualification',
        'proposal',
        'negotiation',
        'closed_won',
      ])
    })
  })

  describe('filters', () => {
    it.each<[string, (lead: Loose, w: World) => boolean]>([
      ['status=new', ({ status }) => status === 'new'],
      ['status=new,lost', ({ status }) => ['new', 'lost'].includes(status)],
      ['status=new&status=lost', ({ status }) => ['new', 'lost'].includes(status)],
      ['status=new,new,', ({ status }) => status === 'new'],
      ['status=converted', () => false],
      ['status=', () => true],
      ['source=phone', ({ source }) => source === 'phone'],
      ['source=phone&status=new', ({ source, status }) => source === 'phone' && status === 'new'],
      [
        'status=new,contacted&source=phone,event&ordering=id',
        ({ source, status }) => source !== 'web_form' && ['new', 'contacted'].includes(status),
      ],
      ['company={companyA}', ({ company }, w) => company === w.ids.companyA],
      ['company=none', ({ company }) => company === null],
      ['customer={customerA}', ({ customer }, w) => customer === w.ids.customerA],
      ['assigned_to=none', ({ assigned_to }) => assigned_to === null],
      ['assigned_to={staff}', ({ assigned_to }, w) => assigned_to === w.ids.user.staff],
      ['assigned_to_me=true', ({ assigned_to }, w) => assigned_to === w.ids.user.staff],
      ['assigned_to_me=1', ({ assigned_to }, w) => assigned_to === w.ids.user.staff],
      ['assigned_to_me=True', ({ assigned_to }, w) => assigned_to === w.ids.user.staff],
      ['assigned_to_me=false', () => true],
      ['assigned_to_me=0', () => true],
      ['assigned_to_me=', () => true],
      [
        'assigned_to=none&company={companyB}',
        ({ assigned_to, company }, w) => assigned_to === null && company === w.ids.companyB,
      ],
      ['created_by={staff}', () => true],
      ['created_by={support}', () => false],
      ['nonsense=1&password=x&title=zzz&__proto__=1', () => true],
      ['created_at_after=2026-10-20', ({ created_at }) => created_at >= '2026-10-19T20:00:00'],
      ['created_at_before=2026-10-19', ({ created_at }) => created_at < '2026-10-19T20:00:00'],
      [
        'created_at_after=2026-10-20&created_at_before=2026-10-20',
        ({ created_at }) => created_at >= '2026-10-19T20:00:00' && created_at < '2026-10-20T20:00:00',
      ],
      ['created_at_after=2026-10-20T05:00:00Z', ({ created_at }) => created_at >= '2026-10-20T05:00:00'],
      ['created_at_before=2026-10-20T05:00:00Z', ({ created_at }) => created_at <= '2026-10-20T05:00:00.000Z'],
      ['created_at_before=2026-10-20T09:00:00%2B04:00', ({ created_at }) => created_at <= '2026-10-20T05:00:00.000Z'],
      ['created_at_after=2026-10-20T09:00:00', ({ created_at }) => created_at >= '2026-10-20T05:00:00'],
      ['created_at_before=2026-10-20 09:00', ({ created_at }) => created_at <= '2026-10-20T05:00:00.000Z'],
      ['created_at_after=2027-01-01', () => false],
    ])('?%s', async (template, wanted) => {
      const values: Record<string, number> = {
        ...world.ids.user,
        companyA: world.ids.companyA,
        companyB: world.ids.companyB,
        customerA: world.ids.customerA,
      }
      const query = template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
      const got = await allOf(world.as('staff'), '/api/crm/leads/', query)
      const right = ids(all.filter((lead) => wanted(lead, world)))
      expect(ids(got)).toEqual(query.includes('ordering=id') ? right.reverse() : right)
    })
    it.each([
      ['status', 'open'],
      ['status', 'new,open'],
      ['source', '__proto__'],
      ['status', 'constructor'],
      ['company', 'abc'],
      ['company', '1.5'],
      ['assigned_to', 'nobody'],
      ['assigned_to', '1 or 1=1'],
      ['assigned_to_me', 'yes'],
      ['assigned_to_me', '2'],
      ['mobile', 'maybe'],
      ['created_at_after', 'yesterday'],
      ['created_at_before', '2026-02-30'],
      ['created_at_after', '2026-13-01'],
    ])('?%s=%s is refused on its field', async (name, value) => {
      const answer = await world.as('staff').get(`/api/crm/leads/?${name}=${encodeURIComponent(value)}`)
      expect(answer.status, answer.text.slice(0, 200)).toBe(400)
      expect(Object.keys(answer.body)).toEqual([name])
    })
    it('all wrong filters are named at once', async () => {
      const answer = await world.as('staff').get('/api/crm/leads/?status=x&company=y&created_at_after=z')
      expect(Object.keys(answer.body).sort()).toEqual(['company', 'created_at_after', 'status'])
    })
    it('a seller’s filter on another company is empty, on its own is everything', async () => {
      expect((await list(`company=${world.ids.companyB}`, 'sellerA')).count).toBe(0)
      expect((await list('company=none', 'sellerA')).count).toBe(0)
      const own = all.filter(({ company }) => company === world.ids.companyA).length
      expect((await list(`company=${world.ids.companyA}`, 'sellerA')).count).toBe(own)
      expect((await list('', 'sellerA')).count).toBe(own)
    })
    it('an unknown id finds nothing', async () => {
      for (const id of ['999999', '0', '-5', '9007199254740991', '99999999999999999']) {
        const answer = await world.as('staff').get(`/api/crm/leads/?company=${id}`)
        expect([200, 400]).toContain(answer.status)
        if (answer.status === 200) expect(answer.body.count).toBe(0)
      }
    })
    it('?mobile=true has exactly the phone’s keys, ?mobile=false has all', async () => {
      const { results } = await list('mobile=true&page_size=3&ordering=id')
      for (const lead of results) expect(Object.keys(lead)).toEqual(MOBILE)
      const whole = all.find(({ id }) => id === results[0].id)
      expect(results[0]).toEqual(Object.fromEntries(MOBILE.map((key) => [key, whole[key]])))
      expect(Object.keys((await list('mobile=false')).results[0]).length).toBeGreaterThan(20)
      expect(Object.keys((await list('mobile=1', 'sellerA')).results[0])).toEqual(MOBILE)
      const mine = await world.as('staff').get('/api/crm/leads/my_leads/?mobile=true')
      expect(Object.keys(mine.body.results[0])).toEqual(MOBILE)
    })
    it('my leads are those assigned to the caller, filtered like the list', async () => {
      const mine = await allOf(world.as('staff'), '/api/crm/leads/my_leads/', 'status=new,lost')
      expect(ids(mine)).toEqual(
        ids(all.filter((lead) => lead.assigned_to === world.ids.user.staff && ['new', 'lost'].includes(lead.status))),
      )
      const sellers = await allOf(world.as('sellerA'), '/api/crm/leads/my_leads/')
      expect(ids(sellers)).toEqual(ids(all.filter((lead) => lead.assigned_to === world.ids.user.sellerA)))
      expect((await world.as('staff').get('/api/crm/leads/my_leads/?status=open')).status).toBe(400)
    })
    it('interactions are found by lead_id, opportunity_id and customer_id, and by the fields’ own names', async () => {
      const lead = await make(world.as('staff'), '/api/crm/leads/', aLead())
      const opportunity = await makeOpportunity(world)
      const related = {
        related_to_lead: lead.id,
        related_to_opportunity: opportunity.id,
        related_to_customer: world.ids.customerB,
        related_to_rental: world.ids.rentalB,
      }
      const alone: Record<string, number> = {}
      for (const [name, id] of Object.entries(related)) alone[name] = (await makeInteraction(world, { [name]: id })).id
      const both = (await makeInteraction(world, related)).id
      for (const [param, name] of [
        ['lead_id', 'related_to_lead'],
        ['opportunity_id', 'related_to_opportunity'],
        ['customer_id', 'related_to_customer'],
        ['related_to_lead', 'related_to_lead'],
        ['related_to_rental', 'related_to_rental'],
      ] as const)
        expect(
          ids(await allOf(world.as('staff'), '/api/crm/interactions/', `${param}=${related[name]}`)),
          param,
        ).toEqual([both, alone[name]])
      const { status, body } = await world.as('staff').get('/api/crm/interactions/?lead_id=abc')
      expect([status, Object.keys(body)]).toEqual([400, ['lead_id']])
      expect(
        ids(
          await allOf(
            world.as('staff'),
            '/api/crm/interactions/',
            `lead_id=${lead.id}&customer_id=${world.ids.customerB}`,
          ),
        ),
      ).toEqual([both])
      expect(
        ids(
          await allOf(
            world.as('staff'),
            '/api/crm/interactions/',
            `lead_id=none&opportunity_id=none&interaction_type=call&customer_id=${world.ids.customerB}`,
          ),
        ),
      ).toEqual([alone.related_to_customer])
    })
  })
})
