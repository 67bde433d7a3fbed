/** A list as a table of texts: what a person sees of it, page by page and without end. */
import { stringify } from 'csv-stringify/sync'
import { BETWEEN, guarded } from '../../shared/kernel/csv.ts'
import { instantIn } from '../../shared/kernel/instants.ts'
import type { AnyField, Kind } from '../../shared/kernel/kinds.ts'
import { isRefs } from '../../shared/kernel/many-kinds.ts'
import { isRef, labelKey, type Resource } from '../../shared/kernel/resource.ts'
import { type Place, selectAfter } from '../db/keyset.ts'
import type { Context } from './context.ts'
import { type ListQuery, scope } from './list.ts'
import { pauses } from './pauses.ts'
import { readable, shapeFor, type Wire } from './representation.ts'
import { type Say, sayTo } from './words.ts'

let rowsAtOnce = 500
/** Smaller pages, so that a test sees where one ends and the next begins. */
export const setPageForTests = (rows: number): void => {
  rowsAtOnce = rows
}

/** Part of a table, and how many records are in it. */
export interface Piece {
  readonly text: string
  readonly count: number
}

const labelOf = (choices: Readonly<Record<string, string>>, key: unknown, say: Say): string =>
  typeof key === 'string' ? say(choices[key] ?? key) : ''
const choicesOf = (field: AnyField): Readonly<Record<string, string>> =>
  'choices' in field ? Object(field.choices) : {}
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const plain = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** For whom: the words and the clock of the reader. */
interface Reader {
  readonly say: Say
  readonly zone: string
}
/** A value on the wire as people read it. */
const forms: Partial<Record<Kind, (value: unknown, field: AnyField, reader: Reader) => string>> = {
  choice: (value, field, { say }) => labelOf(choicesOf(field), value, say),
  set: (value, field, { say }) =>
    list(value)
      .map((key) => labelOf(choicesOf(field), key, say))
      .join(BETWEEN),
  bool: (value, _field, { say }) => say(value === true ? 'Yes' : 'No'),
  instant: (value, _field, { zone }) => (typeof value === 'string' ? instantIn(zone, value) : ''),
  json: (value) => (Object.keys(Object(value)).length > 0 ? JSON.stringify(value) : ''),
}
/** What is made of digits alone is no formula. */
const harmless: ReadonlySet<Kind> = new Set(['integer', 'money', 'date', 'instant', 'backref'])

type Column = readonly [name: string, field: AnyField]
function cell(record: Wire, [name, field]: Column, reader: Reader): string {
  if (isRef(field)) return guarded(plain(record[labelKey(name, field)]))
  if (isRefs(field)) return guarded(list(record[labelKey(name, field)]).join(BETWEEN))
  const text = forms[field.kind]?.(record[name], field, reader) ?? plain(record[name])
  return harmless.has(field.kind) ? text : guarded(text)
}

/** The fields that can be columns: those of the rows of a list. */
function columnsOf(ctx: Context, resource: Resource, names: readonly string[]): Column[] {
  const shown = new Set(shapeFor(ctx.actor, resource, undefined, 'list', true).columns.list.map(({ name }) => name))
  const fields = [...readable(ctx.actor, resource, true)].filter(([name]) => shown.has(name))
  const wanted = [...new Set(names)].flatMap((name) => fields.filter(([known]) => known === name))
  return wanted.length > 0 ? wanted : fields
}

/**
 * The records that match, in the order that is asked for, with the columns of these names (else all): labels for keys and
 * ids, moments in the time zone of the call, all in the language of the caller. One statement for each five hundred.
 */
export async function* exportCsv(
  ctx: Context,
  resource: Resource,
  query: ListQuery,
  names: readonly string[],
): AsyncGenerator<Piece> {
  const columns = columnsOf(ctx, resource, names)
  const { found, ...selection } = await scope(ctx, resource, query)
  const shape = shapeFor(ctx.actor, resource, undefined, 'list', true)
  const chosen = new Set(columns.map(([name]) => name))
  const read = { list: shape.columns.list.filter(({ name }) => chosen.has(name)), verdicts: {} }
  const pause = pauses()
  const reader = { say: await sayTo(ctx), zone: ctx.timeZone }
  let head = [columns.map(([, { label }]) => guarded(reader.say(label)))]
  let place: Place | null = null
  do {
    const page: Awaited<ReturnType<typeof selectAfter>> = await selectAfter(
      ctx.db,
      { ...selection, limit: rowsAtOnce, offset: 0 },
      read,
      place,
    )
    place = page.place
    const rows = page.rows.map((raw) => {
      const record = shape.emit(raw)
      return columns.map((column) => cell(record, column, reader))
    })
    yield { text: stringify([...head, ...rows], { record_delimiter: '\r\n' }), count: rows.length }
    head = []
    await pause()
  } while (place)
}
