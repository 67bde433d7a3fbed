/** Foreign keys: who may point at what, and copies that follow the record that they were taken from. */
import { type FieldErrors, invalidPk } from '../../shared/kernel/errors.ts'
import type { RefField } from '../../shared/kernel/kinds.ts'
import type { RefsField } from '../../shared/kernel/many-kinds.ts'
import type { Patch, Resource, Row } from '../../shared/kernel/resource.ts'
import { manyRefsOf, refsOf } from '../../shared/kernel/schema.ts'
import { both } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { registry, resourceNamed } from '../../shared/resources/index.ts'
import { fieldsOnly, selectIds, selectOne } from '../db/select.ts'
import type { Context } from './context.ts'
import { newIds } from './links.ts'

/** Those of the ids that a field may point at: records that the caller may see or pick, and that the field is meant for. */
async function pickable(ctx: Context, field: RefField | RefsField, ids: readonly number[]): Promise<Set<number>> {
  const use = allows(ctx.actor, 'use', field.target)
  if (use === false || ids.length === 0) return new Set()
  const where = both({ ids }, use, field.among)
  return new Set(await selectIds(ctx.db, { resource: resourceNamed(field.target), where }))
}

/** Errors of the refs in `given` that changed: the same words for a hidden record and for a missing one. */
export async function checkRefs(
  ctx: Context,
  resource: Resource,
  before: Row | null,
  given: Patch,
): Promise<FieldErrors> {
  const errors: FieldErrors = {}
  for (const [name, field] of refsOf(resource.fields)) {
    const id = given[name]
    if (typeof id !== 'number' || id === before?.[name]) continue
    if (!(await pickable(ctx, field, [id])).has(id)) errors[name] = [invalidPk(id)]
  }
  for (const [name, field] of manyRefsOf(resource.fields)) {
    const fresh = newIds(before, given, name)
    const found = await pickable(ctx, field, fresh)
    const wrong = fresh.filter((id) => !found.has(id))
    if (wrong.length > 0) errors[name] = wrong.map((id) => invalidPk(id))
  }
  return errors
}

/** Which fields of `child` are copied from the record that `through` points at. */
interface Copy {
  readonly child: Resource
  readonly through: string
  readonly fields: readonly { readonly name: string; readonly from: string }[]
}

function copiesOf(child: Resource): Copy[] {
  const byRef = new Map<string, { name: string; from: string }[]>()
  for (const [name, { copied }] of Object.entries(child.fields))
    if (copied) byRef.set(copied.through, [...(byRef.get(copied.through) ?? []), { name, from: copied.from }])
  return [...byRef].map(([through, fields]) => ({ child, through, fields }))
}
const copiesIn = new Map([...registry.values()].map((child) => [child.name, copiesOf(child)]))
const copiesFrom = new Map<string, Copy[]>()
for (const copy of [...copiesIn.values()].flat()) {
  const field = copy.child.fields[copy.through] as RefField
  copiesFrom.set(field.target, [...(copiesFrom.get(field.target) ?? []), copy])
}

/**
 * What a record copies from those it points at, when a pointer changed. Whom it belongs to is held until the end of the
 * transaction: a change of that one finds it, or is found by it.
 */
export async function copied(ctx: Context, resource: Resource, before: Row | null, next: Row): Promise<Patch> {
  const patch: Patch = {}
  for (const { through, fields } of copiesIn.get(resource.name) ?? []) {
    if (before && before[through] === next[through]) continue
    const target = resourceNamed((resource.fields[through] as RefField).target)
    const id = next[through]
    const columns = fieldsOnly(fields.map(({ from }) => from))
    const held = resource.belongsTo?.includes(through)
    const source = typeof id === 'number' ? await selectOne(ctx.db, target, id, columns, held) : undefined
    for (const { name, from } of fields) patch[name] = source?.[from] ?? resource.fields[name]?.default ?? null
  }
  return patch
}

/** The records that hold copies of what just changed, with the values that they need. */
export async function* outdatedCopies(
  ctx: Context,
  resource: Resource,
  before: Row,
  after: Row,
): AsyncGenerator<{ child: Resource; id: number; patch: Patch }> {
  for (const { child, through, fields } of copiesFrom.get(resource.name) ?? []) {
    const stale = fields.filter(({ from }) => before[from] !== after[from])
    if (stale.length === 0) continue
    const patch: Patch = Object.fromEntries(stale.map(({ name, from }) => [name, after[from]]))
    const ids = await selectIds(ctx.db, { resource: child, where: { [through]: { eq: after.id } } })
    for (const id of ids) yield { child, id, patch }
  }
}
