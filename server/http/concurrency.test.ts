// Two people, one record; one person, the same request twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { aLead, makeLead, makeOpportunity, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const times = <T>(n: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, at) => work(at)))
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort()

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const counted = async (table: string) => Number((await world.rows(`select count(*) as n from ${table}`))[0]?.n)

  describe('If-Match', () => {
    let lead: Loose
    const path = () => `/api/crm/leads/${lead.id}/`
    beforeAll(async () => {
      lead = await makeLead(world)
      await staff().patch(path(), { notes: 'second version' })
    })
    it('a record, a change and a creation carry the tag of what they show', async () => {
      expect((await staff().get(path())).header('etag')).toBe('"2"')
      expect((await staff().get(`/api/admin/leads/${lead.id}`)).header('etag')).toBe('"2"')
      expect((await staff().post('/api/crm/leads/', aLead())).header('etag')).toBe('"1"')
      expect((await staff().post('/api/admin/leads', aLead())).header('etag')).toBe('"1"')
    })
    it.each(['"2"', 'W/"2"', '"1", "2"', 'W/"9" , W/"2"', '*', ' "2" '])('%s holds', async (tag) => {
      const answer = await staff().patch(path(), { notes: 'second version' }, { headers: { 'if-match': tag } })
      expect([answer.status, answer.header('etag')]).toEqual([200, '"2"'])
    })
    it.each(['"1"', 'W/"1"', '"3"', '2', '""', '"1", "3"', 'nonsense', '"02"'])(
      '%s does not, and nothing changes',
      async (tag) => {
        const before = await read(world, path())
        for (const surface of ['/api/crm', '/api/admin'])
          for (const method of ['PATCH', 'PUT', 'DELETE'] as const) {
            const answer = await staff().call(
              method,
              `${surface}/leads/${lead.id}/`,
              method === 'DELETE' ? undefined : aLead({ notes: 'lost' }),
              { headers: { 'if-match': tag } },
            )
            expect([answer.status, typeof answer.body.detail]).toEqual([412, 'string'])
          }
        expect(await read(world, path())).toEqual(before)
      },
    )
    it('the admin gets the record as it is now', async () => {
      const answer = await staff().patch(
        `/api/admin/leads/${lead.id}`,
        { notes: 'lost' },
        { headers: { 'if-match': '"1"' } },
      )
      expect(answer.status).toBe(412)
      expect(answer.body.current).toMatchObject({ id: lead.id, notes: 'second version', _version: 2 })
    })
    it('of two editors with the same tag one wins', async () => {
      for (let round = 0; round < 5; round++) {
        const fresh = await makeLead(world)
        const answers = await times(2, (n) =>
          staff().patch(`/api/crm/leads/${fresh.id}/`, { notes: `editor ${n}` }, { headers: { 'if-match': '"1"' } }),
        )
        expect(statuses(answers)).toEqual([200, 412])
        const winner = answers.find(({ status }) => status === 200)
        expect((await read(world, `/api/crm/leads/${fresh.id}/`)).notes).toBe(winner?.body.notes)
      }
    })
    it('editors without tags all succeed, one after the other, and none is lost', async () => {
      const fresh = await makeLead(world)
      const fields = [
        'title',
        'contact_name',
        'contact_phone',
        'company_name',
        'notes',
        'source',
        'estimated_value',
        'expected_close_date',
      ]
      const values: Record<string, unknown> = { source: 'event', estimated_value: 5, expected_close_date: '2026-12-01' }
      const answers = await times(fields.length, (n) =>
        staff().patch(`/api/crm/leads/${fresh.id}/`, { [fields[n] ?? '']: values[fields[n] ?? ''] ?? `by ${n}` }),
      )
      expect(statuses(answers)).toEqual(Array(8).fill(200))
      const now = await staff().get(`/api/crm/leads/${fresh.id}/`)
      expect(now.header('etag')).toBe('"9"')
      expect(now.body).toMatchObject({
        title: 'by 0',
        contact_name: 'by 1',
        contact_phone: 'by 2',
        company_name: 'by 3',
        notes: 'by 4',
        source: 'event',
        estimated_value: 5,
        expected_close_date: '2026-12-01',
      })
    })
  })

  describe('Idempotency-Key', () => {
    const keyed = (key: string) => ({ headers: { 'idempotency-key': key } })
    it('the same again is answered as the first time, and creates nothing', async () => {
      world.setTime(NOON)
      const first = await staff().post('/api/crm/leads/', aLead(), keyed('same'))
      await staff().patch(`/api/crm/leads/${first.body.id}/`, { notes: 'changed since' })
      const before = [await counted('leads'), await counted('history')]
      world.wait(23 * 3_600_000)
      const again = await staff().post('/api/crm/leads/', aLead(), keyed('same'))
      expect([again.status, again.text, again.header('etag')]).toEqual([201, first.text, first.header('etag')])
      for (const written of ['/api/crm/leads', '/api/crm/%6ceads/', '/api/crm/leads/?x=1'])
        expect((await staff().post(written, aLead(), keyed('same'))).text).toBe(first.text)
      expect([await counted('leads'), await counted('history')]).toEqual(before)
    })
    it('another body with it is 422, and creates nothing', async () => {
      const before = await counted('leads')
      const answer = await staff().post('/api/crm/leads/', aLead({ title: 'Other' }), keyed('same'))
      expect([answer.status, Object.keys(answer.body), await counted('leads')]).toEqual([422, ['detail'], before])
    })
    it('after a day it is forgotten', async () => {
      world.wait(2 * 3_600_000)
      const answer = await staff().post('/api/crm/leads/', aLead({ title: 'Other' }), keyed('same'))
      expect(answer.status).toBe(201)
      expect((await staff().post('/api/crm/leads/', aLead({ title: 'Other' }), keyed('same'))).body.id).toBe(
        answer.body.id,
      )
    })
    it('another user, another path and another surface have keys of their own', async () => {
      const before = await counted('leads')
      const answers = [
        await staff().post('/api/crm/leads/', aLead(), keyed('shared')),
        await world.as('superuser').post('/api/crm/leads/', aLead(), keyed('shared')),
        await world.as('sellerA').post('/api/crm/leads/', aLead(), keyed('shared')),
        await world.as('customerA').post('/api/crm/leads/', aLead(), keyed('shared')),
        await staff().post('/api/admin/leads', aLead(), keyed('shared')),
      ]
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(5)
      expect((await staff().post('/api/crm/opportunities/', { title: 'Deal' }, keyed('shared'))).status).toBe(201)
      expect(await counted('leads')).toBe(before + 5)
    })
    it('whoever lost the right since is refused, and whoever became another is told nothing of the first answer', async () => {
      const [{ colleagueA, support }, root] = [world.ids.user, world.as('superuser')]
      const change = async (user: number, values: object) =>
        expect((await root.patch(`/api/admin/users/${user}`, values)).status).toBe(200)
      const seller = () => world.as('colleagueA').post('/api/crm/leads/', aLead(), keyed('moved'))
      const helper = () => world.as('support').post('/api/crm/leads/', aLead(), keyed('narrowed'))
      const [made, helped] = [await seller(), await helper()]
      const before = await counted('leads')
      await change(colleagueA, { company: world.ids.companyB })
      const moved = await seller()
      expect([moved.status, Object.keys(moved.body)]).toEqual([422, ['detail']])
      await change(colleagueA, { company: world.ids.companyA })
      expect((await seller()).text).toBe(made.text)
      const group = await root.post('/api/admin/groups', { name: 'Readers', permissions: ['leads.view'] })
      await change(support, { groups: [group.body.id] })
      expect((await helper()).status).toBe(403)
      await change(support, { groups: [] })
      expect((await helper()).text).toBe(helped.text)
      expect(await counted('leads')).toBe(before)
    })
    it('a failed answer is not kept', async () => {
      expect((await staff().post('/api/crm/leads/', {}, keyed('failed'))).status).toBe(400)
      expect((await staff().post('/api/crm/leads/', aLead(), keyed('failed'))).status).toBe(201)
      const lead = await makeLead(world)
      const path = `/api/crm/leads/${lead.id}/convert_to_opportunity/`
      expect((await staff().post(path, {}, keyed('refused'))).status).toBe(400)
      await staff().patch(`/api/crm/leads/${lead.id}/`, { status: 'qualified' })
      expect((await staff().post(path, {}, keyed('refused'))).status).toBe(200)
    })
    it('actions replay too: a note is added once', async () => {
      const lead = await makeLead(world)
      const notes = `/api/crm/leads/${lead.id}/add_note/`
      const first = await staff().post(notes, { note: 'Once' }, keyed('note'))
      expect((await staff().post(notes, { note: 'Once' }, keyed('note'))).text).toBe(first.text)
      expect((await staff().get(`/api/crm/leads/${lead.id}/notes/`)).body.count).toBe(1)
      const bulk = { ids: [lead.id], input: { notes: 'Bulk' } }
      const one = await staff().post('/api/admin/leads/bulk/mark_contacted', bulk, keyed('bulk'))
      expect((await staff().post('/api/admin/leads/bulk/mark_contacted', bulk, keyed('bulk'))).text).toBe(one.text)
      expect((await staff().get(`/api/crm/leads/${lead.id}/notes/`)).body.count).toBe(2)
    })
    it('eight at once make one record; the others have its answer, or are told to ask again', async () => {
      for (let round = 0; round < 3; round++) {
        const before = await counted('leads')
        const answers = await times(8, () => staff().post('/api/crm/leads/', aLead(), keyed(`eight ${round}`)))
        expect(await counted('leads')).toBe(before + 1)
        for (const answer of answers) {
          expect([201, 409]).toContain(answer.status)
          if (answer.status === 409) expect(answer.header('retry-after')).toBe('1')
        }
        const made = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id))
        expect(made.size).toBe(1)
        expect([...made][0]).toBe((await staff().post('/api/crm/leads/', aLead(), keyed(`eight ${round}`))).body.id)
      }
    })
    it('a key has at most 255 characters', async () => {
      expect((await staff().post('/api/crm/leads/', aLead(), keyed('k'.repeat(255)))).status).toBe(201)
      expect((await staff().post('/api/crm/leads/', aLead(), keyed('k'.repeat(256)))).status).toBe(400)
      expect((await staff().post('/api/crm/leads/', aLead(), keyed('constructor'))).status).toBe(201)
    })
  })

  describe('races', () => {
    const qualified = () => makeLead(world, { status: 'qualified', estimated_value: 500, company: world.ids.companyA })
    it('eight conversions at once make one opportunity, round after round', async () => {
      for (let round = 0; round < 6; round++) {
        const lead = await qualified()
        await staff().post(`/api/crm/leads/${lead.id}/add_note/`, { note: 'Before' })
        const before = await counted('opportunities')
        const answers = await times(8, (n) =>
          world.as(n % 2 ? 'staff' : 'sellerA').post(`/api/crm/leads/${lead.id}/convert_to_opportunity/`),
        )
        expect(statuses(answers)).toEqual(Array(8).fill(200))
        expect(new Set(answers.map(({ body }) => body.opportunity_id)).size).toBe(1)
        expect(answers.filter(({ body }) => !body.already_converted)).toHaveLength(1)
        expect(await counted('opportunities')).toBe(before + 1)
        expect(
          Number(
            (
              await world.rows(
                `select count(*) as n from history where resource = 'leads' and record = ${lead.id} and action = 'convert_to_opportunity'`,
              )
            )[0]?.n,
          ),
        ).toBe(1)
      }
    })
    it('of eight who mark an opportunity as won one does', async () => {
      for (let round = 0; round < 5; round++) {
        const deal = await makeOpportunity(world, { estimated_amount: 100 })
        const answers = await times(8, (n) =>
          staff().post(`/api/crm/opportunities/${deal.id}/mark_won/`, { actual_amount: 100 + n }),
        )
        expect(statuses(answers)).toEqual([200, ...Array(7).fill(400)])
        const winner = answers.find(({ status }) => status === 200)
        expect((await read(world, `/api/crm/opportunities/${deal.id}/`)).actual_amount).toBe(winner?.body.actual_amount)
      }
    })
    it('won and lost at once end as one of them, whole', async () => {
      for (let round = 0; round < 5; round++) {
        const deal = await makeOpportunity(world, { estimated_amount: 100 })
        const path = `/api/crm/opportunities/${deal.id}`
        const answers = await times(6, (n) =>
          n % 2 ? staff().post(`${path}/mark_won/`) : staff().post(`${path}/mark_lost/`, { reason: 'Dear' }),
        )
        expect(statuses(answers)).toEqual([200, ...Array(5).fill(400)])
        const now = await read(world, `${path}/`)
        const won = { stage: 'closed_won', probability: 100, actual_amount: 100, loss_reason: '' }
        expect(now).toMatchObject(
          now.stage === 'closed_won'
            ? won
            : { stage: 'closed_lost', probability: 0, actual_amount: null, loss_reason: 'Dear' },
        )
      }
    })
    it('deletion against change: the record is gone or stays, never half', async () => {
      for (let round = 0; round < 5; round++) {
        const lead = await makeLead(world)
        await staff().post(`/api/crm/leads/${lead.id}/add_note/`, { note: 'Note' })
        const [removed, changed] = await Promise.all([
          staff().delete(`/api/crm/leads/${lead.id}/`),
          staff().patch(`/api/crm/leads/${lead.id}/`, { notes: 'x' }),
        ])
        expect(removed.status).toBe(204)
        expect([200, 404]).toContain(changed.status)
        expect((await staff().get(`/api/crm/leads/${lead.id}/`)).status).toBe(404)
        expect((await staff().get(`/api/crm/interactions/?lead_id=${lead.id}`)).body.count).toBe(0)
      }
    })
    it('deletion against what comes to point at the record: taken along, refused or not found', async () => {
      for (let round = 0; round < 8; round++) {
        const lead = await qualified()
        const path = `/api/crm/leads/${lead.id}/`
        const deal = await makeOpportunity(world)
        const [removed, ...others] = await Promise.all([
          staff().delete(path),
          staff().post('/api/crm/interactions/', {
            interaction_type: 'call',
            subject: 'Just now',
            related_to_lead: lead.id,
          }),
          staff().post('/api/crm/opportunities/', { title: 'Just now', lead: lead.id }),
          staff().patch(`/api/crm/opportunities/${deal.id}/`, { lead: lead.id }),
          staff().post(`${path}add_note/`, { note: 'Just now' }),
          staff().post(`${path}convert_to_opportunity/`),
        ])
        expect(removed.status).toBe(204)
        for (const { status } of others) expect([200, 201, 400, 404]).toContain(status)
        for (const list of ['interactions/?lead_id', 'opportunities/?lead'])
          expect((await staff().get(`/api/crm/${list}=${lead.id}`)).body.count).toBe(0)
      }
    })
    it('eight users with one address: one is made', async () => {
      const answers = await times(8, () =>
        world
          .as('superuser')
          .post('/api/admin/users', { email: 'Twin@people.test', user_type: 'staff', password: 'a long enough one' }),
      )
      expect(statuses(answers)).toEqual([201, ...Array(7).fill(400)])
      expect(answers.find(({ status }) => status === 400)?.body).toEqual({
        email: ['User with this email already exists.'],
      })
    })
    it('eight rentals at once have eight references without a gap', async () => {
      const answers = await times(8, () =>
        staff().post('/api/admin/rentals', {
          customer: world.ids.customerA,
          equipment: world.ids.craneA,
          start_date: '2026-11-01',
          end_date: '2026-11-02',
        }),
      )
      const numbers = answers.map(({ body }) => Number(body.rental_reference.slice(-4))).sort((a, b) => a - b)
      expect(numbers).toEqual(Array.from({ length: 8 }, (_, n) => (numbers[0] ?? 0) + n))
    })
  })
})
