/** The statements that read records: a page, one, a count. */
import { isRefs } from '../../shared/kernel/many-kinds.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { both, type Test, type Where } from '../../shared/kernel/where.ts'
import { columnList } from './columns.ts'
import { compileWhere, Statement } from './compile.ts'
import type { DialectName } from './dialect.ts'
import { linkTable } from './links.ts'
import type { Connection, Raw } from './open.ts'
import { searchId, searchIds, type Term } from './search.ts'
import { type Order, orderBy } from './sort.ts'
import { countFromTally } from './tally.ts'
import { WrittenOnce } from './written-once.ts'

export type { Order } from './sort.ts'

/** What to read of which records. */
export interface Selection {
  readonly resource: Resource
  readonly where: Where
  /** Folded words; more than a thousand records match them (fewer are named in `where`). */
  readonly terms?: readonly Term[]
  readonly order?: readonly Order[]
  readonly limit?: number
  readonly offset?: number
}
/** A column and the key that it has in the answer. */
interface Column {
  readonly name: string
  readonly as: string
}
/** Which columns: fields, labels of refs, and conditions answered as columns. They come in the order of the wire. */
export interface Columns {
  readonly list: readonly (Column & { readonly label: boolean })[]
  readonly verdicts: Readonly<Record<string, Where>>
}
/** Lists by their names: the code and the descriptions know so many. The text of a list is written once for each. */
const lists = new Map<string, Columns['list']>()
/** These fields, under their own names. */
export function fieldsOnly(names: readonly string[], verdicts: Columns['verdicts'] = {}): Columns {
  const key = names.join()
  const list = lists.get(key) ?? names.map((name) => ({ name, as: name, label: false }))
  lists.set(key, list)
  return { list, verdicts }
}

/** The order of a selection that has none. */
export const NEWEST: readonly Order[] = [{ field: 'id', descending: true }]

/** Several values of one indexed field, newest first: one walk per value, merged, instead of a sort of all matches. */
function arms(resource: Resource, where: Where, order: readonly Order[]): Where[] {
  const first = order[0]
  if (where === true || (first && first.field !== 'id' && first.field !== 'created_at')) return [where]
  const parts: readonly Where[] = 'and' in where && where.and ? where.and : [where]
  for (const [at, part] of parts.entries()) {
    if (part === true) continue
    for (const [name, test] of Object.entries(part)) {
      const field = resource.fields[name]
      const { in: some, inOrNull } = (test ?? {}) as Test
      const tests: Test[] = [...new Set(some ?? inOrNull)].map((value) => ({ eq: value }))
      if (inOrNull) tests.push({ null: true })
      if (!field || tests.length < 2 || tests.length > 12) continue
      if (field.kind !== 'choice' && field.kind !== 'ref') continue
      const rest = parts.filter((_, index) => index !== at)
      return tests.map((one) => both({ ...part, [name]: one }, ...rest))
    }
  }
  return [where]
}

/** The condition under which a record `t` is in a selection. */
export function matching(statement: Statement, { resource, where, terms }: Selection): string {
  const condition = compileWhere(statement, resource, where, 't')
  return terms ? `${condition} and t.id in (${searchIds(statement, resource, terms)})` : condition
}

function pageOfIds(statement: Statement, selection: Selection): string {
  const { resource, where, terms, order = NEWEST } = selection
  const from = (condition: Where) => {
    return `select t.id from "${resource.name}" t where ${matching(statement, { ...selection, where: condition })}`
  }
  const ways = arms(resource, where, order)
  const limit = () => {
    const some = selection.limit === undefined ? '' : ` limit ${statement.bind(selection.limit)}`
    return selection.offset ? `${some} offset ${statement.bind(selection.offset)}` : some
  }
  if (ways.length === 1 && terms && where === true && order === NEWEST) {
    // The search table itself is walked newest first: no sort, and no look at the records before they are chosen.
    return `${searchIds(statement, resource, terms)} order by ${searchId[statement.dialect]} desc${limit()}`
  }
  if (ways.length === 1) {
    const text = from(where)
    // The same order, but the index on it is narrower than the table: deep pages cost a third less.
    const narrow = where === true && order === NEWEST ? 't.created_at desc nulls last, ' : ''
    return `${text} order by ${narrow}${orderBy(resource, order, 't')}${limit()}`
  }
  const direction = order[0]?.descending === false ? 'asc' : 'desc'
  const text = ways.map(from).join(' union all ')
  return `select id from (${text}) u order by id ${direction}${limit()}`
}

/**
 * A page of records with labels and verdicts, in one statement. `cross join` keeps SQLite from walking the whole table
 * in the wanted order and looking each row up among the ids.
 */
