// How Django's admin takes a search apart, statement by statement.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { makeLead } from '../testing/samples.ts'
import { databases, openWorld, type World } from '../testing/world.ts'

const people = [
  { title: 'AS', contact_name: 'Anna Smith' },
  { title: 'BS', contact_name: 'Bob Smith', company_name: 'Acme' },
  { title: 'AJ', contact_name: 'Anna Jones', company_name: 'Smith Co' },
  { title: 'carl', contact_name: 'Carl', contact_email: 'carl@smith.test' },
  { title: 'Gamma 100%', contact_name: 'Zoë' },
  { title: 'an "open quote', contact_name: 'Nobody' },
  ...['John Doe', "John O'Hara", 'John O"Hara', 'John Mauchly'].map((name) => ({ title: name, contact_name: '-' })),
]

describe.each(databases)('on %s', (kind) => {
  let world: World
  const titles = async (search: string): Promise<string[]> => {
    const answer = await world.as('staff').get(`/api/admin/leads?q=${encodeURIComponent(search)}`)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.header('x-total-count')).toBe(String(answer.body.length))
    return answer.body.map(({ title }: Loose) => title).reverse()
  }
  beforeAll(async () => {
    world = await openWorld(kind)
    for (const lead of people) await makeLead(world, lead)
  })
  afterAll(() => world.close())

  it.each<[string, number]>([
    ['"John Doe"', 1],
    ["'John Doe'", 1],
    // Django's test looks for names that begin with a word; here a word may stand anywhere.
    ['John Doe', 1],
    ['"John Doe" John', 1],
    ["'John Doe' John", 1],
    ['John Doe John', 1],
    ['"John Do"', 1],
    ["'John Do'", 1],
    ["'John O'Hara'", 0],
    ["'John O\\'Hara'", 1],
    ['"John O"Hara"', 0],
    ['"John O\\"Hara"', 1],
  ])('A4-43 quotes and spaces: %s finds %i', async (search, count) => {
    expect(await titles(search)).toHaveLength(count)
  })

  it.each<[string, string, string[]]>([
    ['B1', 'anna smith', ['AS', 'AJ']],
    ['B1', 'smith anna', ['AS', 'AJ']],
    ['B1', 'anna', ['AS', 'AJ']],
    ['B1', 'ANNA', ['AS', 'AJ']],
    ['B1', '   anna    jones ', ['AJ']],
    ['B2', 'bob acme', ['BS']],
    ['B2', 'bob acme nowhere', []],
    ['B3', '"smith co"', ['AJ']],
    ['B3', '"bob acme"', []],
    ['B4', '"anna jones" anna', ['AJ']],
    ['B5', '100%', ['Gamma 100%']],
    ['B5', '%', ['Gamma 100%']],
    ['B5', '_', []],
    ['B5', '"open', ['an "open quote']],
    ['A4-42', 'smith', ['AS', 'BS', 'AJ', 'carl']],
    ['A4-47', 'zoë', ['Gamma 100%']],
    ['A4-47', 'ZOË', ['Gamma 100%']],
  ])('%s: %s', async (_statement, search, wanted) => {
    expect(await titles(search)).toEqual(wanted)
  })

  it('A4-46 a null character is refused with a word', async () => {
    const refused = await world.as('staff').get('/api/admin/leads?q=a%00b')
    expect([refused.status, refused.body]).toEqual([400, { detail: 'Null characters are not allowed.' }])
  })

  it('B6 a blank search is none', async () => {
    for (const blank of ['', ' ', ' \t ']) expect(await titles(blank)).toHaveLength(people.length)
  })
})
