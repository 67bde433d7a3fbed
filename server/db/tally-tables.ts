/**
 * Tallies: narrow tables of counts and sums per group, kept by triggers, so that a count need not count.
 * SQLite adds to the group's row; PostgreSQL appends signed rows (an upserted row would make writers queue), which a
 * timer folds. Either way a count is the sum over the rows that match.
 */
import type { Resource } from '../../shared/kernel/resource.ts'
import type { DialectName } from './dialect.ts'
import type { Extra } from './extras.ts'

/** One grouping of a resource: counts by these fields, with sums of those. */
export interface Tally {
  readonly table: string
  readonly by: readonly string[]
  readonly sum: readonly string[]
}

/** The groupings of a resource, narrowest first. */
export function talliesOf(resource: Resource): Tally[] {
  return (resource.tally?.by ?? []).map((by) => ({
    table: [resource.name, 'tally', ...by].join('_'),
    by,
    sum: resource.tally?.sum ?? [],
  }))
}

/** Refs store 0 for none and texts '' for none, since a null is no key. */
const key = (resource: Resource, field: string, row: string) =>
  resource.fields[field]?.kind === 'ref' ? `coalesce(${row}."${field}", 0)` : `coalesce(${row}."${field}", '')`

const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

function sqliteTally(resource: Resource, tally: Tally): Extra {
  const { table, by, sum } = tally
  const keys = by.length > 0 ? by : ['one']
  const columns = keys.map((name) => `"${name}" not null default 0`).concat(`"n" integer not null`)
  columns.push(...sum.map((name) => `"${name}" integer not null`))
  const add = (row: string, sign: string) => {
    const values = by.length > 0 ? by.map((name) => key(resource, name, row)) : ['0']
    const amounts = [`${sign}1`, ...sum.map((name) => `${sign}coalesce(${row}."${name}", 0)`)]
    const updates = ['n', ...sum].map((name) => `"${name}" = "${name}" + excluded."${name}"`)
    return `insert into "${table}" (${list([...keys, 'n', ...sum])}) values (${[...values, ...amounts].join(', ')}) on conflict do update set ${updates.join(', ')};`
  }
  const watched = list([...by, ...sum])
  const trigger = (event: string, body: string) =>
    `create trigger "${table}_${event}" after ${event === 'update' && watched ? `update of ${watched}` : event} on "${resource.name}" begin ${body} end`
  const create = [
    `create table "${table}" (${columns.join(', ')}, primary key (${list(keys)})) without rowid`,
    trigger('insert', add('new', '')),
    trigger('delete', add('old', '-')),
  ]
  if (watched) create.push(trigger('update', `${add('old', '-')} ${add('new', '')}`))
  const groups = by.map((name) => `coalesce("${name}", ${resource.fields[name]?.kind === 'ref' ? '0' : "''"})`)
  const totals = ['count(*)', ...sum.map((name) => `coalesce(sum("${name}"), 0)`)]
  create.push(
    `insert into "${table}" (${list([...by, 'n', ...sum])}) select ${[...groups, ...totals].join(', ')} from "${resource.name}" where true${groups.length > 0 ? ` group by ${groups.join(', ')}` : ''}`,
  )
  const drop = ['insert', 'delete', 'update'].map((event) => `drop trigger if exists "${table}_${event}"`)
  return { table: resource.name, create, drop: [...drop, `drop table if exists "${table}"`] }
}

function postgresTally(resource: Resource, tally: Tally): Extra {
  const { table, by, sum } = tally
  const type = (name: string) => (resource.fields[name]?.kind === 'ref' ? 'bigint' : 'text collate "C"')
  const columns = [...by.map((name) => `"${name}" ${type(name)} not null`), '"n" bigint not null']
  columns.push(...sum.map((name) => `"${name}" bigint not null`))
  const rows = (from: string, sign: string) => {
    const groups = by.map((name) => key(resource, name, 'r'))
    const totals = [`${sign}count(*)`, ...sum.map((name) => `${sign}coalesce(sum(r."${name}"), 0)`)]
    return `select ${[...groups, ...totals].join(', ')} from ${from} r${groups.length > 0 ? ` group by ${groups.join(', ')}` : ''}`
  }
  const into = `insert into "${table}" (${list([...by, 'n', ...sum])})`
  const fn = (event: string, body: string) =>
    `create function "${table}_${event}"() returns trigger language plpgsql as $$ begin ${body} return null; end $$`
  const trigger = (event: string, referencing: string) =>
    `create trigger "${table}_${event}" after ${event} on "${resource.name}" referencing ${referencing} for each statement execute function "${table}_${event}"()`
  const sums = [...by.map((name) => `"${name}"`), ...['n', ...sum].map((name) => `sum("${name}") as "${name}"`)].join(
    ', ',
  )
  const named = (select: string) => `select * from (${select}) x(${list([...by, 'n', ...sum])})`
  const both = `${named(rows('gone', '-'))} union all ${named(rows('fresh', ''))}`
  const changed = ['n', ...sum].map((name) => `"${name}" <> 0`).join(' or ')
  return {
    table: resource.name,
    create: [
      `create table "${table}" (${columns.join(', ')})`,
      fn('insert', `${into} ${rows('fresh', '')};`),
      trigger('insert', 'new table as fresh'),
      fn('delete', `${into} ${rows('gone', '-')};`),
      trigger('delete', 'old table as gone'),
      fn(
        'update',
        `${into} select ${list([...by, 'n', ...sum])} from (select ${sums} from (${both}) b${by.length > 0 ? ` group by ${list(by)}` : ''}) d where ${changed};`,
      ),
      trigger('update', 'old table as gone new table as fresh'),
      `${into} ${rows(`"${resource.name}"`, '')}`,
    ],
    drop: [
      ...['insert', 'delete', 'update'].map(
        (event) => `drop trigger if exists "${table}_${event}" on "${resource.name}"`,
      ),
      ...['insert', 'delete', 'update'].map((event) => `drop function if exists "${table}_${event}"()`),
      `drop table if exists "${table}"`,
    ],
  }
}

/** The tables and triggers of a resource's tallies. */
export function tallyTables(resource: Resource, dialect: DialectName): [string, Extra][] {
  const build = dialect === 'sqlite' ? sqliteTally : postgresTally
  return talliesOf(resource).map((tally) => [tally.table, build(resource, tally)])
}
