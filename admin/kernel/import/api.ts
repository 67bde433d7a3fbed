/** What the server does with a file: reads it, tries its rows, adds them, takes them back. */
import { send } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { apiPath } from '../paths.ts'

export interface TableRow {
  readonly row: number
  readonly key: string
  readonly cells: readonly string[]
}
/** A file as rows. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}
export interface RowResult {
  readonly row: number
  readonly ok: boolean
  readonly id?: number
  readonly title?: string
  /** It was imported before. */
  readonly known?: boolean
  readonly errors?: Readonly<Record<string, readonly string[]>>
}
export interface PastImport {
  readonly id: number
  readonly name: string
  readonly total: number
  readonly created: number
  readonly failed: number
  readonly known: number
  readonly undone: number
  readonly created_by_name: string
  readonly created_at: string
  readonly can_undo: boolean
}
/** A record that an undo leaves. */
export interface Kept {
  readonly row: number
  readonly id: number
  readonly title: string
  readonly message: string
}
/** The field of each column, or null where it is left out. */
export type Fields = readonly (string | null)[]

export const readFile = async (admin: Admin, file: File, progress: (share: number) => void): Promise<Table> =>
  (
    await send<Table>('POST', apiPath(admin, 'imports', 'read'), {
      upload: { part: 'file', files: [file], progress },
      body: {},
    })
  ).data

export const startImport = async (admin: Admin, name: string, total: number): Promise<number> =>
  (await send<{ id: number }>('POST', apiPath(admin, 'imports'), { body: { name, total } })).data.id

/** Tries some rows, or adds them to an import. */
export const sendRows = async (
  admin: Admin,
  to: number | 'try',
  fields: Fields,
  rows: readonly TableRow[],
): Promise<readonly RowResult[]> => {
  const path = to === 'try' ? apiPath(admin, 'imports', 'try') : apiPath(admin, 'imports', to, 'rows')
  return (await send<{ results: readonly RowResult[] }>('POST', path, { body: { fields, rows } })).data.results
}

interface UndoPart {
  readonly undone: number
  readonly kept: readonly Kept[]
  readonly next: number | null
}
/** Takes an import back, part by part; `progress` hears how many rows were looked at. */
export async function undoImport(admin: Admin, id: number, progress: (done: number) => void) {
  let before: number | null = null
  let undone = 0
  const kept: Kept[] = []
  do {
    const part: UndoPart = (
      await send<UndoPart>('POST', apiPath(admin, 'imports', id, 'undo'), { body: before === null ? {} : { before } })
    ).data
    undone += part.undone
    kept.push(...part.kept)
    before = part.next
    progress(undone + kept.length)
  } while (before !== null)
  return { undone, kept }
}

const AT_ONCE = 100
/** The server takes a body of one megabyte. */
const LETTERS = 250_000

/** Rows in parts that the server takes at once. */
export function inParts(rows: readonly TableRow[]): TableRow[][] {
  const parts: TableRow[][] = []
  let room = 0
  for (const row of rows) {
    const letters = row.cells.reduce((sum, cell) => sum + cell.length + 4, 60)
    const last = parts.at(-1)
    if (last && last.length < AT_ONCE && letters <= room) {
      last.push(row)
      room -= letters
    } else {
      parts.push([row])
      room = LETTERS - letters
    }
  }
  return parts
}
