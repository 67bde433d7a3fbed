// A database is brought to the code's version once, and never by guesswork.
import { afterEach, describe, expect, inject, it } from 'vitest'
import { pending } from '../../scripts/migration.ts'
import { type Copy, emptyDatabase } from '../testing/templates.ts'
import { databases } from '../testing/world.ts'
import { migrate, migrationsOf, StartError } from './migrate.ts'
import { openDatabase } from './open.ts'

it.each(['sqlite', 'postgres'] as const)('the migrations of %s say all that the descriptions say', async (dialect) => {
  expect((await pending(dialect)).statements).toEqual([])
})

describe.each(databases)('on %s', (kind) => {
  let copy: Copy
  afterEach(() => copy.remove())
  const empty = async () => {
    copy = await emptyDatabase(inject('templates'), kind)
    return copy.database
  }
  const names = (dialect: 'sqlite' | 'postgres') => migrationsOf(dialect).map(({ name }) => name)

  it('an empty database gets all of them, and a second time none', async () => {
    const database = await empty()
    expect(await migrate(database)).toEqual(names(database.dialect))
    expect(await migrate(database)).toEqual([])
    expect(await database.read.run('select count(*) as n from leads', [])).toEqual([{ n: 0 }])
  })
  it('two that start together migrate once', async () => {
    const database = await empty()
    const others = copy.url === 'pglite:' ? [] : await Promise.all([1, 2, 3].map(() => openDatabase(copy.url)))
    const done = await Promise.all([database, ...others].map((one) => migrate(one)))
    await Promise.all(others.map((one) => one.close()))
    expect(done.filter((list) => list.length > 0)).toEqual([names(database.dialect)])
  })
  it('a newer database is refused, and left as it is', async () => {
    const database = await empty()
    await migrate(database)
    await database.transaction(async (tx) => {
      await tx.run("insert into migrations (name, hash) values ('9999_future', 'x')", [])
    })
    await expect(migrate(database)).rejects.toThrow(StartError)
    await expect(migrate(database)).rejects.toThrow(/newer than this code.*9999_future/)
    expect(await database.read.run('select count(*) as n from migrations', [])).toEqual([
      { n: names(database.dialect).length + 1 },
    ])
  })
  it('an edited migration is refused', async () => {
    const database = await empty()
    await migrate(database)
    const [first, ...rest] = migrationsOf(database.dialect)
    if (!first) throw new Error('There is no migration.')
    await expect(migrate(database, [{ ...first, hash: 'other' }, ...rest])).rejects.toThrow(/was edited/)
  })
  it('one that fails leaves nothing of itself', async () => {
    const database = await empty()
    const broken = {
      name: '0000_broken',
      statements: ['create table half (id integer)', 'create table nonsense ('],
      hash: 'h',
    }
    await expect(migrate(database, [broken])).rejects.toThrow()
    await expect((async () => database.read.run('select * from half', []))()).rejects.toThrow()
    expect(await migrate(database)).toEqual(names(database.dialect))
  })
})
