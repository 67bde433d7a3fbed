// What `?search=` finds: the same as looking at every record, on both databases, for few matches and for many.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { allOf, ids, leadMatches, pick, random } from '../testing/oracle.ts'
import { makeInteraction, makeLead, makeOpportunity } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const leads = [
  {
    title: 'Tower crane for a mall',
    contact_name: 'Nadia Karim',
    contact_phone: '+971 50 123-4567',
    company_name: 'Al Futtaim',
  },
  { title: 'Краны для стройки', contact_name: 'Анна Каренина', contact_email: 'anna@tolstoy.ru' },
  { title: 'رافعة شوكية للإيجار', contact_name: 'أحمد', contact_phone: '0501239999' },
  { title: '100% ready_to_go', contact_name: 'Percy Cent', contact_phone: '(04) 555.12.12' },
  { title: '1000 ready to go', contact_name: 'Zed', company_name: 'C:\\temp\\new' },
  { title: 'Visit 2026-10-21 site 123 456', contact_name: "Sinéad O'Brien" },
  { title: 'crane AND lift OR "quoted words"', contact_name: 'Straße Müller' },
  { title: 'ﬁne ligature ＷＩＤＥ', contact_name: 'Kelvin K' },
  { title: 'tall crane', contact_name: 'Mall Manager' },
]

