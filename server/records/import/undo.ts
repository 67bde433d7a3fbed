/** Takes an import back: what it added goes, unless somebody has worked with it since. */
import { AppError, notFound } from '../../../shared/kernel/errors.ts'
import { type Resource, titleOf } from '../../../shared/kernel/resource.ts'
import { type Database, LostRace } from '../../db/open.ts'
import { type Call, type Context, unitOfWork } from '../context.ts'
import { fatesOf } from '../fates.ts'
import { findRow, mayAtAll } from '../find.ts'
import { pauses } from '../pauses.ts'
import { remove } from '../remove.ts'
import { savepoint } from '../savepoint.ts'
import { addCounts, findImport, forgetRows, mayUndo, type NotedRow, notedRows } from './kept.ts'

const AT_ONCE = 100

export interface Kept {
  readonly row: number
  readonly id: number
  readonly title: string
  /** Why it stays. */
  readonly message: string
}
export interface UndoPart {
  readonly undone: number
  readonly kept: readonly Kept[]
  /** Where to go on; null when all of it was looked at. */
  readonly next: number | null
}

/** Why the record of a row stays; undefined when it is gone. */
async function takeBack(
  ctx: Context,
  resource: Resource,
  { row, record, version }: NotedRow,
): Promise<Kept | undefined> {
  const now = await findRow(ctx, resource, record)
  if (!now) return undefined
  const stays = (message: string): Kept => ({ row, id: record, title: titleOf(resource, now), message })
  if (now.version !== version) return stays('It was changed since.')
  try {
    return await savepoint(ctx, async () => {
      const { fates } = await fatesOf(ctx, resource, [record])
      const along = [...fates.removed, ...fates.unlinked].map(({ count, label }) => `${count} ${label.toLowerCase()}`)
      if (along.length > 0) return stays(`Something belongs to it by now: ${along.join(', ')}.`)
      await remove(ctx, resource, record, null)
      return undefined
    })
  } catch (error) {
    if (error instanceof LostRace || !(error instanceof AppError)) throw error
    return stays(error.message)
  }
}

/** @throws AppError not_found for an import that the caller may not take back */
export async function demandMine(ctx: Context, resource: Resource, id: number): Promise<void> {
  const one = await findImport(ctx, resource, id)
  if (!one || !mayUndo(ctx, resource, one)) throw notFound()
}

/**
 * Takes back a part of an import, the last rows first; `before` is the `next` of the part before.
 * @throws AppError not_found for an import of somebody else
 */
export function undoImport(
  database: Database,
  call: Call,
  resource: Resource,
  id: number,
  before: number,
): Promise<UndoPart> {
  return unitOfWork(database, call, async (ctx) => {
    mayAtAll(ctx, resource, 'remove')
    await demandMine(ctx, resource, id)
    const rows = await notedRows(ctx, id, before, AT_ONCE)
    const pause = pauses()
    const kept: Kept[] = []
    const gone: number[] = []
    for (const row of rows) {
      const stays = await takeBack(ctx, resource, row)
      if (stays) kept.push(stays)
      else gone.push(row.id)
      await pause()
    }
    await forgetRows(ctx, gone)
    await addCounts(ctx, id, { undone: gone.length })
    const last = rows.at(-1)
    return { undone: gone.length, kept, next: last && rows.length === AT_ONCE ? last.id : null }
  })
}
