// Conditions to SQL: names from descriptions alone, every value a parameter, and nothing that widens by mistake.
import { describe, expect, it } from 'vitest'
import type { Where } from '../../shared/kernel/where.ts'
import { both } from '../../shared/kernel/where.ts'
import { leads } from '../../shared/resources/leads.ts'
import { makeLead } from '../testing/samples.ts'
import { databases, openWorld } from '../testing/world.ts'
import { compileWhere, Statement } from './compile.ts'
import { count } from './select.ts'

const sql = (where: Where, dialect: 'sqlite' | 'postgres' = 'postgres') => {
  const statement = new Statement(dialect)
  return { text: compileWhere(statement, leads, where, 't'), values: statement.values }
}

it('equal to null matches nothing: a seller without a company sees no record', () => {
  expect(sql({ company: { eq: null } })).toEqual({ text: 'false', values: [] })
})
it('undefined throws, wherever it stands', () => {
  for (const where of [
    { company: undefined },
    { company: { eq: undefined } },
    { and: [{ company: { eq: undefined } }] },
    { not: { company: { in: undefined } } },
    { has: undefined },
  ])
    expect(() => sql(where as unknown as Where)).toThrow()
})
it('a field that there is not throws, also by names of every object', () => {
  for (const name of ['titel', '__proto__x', 'constructor', 'toString', 'password'])
    expect(() => sql({ [name]: { eq: 1 } } as Where)).toThrow()
})
it('an operator that there is not throws', () => {
  for (const name of ['equals', 'constructor', 'toString'])
    expect(() => sql({ title: { [name]: 'x' } } as Where)).toThrow()
})
it('no value becomes text', () => {
  const evil = `'; drop table leads; --`
  for (const dialect of databases as readonly ('sqlite' | 'postgres')[]) {
    const { text, values } = sql(
      { title: { eq: evil, like: evil, ne: evil }, or: [{ status: { in: ['new', evil] } }], ids: [1, 2] },
      dialect,
    )
    expect(text).not.toContain('drop')
    expect(values.length).toBeGreaterThan(4)
  }
})
it('lists of nothing: in none is false, not in none is true, none of or is false, none of and is true', () => {
  const texts = [{ status: { in: [] } }, { status: { nin: [] } }, { or: [] }, { and: [] }, { ids: [] }, {}].map(
    (where) => sql(where as Where).text,
  )
  expect(texts).toEqual(['false', 'true', 'false', 'true', 'false', 'true'])
})
it('both() leaves out what says nothing', () => {
  expect(both(true, undefined)).toBe(true)
  expect(both(true, { ids: [1] })).toEqual({ ids: [1] })
  expect(both({ ids: [1] }, { ids: [2] })).toEqual({ and: [{ ids: [1] }, { ids: [2] }] })
})

describe.each(databases)('on %s, counted', (kind) => {
  it('every operator means what it says, nulls included', async () => {
    const world = await openWorld(kind)
    const { companyA } = world.ids
    for (const [status, company, estimated_value] of [
      ['new', companyA, 5],
      ['lost', null, null],
      ['qualified', companyA, 10],
    ] as const)
      await makeLead(world, { title: `Lead ${status}`, status, company, estimated_value })
    const number = (where: Where) => count(world.services.database.read, { resource: leads, where })
    const cases: [Where, number][] = [
      [true, 3],
      [{ company: { eq: companyA } }, 2],
      [{ company: { eq: null } }, 0],
      [{ company: { ne: companyA } }, 1],
      [{ company: { null: true } }, 1],
      [{ company: { null: false } }, 2],
      [{ company: { nin: [companyA] } }, 1],
      [{ company: { inOrNull: [companyA] } }, 3],
      [{ company: { inOrNull: [] } }, 1],
      [{ company: { inOrNull: [companyA] }, title: { like: 'lost' } }, 1],
      [{ estimated_value: { inOrNull: [500] } }, 2],
      [{ not: { company: { eq: null } } }, 3],
      [{ estimated_value: { gt: 500 } }, 1],
      [{ estimated_value: { gte: 500, lte: 500 } }, 1],
      [{ title: { like: 'LEAD' } }, 3],
      [{ title: { like: '%' } }, 0],
      [{ company: { is: { company_name: { eq: 'Gulf Lift' } } } }, 2],
      [{ company: { is: { company_name: { eq: 'Silk Road' } } } }, 0],
      [{ or: [{ status: { eq: 'new' } }, { status: { eq: 'lost' } }] }, 2],
      [{ and: [{ status: { in: ['new', 'lost'] } }, { company: { null: true } }] }, 1],
      [{ company: { eq: companyA }, and: [{ company: { eq: 999 } }] }, 0],
      [{ ids: [1, 3, 77] }, 2],
    ]
    for (const [where, wanted] of cases) expect([where, await number(where)]).toEqual([where, wanted])
    await world.close()
  })
})
