// When something last happened around records: one statement, within the caller's rights, and never before it happens.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry, resourceNamed } from '../../shared/resources/index.ts'
import { makeInteraction, makeOpportunity } from '../testing/samples.ts'
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

  it('is the last thing that happened around each, and nothing where nothing did', async () => {
    const [spoken, silent] = [await makeOpportunity(world), await makeOpportunity(world)]
    const log = (more: object) => makeInteraction(world, { related_to_opportunity: spoken.id, ...more })
    await log({ performed_at: '2026-10-02T08:00:00Z' })
    await log({ performed_at: '2026-10-05T08:00:00Z' })
    await log({ interaction_type: 'task', performed_at: '2027-01-01T08:00:00Z' })
    const ask = () => world.as('staff').get(`${PATH}?id=${spoken.id}&id=${silent.id}&id=${spoken.id}`)
    const answer = await ask()
    expect(answer.status, answer.text).toBe(200)
    expect(Object.keys(answer.body)).toEqual([String(spoken.id)])
    expect(Date.parse(answer.body[spoken.id])).toBe(Date.parse('2026-10-05T08:00:00Z'))
    expect(Date.parse(NOON)).toBeGreaterThan(Date.parse('2026-10-05T08:00:00Z'))
    // Who asks, and what is asked.
    expect((await world.statements(ask)).length).toBeLessThanOrEqual(2)
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
