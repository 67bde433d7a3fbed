// What the system does by itself: once per cause, in the transaction of the change, and never at the user's cost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../shared/kernel/resource.ts'
import { interactions } from '../../shared/resources/interactions.ts'
import type { leads } from '../../shared/resources/leads.ts'
import { createApp } from '../app.ts'
import { databases, openWorld, type World } from '../testing/world.ts'
import type { Automation } from './automate.ts'
import type { AnyServed } from './serve.ts'
import { insert } from './write.ts'

type Lead = Row<typeof leads>

/** Logs an email for every lead that becomes qualified; fails, after it wrote, for leads that ask for it. */
const askForDocuments: Automation<typeof leads> = {
  rule: 'ask-for-documents',
  cause: (_ctx, before: Lead | null, after: Lead) =>
    after.status === 'qualified' && before?.status !== 'qualified' ? `lead:${after.id}` : null,
  async run(ctx, after: Lead) {
    if (after.company_name === 'skip') return { skipped: 'They have sent them.' }
    const made = await insert(ctx, interactions, {
      interaction_type: 'email',
      subject: 'Ask for documents',
      related_to_lead: after.id,
    })
    if (after.company_name === 'fail') throw new Error('The cupboard is empty.')
    return { made: `interaction ${made.id}` }
  },
}

describe.each(databases)('on %s', (kind) => {
  let world: World
  let send: (method: string, path: string, body: object) => Promise<{ status: number; id: number }>
  beforeAll(async () => {
    world = await openWorld(kind)
    const served = new Map(world.services.served)
    const own = served.get('leads') as AnyServed
    served.set('leads', { ...own, automations: [askForDocuments] })
    const app = createApp({ ...world.services, served })
    const token = await world.tokenOf('staff')
    send = async (method, path, body) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const response = await app.request(path, { method, headers, body: JSON.stringify(body) })
      const { id } = await response.json()
      return { status: response.status, id }
    }
  })
  afterAll(() => world.close())

  const lead = (company_name: string) => ({
    title: 'Crane',
    contact_name: 'Ali',
    contact_email: 'ali@x.ae',
    status: 'qualified',
    company_name,
  })
  const runs = (id: number) => world.rows(`select status, detail from automation_runs where cause = 'lead:${id}'`)
  const tasks = (id: number) => world.rows(`select id from interactions where related_to_lead = ${id}`)

  it('runs with the change that triggers it, and says what it made', async () => {
    const { status, id } = await send('POST', '/api/crm/leads/', lead(''))
    expect(status).toBe(201)
    const [task] = await tasks(id)
    expect(await runs(id)).toEqual([{ status: 'done', detail: `interaction ${task?.id}` }])
    const history = await world.rows(
      `select through, actor from history where resource = 'interactions' and record = ${task?.id}`,
    )
    expect(history).toEqual([{ through: 'automation', actor: null }])
  })

  it('runs once per cause, however often it comes back', async () => {
    const { id } = await send('POST', '/api/crm/leads/', lead(''))
    for (const status of ['new', 'qualified', 'contacted', 'qualified'])
      await send('PATCH', `/api/crm/leads/${id}/`, { status })
    expect(await tasks(id)).toHaveLength(1)
    expect(await runs(id)).toHaveLength(1)
  })

  it('undoes its own part when it fails, keeps the user’s change, and is recorded', async () => {
    const { status, id } = await send('POST', '/api/crm/leads/', lead('fail'))
    expect(status).toBe(201)
    expect(await tasks(id)).toEqual([])
    expect(await runs(id)).toEqual([{ status: 'failed', detail: 'The cupboard is empty.' }])
  })

  it('tells what it did to the record itself as its own doing, and what was undone not at all', async () => {
    const told = async (company: string) => {
      const { id } = await send('POST', '/api/crm/leads/', { ...lead(company), status: 'new' })
      await send('PATCH', `/api/crm/leads/${id}/`, { status: 'qualified' })
      const entries = await world.rows(
        `select through, changes from history where resource = 'leads' and record = ${id} and action = 'change' order by id`,
      )
      return entries.map(({ through, changes }) => {
        const { fields } = typeof changes === 'string' ? JSON.parse(changes) : changes
        return [through, fields.map(({ label }: { label: string }) => label).join()]
      })
    }
    expect((await told('')).sort()).toEqual([
      ['api', 'Status'],
      ['automation', 'Last contacted'],
    ])
    expect(await told('fail')).toEqual([['api', 'Status']])
  })

  it('says why it did nothing', async () => {
    const { id } = await send('POST', '/api/crm/leads/', lead('skip'))
    expect(await tasks(id)).toEqual([])
    expect(await runs(id)).toEqual([{ status: 'skipped', detail: 'They have sent them.' }])
  })

  it('is undone with a change that is refused', async () => {
    const before = await world.rows('select count(*) as n from automation_runs')
    const refused = await send('POST', '/api/crm/leads/', { ...lead(''), assigned_to: 999_999 })
    expect(refused.status).toBe(400)
    expect(await world.rows('select count(*) as n from automation_runs')).toEqual(before)
  })
})
