/**
 * Conditions to SQL. Names come from descriptions alone and every value is a parameter, so that text from outside never
 * becomes part of a statement. Equal shapes give equal texts, which the connection prepares once.
 */
import { type AnyField, idField, type RefField } from '../../shared/kernel/kinds.ts'
import { isRefs, type RefsField } from '../../shared/kernel/many-kinds.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { Has, Scalar, Test, Where } from '../../shared/kernel/where.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { type DialectName, encoders } from './dialect.ts'
import { linkTable } from './links.ts'
import { likePattern } from './search.ts'

/** A statement in the making: its parameters, in the order of their places. */
export class Statement {
  readonly dialect: DialectName
  readonly values: unknown[] = []
  private aliases = 0

  constructor(dialect: DialectName) {
    this.dialect = dialect
  }

  /** A bare place: for values that are stored, and for search texts. */
  place(value: unknown): string {
    this.values.push(value)
    return this.dialect === 'sqlite' ? '?' : `$${this.values.length}`
  }

  /**
   * The place of a value that a column is compared with, or of a limit. SQLite with STAT4 looks at a bare `?` there, and
   * then plans the statement anew on every call (25 µs for a look-up by key that takes 3); behind `select` it does not.
   */
  bind(value: unknown): string {
    const place = this.place(value)
    return this.dialect === 'sqlite' ? `(select ${place})` : place
  }

  /** The place of a value of this field that is compared. */
  value(field: AnyField, value: unknown): string {
    return this.bind(encoders[this.dialect][field.kind](value))
  }

  /** The place of a value of this field that is stored. */
  stored(field: AnyField, value: unknown): string {
    return this.place(encoders[this.dialect][field.kind](value))
  }

  alias(): string {
    return `x${++this.aliases}`
  }
}

type Compare = (statement: Statement, column: string, field: AnyField, value: never) => string
const compare =
  (operator: string): Compare =>
  (statement, column, field, value: Scalar) =>
    `${column} ${operator} ${statement.value(field, value)}`
/** More values than this go as one parameter: statements have a limit. Only ids come in such numbers. */
const MANY = 100
/** A list of ids of any length, as one parameter. */
export const manyIds = (statement: Statement, ids: readonly Scalar[]): string =>
  statement.dialect === 'sqlite'
    ? `(select value from json_each(${statement.place(JSON.stringify(ids))}))`
    : `(select unnest(${statement.place(ids)}::bigint[]))`
const listed =
  (operator: string, none: string): Compare =>
  (statement, column, field, values: readonly Scalar[]) => {
    if (values.length === 0) return none
    const list =
      (field.kind === 'ref' || field === idField) && values.length > MANY
        ? manyIds(statement, values)
        : `(${values.map((value) => statement.value(field, value)).join(', ')})`
    return `${column} ${operator} ${list}`
  }

const tests: Record<keyof Test, Compare> = {
  // "Equal to nothing" is true of no record; whoever means empty says so with `null: true`.
  eq: (statement, column, field, value: Scalar | null) =>
    value === null ? 'false' : compare('=')(statement, column, field, value as never),
  ne: (statement, column, field, value: Scalar) =>
    `(${column} <> ${statement.value(field, value)} or ${column} is null)`,
  in: listed('in', 'false'),
  nin: (statement, column, field, values: readonly Scalar[]) =>
    values.length === 0
      ? 'true'
      : `(${listed('not in', 'true')(statement, column, field, values as never)} or ${column} is null)`,
  inOrNull: (statement, column, field, values: readonly Scalar[]) =>
    `(${listed('in', 'false')(statement, column, field, values as never)} or ${column} is null)`,
  gt: compare('>'),
  gte: compare('>='),
  lt: compare('<'),
  lte: compare('<='),
  null: (_statement, column, _field, value: boolean) => `${column} is ${value ? '' : 'not '}null`,
  outside: (statement, column, field, [from, to]: readonly [Scalar, Scalar]) =>
    `(${column} < ${statement.value(field, from)} or ${column} >= ${statement.value(field, to)} or ${column} is null)`,
  like: (statement, column, _field, value: string) =>
    `fold(${column}) like ${statement.bind(likePattern(fold(value)))} escape '\\'`,
  is: (statement, column, field, where: Where) => {
    const target = resourceNamed((field as RefField).target)
    const alias = statement.alias()
    const inner = compileWhere(statement, target, where, alias)
    return `exists (select 1 from "${target.name}" ${alias} where ${alias}.id = ${column} and ${inner})`
  },
}

