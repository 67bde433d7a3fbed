// A record and rows that point at it, saved as one: all that is wrong comes at once, and nothing is stored of a save that is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Loose } from '../testing/caller.ts'
import { PASSWORD, type Person } from '../testing/people.ts'
import { aLead, anInteraction, MISSING, make, makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const CALLS = 'interactions.related_to_lead'
const GONE = 'This row was deleted by somebody else.'
const DENIED = 'You do not have permission to perform this action.'
const call = (subject: string, more: object = {}) => ({ interaction_type: 'note', subject, ...more })

describe.each(databases)('on %s', (kind) => {
  let world: World
  let groups = 0
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const root = () => world.as('superuser')
  const path = (lead: Loose) => `/api/admin/leads/${lead.id}`
  const save = (lead: Loose, rows: unknown, more: object = {}, person: Person = 'staff', key = CALLS) =>
    world.as(person).patch(path(lead), { ...more, _inlines: { [key]: rows } })
  const callsOf = async (lead: Loose): Promise<Loose[]> =>
    (await root().get(`/api/admin/interactions?related_to_lead=${lead.id}&_sort=id&_order=asc`)).body
  const subjects = async (lead: Loose) => (await callsOf(lead)).map(({ subject }) => subject)
  const stored = async () => {
    const tables = ['leads', 'interactions', 'opportunities', 'equipment', 'history']
    return Promise.all(tables.map((table) => world.rows(`select * from ${table} order by id`)))
  }
  const refused = (answer: Answer) => [answer.status, answer.body]
  /** Puts somebody into one group with these permissions, or into none. */
  const narrow = async (person: Person, permissions: readonly string[] | null) => {
    const ids = []
    if (permissions) ids.push((await make(root(), '/api/admin/groups', { name: `Rows ${++groups}`, permissions })).id)
    expect((await root().patch(`/api/admin/users/${world.ids.user[person]}`, { groups: ids })).status).toBe(200)
  }
  const withCalls = async (...names: string[]) => {
    const lead = await makeLead(world)
    for (const subject of names) await makeInteraction(world, { related_to_lead: lead.id, subject })
    return { lead, calls: await callsOf(lead) }
  }

  describe('A8-97 rows are saved with their record', () => {
    it('with a new one, whatever they say of where they belong', async () => {
      const other = await makeLead(world)
      const rows = [call('first', { related_to_lead: other.id }), call('second', { related_to_lead: MISSING })]
      const answer = await staff().post('/api/admin/leads', aLead({ _inlines: { [CALLS]: rows } }))
      expect([answer.status, answer.header('etag')], answer.text).toEqual([201, '"1"'])
      expect(answer.body).toMatchObject({ title: 'Needs a crane', _version: 1 })
      expect(answer.body).not.toHaveProperty('_inlines')
      expect(await subjects(answer.body)).toEqual(['first', 'second'])
      expect(await subjects(other)).toEqual([])
    })
    it('new, changed and removed ones together; an unchanged one keeps its version', async () => {
      const { lead, calls } = await withCalls('keep', 'change', 'drop')
      const [keep, change, drop] = calls
      const answer = await save(
        lead,
        [
          { id: change.id, _version: 1, subject: 'changed', related_to_lead: MISSING },
          call('new'),
          { id: drop.id, _version: 1, _remove: true },
          { id: keep.id, _version: 1, subject: 'keep' },
        ],
        { status: 'qualified' },
      )
      expect([answer.status, answer.body.status], answer.text).toEqual([200, 'qualified'])
      expect((await callsOf(lead)).map(({ subject, _version }) => [subject, _version])).toEqual([
        ['keep', 1],
        ['changed', 2],
        ['new', 1],
      ])
    })
    it('PUT is the same in the admin', async () => {
      const { lead } = await withCalls()
      const answer = await staff().put(path(lead), { _inlines: { [CALLS]: [call('put')] } })
      expect([answer.status, await subjects(lead)]).toEqual([200, ['put']])
    })
    it('what follows from a row is in the answer and its ETag', async () => {
      world.setTime(NOON)
      const { lead } = await withCalls()
      const answer = await save(lead, [anInteraction({})], { notes: 'Called' })
      expect(answer.body).toMatchObject({ notes: 'Called', last_contacted_at: NOON, _version: 3 })
      expect(answer.header('etag')).toBe('"3"')
    })
    it('two sets of rows at once', async () => {
      const { lead } = await withCalls()
      const answer = await staff().patch(path(lead), {
        _inlines: { [CALLS]: [call('a')], 'opportunities.lead': [{ title: 'Deal' }] },
      })
      expect(answer.status, answer.text).toBe(200)
      const deals = await staff().get(`/api/admin/opportunities?lead=${lead.id}`)
      expect([await subjects(lead), deals.body.map(({ title }: Loose) => title)]).toEqual([['a'], ['Deal']])
    })
    it('without any rows nothing changes', async () => {
      const { lead, calls } = await withCalls('a')
      const { _version } = (await staff().get(path(lead))).body
      for (const inlines of [{}, { [CALLS]: [] }])
        expect((await staff().patch(path(lead), { _inlines: inlines })).body._version).toBe(_version)
      expect(await callsOf(lead)).toEqual(calls)
    })
    it('the same key and body again create nothing more', async () => {
      const body = aLead({ title: 'Once', _inlines: { [CALLS]: [call('once')] } })
      const headers = { 'idempotency-key': `rows-${kind}` }
      const first = await staff().post('/api/admin/leads', body, { headers })
      const again = await staff().post('/api/admin/leads', body, { headers })
      expect([again.status, again.body]).toEqual([201, first.body])
      expect(await subjects(first.body)).toEqual(['once'])
    })
    it('a place that must be unique is free when its row goes in the same save', async () => {
      const company = await make(root(), '/api/admin/companies', { company_name: `Swap ${kind}` })
      const people = []
      for (const name of ['stays', 'goes']) {
        const person = { email: `${name}-${kind}@people.test`, user_type: 'company', password: PASSWORD }
        people.push(await make(root(), '/api/admin/users', { ...person, company: company.id }))
      }
      const [stays, goes] = people
      const rows = [
        { id: stays.id, email: goes.email, password: 'ignored in rows' },
        { id: goes.id, _remove: true },
      ]
      const at = `/api/admin/companies/${company.id}`
      const answer = await root().patch(at, { _inlines: { 'users.company': rows } })
      expect(answer.status, answer.text).toBe(200)
      const signedIn = await world.anonymous.post('/api/accounts/login/', { email: goes.email, password: PASSWORD })
      expect([signedIn.status, signedIn.body.user?.id]).toEqual([200, stays.id])
    })
    it('a row that changes along with its record is saved, too', async () => {
      const company = await make(root(), '/api/admin/companies', { company_name: `Old ${kind}` })
      const person = { email: `along-${kind}@people.test`, user_type: 'company', password: PASSWORD }
      const user = await make(root(), '/api/admin/users', { ...person, company: company.id })
      // The company's name is copied to its people, whose version goes up by that.
      const answer = await root().patch(`/api/admin/companies/${company.id}`, {
        company_name: `New ${kind}`,
        _inlines: { 'users.company': [{ id: user.id, _version: user._version, phone_number: '+971 1' }] },
      })
      expect(answer.status, answer.text).toBe(200)
      const { body } = await root().get(`/api/admin/users/${user.id}`)
      expect(body).toMatchObject({ name: `New ${kind}`, phone_number: '+971 1', _version: user._version + 2 })
    })
    it('the public API knows nothing of rows', async () => {
      const { lead } = await withCalls()
      const body = { title: 'Public', _inlines: { [CALLS]: [call('a')], nonsense: 5 } }
      for (const method of ['PATCH', 'PUT'] as const) {
        const answer = await staff().call(method, `/api/crm/leads/${lead.id}/`, aLead(body))
        expect([answer.status, answer.body.title]).toEqual([200, 'Public'])
      }
      expect((await staff().post('/api/crm/leads/', aLead(body))).status).toBe(201)
      expect(await subjects(lead)).toEqual([])
    })
  })

  describe('B34 what is wrong is told at once, and nothing is stored', () => {
    it('A8-98 of the record and of every row', async () => {
      const { lead, calls } = await withCalls('mine')
      const foreign = (await withCalls('foreign')).calls[0]
      const before = await stored()
      const answer = await save(
        lead,
        [
          { interaction_type: 'call' },
          { id: calls[0]?.id, _version: 1, interaction_type: 'fax', duration_minutes: -1 },
          call('refs', { performed_by: MISSING, related_to_customer: MISSING }),
          { id: MISSING, subject: 'gone' },
          { id: foreign?.id, subject: 'stolen' },
          { id: foreign?.id, _remove: true },
          call('fine'),
        ],
        { title: ' ', assigned_to: 'nobody' },
      )
      expect(refused(answer)).toEqual([
        400,
        {
          title: ['This field may not be blank.'],
          assigned_to: ['Incorrect type. Expected pk value, received string.'],
          [`${CALLS}.0.subject`]: ['This field is required.'],
          [`${CALLS}.1.interaction_type`]: ['"fax" is not a valid choice.'],
          [`${CALLS}.1.duration_minutes`]: ['Ensure this value is greater than or equal to 0.'],
          [`${CALLS}.2.performed_by`]: [`Invalid pk "${MISSING}" - object does not exist.`],
          [`${CALLS}.2.related_to_customer`]: [`Invalid pk "${MISSING}" - object does not exist.`],
          [`${CALLS}.3.non_field_errors`]: [GONE],
          [`${CALLS}.4.non_field_errors`]: [GONE],
          [`${CALLS}.5.non_field_errors`]: ['This row is given twice.'],
        },
      ])
      expect(await stored()).toEqual(before)
    })
    it('what rules forbid, of the record and of every row', async () => {
      const { lead, calls } = await withCalls('mine')
      const before = await stored()
      const late = { interaction_type: 'call', performed_at: '2030-01-01T00:00:00Z' }
      const answer = await save(lead, [{ subject: 'a', ...late }, call('fine'), { id: calls[0]?.id, ...late }], {
        status: 'converted',
      })
      expect(refused(answer)).toEqual([
        400,
        {
          status: ['Use "Convert to opportunity" to convert a lead.'],
          [`${CALLS}.0.performed_at`]: ['This cannot be in the future.'],
          [`${CALLS}.2.performed_at`]: ['This cannot be in the future.'],
        },
      ])
      expect(await stored()).toEqual(before)
    })
    it('of a new record that rules refuse', async () => {
      const before = await stored()
      const rows = { [CALLS]: [call('fine')] }
      const answer = await staff().post('/api/admin/leads', aLead({ status: 'converted', _inlines: rows }))
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['status']])
      expect(await stored()).toEqual(before)
    })
    it('a row with an id belongs to no new record', async () => {
      const { calls } = await withCalls('elsewhere')
      const before = await stored()
      const rows = { [CALLS]: [{ id: calls[0]?.id, subject: 'stolen' }] }
      const answer = await staff().post('/api/admin/leads', aLead({ _inlines: rows }))
      expect(refused(answer)).toEqual([400, { [`${CALLS}.0.non_field_errors`]: [GONE] }])
      expect(await stored()).toEqual(before)
    })
    it('A8-98 a row that something refers to is not removed, and says so', async () => {
      const { companyA, craneA } = world.ids
      const before = await stored()
      const rows = [{ id: craneA, _remove: true }, { name: 'A new one' }]
      const answer = await root().patch(`/api/admin/companies/${companyA}`, { _inlines: { 'equipment.company': rows } })
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['equipment.company.0.non_field_errors']])
      expect(answer.body['equipment.company.0.non_field_errors'][0]).toContain('cannot be deleted: 1 rental')
      expect(await stored()).toEqual(before)
    })
    it('a new row may not point at one that goes in the same save', async () => {
      const company = await make(root(), '/api/admin/companies', { company_name: `Both ${kind}` })
      const machine = await make(root(), '/api/admin/equipment', { name: 'Leaves', company: company.id })
      const deal = await makeOpportunity(world, { company: company.id })
      const before = await stored()
      const answer = await root().patch(`/api/admin/companies/${company.id}`, {
        _inlines: {
          'opportunities.company': [{ id: deal.id, equipment: machine.id }],
          'equipment.company': [{ id: machine.id, _remove: true }],
        },
      })
      expect(refused(answer)).toEqual([
        400,
        { 'opportunities.company.0.equipment': [`Invalid pk "${machine.id}" - object does not exist.`] },
      ])
      expect(await stored()).toEqual(before)
    })
    it('a row that may be there once is there once', async () => {
      const { customerA, craneA, craneB } = world.ids
      const rows = [craneA, craneB, craneA].map((equipment) => ({ equipment }))
      const send = (some: object[]) =>
        root().patch(`/api/admin/customers/${customerA}`, { _inlines: { 'favorites.customer': some } })
      const twice = await send(rows)
      expect([twice.status, Object.keys(twice.body)]).toEqual([400, ['favorites.customer.2.non_field_errors']])
      expect((await send(rows.slice(0, 2))).status).toBe(200)
      expect(refused(await send(rows.slice(0, 1)))).toEqual([
        400,
        { 'favorites.customer.0.non_field_errors': ['This favorite exists.'] },
      ])
    })
    it('a failure in the middle leaves nothing behind', async () => {
      const { lead } = await withCalls()
      const before = await stored()
      const { database } = world.services
      let inserts = 0
      database.onStatement = (text) => {
        if (text.startsWith('insert into "interactions"') && ++inserts === 2) throw new Error('the disk burns')
      }
      const answer = await save(lead, [call('a'), call('b'), call('c')], { notes: 'x' }).finally(
        () => delete database.onStatement,
      )
      expect(answer.status).toBe(500)
      expect(await stored()).toEqual(before)
    })
  })

  describe('somebody else was faster', () => {
    it('a row of another version is 412 with the row as it is now', async () => {
      const { lead, calls } = await withCalls('a', 'b', 'c')
      const [a, b, c] = calls
      await staff().patch(`/api/admin/interactions/${b.id}`, { subject: 'theirs' })
      await staff().patch(`/api/admin/interactions/${c.id}`, { subject: 'theirs too' })
      const [, now, last] = await callsOf(lead)
      const before = await stored()
      const answer = await save(
        lead,
        [
          { id: a.id, _version: 1, subject: 'mine' },
          { id: b.id, _version: 1, subject: 'mine' },
          { id: c.id, _version: 1, _remove: true },
        ],
        { notes: 'x' },
      )
      expect(answer.status).toBe(412)
      expect(answer.body).toEqual({ detail: expect.any(String), rows: { [`${CALLS}.1`]: now, [`${CALLS}.2`]: last } })
      expect(await stored()).toEqual(before)
    })
    it('beside the record itself, and after what is wrong', async () => {
      const { lead, calls } = await withCalls('a')
      await staff().patch(`/api/admin/interactions/${calls[0]?.id}`, { subject: 'theirs' })
      await staff().patch(path(lead), { notes: 'theirs' })
      const current = (await staff().get(path(lead))).body
      const headers = { 'if-match': '"1"' }
      const send = (row: object) =>
        staff().patch(path(lead), { _inlines: { [CALLS]: [{ id: calls[0]?.id, _version: 1, ...row }] } }, { headers })
      const stale = await send({ subject: 'mine' })
      expect([stale.status, stale.body.current, Object.keys(stale.body.rows)]).toEqual([412, current, [`${CALLS}.0`]])
      expect((await send({ subject: '' })).status).toBe(400)
      const parent = await staff().patch(path(lead), { _inlines: { [CALLS]: [call('b')] } }, { headers })
      expect(refused(parent)).toEqual([412, { detail: expect.any(String), current }])
    })
    it('two saves at once: one of them wins, the other hears of it', async () => {
      const { lead, calls } = await withCalls('a')
      const answers = await Promise.all(
        ['one', 'two'].map((subject) =>
          save(lead, [{ id: calls[0]?.id, _version: 1, subject }, call(`new ${subject}`)]),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
      expect(await subjects(lead)).toHaveLength(2)
    })
  })

  describe('A8-98 rows need the caller’s own rights on them', () => {
    const key = (at: number) => `${CALLS}.${at}.non_field_errors`
    const leads = ['leads.view', 'leads.add', 'leads.change']
    it.each<[readonly string[], number[]]>([
      [[], [0, 1, 2]],
      [['interactions.view'], [0, 1, 2]],
      [['interactions.add'], [1, 2]],
      [['interactions.change'], [0, 2]],
      [['interactions.remove', 'interactions.add'], [1]],
    ])('with %j', async (rights, denied) => {
      const { lead, calls } = await withCalls('a', 'b')
      await narrow('support', [...leads, ...rights])
      const before = await stored()
      const rows = [call('new'), { id: calls[0]?.id, subject: 'x' }, { id: calls[1]?.id, _remove: true }]
      const answer = await save(lead, rows, { notes: 'x' }, 'support')
      expect(refused(answer)).toEqual([400, Object.fromEntries(denied.map((at) => [key(at), [DENIED]]))])
      expect(await stored()).toEqual(before)
      const allowed = rows.filter((_, at) => !denied.includes(at))
      expect((await save(lead, allowed, { notes: 'x' }, 'support')).status).toBe(200)
      await narrow('support', null)
    })
    it('a hidden kind of rows does not tell which exist', async () => {
      const { lead, calls } = await withCalls('a')
      await narrow('support', leads)
      const send = (id: unknown) => save(lead, [{ id, subject: 'x' }], {}, 'support')
      expect((await send(calls[0]?.id)).text).toBe((await send(MISSING)).text)
      await narrow('support', null)
    })
    it('and on the record, before anything is read', async () => {
      const { lead } = await withCalls()
      await narrow('support', ['leads.view', 'interactions.add'])
      for (const rows of [[call('a')], 'nonsense']) expect((await save(lead, rows, {}, 'support')).status).toBe(403)
      expect((await world.as('support').post('/api/admin/leads', aLead({ _inlines: {} }))).status).toBe(403)
      await narrow('support', null)
      expect((await save({ id: MISSING }, 'nonsense')).status).toBe(404)
    })
  })

  describe('A10-105 B37 the history tells a save in one entry', () => {
    const historyOf = async (at: string): Promise<Loose[]> => (await staff().get(`${at}/history`)).body
    it('what followed from a row is in it, too', async () => {
      world.setTime(NOON)
      const { lead, calls } = await withCalls('old', 'older')
      const before = (await historyOf(path(lead))).length
      const [old, older] = calls
      const rows = [
        { id: older.id, _remove: true },
        { id: old.id, outcome: 'Agreed', duration_minutes: 5 },
        anInteraction({ subject: 'Said yes' }),
      ]
      world.wait(60_000)
      expect((await save(lead, rows, { title: 'New', status: 'lost' })).status).toBe(200)
      const [entry, ...rest] = await historyOf(path(lead))
      expect(rest).toHaveLength(before)
      expect(entry.parts.map(({ action, title }: Loose) => [action, title])).toEqual([
        ['create', 'Said yes'],
        ['change', 'old'],
        ['remove', 'older'],
      ])
      expect(entry.summary).toBe(
        'Changed Title, Status and Last contacted. Added interaction “Said yes”. Changed Outcome and Duration, minutes for interaction “old”. Deleted interaction “older”.',
      )
    })
    it('B38 a new record has only been added, with its rows', async () => {
      const rows = { [CALLS]: [anInteraction({ subject: 'first' })] }
      const made = await make(staff(), '/api/admin/leads', aLead({ _inlines: rows }))
      expect(made.last_contacted_at).not.toBeNull()
      const entries = await historyOf(path(made))
      expect(entries.map(({ action, summary, changes }) => [action, summary, changes])).toEqual([
        ['create', 'Added. Added interaction “first”.', []],
      ])
      const [call] = await callsOf(made)
      expect((await historyOf(`/api/admin/interactions/${call.id}`))[0]?.summary).toBe('Added.')
    })
    it('a value that goes back to what it was is no change', async () => {
      const { lead, calls } = await withCalls('same')
      const before = await historyOf(path(lead))
      expect((await save(lead, [{ id: calls[0]?.id, subject: 'same' }], { status: lead.status })).status).toBe(200)
      expect(await historyOf(path(lead))).toEqual(before)
    })
    it('the same request id again is another entry', async () => {
      const { lead } = await withCalls()
      const headers = { 'x-request-id': `the-same-${kind}` }
      for (const subject of ['one', 'two'])
        await staff().patch(path(lead), { notes: subject, _inlines: { [CALLS]: [call(subject)] } }, { headers })
      expect((await historyOf(path(lead))).map(({ summary }) => summary)).toEqual([
        'Changed Notes. Added interaction “two”.',
        'Changed Notes. Added interaction “one”.',
        'Added.',
      ])
    })
  })

  describe('what is no set of rows is refused', () => {
    const at = (name: string) => `${CALLS}.0.${name}`
    it.each<[unknown, string]>([
      [[], '_inlines'],
      ['rows', '_inlines'],
      [{ nonsense: [] }, '_inlines'],
      [{ [`${CALLS}.0`]: [] }, '_inlines'],
      [{ 'leads.converted_to': [] }, '_inlines'],
      [{ 'interactions.related_to_customer': [] }, '_inlines'],
      [{ constructor: [] }, '_inlines'],
      [JSON.parse('{"__proto__": [{}]}'), '_inlines'],
      [{ [CALLS]: {} }, '_inlines'],
      [{ [CALLS]: null }, '_inlines'],
      [{ [CALLS]: Array.from({ length: 201 }, () => call('many')) }, '_inlines'],
      [{ [CALLS]: [null] }, 'non_field_errors'],
      [{ [CALLS]: [[]] }, 'non_field_errors'],
      [{ [CALLS]: ['row'] }, 'non_field_errors'],
      [{ [CALLS]: [{ id: 'one' }] }, at('id')],
      [{ [CALLS]: [{ id: -1 }] }, at('id')],
      [{ [CALLS]: [{ id: 1e300 }] }, at('id')],
      [{ [CALLS]: [{ id: 1, _version: '1' }] }, at('_version')],
      [{ [CALLS]: [{ id: 1, _remove: 'yes' }] }, at('_remove')],
    ])('%.99j', async (inlines, key) => {
      const lead = await makeLead(world)
      const before = await stored()
      for (const answer of [
        await staff().patch(path(lead), { notes: 'x', _inlines: inlines }),
        await staff().post('/api/admin/leads', aLead({ _inlines: inlines })),
      ]) {
        expect([answer.status, Object.keys(answer.body)], answer.text).toEqual([400, [key]])
        expect(answer.text.length).toBeLessThan(400)
      }
      expect(await stored()).toEqual(before)
    })
    it('a row that is taken away before it was saved is none', async () => {
      const lead = await makeLead(world)
      expect((await save(lead, [{ _remove: true, subject: '' }])).status).toBe(200)
      expect(await subjects(lead)).toEqual([])
    })
    it('200 rows are saved', async () => {
      const lead = await makeLead(world)
      const rows = Array.from({ length: 200 }, (_, n) => call(`row ${n}`))
      expect((await save(lead, rows)).status).toBe(200)
      expect(await world.rows(`select count(*) as n from interactions where related_to_lead = ${lead.id}`)).toEqual([
        { n: 200 },
      ])
    })
  })
})
