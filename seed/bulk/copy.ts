/** The statements that write the copies: rows of the year, with what is different in each. */
import type { DialectName } from '../../server/db/dialect.ts'
import type { AnyField, TextField } from '../../shared/kernel/kinds.ts'
import { INSTANTS, MARKS, type Staged } from './stage.ts'

/** Last four digits go on from copy to copy by this much. */
const PHONES = 7919

/** The number of a mark in this copy. */
function number(mark: string): string {
  const n = `(s.${mark}_first + c.k * s.${mark}_step)`
  return `case when s.${mark}_padded = 1 and ${n} < 10000 then substr(cast(10000 + ${n} as text), 2) else cast(${n} as text) end`
}
const fresh = (mark: string) => `s.${mark}_before || ${number(mark)}`
const replaced = (text: string, fold = (one: string) => one) =>
  MARKS.reduce((inner, mark) => `replace(${inner}, ${fold(`s.${mark}_old`)}, ${fold(fresh(mark))})`, text)

const email = (name: string) => `replace(s."${name}", '@', c.sign)`
function phone(name: string): string {
  const column = `s."${name}"`
  const digits = `(cast(substr(${column}, length(${column}) - 3) as bigint) + c.k * ${PHONES}) % 10000`
  return `case when c.k = 0 or ${column} = '' then ${column} else substr(${column}, 1, length(${column}) - 4) || substr(cast(10000 + ${digits} as text), 2) end`
}
/** What a field has of its own in each copy. */
const personal: Readonly<Record<string, (name: string) => string>> = { email, phone }
const formatOf = (field: AnyField | undefined): string => (field as TextField | undefined)?.format ?? ''

function instant(name: string): string {
  const second = `s."${name}_second" + s."${name}_moves" * c.second`
  return `s."${name}_date" || (select l.t from "seed_clock" l where l.s = ${second}) || s."${name}_fraction"`
}

/** Most texts tell of none, and then nothing is looked up. */
const redated = (text: string) =>
  INSTANTS.reduce(
    (inner, name) =>
      `case when s.${name}_old = '' then ${inner} else replace(${inner}, s.${name}_old, ${instant(name)}) end`,
    text,
  )

const casts: Partial<Record<AnyField['kind'], string>> = {
  instant: 'timestamptz',
  date: 'date',
  json: 'jsonb',
  set: 'jsonb',
}
/** A value as PostgreSQL takes it from a text or a number. */
function cast(dialect: DialectName, { kind }: AnyField, value: string): string {
  if (dialect === 'sqlite') return value
  if (kind === 'bool') return `(${value}) = 1`
  const type = casts[kind]
  return type ? `(${value})::${type}` : value
}

function value({ marked, dated }: Staged, name: string, field: AnyField): string {
  if (field.kind === 'instant') return instant(name)
  if (field.kind === 'ref' || field.kind === 'integer') return `s."${name}" + c.k * s."${name}_step"`
  const own = personal[formatOf(field)]
  if (own) return own(name)
  const text = dated.has(name) ? redated(`s."${name}"`) : `s."${name}"`
  return marked.has(name) ? replaced(text) : text
}

const from = ({ table, name }: Staged, days: string): string =>
  `from (select n from "seed_days" where ${days}) b cross join "seed_copies" c cross join "${name}" s where s.block = b.n${table.first ? ' and c.k = 0' : ''}`

/** Copies rows of some days. */
export function copyRows(dialect: DialectName, staged: Staged, days: string): string {
  const { table } = staged
  const values = table.fields.map(([name, field]) => cast(dialect, field, value(staged, name, field)))
  const id = table.anonymous ? [] : ['s.id + c.k * s.id_step']
  const names = [...(table.anonymous ? [] : ['id']), 'version', ...table.fields.map(([name]) => name)]
  return `insert into "${table.name}" (${names.map((name) => `"${name}"`).join(', ')}) select ${[...id, 's.version', ...values].join(', ')} ${from(staged, days)}`
}

/** Copies what they are found by. */
export function copyTexts(dialect: DialectName, staged: Staged, days: string): string | undefined {
  const { resource, name } = staged.table
  if (!resource || resource.search.length === 0) return undefined
  let text = staged.marked.size > 0 ? replaced('s.search_text', (one) => `lower(${one})`) : 's.search_text'
  for (const field of resource.search) {
    const format = formatOf(resource.fields[field])
    const own = personal[format]
    if (!own) continue
    text = `replace(${text}, s."${field}", ${own(field)})`
    const digits = (one: string) => `replace(replace(${one}, ' ', ''), '+', '')`
    if (format === 'phone') text = `replace(${text}, ${digits(`s."${field}"`)}, ${digits(own(field))})`
  }
  const id = dialect === 'sqlite' ? 'rowid' : 'id'
  return `insert into "${name}_search" (${id}, text) select s.id + c.k * s.id_step, ${text} ${from(staged, days)}`
}
