/** What deleting records does to those that point at them, found for all of them at once and without writing. */
import { AppError } from '../../shared/kernel/errors.ts'
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { manyRefsOf, refsOf } from '../../shared/kernel/schema.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { registry } from '../../shared/resources/index.ts'
import { count, fieldsOnly, selectIds, selectPage } from '../db/select.ts'
import type { Context } from './context.ts'

/** Records of one resource that a deletion touches, as far as the caller may see them. */
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
  /** Whether records that the caller may not see stand in the way; not which, nor how many. */
  readonly hidden: boolean
}
/** Fates before they are told. */
export interface Judged {
  readonly fates: Fates
  /** How many records are touched in all, the hidden ones included. */
  readonly reach: number
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
/** How many there are in all, and those that the caller may see, the first of them by name; null when he sees none. */
async function touched(ctx: Context, resource: Resource, where: Where) {
  const total = await count(ctx.db, { resource, where })
  const view = allows(ctx.actor, 'view', resource.name)
  if (total === 0 || view === false) return { total, seen: null }
  const scope = { resource, where: both(where, view) }
  const visible = view === true ? total : await count(ctx.db, scope)
  if (visible === 0) return { total, seen: null }
  const rows = await selectPage(ctx.db, { ...scope, limit: SAMPLE }, fieldsOnly(['id', resource.title]))
  const sample = rows.map((row) => ({ id: Number(row.id), title: titleOf(resource, row) }))
  const label = visible === 1 ? resource.label.one : resource.label.many
  const seen: Touched = { resource: resource.name, label, count: visible, sample }
  return { total, seen }
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
export async function fatesOf(ctx: Context, resource: Resource, ids: readonly number[]): Promise<Judged> {
  const fates: Record<Fate | 'forbidden', Touched[]> = { removed: [], unlinked: [], protected: [], forbidden: [] }
  let [hidden, reach] = [false, 0]
  /** Notes who is touched so; what is hidden is told only where it stands in the way. */
  const note = async (key: keyof typeof fates, child: Resource, where: Where) => {
    const { total, seen } = await touched(ctx, child, where)
    if (seen) fates[key].push(seen)
    if (key === 'protected' || key === 'forbidden') hidden ||= total > (seen?.count ?? 0)
    return total
  }
  const forbid = async (child: Resource, where: Where) => {
    const may = allows(ctx.actor, 'remove', child.name)
    if (may !== true) await note('forbidden', child, may === false ? where : both(where, { not: may }))
  }
  if (ids.length > 0) await forbid(resource, { ids })
  for (const { child, fate, where } of ids.length === 0 ? [] : grouped(references(resource, ids))) {
    const total = await note(fate, child, where)
    reach += fate === 'protected' ? 0 : total
    if (total === 0 || fate !== 'removed') continue
    if (references(child, []).length === 0) await forbid(child, where)
    else {
      const behind = await fatesOf(ctx, child, await selectIds(ctx.db, { resource: child, where }))
      for (const key of ['removed', 'unlinked', 'protected', 'forbidden'] as const)
        fates[key].push(...behind.fates[key])
      hidden ||= behind.fates.hidden
      reach += behind.reach
    }
  }
  return { fates: { ...fates, hidden }, reach }
}

const words = (all: readonly Touched[]): string =>
  all.map(({ count: n, label }) => `${n} ${label.toLowerCase()}`).join(', ')

/** @throws AppError permission_denied with `forbidden`, conflict with `related`; `what` is to be deleted */
export function demandAllowed({ forbidden, protected: related, hidden }: Fates, what: string): void {
  if (forbidden.length > 0)
    throw new AppError('permission_denied', `You do not have permission to delete ${words(forbidden)}.`, {
      extra: { forbidden },
    })
  if (related.length > 0) {
    const refer = related.length === 1 && related[0]?.count === 1 ? 'refers to it.' : 'refer to it.'
    throw new AppError('conflict', `${what} cannot be deleted: ${words(related)} ${refer}`, {
      extra: { related },
    })
  }
  if (hidden)
    throw new AppError('permission_denied', `${what} cannot be deleted: records that you may not see stand in the way.`)
}
