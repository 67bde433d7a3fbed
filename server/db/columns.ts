/** Columns as SQL: fields, labels of refs, and conditions answered as columns. */
import type { BackrefField } from '../../shared/kernel/kinds.ts'
import { isRefs, type RefsField } from '../../shared/kernel/many-kinds.ts'
import { isRef, type Resource } from '../../shared/kernel/resource.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { compileWhere, type Statement } from './compile.ts'
import type { DialectName } from './dialect.ts'
import { linkTable } from './links.ts'
import type { Columns } from './select.ts'
import { WrittenOnce } from './written-once.ts'

interface ColumnText {
  readonly list: string
  readonly joins: string
}
const texts = new WrittenOnce<ColumnText>()

const array: Record<DialectName, (value: string, order: string) => string> = {
  sqlite: (value, order) => `json_group_array(${value} order by ${order})`,
  postgres: (value, order) => `coalesce(json_agg(${value} order by ${order}), '[]')`,
}
/** The ids that a field points at, or their labels, in the order of the ids. */
function linked(dialect: DialectName, resource: Resource, name: string, field: RefsField, label: boolean): string {
  const from = `"${linkTable(resource, name)}" k`
  if (!label) return `(select ${array[dialect]('k.target', 'k.target')} from ${from} where k.owner = t.id)`
  const target = resourceNamed(field.target)
  const title = array[dialect](`g."${target.title}"`, 'k.target')
  return `(select ${title} from ${from} join "${target.name}" g on g.id = k.target where k.owner = t.id)`
}

/** The columns as SQL, without verdicts: they hold no value, so each list is written once. */
const plainColumns = (dialect: DialectName, resource: Resource, columns: Columns['list']): ColumnText =>
  texts.text(dialect, resource, columns, () => written(dialect, resource, columns))

function written(dialect: DialectName, resource: Resource, columns: Columns['list']): ColumnText {
  const list: string[] = []
  let joins = ''
  for (const { name, as, label } of columns) {
    const field = resource.fields[name]
    if (field && isRefs(field)) list.push(`${linked(dialect, resource, name, field, label)} as "${as}"`)
    else if (label && field && isRef(field)) {
      const target = resourceNamed(field.target)
      joins += ` left join "${target.name}" "l_${name}" on "l_${name}".id = t."${name}"`
      list.push(`"l_${name}"."${target.title}" as "${as}"`)
    } else if (field?.kind === 'backref') {
      const { target, by } = field as BackrefField
      list.push(`(select b.id from "${target}" b where b."${by}" = t.id) as "${as}"`)
    } else list.push(name === as ? `t."${name}"` : `t."${name}" as "${as}"`)
  }
  return { list: list.join(', '), joins }
}

/** The columns of the table's alias `t`, and the joins that their labels need. */
export function columnList(statement: Statement, resource: Resource, columns: Columns): ColumnText {
  const { list, joins } = plainColumns(statement.dialect, resource, columns.list)
  const verdicts = Object.entries(columns.verdicts).map(
    ([name, where]) => `, (${compileWhere(statement, resource, where, 't')}) as "${name}"`,
  )
  return { list: list + verdicts.join(''), joins }
}
