/** The way back of an edit: a record becomes what it was, what followed from the edit included. */
import { AppError, invalid } from '../../../shared/kernel/errors.ts'
import type { Kind } from '../../../shared/kernel/kinds.ts'
import { toMajor } from '../../../shared/kernel/money.ts'
import { type Patch, type Resource, type Row, rowFields } from '../../../shared/kernel/resource.ts'
import { refsOf } from '../../../shared/kernel/schema.ts'
import { resourceNamed } from '../../../shared/resources/index.ts'
import { selectIds } from '../../db/select.ts'
import { given, writable } from '../body.ts'
import type { Context } from '../context.ts'
import { find, lookAgain } from '../find.ts'
import { differs } from '../history.ts'
import { judge } from '../judge.ts'
import { writeAsItWas } from '../write.ts'
import type { Edited } from './kept.ts'

/** What the fields that an edit changed held before. Copies are left out: they are made anew from what they are of. */
export const oldValues = (resource: Resource, before: Row, after: Row): Patch =>
  Object.fromEntries(
    rowFields(resource)
      .filter(([name, { kind, copied }]) => !copied && kind !== 'secret' && name !== 'updated_at')
      .filter(([name]) => differs(before[name], after[name]))
      .map(([name]) => [name, before[name]]),
  )

const bodyForms: Partial<Record<Kind, (value: unknown) => unknown>> = {
  money: (value) => (typeof value === 'number' ? toMajor(value) : value),
}
/** Those of the values that the caller could write himself, as a body says them. */
const asBody = (ctx: Context, resource: Resource, was: Patch) =>
  given(
    Object.fromEntries(
      writable(ctx.actor, resource)
        .filter((name) => Object.hasOwn(was, name) && !resource.fields[name]?.fixed)
        .map((name) => {
          const form = bodyForms[resource.fields[name]?.kind ?? 'text']
          return [name, form ? form(was[name]) : was[name]]
        }),
    ),
  )

/** Pointers of the server's own at records that are gone since; those that a caller can write are judged as any other. */
async function gone(ctx: Context, resource: Resource, was: Patch): Promise<Set<string>> {
  const names = new Set<string>()
  for (const [name, { target }] of refsOf(resource.fields)) {
    const id = was[name]
    if (typeof id !== 'number') continue
    const found = await selectIds(ctx.db, { resource: resourceNamed(target), where: { ids: [id] } })
    if (found.length === 0) names.add(name)
  }
  return names
}

/** @throws AppError stale when somebody changed it since; what a change throws */
export async function restore(ctx: Context, resource: Resource, id: number, edited?: Edited): Promise<void> {
  const { version, was = {} } = edited ?? {}
  const before = await find(ctx, resource, id, 'change')
  if (before.version !== version) throw new AppError('stale', 'It was changed since.')
  const { errors } = await judge(ctx, resource, before, asBody(ctx, resource, was), 'patch')
  if (Object.keys(errors).length > 0) throw invalid(errors)
  const lost = await gone(ctx, resource, was)
  const values = Object.fromEntries(Object.entries(was).filter(([name]) => !lost.has(name)))
  await writeAsItWas(ctx, resource, before, values)
  await lookAgain(ctx, resource, id)
}
