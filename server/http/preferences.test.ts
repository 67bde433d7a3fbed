// What somebody likes to see: small values by name, his alone, and known with his session.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../testing/caller.ts'
import { demand } from '../testing/conformance.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/admin/preferences/'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let staff: Caller
  beforeAll(async () => {
    world = await openWorld(kind)
    staff = await world.withCookie('staff')
  })
  afterAll(() => world.close())

  it('keeps what is given, takes away what is null, and leaves the rest', async () => {
    const first = await staff.patch(PATH, { density: 'normal', 'columns.leads': ['title', 'status'] })
    demand('admin_preferences_partial_update', first)
    expect(first.body).toEqual({ 'columns.leads': ['title', 'status'], density: 'normal' })
    const second = await staff.patch(PATH, { density: null, tour: { seen: true } })
    expect(second.body).toEqual({ 'columns.leads': ['title', 'status'], tour: { seen: true } })
    await staff.patch(PATH, { 'columns.leads': ['title'] })
    const all = await staff.get(PATH)
    demand('admin_preferences_retrieve', all)
    expect(all.body).toEqual({ 'columns.leads': ['title'], tour: { seen: true } })
    const session = await staff.get('/api/admin/session/')
    demand('admin_session_retrieve', session)
    expect(session.body.preferences).toEqual(all.body)
    expect((await (await world.withCookie('support')).get(PATH)).body).toEqual({})
  })

  it('refuses what is no small value under a plain name, and keeps nothing of it', async () => {
    const before = (await staff.get(PATH)).body
    for (const [body, field] of [
      [{ fine: 1, 'Not Plain': 1 }, 'Not Plain'],
      [{ fine: 1, large: 'a'.repeat(4000) }, 'large'],
      [{ fine: 1, broken: 'a\0' }, 'broken'],
      [[], 'non_field_errors'],
    ] as const) {
      const answer = await staff.patch(PATH, body)
      demand('admin_preferences_partial_update', answer)
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, [field]])
    }
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`many.${n}`, n]))
    // Counted before the first is written.
    const texts = await world.statements(async () => expect((await staff.patch(PATH, many)).status).toBe(400))
    expect(texts.filter((text) => text.includes('user_preferences') && !text.startsWith('select'))).toEqual([])
    expect((await staff.get(PATH)).body).toEqual(before)
  })

  it('is for staff', async () => {
    for (const method of ['GET', 'PATCH'] as const) {
      expect((await world.as('sellerA').call(method, PATH, method === 'GET' ? undefined : {})).status).toBe(403)
      expect((await world.anonymous.call(method, PATH, method === 'GET' ? undefined : {})).status).toBe(401)
    }
  })
})
