// Which requests may share their commit with others (decision 21): those that take no longer than it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import type { Database } from '../db/open.ts'
import { makeLead, makeTicket } from '../testing/samples.ts'
import { openWorld, type World } from '../testing/world.ts'

describe('a unit of work', () => {
  let world: World
  let lead = 0
  let ticket = 0
  beforeAll(async () => {
    world = await openWorld('sqlite')
    lead = (await makeLead(world)).id
    ticket = (await makeTicket(world)).id
  })
  afterAll(() => world.close())

  const newLead = { title: 'Crane', contact_name: 'Aziz', contact_email: 'aziz@example.com' }
  const segment = { name: 'All', description: '', criteria: {}, is_active: true }
  it.each([
    ['is brief where a record is created', 'POST', () => '/api/crm/leads/', newLead, true],
    [
      'is brief where a comment is added',
      'POST',
      () => `/api/crm/tickets/${ticket}/add_comment/`,
      { comment: 'Hm' },
      true,
    ],
    ['is long where members are found', 'POST', () => '/api/crm/customer-segments/', segment, false],
    ['is long where a form may bring rows', 'POST', () => '/api/admin/leads', newLead, false],
    ['is long where a record is edited', 'PATCH', () => `/api/crm/leads/${lead}/`, { notes: 'Tall' }, false],
    ['is long where many are', 'POST', () => '/api/admin/leads/bulk/mark_contacted', () => ({ ids: [lead] }), false],
  ])('%s: %s', async (_what, method, path, body, brief) => {
    const seen: boolean[] = []
    const { database } = world.services
    const watched: Database = {
      dialect: database.dialect,
      get read() {
        return database.read
      },
      get beforeWriting() {
        return database.beforeWriting
      },
      rebuild: (work) => database.rebuild(work),
      close: () => database.close(),
      transaction(work, options) {
        seen.push(options?.brief ?? false)
        return database.transaction(work, options)
      },
    }
    const answer = await createApp({ ...world.services, database: watched }).request(path(), {
      method,
      headers: { authorization: `Bearer ${await world.tokenOf('staff')}`, 'content-type': 'application/json' },
      body: JSON.stringify(typeof body === 'function' ? body() : body),
    })
    expect(answer.status, await answer.text()).toBeLessThan(300)
    expect(new Set(seen)).toEqual(new Set([brief]))
  })
})
