// Leads that were perhaps entered twice: by e-mail, by phone however it is written, and by name.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { MISSING, make, makeLead } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

describe.each(databases)('duplicates on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())
  const path = ({ id }: { id: number }) => `/api/admin/leads/${id}/duplicates`
  const asked = async (lead: Loose) => {
    const answer = await world.as('staff').get(path({ id: lead.id }))
    expect(answer.status, answer.text).toBe(200)
    return answer.body.map(({ because, record }: Loose) => [record.id, because])
  }

  it('are found by e-mail, phone and name, newest first, with what is the same', async () => {
    const lead = await makeLead(world, {
      contact_name: 'Khalid Al Suwaidi',
      contact_email: 'khalid@burj.test',
      contact_phone: '+971 50 555 0148',
    })
    const other = { contact_name: 'Somebody', contact_email: 'other@burj.test' }
    const byMail = await makeLead(world, { ...other, contact_email: 'KHALID@burj.test' })
    const byPhone = await makeLead(world, { ...other, contact_phone: '050-5550148' })
    const byAll = await makeLead(world, {
      contact_name: 'khalid al suwaidi',
      contact_email: 'khalid@burj.test',
      contact_phone: '00971505550148',
    })
    await makeLead(world, { ...other, contact_phone: '+971 50 555 0149' })
    expect(await asked(lead)).toEqual([
      [byAll.id, ['contact_email', 'contact_phone', 'contact_name']],
      [byPhone.id, ['contact_phone']],
      [byMail.id, ['contact_email']],
    ])
    const statements = await world.statements(() => world.as('staff').get(path({ id: lead.id })))
    expect(statements.length).toBeLessThanOrEqual(4)
  })

  it('nothing empty and no short number is the same as another', async () => {
    const values = { contact_phone: '123' }
    const lead = await makeLead(world, { ...values, contact_name: 'First Person', contact_email: 'first@person.test' })
    await makeLead(world, { ...values, contact_name: 'Second Person', contact_email: 'second@person.test' })
    await makeLead(world, { contact_name: 'Third Person', contact_email: 'third@person.test' })
    expect(await asked(lead)).toEqual([])
  })

  it('are for those who may see the record', async () => {
    const lead = await makeLead(world)
    expect((await world.as('sellerA').get(path({ id: lead.id }))).status).toBe(403)
    expect((await world.anonymous.get(path({ id: lead.id }))).status).toBe(401)
    expect((await world.as('staff').get(path({ id: MISSING }))).status).toBe(404)
  })

  it('that are none are told apart for everybody, in the history of both, until that is taken back', async () => {
    const contact = { contact_name: 'Twin Person', contact_email: 'twin@person.test', contact_phone: '' }
    const [one, two, three] = [
      await makeLead(world, contact),
      await makeLead(world, contact),
      await makeLead(world, contact),
    ]
    const ids = async (lead: Loose, query = '', as: 'staff' | 'support' = 'staff') =>
      (await world.as(as).get(path({ id: lead.id }) + query)).body.map(({ record }: Loose) => record.id)
    const say = (lead: Loose, body: unknown, as: 'staff' | 'support' = 'staff') =>
      world.as(as).post(path({ id: lead.id }), body)
    const said = await say(two, { other: one.id, apart: true })
    expect([said.status, said.body]).toEqual([200, { other: one.id, apart: true }])
    expect((await say(one, { other: two.id, apart: true })).status).toBe(200)
    expect(await ids(one, '', 'support')).toEqual([three.id])
    expect(await ids(two)).toEqual([three.id])
    expect(await ids(three)).toEqual([two.id, one.id])
    expect(await ids(one, '?apart=true')).toEqual([two.id])
    const told = async (lead: Loose) =>
      (await world.as('staff').get(`/api/admin/leads/${lead.id}/history`)).body.map(({ changes }: Loose) => changes[0])
    const line = { field: 'duplicates', label: 'Not a duplicate of', old: null, new: one.title }
    expect((await told(two))[0]).toEqual(line)
    expect(await told(one)).toHaveLength(2)
    expect((await say(one, { other: two.id, apart: false }, 'support')).status).toBe(200)
    expect(await ids(one)).toEqual([three.id, two.id])
    expect(await ids(one, '?apart=true')).toEqual([])
    expect((await told(two))[0]).toEqual({ ...line, old: one.title, new: null })
    for (const body of [{ other: one.id, apart: true }, { other: 'x', apart: true }, { other: two.id }, []])
      expect((await say(one, body)).status).toBe(400)
    expect((await say(one, { other: MISSING, apart: true })).status).toBe(404)
    const group = await make(world.as('superuser'), '/api/admin/groups/', { name: 'Look', permissions: ['leads.view'] })
    const user = `/api/admin/users/${world.ids.user.support}/`
    await world.as('superuser').patch(user, { groups: [group.id] })
    expect((await say(one, { other: 'x' }, 'support')).status).toBe(403)
    await world.as('superuser').patch(user, { groups: [] })
  })

  // PostgreSQL walks a table as small as this one.
  const onSqlite = kind === 'sqlite' ? it : () => undefined
  onSqlite('each way has an index', async () => {
    const lead = await makeLead(world, { contact_phone: '+971 50 555 0148' })
    const texts = await world.statements(() => world.as('staff').get(path({ id: lead.id })))
    const [union = ''] = texts.filter((text) => text.includes('likeness'))
    expect(union).not.toBe('')
    const plan = await world.rows(`explain query plan ${union.replaceAll('?', "'x'")}`)
    const words = plan.map((row) => String(row.detail)).join('\n')
    for (const name of ['leads_like_contact_email', 'leads_like_contact_phone', 'leads_by_contact_name'])
      expect(words).toContain(name)
    expect(words).not.toMatch(/SCAN t\b/)
  })
})