export async function selectPage(db: Connection, selection: Selection, columns: Columns): Promise<Raw[]> {
  const statement = new Statement(db.dialect)
  const { resource, order = NEWEST } = selection
  const { list, joins } = columnList(statement, resource, columns)
  const ids = pageOfIds(statement, selection)
  return db.run(
    `select ${list} from (${ids}) p cross join "${resource.name}" t${joins} where t.id = p.id order by ${orderBy(resource, order, 't')}`,
    statement.values,
  )
}

/** The ids of a selection, in its order. */
export async function selectIds(db: Connection, selection: Selection): Promise<number[]> {
  const statement = new Statement(db.dialect)
  const rows = await db.run(pageOfIds(statement, selection), statement.values)
  return rows.map((row) => Number(row.id))
}

const byId = new WrittenOnce<string>()
/** The text for one record without verdicts, written once for each list: its only value is the id. */
const oneById = (dialect: DialectName, resource: Resource, columns: Columns): string =>
  byId.text(dialect, resource, columns.list, () => {
    const statement = new Statement(dialect)
    const { list, joins } = columnList(statement, resource, columns)
    return `select ${list} from "${resource.name}" t${joins} where t.id = ${statement.bind(0)}`
  })
const hasVerdicts = ({ verdicts }: Columns): boolean => {
  for (const _ in verdicts) return true
  return false
}

/**
 * One record, or undefined; the verdicts say what may be done with it. `lock` makes other writers of the record wait for
 * our transaction (SQLite has one writer anyway).
 */
export async function selectOne(
  db: Connection,
  resource: Resource,
  id: number,
  columns: Columns,
  lock = false,
): Promise<Raw | undefined> {
  const wait = lock && db.writing && db.dialect === 'postgres' ? ' for update of t' : ''
  if (!wait && !hasVerdicts(columns)) return (await db.run(oneById(db.dialect, resource, columns), [id]))[0]
  const statement = new Statement(db.dialect)
  const { list, joins } = columnList(statement, resource, columns)
  const where = `where t.id = ${statement.bind(id)}${wait}`
  // A statement that waited sees the record as it is then, but its links as they were: so they are read by a second one.
  if (wait && columns.list.some(({ name }) => resource.fields[name]?.kind === 'refs'))
    await db.run(`select 1 from "${resource.name}" t where t.id = $1${wait}`, [id])
  const rows = await db.run(`select ${list} from "${resource.name}" t${joins} ${where}`, statement.values)
  return rows[0]
}

/** How many records match, exactly: from a tally where one knows, else by counting. */
export async function count(db: Connection, selection: Selection): Promise<number> {
  const { resource, where, terms } = selection
  const tallied = terms ? undefined : await countFromTally(db, resource, where)
  if (tallied !== undefined) return tallied
  const statement = new Statement(db.dialect)
  if (terms && where === true) {
    const text = `select count(*) as n from (${searchIds(statement, resource, terms)}) f`
    const ask = async () => Number((await db.run(text, statement.values))[0]?.n)
    return db.remembered ? db.remembered.count(JSON.stringify([text, statement.values]), ask) : ask()
  }
  const rows = await db.run(
    `select count(*) as n from "${resource.name}" t where ${matching(statement, selection)}`,
    statement.values,
  )
  return Number(rows[0]?.n)
}

/** Counts, and sums of these amounts, per value of a field; a record that points at several counts for each. */
export async function countBy(
  db: Connection,
  selection: Selection,
  name: string,
  sums: readonly string[] = [],
): Promise<Raw[]> {
  const { resource } = selection
  const statement = new Statement(db.dialect)
  const field = resource.fields[name]
  const many = field && isRefs(field)
  const value = many ? 'k.target' : `t."${name}"`
  const amounts = sums.map((amount) => `, coalesce(sum(t."${amount}"), 0) as "${amount}"`).join('')
  const links = many ? ` left join "${linkTable(resource, name)}" k on k.owner = t.id` : ''
  return db.run(
    `select ${value} as value, count(*) as n${amounts} from "${resource.name}" t${links} where ${matching(statement, selection)} group by ${value}`,
    statement.values,
  )
}

/** Counts for each of several conditions, in one pass over the selection. */
export async function countEach(db: Connection, selection: Selection, each: readonly Where[]): Promise<number[]> {
  const { resource } = selection
  const statement = new Statement(db.dialect)
  const sums = each.map((one) => `sum(case when ${compileWhere(statement, resource, one, 't')} then 1 else 0 end)`)
  const columns = sums.map((sum, at) => `coalesce(${sum}, 0) as c${at}`)
  const [row] = await db.run(
    `select ${columns.join(', ')} from "${resource.name}" t where ${matching(statement, selection)}`,
    statement.values,
  )
  return each.map((_, at) => Number(row?.[`c${at}`] ?? 0))
}
