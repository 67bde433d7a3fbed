/** A CSV file as people's programs write it: read into rows, or refused in words that say what to do. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { unguarded } from '../../shared/kernel/csv.ts'
import { invalid } from '../../shared/kernel/errors.ts'

export const MAX_TABLE_BYTES = 5 * 1_048_576
export const MAX_TABLE_ROWS = 10_000
export const MAX_TABLE_COLUMNS = 200
/** Characters of one row: room for long notes, and not for a row of a million commas. */
const MAX_RECORD = 100_000

export interface TableRow {
  /** As a spreadsheet counts: the head is row 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** The same for the same cells, wherever they stand; equal rows of one file have different ones. */
  readonly key: string
}
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

const wrong = (...messages: string[]) => invalid({ file: messages })
const AS_CSV = 'In Excel: Save as → “CSV UTF-8 (comma delimited)”.'
const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte)

/** The text of the file; UTF-16 where it says so, as Excel's “Unicode text” does. */
function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw wrong(`This is a workbook, not a CSV file. ${AS_CSV}`)
  const wide = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined
  if (!wide && bytes.subarray(0, 8192).includes(0)) throw wrong('This is not a text file.')
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw wrong(`The text is not in UTF-8, so letters would come out wrong. ${AS_CSV}`)
  }
}

/** The sign that most often stands between the cells of the head. */
function delimiterIn(text: string): string {
  const end = text.search(/[\r\n]/)
  const head = (end < 0 ? text : text.slice(0, end)).replaceAll(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const)
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function* inPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}
const words: Partial<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: `a row has more than ${MAX_RECORD} characters`,
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quotation mark stands in the middle of a cell',
  INVALID_OPENING_QUOTE: 'a quotation mark stands in the middle of a cell',
}

async function recordsIn(text: string): Promise<string[][]> {
  const records: string[][] = []
  const parser = Readable.from(inPieces(text)).pipe(
    parse({ delimiter: delimiterIn(text), relax_column_count: true, max_record_size: MAX_RECORD }),
  )
  try {
    for await (const record of parser) {
      // Empty rows at the end of a sheet do not count.
      if (records.length > 2 * MAX_TABLE_ROWS) break
      records.push(record)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw wrong(`The file breaks off at line ${error.lines ?? '?'}: ${words[error.code] ?? 'it is no CSV there'}.`)
  }
  return records
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Names the rows by what is in them, so that the same file twice holds the same names. */
function keysFor(): (cells: readonly string[]) => string {
  const seen = new Map<string, number>()
  return (cells) => {
    const text = JSON.stringify(cells)
    const n = seen.get(text) ?? 0
    seen.set(text, n + 1)
    return createHash('sha256').update(`${n} ${text}`).digest('base64url').slice(0, 22)
  }
}

const RAGGED = 5
const wrongWidth = (row: number, count: number, width: number): string =>
  `Row ${row} has ${count} ${count === 1 ? 'cell' : 'cells'}, the head has ${width}.`
/** Cells at the end that hold nothing are no cells. */
const cut = (cells: string[], length: number): string[] =>
  cells.length > length && isEmpty(cells.slice(length)) ? cells.slice(0, length) : cells

/** @throws AppError invalid on `file` */
export async function readTable(path: string): Promise<Table> {
  const text = textOf(await readFile(path))
  if (text.trim() === '') throw wrong('The file is empty.')
  const [head = [], ...records] = await recordsIn(text)
  const width = head.findLastIndex((cell) => cell.trim() !== '') + 1
  if (width === 0) throw wrong('The first row is empty. It must name the columns.')
  if (width > MAX_TABLE_COLUMNS) throw wrong(`The file has ${width} columns; at most ${MAX_TABLE_COLUMNS} are taken.`)
  const columns = head.slice(0, width).map((cell, at) => unguarded(cell.trim()) || `Column ${at + 1}`)
  const keyOf = keysFor()
  const ragged: string[] = []
  const rows: TableRow[] = []
  for (const [at, record] of records.entries()) {
    const cells = cut(record, width).map(unguarded)
    if (isEmpty(cells)) continue
    if (cells.length !== width) ragged.push(wrongWidth(at + 2, cells.length, width))
    else rows.push({ row: at + 2, cells, key: keyOf(cells) })
  }
  const count = ragged.length - RAGGED
  if (ragged.length > 0)
    throw wrong(...ragged.slice(0, RAGGED), ...(count > 0 ? [`${count} more rows are like that.`] : []))
  if (rows.length === 0) throw wrong('The file has a head, but no rows.')
  if (rows.length > MAX_TABLE_ROWS)
    throw wrong(`The file has more than ${MAX_TABLE_ROWS} rows. Split it, and import the parts one by one.`)
  return { columns, rows }
}