function compileTest(statement: Statement, column: string, field: AnyField, test: Test): string {
  const parts: string[] = []
  for (const [operator, value] of Object.entries(test)) {
    if (value === undefined) throw new Error(`A condition on ${column} compares with undefined.`)
    if (!Object.hasOwn(tests, operator)) throw new Error(`There is no test "${operator}".`)
    const compile = tests[operator as keyof Test]
    parts.push(compile(statement, column, field, value as never))
  }
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

/** Tests of a field that points at several records: one link that passes is enough, and to be "not" one is to have no such link. */
function compileLinks(s: Statement, resource: Resource, name: string, field: RefsField, test: Test, alias: string) {
  const table = linkTable(resource, name)
  const owners = (condition: string) => `${alias}.id in (select k.owner from "${table}" k where ${condition})`
  const any = (ids: readonly Scalar[]) => (ids.length === 0 ? 'false' : owners(`k.target in ${manyIds(s, ids)}`))
  const has = `exists (select 1 from "${table}" k where k.owner = ${alias}.id)`
  const { eq, ne, in: some, nin, inOrNull, null: none, is, ...rest } = test
  if (Object.keys(rest).length > 0) throw new Error(`${resource.name}.${name} knows no test "${Object.keys(rest)}".`)
  const parts: string[] = []
  if (eq !== undefined) parts.push(eq === null ? 'false' : owners(`k.target = ${s.bind(eq)}`))
  if (ne !== undefined) parts.push(`not ${owners(`k.target = ${s.bind(ne)}`)}`)
  if (some) parts.push(any(some))
  if (nin) parts.push(`not ${any(nin)}`)
  if (inOrNull) parts.push(`(${any(inOrNull)} or not ${has})`)
  if (none !== undefined) parts.push(none ? `not ${has}` : has)
  if (is) {
    const inner = s.alias()
    const condition = compileWhere(s, resourceNamed(field.target), is, inner)
    parts.push(owners(`k.target in (select ${inner}.id from "${field.target}" ${inner} where ${condition})`))
  }
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

/** As a list and not as `exists`: the planner then begins with the few that point, and not with all that are pointed at. */
function compileHas(statement: Statement, { resource, by, where }: Has, alias: string): string {
  const child = resourceNamed(resource)
  const inner = statement.alias()
  const condition = compileWhere(statement, child, where ?? true, inner)
  const field = child.fields[by]
  if (field && isRefs(field))
    return `${alias}.id in (select k.target from "${linkTable(child, by)}" k where k.owner in (select ${inner}.id from "${child.name}" ${inner} where ${condition}))`
  return `${alias}.id in (select ${inner}."${by}" from "${child.name}" ${inner} where ${inner}."${by}" is not null and ${condition})`
}

function compileIds(statement: Statement, ids: readonly number[], alias: string): string {
  if (ids.length === 0) return 'false'
  if (ids.length === 1) return `${alias}.id = ${statement.bind(ids[0])}`
  return `${alias}.id in ${manyIds(statement, ids)}`
}

/** The condition as SQL on the table's alias; `true` for every record. */
export function compileWhere(statement: Statement, resource: Resource, where: Where, alias: string): string {
  if (where === true) return 'true'
  const parts: string[] = []
  const all = (list: readonly Where[], glue: string) =>
    `(${list.map((one) => compileWhere(statement, resource, one, alias)).join(glue)})`
  for (const [name, value] of Object.entries(where)) {
    if (value === undefined) throw new Error(`A condition on ${resource.name} has no test for ${name}.`)
    if (name === 'and') parts.push((value as Where[]).length > 0 ? all(value as Where[], ' and ') : 'true')
    else if (name === 'or') parts.push((value as Where[]).length > 0 ? all(value as Where[], ' or ') : 'false')
    else if (name === 'not') parts.push(`not ${all([value as Where], '')}`)
    else if (name === 'has') parts.push(compileHas(statement, value as Has, alias))
    else if (name === 'ids') parts.push(compileIds(statement, value as number[], alias))
    else {
      const own = Object.hasOwn(resource.fields, name) ? resource.fields[name] : undefined
      const field = name === 'id' ? idField : own
      if (!field) throw new Error(`${resource.name} has no field "${name}".`)
      const test = value as Test
      parts.push(
        isRefs(field)
          ? compileLinks(statement, resource, name, field, test, alias)
          : compileTest(statement, `${alias}."${name}"`, field, test),
      )
    }
  }
  return parts.length === 0 ? 'true' : parts.join(' and ')
}
