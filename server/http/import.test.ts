// Records from CSV files: read, tried, added, taken back.
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { formOf, postForm } from '../testing/files.ts'
import type { Person } from '../testing/people.ts'
import { makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const HEAD = ['Title', 'Contact name', 'Email']
const FIELDS = ['title', 'contact_name', 'contact_email']
const csv = (rows: readonly (readonly string[])[], head: readonly string[] = HEAD) => stringify([head, ...rows])

describe.each(databases)('on %s', (kind) => {
  let world: World
  const read = (bytes: string | Uint8Array, name = 'leads.csv', person: Person = 'staff') =>
    postForm(
      world.as(person),
      '/api/admin/leads/imports/read',
      formOf({}, [{ part: 'file', name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }]),
    )
  const rowsOf = async (text: string): Promise<Loose[]> => {
    const answer = await read(text)
    expect(answer.status, answer.text).toBe(200)
    return answer.body.rows
  }
  const start = async (total: number, name = 'leads.csv') => {
    const answer = await world.as('staff').post('/api/admin/leads/imports', { name, total })
    expect(answer.status, answer.text).toBe(201)
    return answer.body.id as number
  }
  const send = async (path: string, rows: readonly Loose[], fields: readonly (string | null)[] = FIELDS) => {
    const answer = await world.as('staff').post(`/api/admin/leads/imports/${path}`, { fields, rows })
    expect(answer.status, answer.text).toBe(200)
    return answer.body.results as Loose[]
  }
  const imported = async (text: string, fields: readonly (string | null)[] = FIELDS) => {
    const rows = await rowsOf(text)
    const id = await start(rows.length)
    return { id, results: await send(`${id}/rows`, rows, fields) }
  }
  const undo = async (id: number, person: Person = 'staff') =>
    world.as(person).post(`/api/admin/leads/imports/${id}/undo`, {})
  const leads = async (word: string) =>
    (await world.as('staff').get(`/api/admin/leads?q=${word}&_end=500&_sort=id`)).body as Loose[]
  const kept = async (id: number) =>
    (await world.as('staff').get('/api/admin/leads/imports')).body.find((one: Loose) => one.id === id)

  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  describe('a file', () => {
    it('is read into rows as a spreadsheet counts them', async () => {
      const answer = await read('\uFEFFTitle;E-mail;\r\nA;"b; c";\r\n;;\r\n"two\nlines";\'=x;;;\r\n')
      expect(answer.body).toMatchObject({
        name: 'leads.csv',
        columns: ['Title', 'E-mail'],
        rows: [
          { row: 2, cells: ['A', 'b; c'] },
          { row: 4, cells: ['two\nlines', '=x'] },
        ],
      })
      const tabs = await read(Buffer.from('\uFEFFName\tCity\nأحمد\tDubai\n', 'utf16le'))
      expect(tabs.body.rows[0].cells).toEqual(['أحمد', 'Dubai'])
    })
    it.each([
      ['', 'The file is empty.'],
      [' \r\n \n', 'The file is empty.'],
      ['Title,Email\r\n', 'The file has a head, but no rows.'],
      [',,\r\na,b,c', 'The first row is empty. It must name the columns.'],
      ['Title,Email\na,b\nc\nd,e,f\n', 'Row 3 has 1 cell, the head has 2.', 'Row 4 has 3 cells, the head has 2.'],
      ['Title\n"never closed\n', 'The file breaks off at line 2: a quotation mark is opened and never closed.'],
      [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'This is a workbook, not a CSV file.'],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'This is not a text file.'],
      [Buffer.from('Title\nCaf\xe9\n', 'latin1'), 'The text is not in UTF-8, so letters would come out wrong.'],
      [
        csv(
          Array.from({ length: 10_001 }, (_, n) => [String(n)]),
          ['Title'],
        ),
        'The file has more than 10000 rows.',
      ],
    ])('that is broken is refused in words: %#', async (bytes, ...messages) => {
      const answer = await read(bytes)
      expect(answer.status).toBe(400)
      expect(answer.body.file).toHaveLength(messages.length)
      for (const [at, message] of messages.entries()) expect(answer.body.file[at]).toContain(message)
    })
    it('that is too large, or none at all, is refused', async () => {
      const large = await read(`Title\n${'x'.repeat(5 * 1_048_576)}\n`)
      expect(large.body).toEqual({ file: ['The file is larger than 5 MB.'] })
      const none = await world.as('staff').post('/api/admin/leads/imports/read', {})
      expect(none.body).toEqual({ file: ['No file was submitted.'] })
    })
  })

  it('rows are tried by the way of every new record, and nothing of them stays', async () => {
    const rows = await rowsOf(
      csv([
        ['Tried one', 'Nadia', 'n@x.test'],
        ['', 'Nadia', 'no address'],
      ]),
    )
    const before = await world.rows('select (select count(*) from leads) as l, (select count(*) from history) as h')
    expect(await send('try', rows)).toEqual([
      { row: 2, ok: true, title: 'Tried one' },
      {
        row: 3,
        ok: false,
        errors: { title: ['This field is required.'], contact_email: ['Enter a valid email address.'] },
      },
    ])
    const after = await world.rows('select (select count(*) from leads) as l, (select count(*) from history) as h')
    expect(after).toEqual(before)
  })

  it('cells are read as people write them', async () => {
    const head = ['Title', 'Contact', 'Email', 'Status', 'Assigned', 'Seller', 'Value', 'Close', 'Metadata', 'Notes']
    const fields = [
      ...FIELDS,
      'status',
      'assigned_to',
      'company',
      'estimated_value',
      'expected_close_date',
      'metadata',
      null,
    ]
    const sam = [
      'Cells one',
      'N',
      'n@x.test',
      'qualified',
      'Sam Staff',
      '',
      'AED 1,250.50',
      '2026-11-05',
      '',
      'left out',
    ]
    const mail = [
      'Cells two',
      'N',
      'n@x.test',
      'NEW',
      'SuperUser@people.test',
      String(world.ids.companyA),
      '10',
      '',
      '{"a":1}',
      '',
    ]
    const bad = ['Cells three', 'N', 'n@x.test', 'Old', 'Nobody', '', '1.234', '5/11/2026', '[1', '']
    const { results } = await imported(csv([sam, mail, bad], head), fields)
    expect(results[2]).toMatchObject({ ok: false })
    expect(Object.keys(results[2].errors).sort()).toEqual([
      'assigned_to',
      'estimated_value',
      'expected_close_date',
      'metadata',
      'status',
    ])
    expect(results[2].errors.assigned_to).toEqual(['There is no user “Nobody”.'])
    const [one, two, ...others] = await leads('Cells')
    expect(others).toEqual([])
    expect(one).toMatchObject({
      status: 'qualified',
      assigned_to: world.ids.user.staff,
      estimated_value: 1250.5,
      expected_close_date: '2026-11-05',
      source: 'web_form',
      notes: '',
    })
    expect(two).toMatchObject({
      assigned_to: world.ids.user.superuser,
      company: world.ids.companyA,
      metadata: { a: 1 },
    })
  })
  it('a label that several records have says so', async () => {
    const twin = { user_type: 'staff', first_name: 'Twin', last_name: 'Name', password: 'correct horse battery' }
    for (const email of ['twin1@x.test', 'twin2@x.test'])
      expect((await world.as('superuser').post('/api/admin/users', { ...twin, email })).status).toBe(201)
    const { results } = await imported(csv([['Twins', 'N', 'n@x.test', 'Twin Name']], [...HEAD, 'Assigned to']), [
      ...FIELDS,
      'assigned_to',
    ])
    expect(results[0].errors).toEqual({ assigned_to: ['2 users are called “Twin Name”. Give the id instead.'] })
  })

  it('the same file twice makes nothing twice, and the fixed rows of it alone are new', async () => {
    const rows = [
      ['Twice one', 'N', 'n@x.test'],
      ['Twice one', 'N', 'n@x.test'],
      ['Twice bad', 'N', 'wrong'],
    ]
    const first = await imported(csv(rows))
    expect(first.results.map(({ ok }) => ok)).toEqual([true, true, false])
    const second = await imported(csv([...rows.slice(0, 2), ['Twice bad', 'N', 'good@x.test']]))
    expect(second.results).toMatchObject([{ known: true }, { known: true }, { ok: true, title: 'Twice bad' }])
    expect(await leads('Twice')).toHaveLength(3)
    expect(await kept(first.id)).toMatchObject({
      total: 3,
      created: 2,
      failed: 1,
      known: 0,
      created_by_name: 'Sam Staff',
    })
    expect(await kept(second.id)).toMatchObject({ created: 1, failed: 0, known: 2 })
  })
  it('rows that are sent again after a lost answer say what they became, and are counted once', async () => {
    const rows = await rowsOf(csv([['Again', 'N', 'n@x.test']]))
    const id = await start(1)
    const [first] = await send(`${id}/rows`, rows)
    const [again] = await send(`${id}/rows`, rows)
    expect(again).toEqual({ row: 2, ok: true, id: first.id })
    const both = await Promise.all([start(1), start(1)])
    const same = await rowsOf(csv([['At once', 'N', 'n@x.test']]))
    await Promise.all(both.map((one) => send(`${one}/rows`, same)))
    expect(await leads('once')).toHaveLength(1)
    expect(await kept(id)).toMatchObject({ created: 1 })
  })
  it('automations and the history see them as any new record', async () => {
    const { results } = await imported(csv([['Told', 'N', 'n@x.test', 'Ali Seller']], [...HEAD, 'A']), [
      ...FIELDS,
      'assigned_to',
    ])
    expect(results[0].errors).toBeDefined()
    const told = await imported(csv([['Told', 'N', 'n@x.test', 'Sofia Root']], [...HEAD, 'A']), [
      ...FIELDS,
      'assigned_to',
    ])
    const { id } = told.results[0]
    const { body } = await world.as('staff').get(`/api/admin/leads/${id}/history`)
    expect(body[0]).toMatchObject({ action: 'create', through: 'import', actor_name: 'Sam Staff' })
    const news = await world.as('superuser').get('/api/notifications/?notification_type=lead_assigned')
    expect(news.body.results[0].related_object).toEqual({ type: 'lead', id })
  })

  describe('an import is taken back', () => {
    it('but for what somebody has worked with since', async () => {
      const { id, results } = await imported(
        csv([
          ['Undo one', 'N', 'n@x.test'],
          ['Undo changed', 'N', 'n@x.test'],
          ['Undo used', 'N', 'n@x.test'],
          ['Undo gone', 'N', 'n@x.test'],
        ]),
      )
      const [, changed, used, gone] = results.map((one) => one.id)
      await world.as('support').patch(`/api/admin/leads/${changed}`, { notes: 'Mine' })
      await world.as('support').post(`/api/admin/leads/${used}/add_note`, { note: 'Called' })
      await world.as('staff').delete(`/api/admin/leads/${gone}`)
      const answer = await undo(id)
      expect(answer.body).toMatchObject({
        undone: 2,
        next: null,
        kept: [
          { row: 4, id: used, title: 'Undo used' },
          { row: 3, id: changed, message: 'It was changed since.' },
        ],
      })
      expect((await leads('Undo')).map(({ title }) => title).sort()).toEqual(['Undo changed', 'Undo used'])
      expect(await kept(id)).toMatchObject({ undone: 2, can_undo: true })
      // What is taken back can be imported again.
      const again = await imported(csv([['Undo one', 'N', 'n@x.test']]))
      expect(again.results[0]).toMatchObject({ ok: true, title: 'Undo one' })
    })
    it('by who did it, or a superuser, if he may delete', async () => {
      const { id } = await imported(csv([['Whose', 'N', 'n@x.test']]))
      expect((await undo(id, 'support')).status).toBe(404)
      expect((await undo(id, 'superuser')).body).toMatchObject({ undone: 1 })
      expect((await world.as('staff').post(`/api/admin/customers/imports/${id}/undo`, {})).status).toBe(404)
    })
    it('in parts', async () => {
      const rows = Array.from({ length: 130 }, (_, n) => [`Parts ${n}`, 'N', 'n@x.test'])
      const { id } = await imported(csv(rows))
      const first = await undo(id)
      expect(first.body.undone).toBe(100)
      const rest = await world.as('staff').post(`/api/admin/leads/imports/${id}/undo`, { before: first.body.next })
      expect(rest.body).toEqual({ undone: 30, kept: [], next: null })
      expect(await kept(id)).toMatchObject({ undone: 130, can_undo: false })
    })
  })

  it('is refused to those who may not add, and what is no field of theirs', async () => {
    const calls = ['', '/read', '/try', '/1/rows']
    for (const path of calls) {
      expect((await world.as('sellerA').post(`/api/admin/leads/imports${path}`, {})).status).toBe(403)
      expect((await world.anonymous.post(`/api/admin/leads/imports${path}`, {})).status).toBe(401)
    }
    const group = await world
      .as('superuser')
      .post('/api/admin/groups', { name: 'Lookers', permissions: ['leads.view'] })
    await world.as('superuser').patch(`/api/admin/users/${world.ids.user.support}`, { groups: [group.body.id] })
    for (const path of calls)
      expect((await world.as('support').post(`/api/admin/leads/imports${path}`, {})).status).toBe(403)
    const rows = await rowsOf(csv([['No', 'N', 'n@x.test']]))
    for (const fields of [
      ['created_at', null, null],
      ['id', null, null],
      ['title', 'title', null],
      [null, null, null],
    ]) {
      const answer = await world.as('staff').post('/api/admin/leads/imports/try', { fields, rows })
      expect(answer.status).toBe(400)
      expect(Object.keys(answer.body)).toEqual(['fields'])
    }
    // Nobody goes on with somebody else's.
    const id = await start(1)
    const others = await world.as('superuser').post(`/api/admin/leads/imports/${id}/rows`, { fields: FIELDS, rows })
    expect(others.status).toBe(404)
  })

  it('asks who is meant once for all rows', async () => {
    const of = async (n: number, word: string) => {
      const people = ['Sam Staff', 'Sofia Root']
      const text = csv(
        Array.from({ length: n }, (_, at) => [`${word} ${at}`, 'N', 'n@x.test', people[at % 2] ?? '']),
        [...HEAD, 'A'],
      )
      const rows = await rowsOf(text)
      const texts = await world.statements(() => send('try', rows, [...FIELDS, 'assigned_to']))
      const isCommon = (one: string) => /import_rows|"name" in \(/.test(one)
      return texts.filter(isCommon).length
    }
    expect(await of(40, 'Common')).toBe(await of(2, 'Few'))
  })

  describe('every resource that has imports', () => {
    const staff = () => world.as('staff')
    const made: Readonly<Record<string, () => Promise<readonly [Loose, readonly string[]]>>> = {
      companies: async () => {
        const given = { company_name: 'Cranes of Sharjah', city: 'Sharjah', country: 'UAE', phone: '+971 6 500' }
        return [(await staff().post('/api/admin/companies', given)).body, Object.keys(given)]
      },
      equipment: async () => {
        const given = { name: 'Crane 12', category: 'Cranes', daily_rate: 1250.5, company: world.ids.companyA }
        return [(await staff().post('/api/admin/equipment', given)).body, Object.keys(given)]
      },
      opportunities: async () => {
        const given = {
          title: 'From a file',
          stage: 'closed_lost',
          loss_reason: 'Too dear',
          estimated_amount: 99.5,
          expected_close_date: '2026-11-05',
          assigned_to: world.ids.user.staff,
        }
        return [await makeOpportunity(world, given), Object.keys(given)]
      },
      interactions: async () => {
        const lead = await makeLead(world, { title: 'Talked to from a file' })
        const given = {
          interaction_type: 'whatsapp',
          related_to_lead: lead.id,
          subject: 'Said, "quoted"',
          duration_minutes: 15,
          next_action_at: '2026-11-05',
          performed_at: '2026-10-20T09:30:00.000Z',
          performed_by: world.ids.user.staff,
        }
        return [await makeInteraction(world, given), Object.keys(given)]
      },
    }
    it.each(Object.keys(made))('%s come back from their export, and go again', async (name) => {
      const [record, names] = (await made[name]?.()) ?? [{}, []]
      const base = `/api/admin/${name}`
      const { text } = await staff().get(`${base}/export?id=${record.id}&columns=${names.join()}`)
      const form = formOf({}, [{ part: 'file', name: `${name}.csv`, bytes: Buffer.from(text) }])
      const { rows } = (await postForm(staff(), `${base}/imports/read`, form)).body
      const { id } = (await staff().post(`${base}/imports`, { name: `${name}.csv`, total: 1 })).body
      const { results } = (await staff().post(`${base}/imports/${id}/rows`, { fields: names, rows })).body
      expect(results[0].errors).toBeUndefined()
      const copy = (await staff().get(`${base}/${results[0].id}`)).body
      for (const one of names) expect(copy[one], one).toEqual(record[one])
      expect((await staff().post(`${base}/imports/${id}/undo`, {})).body).toMatchObject({ undone: 1, kept: [] })
      expect((await staff().get(`${base}/${copy.id}`)).status).toBe(404)
    })
  })

  it('what was exported comes back as it was', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    const cell = fc
      .oneof(
        text,
        fc.constantFrom('=1+1', "'=x", '+971 50', '-', '@a', '"quoted", and', 'two\nlines', '1;2', 'Café أحمد'),
      )
      .filter((one) => one.trim() !== '' && !one.includes('\0') && one.isWellFormed())
    const lead = fc.record({
      title: cell,
      contact_name: cell,
      contact_email: fc.constant('n@x.test'),
      notes: cell,
      status: fc.constantFrom('new', 'lost'),
      estimated_value: fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100),
    })
    const names = ['title', 'contact_name', 'contact_email', 'notes', 'status', 'estimated_value', 'assigned_to']
    for (const [n, values] of fc.sample(lead, { numRuns: 12, seed: 7 }).entries()) {
      const made = await makeLead(world, { ...values, company_name: `Round ${n}`, assigned_to: world.ids.user.staff })
      const file = await world.as('staff').get(`/api/admin/leads/export?id=${made.id}&columns=${names.join()}`)
      const { results } = await imported(file.text, names)
      expect(results[0].errors).toBeUndefined()
      const copy = (await world.as('staff').get(`/api/admin/leads/${results[0].id}`)).body
      for (const name of names) expect(copy[name], `${name} of ${JSON.stringify(values)}`).toEqual(made[name])
    }
  })
})
