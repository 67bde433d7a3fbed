// Lists as CSV: what is in the file, who gets it, and what it costs.
import { setTimeout as delay } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { guarded, unguarded } from '../../shared/kernel/csv.ts'
import { setPageForTests } from '../records/export.ts'
import { makeLead } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

afterEach(() => setPageForTests(500))

const tableOf = (text: string): string[][] => parse(text, { bom: true })

describe.each(databases)('on %s', (kind) => {
  let world: World
  const file = async (query: string, resource = 'leads') => {
    const answer = await world.as('staff').get(`/api/admin/${resource}/export?${query}`)
    expect(answer.status, answer.text).toBe(200)
    return answer
  }
  /** The rows below the head. */
  const rows = async (query: string) => tableOf((await file(query)).text).slice(1)

  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  it('has the columns that are asked for, in their order, with labels for keys, ids and moments', async () => {
    await makeLead(world, {
      title: 'Export, "quoted"\nand more',
      source: 'web_form',
      assigned_to: world.ids.user.staff,
      estimated_value: 1250.5,
      expected_close_date: '2026-11-05',
      metadata: { page: '=1+1' },
      contact_phone: '+971 50 111 2222',
    })
    const columns =
      'title,source,assigned_to,estimated_value,expected_close_date,created_at,metadata,contact_phone,company'
    const answer = await file(`q=quoted&columns=${columns}`)
    expect(answer.header('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.header('content-disposition')).toContain('filename="leads-2026-10-21.csv"')
    expect(answer.text).toContain('\r\n')
    expect(tableOf(answer.text)).toEqual([
      ['Title', 'Source', 'Assigned to', 'Estimated value', 'Expected close', 'Created', 'Metadata', 'Phone', 'Seller'],
      [
        'Export, "quoted" and more',
        'Web form',
        'Sam Staff',
        '1250.5',
        '2026-11-05',
        '2026-10-21T12:00:00+04:00',
        '{"page":"=1+1"}',
        "'+971 50 111 2222",
        '',
      ],
    ])
  })
  it('speaks the language of the person who takes it, and an import understands it whatever its own', async () => {
    const staff = world.as('staff')
    await makeLead(world, { title: 'Exported in Arabic', status: 'contacted' })
    const speak = (language: string) => staff.patch('/api/accounts/profile/', { language })
    await speak('ar')
    const arabic = await file('q="Exported in Arabic"&columns=title,status,source,estimated_value')
    await speak('ru')
    const users = await file(`id=${world.ids.user.staff}&columns=email,is_active,user_type`, 'users')
    await speak('en')
    expect(tableOf(arabic.text)).toEqual([
      ['العنوان', 'الحالة', 'المصدر', 'القيمة المقدَّرة'],
      ['Exported in Arabic', 'تم التواصل', 'نموذج الموقع', ''],
    ])
    expect(tableOf(users.text)[0]).toEqual(['Эл. почта', 'Активен', 'Тип'])
    expect(tableOf(users.text)[1]?.slice(1)).toEqual(['Да', 'Сотрудник'])

    const [, [, status = '', source = ''] = []] = tableOf(arabic.text)
    const given = ['Read again', 'N', 'n@x.test', status, source]
    const fields = ['title', 'contact_name', 'contact_email', 'status', 'source']
    const row = (cells: readonly string[], n: number) => ({ row: n, key: `${n}`.padStart(22, 'k'), cells })
    const rows = [row(given, 2), row(['In Uzbek', 'N', 'n@x.test', 'SARALANGAN', 'phone'], 3)]
    const { body } = await staff.post('/api/admin/leads/imports/try', { fields, rows })
    expect(body.results).toMatchObject([{ ok: true }, { ok: true }])
    const wrong = await staff.post('/api/admin/leads/imports/try', {
      fields,
      rows: [row(['X', 'N', 'n@x.test', 'شيء', 'x'], 2)],
    })
    expect(Object.keys(wrong.body.results[0].errors).sort()).toEqual(['source', 'status'])
  })
  it('begins with the mark by which spreadsheets know UTF-8', async () => {
    const answer = await world.app.request('/api/admin/leads/export', {
      headers: { authorization: `Bearer ${await world.tokenOf('staff')}` },
    })
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
  it('is named after the view', async () => {
    const answer = await file('view=Hot%20leads%2Fالآن')
    expect(answer.header('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('leads-Hot-leads-الآن-2026-10-21.csv')}`,
    )
  })

  it('follows filters, search, ids and every order through all its pages, without a gap and without a repetition', async () => {
    const statuses = ['new', 'contacted', 'lost']
    for (let n = 0; n < 23; n++)
      await makeLead(world, {
        title: `Walk ${n % 4} ${n}`,
        status: statuses[n % 3],
        ...(n % 5 === 0 ? {} : { estimated_value: (n % 3) * 100 }),
        ...(n % 2 === 0 ? { expected_close_date: `2026-11-0${1 + (n % 6)}` } : {}),
      })
    // Smaller pages show their seams.
    setPageForTests(4)
    for (const field of [
      'id',
      'title',
      'status',
      'estimated_value',
      'expected_close_date',
      'created_at',
      'assigned_to',
    ])
      for (const direction of ['asc', 'desc'])
        for (const filter of ['q=Walk', 'q=Walk&status=new&status=lost', 'title_like=Walk%202']) {
          const query = `${filter}&_sort=${field},status&_order=${direction},desc`
          const listed = await world.as('staff').get(`/api/admin/leads?${query}&_end=100`)
          const titles = listed.body.map(({ title }: { title: string }) => title)
          expect(titles.length, query).toBeGreaterThan(4)
          expect((await rows(`${query}&columns=title`)).flat(), query).toEqual(titles)
        }
    const some = await world.as('staff').get('/api/admin/leads?q=Walk&_end=3')
    const ids = some.body.map(({ id }: { id: number }) => `id=${id}`).join('&')
    expect((await rows(`${ids}&columns=title`)).flat()).toEqual(some.body.map(({ title }: { title: string }) => title))
  })
  it('trap 10: ends, also when records come and go meanwhile, and has each of the others once', async () => {
    const ids: number[] = []
    for (let n = 0; n < 20; n++) ids.push((await makeLead(world, { title: `Ends ${n}` })).id)
    setPageForTests(4)
    const authorization = `Bearer ${await world.tokenOf('staff')}`
    const address = '/api/admin/leads/export?title_like=Ends&columns=title&_sort=id&_order=asc'
    const { body } = await world.app.request(address, { headers: { authorization } })
    const decoder = new TextDecoder()
    let text = ''
    for await (const part of body ?? []) {
      text += decoder.decode(part, { stream: true })
      // For every page that is read, one more record comes, until there are fifty.
      if (ids.length < 50) ids.push((await makeLead(world, { title: `Ends ${ids.length}` })).id)
      if (ids.length === 22) await world.as('staff').delete(`/api/admin/leads/${ids[19]}`)
    }
    const titles = text.trimEnd().split('\r\n').slice(1)
    expect(ids.length).toBeGreaterThan(24)
    expect(new Set(titles).size).toBe(titles.length)
    const kept = ids.slice(0, 20).map((_, n) => `Ends ${n}`)
    expect(titles.filter((title) => kept.includes(title))).toEqual(kept.filter((title) => title !== 'Ends 19'))
  })
  it('costs a statement for each page, whatever is in it', async () => {
    const texts = await world.statements(() => file(''))
    const reads = texts.filter((text) => /^select/.test(text))
    expect(reads.length).toBeLessThanOrEqual(4)
  })

  it('stays in the memory of the log: who exported how many of what', async () => {
    await file('q=quoted')
    const { body } = await world.as('staff').get('/api/admin/history?actor=me&_end=1')
    expect(body[0]).toMatchObject({
      action: 'export',
      resource: 'leads',
      record: 0,
      label: '1 lead',
      exists: false,
      summary: 'Exported.',
    })
    // A look at the head takes nothing along.
    await world.as('staff').call('HEAD', '/api/admin/leads/export')
    await delay(50)
    expect((await world.as('staff').get('/api/admin/history?actor=me&_end=1')).body[0].id).toBe(body[0].id)
  })

  it('never has what the caller may not see', async () => {
    const [head] = tableOf((await file('columns=user,lead,title', 'notifications')).text)
    expect(head).toEqual(['Title'])
    const [all] = tableOf((await file('', 'users')).text)
    expect(all).not.toContain('Password')
    const { body } = await world.as('superuser').post('/api/admin/notifications/export', {})
    expect(body.detail).toBeDefined()
    const mine = await world.as('staff').get('/api/admin/notifications?_end=100')
    expect(tableOf((await file('', 'notifications')).text)).toHaveLength(mine.body.length + 1)
  })
  it('is refused like the list', async () => {
    const call = async (person: 'sellerA' | 'customerA') => world.as(person).get('/api/admin/leads/export')
    expect((await call('sellerA')).status).toBe(403)
    expect((await call('customerA')).status).toBe(403)
    expect((await world.anonymous.get('/api/admin/leads/export')).status).toBe(401)
    const group = await world
      .as('superuser')
      .post('/api/admin/groups', { name: 'Tickets', permissions: ['tickets.view'] })
    await world.as('superuser').patch(`/api/admin/users/${world.ids.user.support}`, { groups: [group.body.id] })
    expect((await world.as('support').get('/api/admin/leads/export')).status).toBe(403)
    expect((await world.as('support').get('/api/admin/tickets/export')).status).toBe(200)
    expect((await world.as('staff').get('/api/admin/leads/export?status=nonsense')).status).toBe(400)
  })
})

describe('formulas', () => {
  it('are texts to a spreadsheet', () => {
    for (const text of ['=1+1', '+971', '-1', '@sum', '\t=1', '\r=1', ' =1', '＝1', "'=1"])
      expect(guarded(text), text).toBe(`'${text}`)
    for (const text of ['a=1', '1-2', "it's", 'أحمد', '']) expect(guarded(text)).toBe(text)
  })
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', '\r', '\n', '＝', '\uFEFF', 'a', '"', ','))
      .map((all) => all.join('')),
  )
  it('come back as they were, and none gets through', () =>
    fc.assert(
      fc.property(text, (one) => {
        expect(unguarded(guarded(one))).toBe(one)
        expect(guarded(one)).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/)
      }),
      { numRuns: 2000 },
    ))
})
