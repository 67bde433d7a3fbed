// Segments through the front door: who is in them, by rules and by hand, and who may ask.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { resourceNames } from '../../shared/resources/names.ts'
import type { Loose } from '../testing/caller.ts'
import { demand } from '../testing/conformance.ts'
import { aNote, MISSING, make, read } from '../testing/samples.ts'
import { scenarios } from '../testing/scenarios.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/crm/customer-segments/'
const rule = (field: string, operator: string, value?: unknown) => ({ field, operator, value })
const and = (...rules: object[]) => ({ combinator: 'and', rules })
const or = (...rules: object[]) => ({ combinator: 'or', rules })
const rented = rule('rental_count', '>=', 1)
/** Customer A spent 400, customer B 800; A cancelled another rental. */
const bigSpender = rule('total_spent', '>', 400)

let names = 0
const named = (more: object = {}) => ({ name: `Segment ${++names}`, ...more })

describe.each(databases)('on %s', (kind) => {
  let world: World
  let a: number
  let b: number
  beforeAll(async () => {
    world = await openWorld(kind)
    a = world.ids.customerA
    b = world.ids.customerB
  })
  afterAll(() => world.close())
  const segment = (more: object = {}): Promise<Loose> => make(world.as('staff'), PATH, named(more))
  const patch = async (id: number, body: object): Promise<Loose> => {
    const answer = await world.as('staff').patch(`${PATH}${id}/`, body)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  const refresh = async (id: number): Promise<Loose> => {
    const answer = await world.as('staff').post(`${PATH}${id}/refresh/`)
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  const history = async (id: number): Promise<Loose[]> =>
    (await world.as('staff').get(`/api/admin/customer-segments/${id}/history`)).body

  describe('members', () => {
    it('a new segment with rules has its members at once', async () => {
      const made = await segment({ criteria: and(rented), customers: [] })
      expect(made).toMatchObject({ customers: [a, b], customer_count: 2, added_customers: [], joined_count: 2 })
      expect(made.refreshed_at).toBe(world.now())
      expect((await history(made.id)).map(({ action }) => action)).toEqual(['create'])
    })
    it('one without rules has those who were added by hand', async () => {
      const made = await segment({ customers: [b] })
      expect(made).toMatchObject({ customers: [b], added_customers: [b], customer_count: 1, refreshed_at: null })
      expect(await refresh(made.id)).toMatchObject({ customers: [b], joined_count: 0, left_count: 0 })
      expect(await segment({ criteria: or({ combinator: 'and', rules: [] }) })).toMatchObject({ customers: [] })
      expect(await segment({ criteria: { ...and(), not: true } })).toMatchObject({ customers: [], customer_count: 0 })
    })
    it('a refresh replaces those by rules and keeps those by hand, and says so in one line of history', async () => {
      const made = await segment({ criteria: and(rule('note_tag', '=', 'waits')), customers: [b] })
      expect(made.customers).toEqual([b])
      const note = await make(world.as('staff'), '/api/crm/customer-notes/', aNote({ customer: a, tags: 'Waits' }))
      expect((await read(world, `${PATH}${made.id}/`)).customers).toEqual([b])
      const before = (await history(made.id)).length
      world.wait(60_000)
      expect(await refresh(made.id)).toMatchObject({ customers: [a, b], joined_count: 1, left_count: 0 })
      const [entry, ...older] = await history(made.id)
      expect(older).toHaveLength(before)
      expect(entry.action).toBe('refresh')
      expect(entry.changes.map((one: Loose) => [one.field, one.old, one.new])).toEqual([
        ['refreshed_at', made.refreshed_at, world.now()],
        ['joined_count', null, 1],
      ])
      await world.as('staff').delete(`/api/crm/customer-notes/${note.id}/`)
      expect(await refresh(made.id)).toMatchObject({ customers: [b], joined_count: 0, left_count: 1 })
    })
    it('its members are listed by name, a page at a time, to staff who may see customers', async () => {
      const made = await segment({ criteria: and(rented), customers: [] })
      await patch(made.id, { added_customers: [b] })
      const path = `/api/admin/customer-segments/${made.id}/members`
      const all = await world.as('staff').get(path)
      demand('admin_customer_segments_members', all)
      expect(all.header('x-total-count')).toBe('2')
      // One has no name, which comes first.
      expect(all.body.map(({ id, added_by_hand }: Loose) => [id, added_by_hand])).toEqual([
        [b, true],
        [a, false],
      ])
      expect(all.body[1]).toMatchObject({ name: 'Chen Customer', email: 'customera@people.test' })
      const second = await world.as('staff').get(`${path}?_start=1&_end=2`)
      expect([second.body.map(({ id }: Loose) => id), second.header('x-total-count')]).toEqual([[a], '2'])
      expect((await world.as('staff').get(`${path}?q=chen`)).body.map(({ id }: Loose) => id)).toEqual([a])
      // As the page of a customer asks for its segments.
      const of = async (id: number) =>
        (await world.as('staff').get(`/api/admin/customer-segments?customers=${id}`)).body
      expect((await of(b)).map(({ id }: Loose) => id)).toContain(made.id)
      const other = await segment({ customers: [] })
      expect((await world.as('staff').get(`/api/admin/customer-segments/${other.id}/members`)).body).toEqual([])
      expect((await world.as('staff').get(`/api/crm/customer-segments/${made.id}/members/`)).status).toBe(404)
      const group = await make(world.as('superuser'), '/api/admin/groups', {
        name: 'Segments alone',
        permissions: ['customer_segments.view'],
      })
      const support = `/api/admin/users/${world.ids.user.support}`
      await world.as('superuser').patch(support, { groups: [group.id] })
      expect((await world.as('support').get(path)).status).toBe(403)
      await world.as('superuser').patch(support, { groups: [] })
    })
    it('who may not view customers learns of no member, and adds none', async () => {
      const made = await segment({ customers: [b] })
      await patch(made.id, { added_customers: [a, b] })
      const root = world.as('superuser')
      const permissions = ['view', 'add', 'change'].map((right) => `customer_segments.${right}`)
      const group = await make(root, '/api/admin/groups', { name: 'No customers', permissions })
      const support = `/api/admin/users/${world.ids.user.support}`
      await root.patch(support, { groups: [group.id] })
      const narrow = world.as('support')
      const admin = '/api/admin/customer-segments'
      for (const path of [`${PATH}${made.id}/`, PATH, `${admin}/${made.id}`, admin, `${admin}/${made.id}/history`]) {
        const { status, text } = await narrow.get(path)
        expect(status, path).toBe(200)
        expect(text).not.toMatch(/"(added_)?customers(_names)?"/)
        expect(text).not.toContain('Chen Customer')
      }
      expect((await narrow.get(`${PATH}${made.id}/`)).body).toMatchObject({ name: made.name, customer_count: 2 })
      // Nor by asking: an unknown filter tells no difference.
      const asked = async (id: number) => (await narrow.get(`${admin}?customers=${id}&added_customers=${id}`)).text
      expect(await asked(a)).toBe(await asked(MISSING))
      const written = await narrow.patch(`${PATH}${made.id}/`, {
        customers: [],
        added_customers: [a],
        description: 'x',
      })
      expect(written.status, written.text).toBe(200)
      expect(written.text).not.toContain('added_customers')
      await root.patch(support, { groups: [] })
      expect(await read(world, `${PATH}${made.id}/`)).toMatchObject({ added_customers: [a, b], customers: [a, b] })
    })
    it('a rule tells nobody what he may not view', async () => {
      const known = await segment({ criteria: and(rented) })
      const root = world.as('superuser')
      const rights = ['view', 'add', 'change'].map((right) => `customer_segments.${right}`)
      const permissions = [...rights, 'customers.view', 'tickets.view']
      const group = await make(root, '/api/admin/groups', { name: 'Campaigns', permissions })
      const support = `/api/admin/users/${world.ids.user.support}`
      await root.patch(support, { groups: [group.id] })
      const narrow = world.as('support')
      const hidden = {
        rental_count: rented,
        total_spent: bigSpender,
        last_rental_at: rule('last_rental_at', 'notNull'),
        days_since_last_rental: rule('days_since_last_rental', '<', 9),
        favorite_count: rule('favorite_count', '>', 0),
        note_tag: rule('note_tag', 'contains', 'vip'),
        has_important_note: rule('has_important_note', '=', true),
      }
      for (const [field, asked] of Object.entries(hidden)) {
        const criteria = and(rule('city', 'notNull'), or(asked))
        const answers = [
          await narrow.post(`${PATH}preview/`, { criteria }),
          await narrow.post(PATH, named({ criteria })),
          await narrow.patch(`${PATH}${known.id}/`, { criteria }),
        ]
        for (const { status, body } of answers) {
          expect(status, field).toBe(400)
          expect(body.criteria).toHaveLength(1)
          expect(body.criteria[0]).toMatch(
            new RegExp(`^rules\\.1\\.rules\\.0: you may not view .*"${field}" tells\\.$`),
          )
        }
      }
      expect((await narrow.get(`${PATH}${known.id}/why/?customer=${a}`)).status).toBe(403)
      // What others made has its name and can be named anew, but tells of nobody, and not of how many.
      const admin = '/api/admin/customer-segments'
      expect((await narrow.get(`${PATH}${known.id}/`)).body).toMatchObject({ name: known.name, customer_count: null })
      expect((await narrow.get(`${admin}/${known.id}/members`)).status).toBe(403)
      const tells = /"(customers(_names)?|joined_count|left_count)"/
      for (const path of [`${PATH}${known.id}/`, PATH, `${admin}/${known.id}`, admin, `${admin}/${known.id}/history`])
        expect((await narrow.get(path)).text, path).not.toMatch(tells)
      const byMember = async (id: number) => (await narrow.get(`${admin}?customers=${id}`)).text
      expect(await byMember(a)).toBe(await byMember(MISSING))
      const file = (await narrow.get(`${admin}/export?columns=name,customers,joined_count,customer_count`)).text
      expect(file).toContain(known.name)
      expect(file).not.toMatch(/Joined|Chen Customer/)
      expect((await narrow.patch(`${PATH}${known.id}/`, { description: 'For spring' })).status).toBe(200)
      const own = and(rule('city', 'notNull'), rule('open_tickets', '>=', 0))
      expect((await narrow.post(`${PATH}preview/`, { criteria: own })).status).toBe(200)
      const mine = await make(narrow, PATH, named({ criteria: own }))
      expect((await narrow.get(`${PATH}${mine.id}/why/?customer=${a}`)).status).toBe(200)
      await root.patch(support, { groups: [] })
    })
    it('changed criteria count at once; other changes leave the members alone', async () => {
      const made = await segment({ criteria: and(bigSpender), customers: [] })
      expect(made.customers).toEqual([b])
      expect((await patch(made.id, { criteria: and(rented) })).customers).toEqual([a, b])
      expect((await patch(made.id, { criteria: {} })).customers).toEqual([])
      const { refreshed_at } = await patch(made.id, { criteria: and(rented) })
      world.wait(60_000)
      expect(await patch(made.id, { description: 'x', criteria: and(rented) })).toMatchObject({ refreshed_at })
    })
    it('what `customers` of a body names is added by hand, but for who is there by the rules already', async () => {
      const made = await segment({ criteria: and(bigSpender) })
      expect(made).toMatchObject({ customers: [b], added_customers: [] })
      expect(await patch(made.id, { customers: [a, b] })).toMatchObject({ customers: [a, b], added_customers: [a] })
      // Who is there by the rules stays, named or not.
      expect(await patch(made.id, { customers: [a] })).toMatchObject({ customers: [a, b], added_customers: [a] })
      expect(await patch(made.id, { customers: [] })).toMatchObject({ customers: [b], added_customers: [] })
    })
    it('who is taken off by hand stays while the rules hold', async () => {
      const made = await segment({ criteria: and(bigSpender), added_customers: [a, b] })
      expect(made).toMatchObject({ customers: [a, b], added_customers: [a, b] })
      expect(await patch(made.id, { added_customers: [] })).toMatchObject({ customers: [b], added_customers: [] })
    })
    it('writing back what was read changes nothing, whatever is changed beside it', async () => {
      const made = await segment({ criteria: and(bigSpender), added_customers: [a] })
      const put = await world.as('staff').put(`${PATH}${made.id}/`, made)
      expect([put.status, put.header('etag')]).toEqual([200, '"2"'])
      expect(put.body).toEqual(made)
      expect(await patch(made.id, { ...made, customers: [b] })).toMatchObject({ added_customers: [], customers: [b] })
      expect(await patch(made.id, { ...made, added_customers: [a] })).toMatchObject({ customers: [a, b] })
    })
    it('a moment without an offset is kept as the one that it is in the time zone of the installation', async () => {
      const made = await segment({ criteria: and(rule('created_at', '>', '2026-10-01T10:00:00')) })
      expect(made.criteria.rules[0].value).toBe('2026-10-01T06:00:00.000Z')
    })
    it('a customer that is deleted is in no segment', async () => {
      const user = { email: 'gone@x.test', user_type: 'customer', password: 'a good long one' }
      const { id: owner } = await make(world.as('superuser'), '/api/admin/users', user)
      const gone = await make(world.as('staff'), '/api/admin/customers', { user: owner, city: 'Gone' })
      const byRule = await segment({ criteria: and(rule('city', '=', 'gone')) })
      const byHand = await segment({ customers: [a, gone.id] })
      expect([byRule.customer_count, byHand.customer_count]).toEqual([1, 2])
      const { body } = await world.as('staff').get(`/api/admin/customers/${gone.id}/delete-preview`)
      expect(body.unlinked).toMatchObject([{ resource: 'customer_segments', count: 1 }])
      expect((await world.as('staff').delete(`/api/admin/customers/${gone.id}`)).status).toBe(204)
      expect(await read(world, `${PATH}${byRule.id}/`)).toMatchObject({ customers: [], customer_count: 0 })
      expect(await read(world, `${PATH}${byHand.id}/`)).toMatchObject({ customers: [a], added_customers: [a] })
    })
    it('lists say how many, not who; they are filtered by a member', async () => {
      const made = await segment({ customers: [b] })
      const answer = await world.as('staff').get(`${PATH}?search=${encodeURIComponent(made.name)}&customers=${b}`)
      expect(answer.body.results).toMatchObject([{ id: made.id, customer_count: 1, added_customers: [b] }])
      expect(answer.body.results[0]).not.toHaveProperty('customers')
      expect((await world.as('staff').get(`/api/admin/customer-segments?id=${made.id}&customers=${a}`)).body).toEqual(
        [],
      )
    })
    it('many are refreshed at once from the admin', async () => {
      const made = [await segment({ criteria: and(rented) }), await segment()]
      const ids = made.map(({ id }) => id)
      const { body } = await world.as('staff').post('/api/admin/customer-segments/bulk/refresh', { ids })
      expect(body).toMatchObject({ done: 2, skipped: 0 })
      expect((await history(ids[1]))[0]).toMatchObject({ action: 'refresh', through: 'bulk' })
    })
  })

  describe('preview', () => {
    const preview = (criteria: unknown, person: 'staff' | 'support' = 'staff') =>
      world.as(person).post(`${PATH}preview/`, { criteria })
    it('tells how many, who, and for how many each rule holds by itself', async () => {
      const { body } = await preview(or(bigSpender, and(rented, rule('open_tickets', '>', 0))))
      expect(body).toEqual({
        count: 1,
        sample: [{ id: b, name: expect.any(String), email: 'customerb@people.test' }],
        per_rule: [
          { path: [0], field: 'total_spent', operator: '>', value: 400, count: 1 },
          { path: [1, 0], field: 'rental_count', operator: '>=', value: 1, count: 2 },
          { path: [1, 1], field: 'open_tickets', operator: '>', value: 0, count: 0 },
        ],
      })
    })
    it('of no rules finds nobody', async () => {
      for (const criteria of [{}, and(), and(or())])
        expect((await preview(criteria)).body).toEqual({ count: 0, sample: [], per_rule: [] })
    })
    it('counts no cancelled rental', async () => {
      const { body } = await preview(and(rule('rental_count', '=', 1), rule('total_spent', 'in', ['400.00', 5])))
      expect(body.sample.map(({ id }: Loose) => id)).toEqual([a])
      expect(body.per_rule[1].value).toEqual([400, 5])
    })
    it('writes nothing and waits for nobody', async () => {
      const texts = await world.statements(() => preview(and(rented)))
      expect(texts.filter((text) => !/^(select|with)\b/i.test(text))).toEqual([])
    })
    it('names nobody to staff whose groups do not let them view customers', async () => {
      const permissions = ['customer_segments.view', 'rentals.view']
      const group = await make(world.as('superuser'), '/api/admin/groups', { name: 'Only segments', permissions })
      const join = (groups: number[]) =>
        world.as('superuser').patch(`/api/admin/users/${world.ids.user.support}`, { groups })
      await join([group.id])
      const made = await segment({ criteria: and(rented) })
      expect((await preview(and(rented), 'support')).body).toMatchObject({ count: 2, sample: [] })
      const support = world.as('support')
      expect((await support.get(`${PATH}${made.id}/why/?customer=${a}`)).body).toEqual({
        customer: [`Invalid pk "${a}" - object does not exist.`],
      })
      for (const refused of [
        await support.post(`${PATH}${made.id}/refresh/`),
        await support.patch(`${PATH}${made.id}/`, { name: 'x' }),
        await support.post(PATH, named()),
        await support.delete(`${PATH}${made.id}/`),
      ])
        expect(refused.status).toBe(403)
      await join([])
    })
  })

  describe('why', () => {
    it('tells the rules that hold', async () => {
      const made = await segment({ criteria: and(rented, or(bigSpender, rule('city', 'null'))), added_customers: [a] })
      const { body } = await world.as('staff').get(`${PATH}${made.id}/why/?customer=${a}`)
      expect(body).toEqual({
        customer: a,
        is_member: true,
        added_by_hand: true,
        matches: true,
        rules: [
          { path: [0], field: 'rental_count', operator: '>=', value: 1 },
          { path: [1, 1], field: 'city', operator: 'null' },
        ],
      })
    })
    it('asks for a customer that there is', async () => {
      const { id } = await segment()
      const why = async (query: string) => (await world.as('staff').get(`${PATH}${id}/why/${query}`)).body
      expect(await why('')).toEqual({ customer: ['This field is required.'] })
      for (const wrong of [String(MISSING), 'x', '-1', '99999999999999999'])
        expect(await why(`?customer=${wrong}`)).toEqual({
          customer: [`Invalid pk "${wrong}" - object does not exist.`],
        })
    })
  })

  describe('criteria', () => {
    const deep = (levels: number): object => (levels === 1 ? and(rented) : and(deep(levels - 1)))
    const refusals: readonly (readonly [string, unknown, string | RegExp])[] = [
      ['an unknown field', and(rule('shoe_size', '=', 1)), 'rules.0: unknown field "shoe_size".'],
      [
        '__proto__',
        JSON.parse('{"combinator":"and","rules":[{"field":"__proto__","operator":"=","value":1}]}'),
        'rules.0: unknown field "__proto__".',
      ],
      ['constructor', and(rule('constructor', '=', 1)), 'rules.0: unknown field "constructor".'],
      ['SQL as a field', and(rule('id) or (1=1', '=', 1)), /unknown field/],
      ['an unknown operator', and(rented, or(rule('city', 'like', 'x'))), 'rules.1.rules.0: unknown operator "like".'],
      ['toString as an operator', and(rule('city', 'toString', 'x')), 'rules.0: unknown operator "toString".'],
      ['an operator without sense', and(rule('city', '>', 'x')), 'rules.0: the operator ">" makes no sense for city.'],
      ['a count that is null', and(rule('rental_count', 'null')), /makes no sense/],
      ['a text for a number', and(rule('rental_count', '>', 'many')), /^rules\.0: "value" must be a whole number/],
      ['half a rental', and(rule('rental_count', '>', 1.5)), /whole number/],
      ['less than none', and(rule('total_spent', '>', -1)), /must be an amount from 0/],
      ['a thousandth', and(rule('total_spent', '>', 0.001)), /at most 2 decimals/],
      ['no value', and({ field: 'rental_count', operator: '>' }), /must be a whole number/],
      ['a list for one', and(rule('city', '=', ['x'])), 'rules.0: "value" must be a text.'],
      ['one for a list', and(rule('city', 'in', 'x')), 'rules.0: "value" must be a list.'],
      ['an empty list', and(rule('city', 'in', [])), /empty list/],
      ['a blank text', and(rule('city', '=', '  ')), /must not be blank/],
      ['a day that is none', and(rule('created_at', '>', '2026-02-30')), /must be a date/],
      ['a word for yes', and(rule('has_important_note', '=', 'true')), 'rules.0: "value" must be true or false.'],
      ['no combinator', { rules: [rented] }, '"combinator" must be "and" or "or".'],
      ['rules that are no list', { combinator: 'and', rules: {} }, '"rules" must be a list.'],
      ['a rule that is none', and(7 as unknown as object), /a rule has a "field"/],
      ['a "not" that is no yes or no', { ...and(), not: 'no' }, '"not" must be true or false.'],
      ['six levels', deep(6), 'Groups may stand in each other at most 5 levels deep.'],
      ['101 rules', and(...Array.from({ length: 101 }, () => rented)), 'There may be at most 100 rules.'],
      ['101 empty groups', and(...Array.from({ length: 101 }, () => and())), 'There may be at most 100 groups.'],
      ['a list', [rented], 'Value must be a JSON object.'],
      ['null', null, 'Value must be a JSON object.'],
    ]
    it.each(refusals)('%s is refused, by every door', async (_name, criteria, message) => {
      const made = await segment()
      for (const answer of [
        await world.as('staff').post(PATH, named({ criteria })),
        await world.as('staff').patch(`${PATH}${made.id}/`, { criteria }),
        await world.as('staff').post(`${PATH}preview/`, { criteria }),
        await world.as('staff').post('/api/admin/customer-segments', named({ criteria })),
      ]) {
        expect(answer.status, answer.text).toBe(400)
        expect(answer.body).toEqual({
          criteria: [typeof message === 'string' ? message : expect.stringMatching(message)],
        })
      }
    })
    it('everything that is wrong is said at once', async () => {
      const { body } = await world.as('staff').post(PATH, { criteria: and(rule('x', '='), rule('city', '<', 1)) })
      expect(body.criteria ?? body.name).toBeDefined()
      const { body: told } = await world
        .as('staff')
        .post(`${PATH}preview/`, { criteria: and(rule('x', '='), rule('city', '<', 1)) })
      expect(told.criteria).toHaveLength(2)
    })
    it('ten thousand rules, and ten thousand levels, are refused at once', async () => {
      const many = and(...Array.from({ length: 10_000 }, () => ({ field: 'city', operator: 'null' })))
      const text = `{"criteria":${'{"combinator":"and","rules":['.repeat(10_000)}${']}'.repeat(10_000)}}`
      const started = performance.now()
      const answers = [
        await world.as('staff').post(`${PATH}preview/`, { criteria: many }),
        await world.as('staff').call('POST', `${PATH}preview/`, undefined, { raw: text }),
      ]
      expect(performance.now() - started).toBeLessThan(1000)
      expect(answers.map(({ status }) => status)).toEqual([400, 400])
      expect(answers[0]?.body).toEqual({ criteria: ['Ensure this field has no more than 20000 characters.'] })
    })
    it('five levels and a hundred rules in groups are fine', async () => {
      expect((await segment({ criteria: deep(5) })).customers).toEqual([a, b])
      const rules = Array.from({ length: 98 }, (_, at) => rule('rental_count', '<', at + 2))
      const { body } = await world
        .as('staff')
        .post(`${PATH}preview/`, { criteria: and(and(rented, ...rules), and(rented)) })
      expect([body.count, body.per_rule.length]).toEqual([2, 100])
    })
    it('are kept without what nobody knows', async () => {
      const criteria = JSON.parse(
        '{"combinator":"or","id":"g","__proto__":{"x":1},"rules":[{"field":"rental_count","operator":">","value":"0","id":"r"},{"field":"city","operator":"null","value":""}]}',
      )
      expect((await segment({ criteria })).criteria).toEqual(
        or(rule('rental_count', '>', 0), { field: 'city', operator: 'null' }),
      )
    })
  })

  describe('who may', () => {
    let names: Record<string, unknown>
    beforeEach(async () => {
      names = { id: (await segment({ criteria: and(rented) })).id, missing: MISSING, a }
    })
    const calls = [
      `GET ${PATH}`,
      `POST ${PATH}`,
      `POST ${PATH}preview/`,
      ...['{id}', '{missing}'].flatMap((id) => [
        ...['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} ${PATH}${id}/`),
        `POST ${PATH}${id}/refresh/`,
        `GET ${PATH}${id}/why/?customer={a}`,
      ]),
    ]
    scenarios(
      () => world,
      calls.flatMap((call) => [
        ...(['sellerA', 'sellerAlone', 'customerA', 'customerAlone'] as const).map((as) => ({
          name: `${call} is not for ${as}`,
          as,
          call,
          ...(call.startsWith('GET') || call.startsWith('DELETE') ? {} : { body: {} }),
          status: 403,
          is: { detail: 'You do not have permission to perform this action.' },
        })),
        { name: `${call} asks for credentials`, as: 'anonymous', call, status: 401 } as const,
      ]),
      () => names,
    )
    scenarios(
      () => world,
      [
        { name: 'a missing segment is not found', as: 'staff', call: `GET ${PATH}{missing}/`, status: 404 },
        { name: 'nor refreshed', as: 'staff', call: `POST ${PATH}{missing}/refresh/`, status: 404 },
        {
          name: 'a segment has a name',
          as: 'staff',
          call: `POST ${PATH}`,
          body: {},
          status: 400,
          is: { name: ['This field is required.'] },
        },
        {
          name: 'a customer that is not there is not added',
          as: 'staff',
          call: `PATCH ${PATH}{id}/`,
          body: { customers: [MISSING] },
          status: 400,
          is: { customers: [`Invalid pk "${MISSING}" - object does not exist.`] },
        },
        { name: 'refresh is no GET', as: 'staff', call: `GET ${PATH}{id}/refresh/`, status: 405 },
        {
          name: 'an older version is refused',
          as: 'staff',
          call: `PATCH ${PATH}{id}/`,
          body: { name: 'x' },
          headers: { 'if-match': '"77"' },
          status: 412,
        },
        { name: 'staff delete segments', as: 'staff', call: `DELETE ${PATH}{id}/`, status: 204 },
      ],
      () => names,
    )
    it('a name is taken once', async () => {
      const made = await segment()
      const answer = await world.as('staff').post(PATH, { name: made.name })
      expect([answer.status, answer.body]).toEqual([400, { name: ['Customer segment with this name already exists.'] }])
    })
    it('nothing that sellers and customers get speaks of segments', async () => {
      await segment({ name: 'Secret segment', customers: [a] })
      for (const [person, path] of [
        ['sellerA', `/api/crm/customers/?customers=1&segments=1`],
        ['sellerA', '/api/crm/tickets/'],
        ['customerA', '/api/accounts/profile/'],
        ['customerA', '/api/rentals/'],
      ] as const) {
        const answer = await world.as(person).get(path)
        expect(answer.status).toBe(200)
        expect(answer.text).not.toMatch(/segment/i)
      }
    })
    it('groups can permit them', () => expect(resourceNames).toContain('customer_segments'))
  })

  describe('however many there are', () => {
    const counted = (work: () => Promise<unknown>) => world.statements(work).then((texts) => texts.length)
    it('statements are as many', async () => {
      const made = await segment({ criteria: and(rented, rule('city', 'null')), customers: [a] })
      const staff = world.as('staff')
      await staff.get(PATH)
      const calls: readonly (readonly [() => Promise<unknown>, number])[] = [
        [() => staff.get(PATH), 4],
        [() => staff.get(`${PATH}${made.id}/`), 3],
        [() => staff.post(`${PATH}preview/`, { criteria: made.criteria }), 5],
        [() => staff.get(`${PATH}${made.id}/why/?customer=${a}`), 6],
        [() => staff.post(`${PATH}${made.id}/refresh/`), 21],
      ]
      for (const [call, most] of calls) expect(await counted(call), String(call)).toBeLessThanOrEqual(most)
    })
    it('refreshes and edits at once lose nobody', async () => {
      const made = await segment({ criteria: and(rented) })
      const staff = world.as('staff')
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => staff.post(`${PATH}${made.id}/refresh/`)),
        staff.patch(`${PATH}${made.id}/`, { added_customers: [a] }),
        staff.patch(`${PATH}${made.id}/`, { criteria: and(bigSpender) }),
        staff.post(`${PATH}${made.id}/refresh/`),
        staff.patch(`${PATH}${made.id}/`, { description: 'at once' }),
      ])
      expect(answers.map(({ status, text }) => (status === 200 ? 200 : text))).toEqual(answers.map(() => 200))
      const end = await refresh(made.id)
      expect(end).toMatchObject({
        customers: [a, b],
        added_customers: [a],
        description: 'at once',
        joined_count: 0,
        left_count: 0,
      })
      expect((await world.as('staff').get(`${PATH}${made.id}/why/?customer=${a}`)).body).toMatchObject({
        matches: false,
      })
    })
  })
})
