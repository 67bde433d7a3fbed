/** The verb `remove`, and what it would take along. */
import { type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import { refsOf } from '../../shared/kernel/schema.ts'
import { registry } from '../../shared/resources/index.ts'
import { indexForSearch } from '../db/search.ts'
import { selectIds } from '../db/select.ts'
import { hold, type IfMatch } from './change.ts'
import type { Context } from './context.ts'
import { demandAllowed, type Fates, fatesOf, references } from './fates.ts'
import { detachAll } from './files.ts'
import { find, findRow } from './find.ts'
import { rememberRemoval } from './history.ts'
import { deleteRow } from './row-statements.ts'
import { write } from './write.ts'

/** What a deletion would do, and whether it may be done. */
export interface DeletePreview extends Fates {
  readonly allowed: boolean
  /** How many records were chosen. */
  readonly count: number
}

/** The preview of deleting `count` records with these fates. */
export const previewOf = (fates: Fates, count: number): DeletePreview => ({
  allowed: fates.protected.length === 0 && fates.forbidden.length === 0 && !fates.hidden,
  count,
  ...fates,
})

/** What a deletion would do. @throws AppError not_found, permission_denied */
export async function deletePreview(ctx: Context, resource: Resource, id: number): Promise<DeletePreview> {
  await find(ctx, resource, id, 'remove')
  return previewOf((await fatesOf(ctx, resource, [id])).fates, 1)
}

/** What a ref, or one of several, becomes without the record. */
const unlinked = (value: unknown, id: number): number[] | null =>
  Array.isArray(value) ? value.filter((one) => one !== id) : null

/** What goes with a record the database deletes by itself; what it is found by is ours to delete. */
async function unindexVanishing(ctx: Context, resource: Resource, id: number): Promise<void> {
  for (const child of registry.values()) {
    if (child.search.length === 0) continue
    for (const [name, { target, onDelete }] of refsOf(child.fields)) {
      if (target !== resource.name || onDelete !== 'vanish') continue
      for (const one of await selectIds(ctx.db, { resource: child, where: { [name]: { eq: id } } })) {
        const row = await findRow(ctx, child, one)
        if (row) await indexForSearch(ctx.db, child, one, row, null)
      }
    }
  }
}

/** Deletes a record that nothing keeps, with what cannot live without it. */
export async function erase(ctx: Context, resource: Resource, record: Row): Promise<void> {
  for (const { child, field, fate, where } of references(resource, [record.id])) {
    if (fate === 'protected') continue
    for (const id of await selectIds(ctx.db, { resource: child, where })) {
      const row = await findRow(ctx, child, id)
      if (!row) continue
      if (fate === 'removed') await erase(ctx, child, row)
      else await write(ctx, child, row, { [field]: unlinked(row[field], record.id) })
    }
  }
  await unindexVanishing(ctx, resource, record.id)
  await indexForSearch(ctx.db, resource, record.id, record, null)
  await deleteRow(ctx.db, resource, record.id, record.version)
  await detachAll(ctx, resource, record.id)
  await rememberRemoval(ctx, resource, record)
}

/**
 * Deletes a record with what cannot live without it.
 * @throws AppError not_found, stale, permission_denied for what would go along, conflict with `related` when something protects it
 */
export async function remove(ctx: Context, resource: Resource, id: number, ifMatch: IfMatch): Promise<void> {
  const record = await find(ctx, resource, id, 'remove')
  hold(record, ifMatch)
  demandAllowed((await fatesOf(ctx, resource, [id])).fates, titleOf(resource, record))
  await erase(ctx, resource, record)
}
