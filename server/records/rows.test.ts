// Many records saved as one: rows of a list, and children in the form of their parent. All or none, every error at once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { MISSING, makeInteraction, makeLead, read } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const KEY = 'interactions.related_to_lead'

describe.each(databases)('on %s', (kind) => {
  let world: World
  let one: Loose
  let two: Loose
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const lead = async (id: number) => (await staff().get(`/api/admin/leads/${id}`)).body
  const childrenOf = async (id: number): Promise<Loose[]> =>
    (await staff().get(`/api/admin/interactions?related_to_lead=${id}&_sort=id&_order=asc`)).body
  const historyOf = async (path: string): Promise<Loose[]> => (await staff().get(`/api/admin/${path}/history`)).body
  beforeEach(async () => {
    one = await lead((await makeLead(world, { title: 'One' })).id)
    two = await lead((await makeLead(world, { title: 'Two' })).id)
  })

  describe('rows of a list (A3-36)', () => {
    const save = (rows: unknown) => staff().patch('/api/admin/leads', rows)

    it('are saved together, each with one line of history', async () => {
      const answer = await save([
        { id: two.id, _version: two._version, status: 'contacted' },
        { id: one.id, _version: one._version, title: 'First', status: 'lost' },
      ])
      expect(answer.status).toBe(200)
      expect(answer.body.map(({ id, status, _version }: Loose) => [id, status, _version])).toEqual([
        [two.id, 'contacted', 2],
        [one.id, 'lost', 2],
      ])
      expect((await historyOf(`leads/${one.id}`)).map(({ summary }) => summary)).toEqual([
        'Changed Title and Status.',
        'Added.',
      ])
    })

    it('one wrong row keeps all of them as they were, with the error at its field', async () => {
      const answer = await save([
        { id: one.id, _version: one._version, status: 'contacted' },
        { id: two.id, _version: two._version, status: 'nonsense', contact_email: 'x' },
      ])
      expect([answer.status, Object.keys(answer.body).sort()]).toEqual([
        400,
        [`${two.id}.contact_email`, `${two.id}.status`],
      ])
      expect((await lead(one.id))._version).toBe(1)
    })

    it('a rule that refuses one row, too', async () => {
      const answer = await save([
        { id: one.id, status: 'contacted' },
        { id: two.id, status: 'converted' },
      ])
      expect([answer.status, answer.body]).toEqual([
        400,
        { [`${two.id}.status`]: ['Use "Convert to opportunity" to convert a lead.'] },
      ])
      expect((await lead(one.id)).status).toBe('new')
    })

    it('a row that somebody else changed is 412 with what it is now', async () => {
      await staff().patch(`/api/admin/leads/${two.id}`, { title: 'Theirs' })
      const answer = await save([
        { id: one.id, _version: 1, status: 'contacted' },
        { id: two.id, _version: 1, status: 'contacted' },
      ])
      expect([answer.status, answer.body.rows[two.id].title, answer.body.rows[two.id]._version]).toEqual([
        412,
        'Theirs',
        2,
      ])
      expect([Object.keys(answer.body.rows), (await lead(one.id)).status]).toEqual([[String(two.id)], 'new'])
    })

    it.each<[string, () => unknown, object]>([
      ['no list', () => ({ id: 1 }), { non_field_errors: ['Invalid data. Expected a list.'] }],
      ['no rows', () => [], { non_field_errors: ['Give 1 to 100 rows.'] }],
      [
        'too many',
        () => Array.from({ length: 101 }, (_, n) => ({ id: n + 1 })),
        { non_field_errors: ['Give 1 to 100 rows.'] },
      ],
      ['a row that is none', () => [7], { non_field_errors: ['Every row is an object.'] }],
      ['a row without id', () => [{ status: 'new' }], { non_field_errors: ['Every row needs the id of its record.'] }],
      [
        'a record twice',
        () => [{ id: one.id }, { id: one.id }],
        { non_field_errors: ['A record stands there twice.'] },
      ],
      [
        'a missing record',
        () => [{ id: MISSING }],
        { [`${MISSING}.non_field_errors`]: ['This row was deleted by somebody else.'] },
      ],
    ])('refuses %s', async (_name, rows, errors) => {
      const answer = await save(rows())
      expect([answer.status, answer.body]).toEqual([400, errors])
    })

    it('deletes nothing, and is for staff', async () => {
      expect((await save([{ id: one.id, _remove: true, status: 'contacted' }])).status).toBe(200)
      expect((await world.as('sellerA').patch('/api/admin/leads', [{ id: one.id }])).status).toBe(403)
      expect((await world.anonymous.patch('/api/admin/leads', [{ id: one.id }])).status).toBe(401)
    })
  })

  describe('inlines (A8-97)', () => {
    const add = (rows: unknown, more: object = {}) => ({ ...more, _inlines: { [KEY]: rows } })
    const call = (subject: string, more: object = {}) => ({ interaction_type: 'other', subject, ...more })

    it('children are made with a new parent, whatever they say of another', async () => {
      const body = { title: 'With calls', contact_name: 'N', contact_email: 'n@client.test' }
      const answer = await staff().post(
        '/api/admin/leads',
        add([call('first', { related_to_lead: one.id }), call('second')], body),
      )
      expect(answer.status).toBe(201)
      expect((await childrenOf(answer.body.id)).map(({ subject }) => subject)).toEqual(['first', 'second'])
      expect(await childrenOf(one.id)).toEqual([])
    })

    it('are added, changed and deleted in one save with one line of the parent’s history (B-37)', async () => {
      const edited = await makeInteraction(world, {
        interaction_type: 'other',
        related_to_lead: one.id,
        subject: 'call',
      })
      const old = await makeInteraction(world, { interaction_type: 'other', related_to_lead: one.id, subject: 'old' })
      const answer = await staff().patch(
        `/api/admin/leads/${one.id}`,
        add(
          [
            call('second'),
            { id: edited.id, _version: 1, subject: 'call edited' },
            { id: old.id, _version: 1, _remove: true },
          ],
          { status: 'contacted' },
        ),
      )
      expect([answer.status, answer.body.status]).toEqual([200, 'contacted'])
      expect((await childrenOf(one.id)).map(({ subject }) => subject)).toEqual(['call edited', 'second'])
      const [entry, created] = await historyOf(`leads/${one.id}`)
      expect(entry?.summary).toBe(
        'Changed Status and Last contacted. Added interaction “second”. Changed Subject for interaction “call edited”. Deleted interaction “old”.',
      )
      expect([entry?.parts.length, entry?.parts[1].changes[0], created?.summary]).toEqual([
        3,
        { field: 'subject', label: 'Subject', old: 'call', new: 'call edited' },
        'Added.',
      ])
      expect((await historyOf(`interactions/${edited.id}`))[0]?.summary).toBe('Changed Subject.')
    })

    it('a parent that does not change itself gets a line, too', async () => {
      await staff().patch(`/api/admin/leads/${one.id}`, add([call('alone')]))
      const [entry] = await historyOf(`leads/${one.id}`)
      expect([entry?.summary, entry?.changes]).toEqual(['Added interaction “alone”.', []])
    })

    it('all errors come at once, and nothing is saved', async () => {
      const answer = await staff().patch(
        `/api/admin/leads/${one.id}`,
        add([call('good'), call(''), { id: MISSING, subject: 'x' }], { contact_email: 'no address' }),
      )
      expect([answer.status, answer.body]).toEqual([
        400,
        {
          contact_email: ['Enter a valid email address.'],
          [`${KEY}.1.subject`]: ['This field may not be blank.'],
          [`${KEY}.2.non_field_errors`]: ['This row was deleted by somebody else.'],
        },
      ])
      expect(await childrenOf(one.id)).toEqual([])
    })

    it('a rule that refuses a child undoes its parent', async () => {
      const answer = await staff().patch(
        `/api/admin/leads/${one.id}`,
        add([call('good'), call('bad', { performed_by: MISSING })], { title: 'Changed' }),
      )
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, [`${KEY}.1.performed_by`]])
      expect([(await lead(one.id)).title, await childrenOf(one.id)]).toEqual(['One', []])
    })

    it('a child of another parent is as good as missing', async () => {
      const other = await makeInteraction(world, {
        interaction_type: 'other',
        related_to_lead: two.id,
        subject: 'theirs',
      })
      const answer = await staff().patch(`/api/admin/leads/${one.id}`, add([{ id: other.id, subject: 'mine now' }]))
      expect([answer.status, answer.body]).toEqual([
        400,
        { [`${KEY}.0.non_field_errors`]: ['This row was deleted by somebody else.'] },
      ])
      expect((await childrenOf(two.id))[0]?.subject).toBe('theirs')
    })

    it('a child that somebody else changed is 412 with what it is now; a stale parent has its own', async () => {
      const child = await makeInteraction(world, { interaction_type: 'other', related_to_lead: one.id, subject: 'was' })
      await staff().patch(`/api/admin/interactions/${child.id}`, { subject: 'theirs' })
      const rows = [{ id: child.id, _version: 1, subject: 'mine' }]
      const path = `/api/admin/leads/${one.id}`
      const answer = await staff().patch(path, add(rows, { title: 'Mine' }), { headers: { 'if-match': '"1"' } })
      expect([answer.status, answer.body.rows[`${KEY}.0`].subject, answer.body.current]).toEqual([
        412,
        'theirs',
        undefined,
      ])
      await staff().patch(path, { title: 'Theirs' })
      const both = await staff().patch(path, add(rows, { title: 'Mine' }), { headers: { 'if-match': '"1"' } })
      expect([both.status, both.body.rows[`${KEY}.0`].subject, both.body.current.title]).toEqual([
        412,
        'theirs',
        'Theirs',
      ])
      expect((await lead(one.id)).title).toBe('Theirs')
    })

    it.each<[string, unknown, RegExp]>([
      ['an unknown inline', { 'nothing.here': [] }, /There is no inline/],
      ['a ref that points elsewhere', { 'interactions.related_to_rental': [] }, /There is no inline/],
      ['rows that are no list', { [KEY]: {} }, /must be a list/],
      ['too many rows', { [KEY]: Array(201).fill({}) }, /more than 200/],
      ['a list of inlines', [], /Expected rows by inline/],
    ])('refuses %s', async (_name, inlines, message) => {
      const answer = await staff().patch(`/api/admin/leads/${one.id}`, { _inlines: inlines })
      expect([answer.status, answer.body._inlines[0]]).toEqual([400, expect.stringMatching(message)])
    })

    it('the public API knows no inlines', async () => {
      const answer = await staff().patch(`/api/crm/leads/${one.id}/`, add([call('no')], { title: 'Public' }))
      expect([answer.status, answer.body.title, await childrenOf(one.id)]).toEqual([200, 'Public', []])
    })
  })

  it('A1-2 my own actions, newest first, say whether their record is still there', async () => {
    const gone = await makeLead(world, { title: 'Gone' })
    await world.as('staff').delete(`/api/admin/leads/${gone.id}`)
    await world.as('superuser').patch(`/api/admin/leads/${two.id}`, { title: 'Not mine' })
    const answer = await staff().get('/api/admin/history?actor=me&_start=0&_end=3')
    expect(answer.status).toBe(200)
    const [removed, added] = answer.body
    expect(removed).toMatchObject({
      action: 'remove',
      resource: 'leads',
      record: gone.id,
      exists: false,
      label: 'Gone',
      summary: 'Deleted.',
    })
    expect(added).toMatchObject({ action: 'create', exists: false })
    expect([answer.body.length, answer.body[2].label, answer.body[2].exists]).toEqual([3, 'Two', true])
    expect((await world.as('sellerA').get('/api/admin/history')).status).toBe(403)
    expect((await staff().get('/api/admin/history?actor=7')).status).toBe(400)
    expect((await read(world, `/api/admin/leads/${gone.id}/history`)).at(-1)).toMatchObject({ summary: 'Added.' })
  })
})
