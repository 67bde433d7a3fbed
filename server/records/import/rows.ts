/** Rows of a file as new records, each by itself and by the same way as one that is typed. */
import { AppError, type FieldErrors, notFound } from '../../../shared/kernel/errors.ts'
import { type Resource, titleOf } from '../../../shared/kernel/resource.ts'
import { type Database, LostRace } from '../../db/open.ts'
import { given } from '../body.ts'
import { type Call, type Context, unitOfWork } from '../context.ts'
import { create, mayAdd } from '../create.ts'
import { findRow } from '../find.ts'
import { pauses } from '../pauses.ts'
import { savepoint } from '../savepoint.ts'
import { tried } from '../trial.ts'
import { bodiesOf, type Fields, type RowBody } from './cells.ts'
import { addCounts, findImport, type KnownRow, knownRows, noteRow } from './kept.ts'

export interface KeyedRow {
  readonly row: number
  readonly key: string
  readonly cells: readonly string[]
}
export interface RowResult {
  readonly row: number
  readonly ok: boolean
  /** The record that it became; none while it is only tried. */
  readonly id?: number
  readonly title?: string
  /** It was imported before, so nothing was done. */
  readonly known?: boolean
  /** By field; `non_field_errors` for those of the whole. */
  readonly errors?: FieldErrors
}

/** Somebody imported the same row at the same moment. */
class Twice extends Error {}

const errorsOf = (error: AppError): FieldErrors => error.fields ?? { non_field_errors: [error.message] }

type Store = (ctx: Context, row: KeyedRow, record: number) => Promise<void>
async function one(ctx: Context, resource: Resource, row: KeyedRow, body: RowBody, store: Store): Promise<RowResult> {
  const base = { row: row.row }
  try {
    return await savepoint(ctx, async () => {
      const made = await create(ctx, resource, given(body.values))
      // A cell that nobody can read is told together with what the others lack.
      if (Object.keys(body.errors).length > 0) throw new AppError('invalid', 'Invalid input.', { fields: body.errors })
      if (made.existed) return { ...base, ok: true, known: true, title: titleOf(resource, made.row) }
      await store(ctx, row, made.row.id)
      return { ...base, ok: true, id: made.row.id, title: titleOf(resource, made.row) }
    })
  } catch (error) {
    if (error instanceof Twice) return { ...base, ok: true, known: true }
    if (error instanceof LostRace || !(error instanceof AppError)) throw error
    return { ...base, ok: false, errors: { ...errorsOf(error), ...body.errors } }
  }
}

async function each(
  ctx: Context,
  resource: Resource,
  fields: Fields,
  rows: readonly KeyedRow[],
  before: (known: KnownRow, row: KeyedRow) => RowResult,
  store: Store,
): Promise<RowResult[]> {
  mayAdd(ctx, resource)
  const known = await knownRows(
    ctx,
    resource,
    rows.map(({ key }) => key),
  )
  const bodies = await bodiesOf(ctx, resource, fields, rows)
  const results: RowResult[] = []
  const pause = pauses()
  for (const [at, row] of rows.entries()) {
    const there = known.get(row.key)
    const body = bodies[at]
    if (there) results.push(before(there, row))
    else if (body) results.push(await one(ctx, resource, row, body, store))
    await pause()
  }
  return results
}

const KNOWN = { ok: true, known: true } as const

/** What would come of the rows: they are added and taken back. What an earlier part of the file adds is not there yet. */
export async function tryRows(
  database: Database,
  call: Call,
  resource: Resource,
  fields: Fields,
  rows: readonly KeyedRow[],
): Promise<RowResult[]> {
  const before = (_known: KnownRow, { row }: KeyedRow) => ({ row, ...KNOWN })
  const found = await tried(database, call, (ctx) => each(ctx, resource, fields, rows, before, async () => {}))
  return found.map(({ id: _gone, ...result }) => result)
}

/** @throws AppError not_found for an import of somebody else */
export async function demandOwn(ctx: Context, resource: Resource, id: number): Promise<void> {
  if ((await findImport(ctx, resource, id))?.created_by !== ctx.actor.id) throw notFound()
}

/**
 * Adds the rows of an import. Sent again after a lost answer, they answer what they became.
 * @throws AppError not_found for an import of somebody else
 */
export function addRows(
  database: Database,
  call: Call,
  resource: Resource,
  id: number,
  fields: Fields,
  rows: readonly KeyedRow[],
): Promise<RowResult[]> {
  return unitOfWork(database, call, async (ctx) => {
    await demandOwn(ctx, resource, id)
    let again = 0
    const before = (known: KnownRow, { row }: KeyedRow): RowResult => {
      if (known.import !== id) return { row, ...KNOWN }
      again++
      return { row, ok: true, id: known.record }
    }
    const results = await each(ctx, resource, fields, rows, before, async (inside, row, record) => {
      const version = (await findRow(inside, resource, record))?.version ?? 0
      if (!(await noteRow(inside, resource, id, row, record, version))) throw new Twice()
    })
    const failed = results.filter(({ ok }) => !ok).length
    const known = results.filter((result) => result.known).length
    await addCounts(ctx, id, { failed, known, created: results.length - failed - known - again })
    return results
  })
}