describe.each(databases)('on %s', (kind) => {
  let world: World
  const titles = async (search: string, path = '/api/crm/leads/') =>
    (await allOf(world.as('staff'), path, `search=${encodeURIComponent(search)}`))
      .map(({ title, subject }) => title ?? subject)
      .reverse()
  beforeAll(async () => {
    world = await openWorld(kind)
    for (const lead of leads) await makeLead(world, lead)
  })
  afterAll(() => world.close())

  const t = leads.map(({ title }) => title)
  it.each<[string, string, (string | undefined)[]]>([
    ['a word', 'crane', [t[0], t[6], t[8]]],
    ['any case', 'CRANE', [t[0], t[6], t[8]]],
    ['the middle of a word', 'utta', [t[0]]],
    ['all words, in any field and order', 'mall crane', [t[0], t[8]]],
    ['all words, not one of them', 'crane nothing', []],
    ['a phrase', '"crane for"', [t[0]]],
    ['a phrase that nobody wrote in this order', '"for crane"', []],
    ['a phrase and a word', '"tower crane" nadia', [t[0]]],
    ['no phrase across two fields', '"mall nadia"', []],
    ['Cyrillic in capitals', 'АННА', [t[1]]],
    ['Cyrillic in the middle', 'стройк', [t[1]]],
    ['two Cyrillic words', 'краны каренина', [t[1]]],
    ['Arabic', 'شوكية', [t[2]]],
    ['an Arabic name', 'أحمد', [t[2]]],
    ['an umlaut in capitals', 'MÜLLER', [t[6]]],
    ['an address', 'anna@tolstoy.ru', [t[1]]],
    ['a percent sign is text', '100%', [t[3]]],
    ['a percent sign alone', '%', [t[3]]],
    ['an underscore is text', 'ready_to', [t[3]]],
    ['an underscore alone', '_', [t[3]]],
    ['a backslash is text', 'c:\\temp', [t[4]]],
    ['an apostrophe', "o'brien", [t[5]]],
    ['operators are words', 'crane AND lift', [t[6]]],
    ['OR is a word', 'tower OR tall', []],
    ['a minus is text', 'crane -tower', []],
    ['a star is text', 'cran*', []],
    ['a column is text', 'title:crane', []],
    ['an open quote is text', '"quoted', [t[6]]],
    ['one letter', 'z', [t[4]]],
    ['two letters', 'kк', []],
    ['two letters that are there', 'км', []],
    ['one Cyrillic letter', 'К', [t[1]]],
    ['one letter and a word', 'k nadia', [t[0], t[7]]],
    ['a phone by its digits', '971501234567', [t[0]]],
    ['a phone as somebody else writes it', '+971 (50) 123 45 67', [t[0]]],
    ['the end of a phone', '123-4567', [t[0]]],
    ['four digits of a phone', '4567', [t[0]]],
    ['the beginning of a phone', '+97150', [t[0]]],
    ['an area code in brackets', '(050) 123', [t[2]]],
    ['a phone with dots', '045551212', [t[3]]],
    ['a phone beside a word', 'nadia 501234567', [t[0]]],
    ['a date that stands in a title', '2026-10-21', [t[5]]],
    ['numbers that stand in a title, or in a phone', '123 456', [t[0], t[5]]],
    ['a part of a date', '2026-10', [t[5]]],
    ['a ligature by its letters', 'fine', [t[7]]],
    ['full-width letters', 'wide', [t[7]]],
    ['nothing but blanks', '   ', t],
    ['empty quotes', '""', t],
    [
      'twenty words, all there',
      'tower crane for a mall nadia karim al futtaim tower crane for a mall nadia karim al futtaim',
      [t[0]],
    ],
    [
      'fifteen words, the last one nowhere',
      'tower crane for a mall nadia karim al futtaim 971 50 123 4567 client nowhere',
      [],
    ],
  ])('%s: %s', async (_name, search, wanted) => {
    expect(await titles(search)).toEqual(wanted)
  })

  it('each resource is searched in its own fields, and in no others', async () => {
    await makeOpportunity(world, { title: 'Deal one', description: 'Excavator needed', notes: 'hidden words' })
    expect(await titles('excavator', '/api/crm/opportunities/')).toEqual(['Deal one'])
    expect(await titles('hidden', '/api/crm/opportunities/')).toEqual([])
    await makeInteraction(world, {
      related_to_customer: world.ids.customerA,
      subject: 'Call one',
      outcome: 'Promised an answer',
      next_action: 'hidden words',
    })
    expect(await titles('promised call', '/api/crm/interactions/')).toEqual(['Call one'])
    expect(await titles('hidden', '/api/crm/interactions/')).toEqual([])
    const secret = await makeLead(world, { title: 'Private', notes: 'hidden words' })
    expect(await titles('hidden')).toEqual([])
    await world.as('staff').delete(`/api/crm/leads/${secret.id}/`)
  })

  it('a search follows every change of a record', async () => {
    const lead = await makeLead(world, { title: 'Quokka' })
    expect(await titles('quokka')).toEqual(['Quokka'])
    await world.as('staff').patch(`/api/crm/leads/${lead.id}/`, { title: 'Wombat' })
    expect(await titles('quokka')).toEqual([])
    expect(await titles('wombat')).toEqual(['Wombat'])
    await world.as('staff').delete(`/api/crm/leads/${lead.id}/`)
    expect(await titles('wombat')).toEqual([])
    expect((await world.rows('select count(*) as n from leads_search'))[0]?.n).toEqual(
      (await world.rows('select count(*) as n from leads'))[0]?.n,
    )
  })

  it('a seller’s search finds nothing of another company', async () => {
    await makeLead(world, { title: 'Platypus of B', company: world.ids.companyB })
    expect((await world.as('sellerA').get('/api/crm/leads/?search=platypus')).body.count).toBe(0)
    expect((await world.as('sellerB').get('/api/crm/leads/?search=platypus')).body.count).toBe(1)
  })

  describe('with 1,300 leads', () => {
    let many: World
    let all: Loose[]
    beforeAll(async () => {
      many = await openWorld(kind)
      const next = random(11)
      // Through the front door, but many at once: what is under test is the reading.
      for (let at = 0; at < 1300; at += 50)
        await Promise.all(
          Array.from({ length: 50 }, (_, n) =>
            makeLead(many, {
              title: `${pick(next, ['crane', 'Crane', 'lift'])} ${pick(next, ['north', 'south', 'запад', 'شرق'])} ${at + n}`,
              contact_name: pick(next, ['Ali', 'Vera', 'Chen', 'Нина']),
              contact_phone: pick(next, ['', '+971 50 1', '+998 90 2']) + (at + n),
              status: pick(next, ['new', 'contacted', 'lost']),
              source: pick(next, ['web_form', 'phone']),
              company: pick(next, [null, many.ids.companyA]),
              estimated_value: pick(next, [null, 5, 10]),
            }),
          ),
        )
      all = await allOf(many.as('staff'), '/api/crm/leads/')
    }, 120_000)
    afterAll(() => many.close())

    it('more than a thousand matches are counted and paged rightly', async () => {
      const wanted = all.filter((lead) => leadMatches(lead, ['nadia@client']))
      expect(wanted).toHaveLength(1300)
      const got = await allOf(many.as('staff'), '/api/crm/leads/', 'search=nadia%40client')
      expect(ids(got)).toEqual(ids(wanted))
      const page = await many.as('staff').get('/api/crm/leads/?search=nadia%40client&page=65')
      expect(ids(page.body.results)).toEqual(ids(wanted).slice(-20))
      expect((await many.as('staff').get('/api/crm/leads/?search=nadia%40client&page=66')).status).toBe(404)
      const admin = await many.as('staff').get('/api/admin/leads?q=nadia&_start=1290&_end=1310')
      expect([admin.header('x-total-count'), admin.body.length]).toEqual(['1300', 10])
    })

    it('search, filters and order together are what brute force gives', () => {
      const term = fc.constantFrom(
        'crane',
        'LIFT',
        'north',
        'запад',
        'شرق',
        'ali',
        'n',
        'client',
        'nadia',
        '50 1',
        '99',
        'nobody',
        '1',
        'ВЕРА',
        'нин',
      )
      const filter = fc.constantFrom(
        '',
        'status=new',
        'status=new,lost',
        'source=phone',
        'status=contacted,lost&source=web_form',
        `company=${many.ids.companyA}`,
        'company=none&status=new,contacted,lost',
      )
      const order = fc.constantFrom('', 'ordering=status', 'ordering=-estimated_value', 'ordering=id', 'ordering=title')
      const person = fc.constantFrom('staff' as const, 'sellerA' as const)
      return fc.assert(
        fc.asyncProperty(
          fc.array(term, { minLength: 1, maxLength: 3 }),
          filter,
          order,
          person,
          async (terms, where, sort, who) => {
            const tests = new URLSearchParams(where)
            const wanted = all.filter(
              (lead) =>
                leadMatches(
                  lead,
                  terms.flatMap((text) => text.split(' ')),
                ) &&
                [...tests].every(([name, text]) =>
                  text.split(',').some((one) => (one === 'none' ? lead[name] === null : String(lead[name]) === one)),
                ) &&
                (who === 'staff' || lead.company === many.ids.companyA),
            )
            const got = await allOf(
              many.as(who),
              '/api/crm/leads/',
              `search=${encodeURIComponent(terms.join(' '))}&${where}&${sort}`,
            )
            expect(
              ids(got).sort((a, b) => a - b),
              JSON.stringify(terms),
            ).toEqual(ids(wanted).sort((a, b) => a - b))
            if (sort === '') expect(ids(got)).toEqual(ids(wanted))
          },
        ),
        { seed: 5, numRuns: 40 },
      )
    }, 90_000)
  })
})
