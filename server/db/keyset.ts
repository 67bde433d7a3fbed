/**
 * A long walk through a selection, a page at a time. Each page begins after the last row of the one before: the walk ends
 * although records come and go, meets none of them twice, and its last page costs no more than its first.
 */
import { columnList } from './columns.ts'
import { Statement } from './compile.ts'
import type { Connection, Raw } from './open.ts'
import { type Columns, matching, NEWEST, type Selection } from './select.ts'
import { orderBy, type SortKey, sortKeys } from './sort.ts'

/** Where a walk stands: what the last row is ordered by. */
export type Place = readonly unknown[]

const keyName = (at: number): string => `_key${at}`

/** What comes after a value, in the order of one key alone. */
function further(statement: Statement, { text, descending, nullable }: SortKey, value: unknown): string {
  if (value === null) return descending ? 'false' : `${text} is not null`
  const test = `${text} ${descending ? '<' : '>'} ${statement.bind(value)}`
  return descending && nullable ? `(${test} or ${text} is null)` : test
}

/** The condition under which a record comes after a place. */
function after(statement: Statement, keys: readonly SortKey[], place: Place): string {
  const ways: string[] = []
  const first = keys[0]
  const value = place[0]
  // Says nothing that the ways do not say, but an index can be entered by it.
  const bound =
    first && value !== null && !(first.descending && first.nullable)
      ? `${first.text} ${first.descending ? '<=' : '>='} ${statement.bind(value)} and `
      : ''
  for (const [at, key] of keys.entries()) {
    const same = keys
      .slice(0, at)
      .map(({ text }, before) =>
        place[before] === null ? `${text} is null` : `${text} = ${statement.bind(place[before])}`,
      )
    ways.push([...same, further(statement, key, place[at])].join(' and '))
  }
  return `${bound}(${ways.join(' or ')})`
}

/** The next records of a walk, and where it then stands; null when it is at its end. */
export async function selectAfter(
  db: Connection,
  selection: Selection & { readonly limit: number },
  columns: Columns,
  place: Place | null,
): Promise<{ readonly rows: Raw[]; readonly place: Place | null }> {
  const statement = new Statement(db.dialect)
  const { resource, limit, order = NEWEST } = selection
  const keys = sortKeys(resource, order, 't')
  const { list, joins } = columnList(statement, resource, columns)
  const kept = keys.map(({ text }, at) => `${text} as "${keyName(at)}"`).join(', ')
  const where = matching(statement, selection) + (place ? ` and ${after(statement, keys, place)}` : '')
  const by = orderBy(resource, order, 't')
  const ids = `select t.id from "${resource.name}" t where ${where} order by ${by} limit ${statement.bind(limit)}`
  const rows = await db.run(
    `select ${list}, ${kept} from (${ids}) p cross join "${resource.name}" t${joins} where t.id = p.id order by ${by}`,
    statement.values,
  )
  const last = rows.at(-1)
  return { rows, place: last && rows.length === limit ? keys.map((_, at) => last[keyName(at)]) : null }
}
