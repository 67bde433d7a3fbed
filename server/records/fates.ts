/** What deleting records does to those that point at them, found for all of them at once and without writing. */
import { AppError } from '../../shared/kernel/errors.ts'
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { manyRefsOf, refsOf } from '../../shared/kernel/schema.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { registry } from '../../shared/resources/index.ts'
import { count, fieldsOnly, selectIds, selectPage } from '../db/select.ts'
import type { Context } from './context.ts'

/** Records of one resource that a deletion touches. */
export interface Touched {
  readonly resource: string
  readonly label: string
  readonly count: number
  readonly sample: readonly { readonly id: number; readonly title: string }[]
}
type Fate = 'removed' | 'unlinked' | 'protected'
export interface Fates extends Readonly<Record<Fate, readonly Touched[]>> {
  /** What would go along, or was chosen, and the caller may not delete. */
  readonly forbidden: readonly Touched[]
}

/** A field that points at what is deleted, and what becomes of the records that it is in. */
export interface Reference {
  readonly child: Resource
  readonly field: string
  readonly fate: Fate
  readonly where: Where
}

/** Who points at these records, and what becomes of them: an orphan relates to nothing else of what it can belong to. */
export function references(resource: Resource, ids: readonly number[]): Reference[] {
  const found: Reference[] = []
  const here = (name: string): Where => ({ [name]: ids.length === 1 ? { eq: ids[0] ?? null } : { in: ids } })
  for (const child of registry.values())
    for (const [name, { target, onDelete }] of refsOf(child.fields)) {
      if (target !== resource.name) continue
      const where = here(name)
      if (onDelete === 'protect') found.push({ child, field: name, fate: 'protected', where })
      if (onDelete === 'unlink') found.push({ child, field: name, fate: 'unlinked', where })
      if (onDelete !== 'orphan') continue
      const others = (child.belongsTo ?? []).filter((other) => other !== name)
      const alone: Where = { and: others.map((other) => ({ [other]: { null: true } })) }
      found.push({ child, field: name, fate: 'removed', where: both(where, alone) })
      found.push({ child, field: name, fate: 'unlinked', where: both(where, { not: alone }) })
    }
  // Of many that it may be among, nobody asks when it goes; the database takes it out.
  for (const child of registry.values())
    for (const [name, { target, large }] of manyRefsOf(child.fields))
      if (target === resource.name && !large) found.push({ child, field: name, fate: 'unlinked', where: here(name) })
  return found
}

const SAMPLE = 5
/** How many there are, and the first of them, by name to those who may see them. */
async function touched(ctx: Context, resource: Resource, where: Where): Promise<Touched | null> {
  const total = await count(ctx.db, { resource, where })
  if (total === 0) return null
  const view = allows(ctx.actor, 'view', resource.name)
  const seen = { resource, where: both(where, view === false ? undefined : view), limit: SAMPLE }
  const rows = view === false ? [] : await selectPage(ctx.db, seen, fieldsOnly(['id', resource.title]))
  const sample = rows.map((row) => ({ id: Number(row.id), title: titleOf(resource, row) }))
  const label = total === 1 ? resource.label.one : resource.label.many
  return { resource: resource.name, label, count: total, sample }
}

/** Those of the records that the caller may not delete. */
async function denied(ctx: Context, resource: Resource, where: Where): Promise<Touched[]> {
  const may = allows(ctx.actor, 'remove', resource.name)
  const some = may === true ? null : await touched(ctx, resource, may === false ? where : both(where, { not: may }))
  return some ? [some] : []
}

/** The references of one kind and fate as one condition: a record may point by several of its fields. */
function grouped(all: readonly Reference[]): Reference[] {
  const groups = new Map<string, Reference[]>()
  for (const one of all) {
    const key = `${one.child.name} ${one.fate}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first
      ? [{ ...first, where: group.length === 1 ? first.where : { or: group.map(({ where }) => where) } }]
      : []
  })
}

/** What deleting these records would do, whatever stands behind those that go along included. */
export async function fatesOf(ctx: Context, resource: Resource, ids: readonly number[]): Promise<Fates> {
  const fates: { [F in keyof Fates]: Touched[] } = { removed: [], unlinked: [], protected: [], forbidden: [] }
  fates.forbidden.push(...(ids.length === 0 ? [] : await denied(ctx, resource, { ids })))
  for (const { child, fate, where } of ids.length === 0 ? [] : grouped(references(resource, ids))) {
    const some = await touched(ctx, child, where)
    if (some) fates[fate].push(some)
    if (!some || fate !== 'removed') continue
    if (references(child, []).length === 0) fates.forbidden.push(...(await denied(ctx, child, where)))
    else {
      const behind = await fatesOf(ctx, child, await selectIds(ctx.db, { resource: child, where }))
      for (const key of ['removed', 'unlinked', 'protected', 'forbidden'] as const) fates[key].push(...behind[key])
    }
  }
  return fates
}

const words = (all: readonly Touched[]): string =>
  all.map(({ count: n, label }) => `${n} ${label.toLowerCase()}`).join(', ')

/** @throws AppError permission_denied with `forbidden`, conflict with `related`; `what` is to be deleted */
export function demandAllowed({ forbidden, protected: related }: Fates, what: string): void {
  if (forbidden.length > 0)
    throw new AppError('permission_denied', `You do not have permission to delete ${words(forbidden)}.`, {
      extra: { forbidden },
    })
  if (related.length === 0) return
  const refer = related.length === 1 && related[0]?.count === 1 ? 'refers' : 'refer'
  throw new AppError('conflict', `${what} cannot be deleted: ${words(related)} ${refer} to it.`, { extra: { related } })
}
