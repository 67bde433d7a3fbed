/** The rows of the year as they are copied from: beside each value that differs between copies stands how it does. */

import type { Connection, Raw } from '../../server/db/open.ts'
import { searchText } from '../../server/db/search.ts'
import { toRow } from '../../server/records/row.ts'
import { isRef } from '../../shared/kernel/resource.ts'
import type { Moment } from './clock.ts'
import type { Copied } from './copied.ts'
import { type Mark, marksOf, NO_MARK, type Numbers } from './marks.ts'
import { insertRows } from './rows.ts'
import type { Place } from './series.ts'

/** What is known of the year's numbers and moments. */
export interface Known extends Numbers {
  /** A place among somebody's notifications. */
  place(user: number, place: number): Place
  moment(instant: string): Moment
}

/** A staged table: its name, and what its statement must know of it. */
export interface Staged {
  readonly table: Copied
  readonly name: string
  readonly rows: number
  /** Texts in which marks stand, and those in which instants do. */
  readonly marked: ReadonlySet<string>
  readonly dated: ReadonlySet<string>
}

export const MARKS = ['m1', 'm2', 'm3'] as const
const markColumns = MARKS.flatMap((mark) => ['old', 'before', 'first', 'step', 'padded'].map((of) => `${mark}_${of}`))
const markValues = ({ old, before, first, step, padded }: Mark) => [old, before, first, step, padded]
/** Instants within JSON: what history tells. */
export const INSTANTS = ['i1', 'i2'] as const
const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
const instantColumns = (name: string): [string, 'bigint' | 'text'][] => [
  [`${name}_date`, 'text'],
  [`${name}_second`, 'bigint'],
  [`${name}_fraction`, 'text'],
  [`${name}_moves`, 'bigint'],
]
const instantValues = (at?: Moment): unknown[] =>
  [at?.date, at?.second, at?.fraction, at?.moves].map((one) => one ?? null)
const isText = (kind: string) => kind === 'text' || kind === 'json'

/** The columns of a staged table: those of the table, and what copies add. */
function columnsOf({ fields, resource }: Copied): [name: string, type: 'bigint' | 'text'][] {
  const columns: [string, 'bigint' | 'text'][] = [
    ['block', 'bigint'],
    ['id', 'bigint'],
    ['id_step', 'bigint'],
    ['version', 'bigint'],
  ]
  for (const [name, { kind }] of fields) {
    if (kind === 'instant') {
      columns.push(...instantColumns(name))
    } else if (kind === 'ref' || kind === 'integer' || kind === 'money' || kind === 'bool') {
      columns.push([name, 'bigint'])
      if (kind === 'ref' || kind === 'integer') columns.push([`${name}_step`, 'bigint'])
    } else columns.push([name, 'text'])
  }
  for (const name of INSTANTS) columns.push([`${name}_old`, 'text'], ...instantColumns(name))
  for (const name of markColumns) columns.push([name, /first|step|padded/.test(name) ? 'bigint' : 'text'])
  if (resource && resource.search.length > 0) columns.push(['search_text', 'text'])
  return columns
}

/** The values of one row, in the order of the columns. */
function valuesOf(table: Copied, row: Raw, known: Known, marked: Set<string>, dated: Set<string>): unknown[] {
  const own = table.anonymous ? { first: 0, step: 0, day: 0 } : known.id(table.name, Number(row.id))
  const values: unknown[] = [Math.max(0, own.day), own.first, own.step, row.version]
  const marks = new Map<string, Mark>()
  const instants = new Set<string>()
  for (const [name, field] of table.fields) {
    const value = row[name]
    if (field.kind === 'instant') {
      values.push(...instantValues(typeof value === 'string' ? known.moment(value) : undefined))
      continue
    }
    const pointed = isRef(field) ? field.target : table.points?.[name]?.(row)
    if (typeof value === 'number' && table.name === 'notifications' && name === 'place') {
      const { first, step } = known.place(Number(row.user), value)
      values.push(first, step)
    } else if (typeof value === 'number' && pointed) {
      const { first, step } = known.id(pointed, value)
      values.push(first, step)
    } else if (field.kind === 'ref' || field.kind === 'integer') values.push(value, 0)
    else values.push(value)
    if (typeof value !== 'string' || !isText(field.kind)) continue
    for (const [instant] of field.kind === 'json' ? value.matchAll(INSTANT) : []) {
      instants.add(instant)
      dated.add(name)
    }
    for (const mark of marksOf(value, known)) {
      marks.set(mark.old, mark)
      marked.add(name)
    }
  }
  if (marks.size > MARKS.length || instants.size > INSTANTS.length)
    throw new Error(`${table.name} ${row.id} has more numbers or instants in its texts than can be kept.`)
  const [found, told] = [[...marks.values()], [...instants]]
  for (const [at] of INSTANTS.entries()) {
    const instant = told[at]
    values.push(instant ?? '', ...instantValues(instant === undefined ? undefined : known.moment(instant)))
  }
  for (const [at] of MARKS.entries()) values.push(...markValues(found[at] ?? NO_MARK))
  if (table.resource && table.resource.search.length > 0)
    values.push(searchText(table.resource, toRow(table.resource, row)))
  return values
}

/** Makes a staged table of rows; nothing when there are none. */
export async function stage(db: Connection, table: Copied, rows: readonly Raw[], known: Known): Promise<Staged> {
  const name = `seed_${table.name}`
  const [marked, dated] = [new Set<string>(), new Set<string>()]
  const columns = columnsOf(table)
  const kind = db.dialect === 'sqlite' ? 'temp' : 'unlogged'
  const types = columns.map(([column, type]) => `"${column}" ${type}`).join(', ')
  await db.run(`create ${kind} table "${name}" (${types})`, [])
  const values = rows.map((row) => valuesOf(table, row, known, marked, dated))
  await insertRows(
    db,
    name,
    columns.map(([column]) => column),
    values,
  )
  await db.run(`create index "${name}_block" on "${name}" (block)`, [])
  return { table, name, rows: rows.length, marked, dated }
}
