// The small set that runs on PGlite always: PostgreSQL’s dialect is tried also where no server is installed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allOf, ids } from '../testing/oracle.ts'
import { aLead, makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld('pglite')
})
afterAll(() => world.close())
const staff = () => world.as('staff')

it('records are made, changed, read and deleted', async () => {
  const lead = await makeLead(world, { estimated_value: 99.5, metadata: { a: [1] }, company: world.ids.companyA })
  expect((await staff().get(`/api/crm/leads/${lead.id}/`)).body).toEqual(lead)
  expect((await staff().patch(`/api/crm/leads/${lead.id}/`, { title: 'Кран' })).header('etag')).toBe('"2"')
  expect(
    (await staff().patch(`/api/crm/leads/${lead.id}/`, { title: 'x' }, { headers: { 'if-match': '"1"' } })).status,
  ).toBe(412)
  expect((await world.as('sellerB').get(`/api/crm/leads/${lead.id}/`)).status).toBe(404)
  expect((await staff().delete(`/api/crm/leads/${lead.id}/`)).status).toBe(204)
  expect((await staff().get(`/api/admin/leads/${lead.id}/history`)).body).toHaveLength(3)
})
it('lists are filtered, searched, ordered and counted', async () => {
  const made = []
  for (const status of ['lost', 'new', 'qualified'])
    made.push(await makeLead(world, { title: `Кран ${status}`, status, contact_phone: '+971 50 765 4321' }))
  expect(ids(await allOf(staff(), '/api/crm/leads/', `search=${encodeURIComponent('КРАН')}&ordering=status`))).toEqual([
    made[1].id,
    made[2].id,
    made[0].id,
  ])
  expect(ids(await allOf(staff(), '/api/crm/leads/', 'search=507654321&status=new,lost'))).toEqual([
    made[1].id,
    made[0].id,
  ])
  expect((await staff().get('/api/admin/leads/facets?fields=status')).body.status[0]).toEqual({
    value: 'new',
    label: 'New',
    count: 1,
  })
})
it('conversion, pipeline and deletion work together', async () => {
  const lead = await makeLead(world, { status: 'qualified', estimated_value: 1000 })
  const note = await makeInteraction(world, { related_to_lead: lead.id })
  const answers = await Promise.all(
    [1, 2, 3].map(() => staff().post(`/api/crm/leads/${lead.id}/convert_to_opportunity/`)),
  )
  expect(new Set(answers.map(({ body }) => body.opportunity_id)).size).toBe(1)
  await makeOpportunity(world, { stage: 'closed_won', estimated_amount: 5 })
  const { body } = await staff().get('/api/crm/opportunities/pipeline/')
  expect([body.qualification, body.closed_won]).toEqual([
    { count: 1, total_value: 1000, weighted_value: 250 },
    { count: 1, total_value: 5, weighted_value: 5 },
  ])
  expect(
    (await staff().get(`/api/crm/interactions/?opportunity_id=${answers[0]?.body.opportunity_id}`)).body.results[0].id,
  ).toBe(note.id)
})
it('a key is answered once', async () => {
  const key = { headers: { 'idempotency-key': 'once' } }
  const first = await staff().post('/api/crm/leads/', aLead(), key)
  expect((await staff().post('/api/crm/leads/', aLead(), key)).text).toBe(first.text)
})
