// When something last happened around records: one statement, within the caller's rights, and never before it happens.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry, resourceNamed } from '../../shared/resources/index.ts'
import type { Loose } from '../testing/caller.ts'
import { MISSING, make, makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

describe('a timeline is declared of what there is', () => {
  const sources = [...registry.values()].flatMap(({ name, timeline = [] }) =>
    timeline.map((source) => [name, source] as const),
  )
  it.each(sources)('of %s: %o', (name, { resource, by, at = 'created_at' }) => {
    const { fields } = resourceNamed(resource)
    expect(fields[by]).toMatchObject({ kind: 'ref', target: name })
    expect(fields[at]).toMatchObject({ kind: 'instant' })
  })
})

describe.each(databases)('activity on %s', (kind) => {
  let world: World
  const PATH = '/api/admin/opportunities/activity'
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  it('is the last thing that happened around each, or when it came into its stage', async () => {
    world.setTime('2026-10-01T08:00:00.000Z')
    const [spoken, silent] = [await makeOpportunity(world), await makeOpportunity(world)]
    world.setTime(NOON)
    const log = (more: object) => makeInteraction(world, { related_to_opportunity: spoken.id, ...more })
    await log({ performed_at: '2026-10-02T08:00:00Z' })
    await log({ performed_at: '2026-10-05T08:00:00Z' })
    await log({ interaction_type: 'task', performed_at: '2027-01-01T08:00:00Z' })
    const ask = () => world.as('staff').get(`${PATH}?id=${spoken.id}&id=${silent.id}&id=${spoken.id}`)
    const answer = await ask()
    expect(answer.status, answer.text).toBe(200)
    expect(Date.parse(answer.body[silent.id])).toBe(Date.parse('2026-10-01T08:00:00Z'))
    expect(Date.parse(answer.body[spoken.id])).toBe(Date.parse('2026-10-05T08:00:00Z'))
    expect(Date.parse(NOON)).toBeGreaterThan(Date.parse('2026-10-05T08:00:00Z'))
    // Who asks, and what is asked.
    expect((await world.statements(ask)).length).toBeLessThanOrEqual(2)
  })

  it('makes a deal stalled where there was none for so many days, as a filter of the list', async () => {
    const staff = world.as('staff')
    const on = async (day: string, work: () => Promise<unknown>) => {
      world.setTime(`2026-${day}T08:00:00.000Z`)
      await work()
      world.setTime(NOON)
    }
    const deals: number[] = []
    for (const _ of ['quiet', 'moved', 'called', 'won'])
      await on('09-20', async () => deals.push((await makeOpportunity(world, { title: 'Quiet deal' })).id))
    const [quiet, moved, called, won] = deals
    const patch = (id: number | undefined, stage: string) => staff.patch(`/api/admin/opportunities/${id}/`, { stage })
    await on('10-10', () => patch(moved, 'proposal'))
    await makeInteraction(world, { related_to_opportunity: called, performed_at: '2026-10-12T08:00:00Z' })
    await on('09-21', () => patch(won, 'closed_won'))
    await staff.patch(`/api/admin/opportunities/${quiet}/`, { description: 'A change of something else' })
    const found = async (query: string, as: 'staff' | 'support' = 'staff') => {
      const { body } = await world.as(as).get(`/api/admin/opportunities?q=quiet+deal&${query}&_sort=id&_order=asc`)
      return body.map(({ id }: Loose) => id)
    }
    expect(await found('stalled=true')).toEqual([quiet])
    expect(await found('stalled=false')).toEqual([moved, called, won])
    expect(await found('stalled=')).toEqual(deals)
    await world.as('superuser').patch('/api/admin/settings/', { stalled_after_days: 5 })
    expect(await found('stalled=true')).toEqual([quiet, moved, called])
    await world.as('superuser').patch('/api/admin/settings/', { stalled_after_days: 14 })
    // Who may not see interactions does not learn of them; the public API does not know the filter.
    const group = await make(world.as('superuser'), '/api/admin/groups/', {
      name: 'Deals alone',
      permissions: ['opportunities.view'],
    })
    await world.as('superuser').patch(`/api/admin/users/${world.ids.user.support}/`, { groups: [group.id] })
    expect(await found('stalled=true', 'support')).toEqual([quiet, called])
    expect((await staff.get('/api/crm/opportunities/?search=quiet+deal&stalled=true')).body.count).toBe(4)
  })

  it('asks for at most a page of records', async () => {
    const staff = world.as('staff')
    const many = Array.from({ length: 101 }, (_, at) => `id=${at + 1}`).join('&')
    expect((await staff.get(`${PATH}?${many}`)).status).toBe(400)
    expect((await staff.get(`${PATH}?id=none`)).status).toBe(400)
    expect((await staff.get(PATH)).body).toEqual({})
    expect((await staff.get('/api/admin/companies/activity?id=1')).body).toEqual({})
  })

  it('is for staff, and of what they may view', async () => {
    const deal = await makeOpportunity(world)
    await makeInteraction(world, { related_to_opportunity: deal.id })
    expect((await world.as('sellerA').get(`${PATH}?id=${deal.id}`)).status).toBe(403)
    expect((await world.anonymous.get(`${PATH}?id=${deal.id}`)).status).toBe(401)
  })
})

describe.each(databases)('the timeline on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())
  const staff = () => world.as('staff')
  const told = (items: Loose[]) => items.map(({ type, id }) => `${type} ${id}`)

  it('tells of a record what happened to it and around it, newest first, and all of it once', async () => {
    const lead = await makeLead(world)
    const log = (performed_at: string) => makeInteraction(world, { related_to_lead: lead.id, performed_at })
    // Three at one moment: the place between pages is one of an order without ties.
    for (let at = 0; at < 3; at++) await log('2026-10-05T08:00:00Z')
    await log('2026-10-04T08:00:00Z')
    await makeOpportunity(world, { lead: lead.id })
    await staff().patch(`/api/admin/leads/${lead.id}`, { status: 'contacted' })
    await makeInteraction(world, { related_to_customer: world.ids.customerA })
    const path = `/api/admin/leads/${lead.id}/timeline`
    const whole = (await staff().get(path)).body
    expect(whole.next).toBeNull()
    const count = (type: string) => whole.items.filter((item: Loose) => item.type === type).length
    expect([count('interactions'), count('opportunities')]).toEqual([4, 1])
    expect(count('history')).toBeGreaterThanOrEqual(2)
    const times = whole.items.map(({ at }: Loose) => Date.parse(at))
    expect(times).toEqual([...times].sort((a, b) => b - a))
    const changed = whole.items.find(({ entry }: Loose) => entry?.action === 'change')
    expect(changed.entry).toMatchObject({ changes: [{ field: 'status', new: 'Contacted' }] })
    const call = whole.items.find(({ type }: Loose) => type === 'interactions')
    expect(call.record).toMatchObject({ subject: 'Asked about delivery', _can: { change: true } })

    const paged: Loose[] = []
    for (let before = ''; ; ) {
      const { body } = await staff().get(`${path}?_end=2&before=${encodeURIComponent(before)}`)
      paged.push(...body.items)
      expect(body.items.length).toBeLessThanOrEqual(2)
      if (body.next === null) break
      before = body.next
    }
    expect(told(paged)).toEqual(told(whole.items))
    const some = (await staff().get(`${path}?types=interactions&_end=3`)).body
    expect(told(some.items)).toEqual(told(whole.items.filter(({ type }: Loose) => type === 'interactions')).slice(0, 3))
  })

  it('asks the same number of statements however much there is', async () => {
    const lead = await makeLead(world)
    const asked = () => world.statements(() => staff().get(`/api/admin/leads/${lead.id}/timeline?_end=100`))
    const fill = async (n: number) => {
      for (let at = 0; at < n; at++) await makeInteraction(world, { related_to_lead: lead.id })
      await makeOpportunity(world, { lead: lead.id })
    }
    await fill(1)
    await asked()
    const few = await asked()
    await fill(30)
    expect((await asked()).length).toBe(few.length)
    // Who asks, the record, the order, and one for each of three types.
    expect(few.length).toBeLessThanOrEqual(6)
  })

  it('is refused like the record, and to what it does not know', async () => {
    const lead = await makeLead(world)
    const path = `/api/admin/leads/${lead.id}/timeline`
    expect((await world.as('sellerA').get(path)).status).toBe(403)
    expect((await world.anonymous.get(path)).status).toBe(401)
    expect((await staff().get(`/api/admin/leads/${MISSING}/timeline`)).status).toBe(404)
    for (const query of ['types=tickets', 'before=yesterday', 'before=2026-10-05~a~b'])
      expect((await staff().get(`${path}?${query}`)).status, query).toBe(400)
  })

  it('leaves out what the caller may not view', async () => {
    const lead = await makeLead(world)
    await makeInteraction(world, { related_to_lead: lead.id })
    const root = world.as('superuser')
    const group = await make(root, '/api/admin/groups', { name: 'Leads alone', permissions: ['leads.view'] })
    const answer = await root.patch(`/api/admin/users/${world.ids.user.support}`, { groups: [group.id] })
    expect(answer.status, answer.text).toBe(200)
    const { body } = await world.as('support').get(`/api/admin/leads/${lead.id}/timeline`)
    expect(new Set(body.items.map(({ type }: Loose) => type))).toEqual(new Set(['history']))
    expect((await world.as('support').get(`/api/admin/leads/${lead.id}/timeline?types=interactions`)).body).toEqual({
      items: [],
      next: null,
    })
  })
})
