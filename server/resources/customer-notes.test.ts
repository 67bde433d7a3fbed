// What staff and sellers write about customers: their tags, and who reads whose.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../testing/oracle.ts'
import type { Person } from '../testing/people.ts'
import { aNote, MISSING, make, read } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const NOTES = '/api/crm/customer-notes/'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const note = (person: Person, more: object = {}) =>
    make(world.as(person), NOTES, aNote({ customer: world.ids.customerA, ...more }))
  const found = async (person: Person, query: string) => {
    const answer = await world.as(person).get(`${NOTES}?page_size=100&${query}`)
    expect(answer.status, answer.text).toBe(200)
    return ids(answer.body.results).sort((a, b) => a - b)
  }

  describe('tags', () => {
    it.each([
      ['VIP, repeat customer, excavator preference', 'VIP, repeat customer, excavator preference'],
      [' VIP ,vip,  Repeat customer ,,VIP', 'VIP, Repeat customer'],
      ['', ''],
      [' , ,', ''],
      ['Кран,КРАН,кран башенный', 'Кран, кран башенный'],
      ['a|b', 'a|b'],
    ])('%j is stored as %j', async (given, tags) => {
      const made = await note('staff', { tags: given })
      expect(made.tags).toBe(tags)
      expect(made).not.toHaveProperty('tag_list')
      const again = await staff().patch(`${NOTES}${made.id}/`, { tags: given })
      expect([again.status, again.header('etag'), again.body.tags]).toEqual([200, '"1"', tags])
    })
    it('joined they are no longer than a line', async () => {
      const many = Array.from({ length: 90 }, (_, n) => String.fromCodePoint(0x410 + n)).join(',')
      expect((await note('staff', { tags: many.slice(0, 60) })).tags).toContain(', ')
      const codes = Array.from({ length: 127 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join(',')
      const answer = await staff().post(NOTES, aNote({ customer: world.ids.customerA, tags: codes }))
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['tags']])
    })
    it('?tag= finds one whole tag, whatever its case', async () => {
      const both = await note('staff', { tags: 'Gold, Late payer' })
      const one = await note('staff', { tags: 'Golden' })
      const odd = await note('staff', { tags: '100%|sure' })
      for (const [tag, wanted] of [
        ['gold', [both.id]],
        ['GOLDEN', [one.id]],
        ['gol', []],
        ['late payer', [both.id]],
        ['late', []],
        ['gold, late payer', []],
        ['gold,late payer', []],
        ['%', []],
        ['g_ld', []],
        ['100%|sure', [odd.id]],
        ['sure', []],
        ['100%', []],
      ] as const)
        expect(await found('staff', `tag=${encodeURIComponent(tag)}`), tag).toEqual(wanted)
      expect(await found('staff', 'tag=')).toEqual(await found('staff', ''))
      await staff().patch(`${NOTES}${one.id}/`, { tags: 'Silver' })
      expect(await found('staff', 'tag=golden')).toEqual([])
      expect(await found('staff', 'tag=silver')).toEqual([one.id])
    })
  })

  describe('filters and search', () => {
    it('?important= and ?customer_id=, one with the other', async () => {
      const { customerA, customerB } = world.ids
      const important = await note('staff', { is_important: true, customer: customerB })
      const plain = await note('staff', { customer: customerB })
      expect(await found('staff', `important=true&customer_id=${customerB}`)).toEqual([important.id])
      expect(await found('staff', `important=false&customer_id=${customerB}`)).toEqual([plain.id])
      expect(await found('staff', `is_important=1&customer=${customerB}`)).toEqual([important.id])
      expect(await found('staff', `customer_id=${customerA}`)).not.toContain(plain.id)
      expect((await staff().get(`${NOTES}?important=maybe`)).body).toHaveProperty('important')
      expect((await staff().get(`${NOTES}?customer_id=x`)).body).toHaveProperty('customer_id')
    })
    it('search looks into title, note, tags and the customer’s name', async () => {
      const made = await note('staff', { title: 'Pelican', note: 'Ostrich farm', tags: 'flamingo' })
      for (const word of ['pelican', 'ostrich', 'flamingo', 'Chen'])
        expect(await found('staff', `search=${word}`), word).toContain(made.id)
    })
    it('shows the customer to staff and sellers', async () => {
      expect(await note('sellerA')).toMatchObject({
        customer_name: 'Chen Customer',
        customer_email: 'customera@people.test',
        customer_phone: '+971 55 777 8899',
        company: world.ids.companyA,
        company_name: 'Gulf Lift',
        created_by_name: 'Ali Seller',
        is_important: false,
        tags: '',
      })
    })
    it('needs customer, title and note', async () => {
      for (const person of ['staff', 'sellerA'] as const) {
        const answer = await world.as(person).post(NOTES, { title: ' ', tags: 'x' })
        expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, ['customer', 'note', 'title']])
      }
    })
  })

  describe('sellers', () => {
    it('write about customers who rented from them, always for their company', async () => {
      const { customerA, customerB, companyA, companyB } = world.ids
      expect(await note('sellerA', { company: companyB })).toMatchObject({ company: companyA })
      for (const id of [customerB, MISSING]) {
        const answer = await world.as('sellerA').post(NOTES, aNote({ customer: id }))
        expect([answer.status, answer.body]).toEqual([
          400,
          { customer: [`Invalid pk "${id}" - object does not exist.`] },
        ])
      }
      // It cancelled: no customer of theirs.
      expect((await world.as('sellerB').post(NOTES, aNote({ customer: customerA }))).status).toBe(400)
      expect((await world.as('sellerAlone').post(NOTES, aNote({ customer: customerA }))).status).toBe(403)
    })
    it('read their company’s notes, change their own, delete none', async () => {
      const [own, colleagues, staffs, others] = [
        await note('sellerA'),
        await note('colleagueA'),
        await note('staff', { company: world.ids.companyA }),
        await note('staff'),
      ]
      const seen = await found('sellerA', '')
      expect(seen).toEqual(expect.arrayContaining([own.id, colleagues.id, staffs.id]))
      expect(seen).not.toContain(others.id)
      const change = async (id: number) =>
        (await world.as('sellerA').patch(`${NOTES}${id}/`, { title: 'Changed', company: world.ids.companyB })).status
      expect(await change(own.id)).toBe(200)
      expect([await change(colleagues.id), await change(staffs.id)]).toEqual([403, 403])
      expect([await change(others.id), await change(MISSING)]).toEqual([404, 404])
      expect(await read(world, `${NOTES}${own.id}/`)).toMatchObject({ title: 'Changed', company: world.ids.companyA })
      for (const id of [own.id, MISSING]) expect((await world.as('sellerA').delete(`${NOTES}${id}/`)).status).toBe(403)
      expect(await found('sellerA', `company=${world.ids.companyB}`)).toEqual([])
      expect((await world.as('sellerB').get(`${NOTES}${own.id}/`)).status).toBe(404)
    })
    it('with the setting they read what others wrote about their customers, and change nothing of it', async () => {
      const fromB = await make(world.as('sellerB'), NOTES, aNote({ customer: world.ids.customerB }))
      const aboutA = await note('staff', { company: world.ids.companyB })
      const share = (on: boolean) =>
        world.as('superuser').patch('/api/admin/settings', { sellers_share_customer_notes: on })
      expect(await found('sellerA', '')).not.toContain(aboutA.id)
      expect((await share(true)).status).toBe(200)
      const shared = await found('sellerA', '')
      const write = await world.as('sellerA').patch(`${NOTES}${aboutA.id}/`, { title: 'x' })
      await share(false)
      expect(shared).toContain(aboutA.id)
      expect(shared).not.toContain(fromB.id)
      expect(write.status).toBe(403)
      expect(await found('sellerA', '')).not.toContain(aboutA.id)
    })
  })

  it('customers get nothing, whatever they ask', async () => {
    const made = await note('sellerA')
    for (const person of ['customerA', 'customerAlone'] as const)
      for (const [method, path] of [
        ['GET', NOTES],
        ['POST', NOTES],
        ['GET', `${NOTES}${made.id}/`],
        ['PATCH', `${NOTES}${MISSING}/`],
        ['DELETE', `${NOTES}${made.id}/`],
      ] as const)
        expect((await world.as(person).call(method, path, method === 'GET' ? undefined : aNote({}))).status).toBe(403)
  })
})
