/** The verb `remove`, and what it would take along. */
import { AppError } from '../../shared/kernel/errors.ts'
import { type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import { manyRefsOf, refsOf } from '../../shared/kernel/schema.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { registry } from '../../shared/resources/index.ts'
import { indexForSearch } from '../db/search.ts'
import { count, fieldsOnly, selectIds, selectOne } from '../db/select.ts'
import { hold, type IfMatch } from './change.ts'
import type { Context } from './context.ts'
import { find, findRow } from './find.ts'
import { remember } from './history.ts'
import { deleteRow } from './insert.ts'
import { write } from './write.ts'

/** Records of one resource that a deletion touches. */
export interface Touched {
  readonly resource: string
  readonly label: string
  readonly count: number
  readonly sample: readonly { readonly id: number; readonly title: string }[]
}
export interface DeletePreview {
  readonly allowed: boolean
  readonly removed: readonly Touched[]
  readonly unlinked: readonly Touched[]
  readonly protected: readonly Touched[]
}

interface Reference {
  readonly child: Resource
  readonly field: string
  readonly fate: 'removed' | 'unlinked' | 'protected'
  readonly where: Where
}

/** Who points at a record, and what becomes of them: an orphan relates to nothing else of what it can belong to. */
function references(resource: Resource, id: number): Reference[] {
  const found: Reference[] = []
  for (const child of registry.values())
    for (const [name, field] of refsOf(child.fields)) {
      if (field.target !== resource.name) continue
      const here: Where = { [name]: { eq: id } }
      if (field.onDelete === 'protect') found.push({ child, field: name, fate: 'protected', where: here })
      if (field.onDelete === 'unlink') found.push({ child, field: name, fate: 'unlinked', where: here })
      if (field.onDelete !== 'orphan') continue
      const others = (child.belongsTo ?? []).filter((other) => other !== name)
      const alone: Where = { and: others.map((other) => ({ [other]: { null: true } })) }
      found.push({ child, field: name, fate: 'removed', where: both(here, alone) })
      found.push({ child, field: name, fate: 'unlinked', where: both(here, { not: alone }) })
    }
  for (const child of registry.values())
    for (const [name, field] of manyRefsOf(child.fields))
      if (field.target === resource.name)
        found.push({ child, field: name, fate: 'unlinked', where: { [name]: { eq: id } } })
  return found
}

const SAMPLE = 5
async function touched(ctx: Context, { child, where }: Reference): Promise<Touched | null> {
  const total = await count(ctx.db, { resource: child, where })
  if (total === 0) return null
  const sample = []
  for (const id of await selectIds(ctx.db, { resource: child, where, limit: SAMPLE })) {
    const raw = await selectOne(ctx.db, child, id, fieldsOnly(['id', child.title]))
    sample.push({ id, title: titleOf(child, raw ?? { id }) })
  }
  return { resource: child.name, label: total === 1 ? child.label.one : child.label.many, count: total, sample }
}

async function fates(ctx: Context, resource: Resource, id: number): Promise<Omit<DeletePreview, 'allowed'>> {
  const groups: Record<Reference['fate'], Touched[]> = { removed: [], unlinked: [], protected: [] }
  for (const reference of references(resource, id)) {
    const some = await touched(ctx, reference)
    if (some) groups[reference.fate].push(some)
  }
  return groups
}

/** What a deletion would do. @throws AppError not_found, permission_denied */
export async function deletePreview(ctx: Context, resource: Resource, id: number): Promise<DeletePreview> {
  await find(ctx, resource, id, 'remove')
  const groups = await fates(ctx, resource, id)
  return { allowed: groups.protected.length === 0, ...groups }
}

/** What a ref, or one of several, becomes without the record. */
const unlinked = (value: unknown, id: number): number[] | null =>
  Array.isArray(value) ? value.filter((one) => one !== id) : null

async function erase(ctx: Context, resource: Resource, record: Row): Promise<void> {
  for (const { child, field, fate, where } of references(resource, record.id)) {
    if (fate === 'protected') continue
    for (const id of await selectIds(ctx.db, { resource: child, where })) {
      const row = await findRow(ctx, child, id)
      if (!row) continue
      if (fate === 'removed') await erase(ctx, child, row)
      else await write(ctx, child, row, { [field]: unlinked(row[field], record.id) })
    }
  }
  await indexForSearch(ctx.db, resource, record.id, record, null)
  await deleteRow(ctx.db, resource, record.id, record.version)
  await remember(ctx, resource, 'remove', record, null)
}

/** Deletes a record with what cannot live without it. @throws AppError conflict with `related` when something protects it */
export async function remove(ctx: Context, resource: Resource, id: number, ifMatch: IfMatch): Promise<void> {
  const record = await find(ctx, resource, id, 'remove')
  hold(record, ifMatch)
  const { protected: related } = await fates(ctx, resource, id)
  if (related.length > 0) {
    const what = related.map(({ count: n, label }) => `${n} ${label.toLowerCase()}`).join(', ')
    throw new AppError('conflict', `${titleOf(resource, record)} cannot be deleted: ${what} refer to it.`, {
      extra: { related },
    })
  }
  await erase(ctx, resource, record)
}
