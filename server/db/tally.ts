/** Counts and sums out of a tally, where the condition speaks of nothing but the tally's own fields. */
import type { Resource } from '../../shared/kernel/resource.ts'
import type { Scalar, Test, Where } from '../../shared/kernel/where.ts'
import { Statement } from './compile.ts'
import type { Connection, Raw } from './open.ts'
import { type Tally, talliesOf } from './tally-tables.ts'

/** Field → the values of which one must hold (0 or '' stands for none), or undefined when it says more than that. */
function asValues(where: Where): Map<string, Scalar[]> | undefined {
  const values = new Map<string, Scalar[]>()
  const add = (part: Where): boolean => {
    if (part === true) return true
    return Object.entries(part).every(([name, test]) => {
      if (name === 'and') return (test as Where[]).every(add)
      if (['or', 'not', 'has', 'ids'].includes(name) || values.has(name)) return false
      const { eq, in: some, inOrNull, null: none, ...rest } = test as Test
      if (Object.keys(rest).length > 0 || [eq, some, inOrNull, none].filter((one) => one !== undefined).length !== 1)
        return false
      if (none === false) return false
      // 0 stands for none in a tally, and for no record in a question.
      const asked = eq === null ? [] : [...new Set(some ?? inOrNull ?? [eq ?? 0])].filter((value) => value !== 0)
      values.set(name, none ? [0] : inOrNull ? [0, ...asked] : asked)
      return true
    })
  }
  return add(where) ? values : undefined
}

const cache = new Map<string, Tally[]>()
const tallies = (resource: Resource): Tally[] => {
  const known = cache.get(resource.name) ?? talliesOf(resource)
  cache.set(resource.name, known)
  return known
}

interface Question {
  readonly resource: Resource
  readonly where: Where
  readonly group?: string
}
/** Rows `{value, n, …sums}` per value of `group` (one row without), or undefined when no tally can tell. */
export async function readTally(db: Connection, { resource, where, group }: Question): Promise<Raw[] | undefined> {
  const choices = tallies(resource)
  const values = choices.length > 0 ? asValues(where) : undefined
  if (!values) return undefined
  const needed = group === undefined ? [...values.keys()] : [group, ...values.keys()]
  const tally = choices.find(({ by }) => needed.every((name) => by.includes(name)))
  if (!tally) return undefined
  const statement = new Statement(db.dialect)
  const conditions = [...values].map(([name, some]) =>
    some.length === 0 ? 'false' : `"${name}" in (${some.map((value) => statement.bind(value)).join(', ')})`,
  )
  const columns = ['n', ...tally.sum].map((name) => `coalesce(sum("${name}"), 0) as "${name}"`)
  const value = group === undefined ? [] : [`"${group}" as value`]
  return db.run(
    `select ${[...value, ...columns].join(', ')} from "${tally.table}" where ${conditions.join(' and ') || 'true'}${group === undefined ? '' : ` group by "${group}"`}`,
    statement.values,
  )
}

/** The number of records, or undefined when no tally can tell. */
export async function countFromTally(db: Connection, resource: Resource, where: Where): Promise<number | undefined> {
  const rows = await readTally(db, { resource, where })
  return rows === undefined ? undefined : Number(rows[0]?.n)
}

/** PostgreSQL: folds the signed rows of every tally into one per group. Harmless beside writers and other folders. */
export async function foldTallies(tx: Connection, resources: Iterable<Resource>): Promise<void> {
  const lock = await tx.run('select pg_try_advisory_xact_lock(7302) as mine', [])
  if (!lock[0]?.mine) return
  for (const resource of resources)
    for (const { table, by, sum } of tallies(resource)) {
      const groups = by.map((name) => `"${name}"`)
      const sums = ['n', ...sum].map((name) => `sum("${name}") as "${name}"`)
      const names = [...groups, ...['n', ...sum].map((name) => `"${name}"`)].join(', ')
      const grouped = groups.length > 0 ? ` group by ${groups.join(', ')}` : ''
      await tx.run(
        `with gone as (delete from "${table}" returning *) insert into "${table}" (${names}) select ${[...groups, ...sums].join(', ')} from gone${grouped} having count(*) > 0`,
        [],
      )
    }
}
