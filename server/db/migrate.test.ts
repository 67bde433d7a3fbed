// A database is brought to the code's version once, and never by guesswork.
import { afterEach, describe, expect, inject, it } from 'vitest'
import { difference, pending, type Saved } from '../../scripts/migration.ts'
import { makeInteraction, makeLead } from '../testing/samples.ts'
import { type Copy, emptyDatabase } from '../testing/templates.ts'
import { databases, openWorld } from '../testing/world.ts'
import { migrate, migrationsOf, StartError } from './migrate.ts'
import { openDatabase } from './open.ts'

it.each(['sqlite', 'postgres'] as const)('the migrations of %s say all that the descriptions say', async (dialect) => {
  expect((await pending(dialect)).statements).toEqual([])
})

describe('a table that SQLite must rebuild', () => {
  /** The statements that let the company of a lead be null, which no statement of SQLite can say. */
  async function rebuild(): Promise<string[]> {
    const { now } = await pending('sqlite')
    const after = JSON.parse(JSON.stringify(now))
    after.tables.tables.leads.columns.company_name.notNull = false
    return difference('sqlite', now, after as Saved)
  }
  const everything = (world: Awaited<ReturnType<typeof openWorld>>) =>
    Promise.all(
      ['leads', 'interactions', 'leads_search', 'leads_tally', 'leads_tally_status'].map((table) =>
        world.rows(`select * from "${table}" order by rowid`).catch(() => world.rows(`select * from "${table}"`)),
      ),
    )

  it('keeps its rows, what points at them, its counts, its search, and where its ids go on', async () => {
    const world = await openWorld('sqlite')
    const { database } = world.services
    const lead = await makeLead(world, { title: 'Kept' })
    await makeInteraction(world, { related_to_lead: lead.id })
    const gone = await makeLead(world)
    await world.as('staff').delete(`/api/crm/leads/${gone.id}/`)
    const before = await everything(world)
    const statements = await rebuild()
    expect(statements.filter((text) => text.startsWith('DROP TABLE'))).toHaveLength(1)
    const next = { name: '0999_rebuild', statements, hash: 'h' }
    expect(await migrate(database, [...migrationsOf('sqlite'), next])).toEqual(['0999_rebuild'])
    expect(await everything(world)).toEqual(before)
    expect((await makeLead(world)).id).toBe(gone.id + 1)
    expect((await world.as('staff').get('/api/crm/leads/?search=kept')).body.count).toBe(1)
    expect((await world.as('staff').get('/api/crm/leads/?status=new')).body.count).toBe(2)
    // And foreign keys are watched again.
    const dangling =
      'insert into interactions (interaction_type, related_to_lead, created_at, updated_at) values (?, ?, ?, ?)'
    await expect(
      database.transaction(async (tx) => void (await tx.run(dangling, ['call', 987_654, 'x', 'x']))),
    ).rejects.toThrow(/FOREIGN KEY/)
    await world.close()
  })
  it('is left as it was when something would point at nothing', async () => {
    const world = await openWorld('sqlite')
    const lead = await makeLead(world)
    await makeInteraction(world, { related_to_lead: lead.id })
    const before = await everything(world)
    const careless = { name: '0999_careless', statements: [`delete from leads where id = ${lead.id}`], hash: 'h' }
    const all = [...migrationsOf('sqlite'), careless]
    await expect(migrate(world.services.database, all)).rejects.toThrow(/interactions \d+ points at no leads/)
    expect(await everything(world)).toEqual(before)
    expect((await world.as('staff').delete(`/api/crm/leads/${lead.id}/`)).status).toBe(204)
    await world.close()
  })
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
