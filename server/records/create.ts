/** The verb `create`. */
import { denied } from '../../shared/kernel/errors.ts'
import type { Patch, Resource, Row } from '../../shared/kernel/resource.ts'
import { both, type Scalar, type Where } from '../../shared/kernel/where.ts'
import { allows, policyOf } from '../../shared/permissions.ts'
import { selectIds } from '../db/select.ts'
import { type Body, forced } from './body.ts'
import type { Context } from './context.ts'
import { attach } from './files.ts'
import { findRow, lookAgain } from './find.ts'
import { Findings } from './findings.ts'
import { judgeInlines, saveWithInlines } from './inlines.ts'
import { judge } from './judge.ts'
import type { Rows } from './rows.ts'
import { insert } from './write.ts'

/** Refuses who may create none. A condition on `add` is a yes or no of the actor. */
export function mayAdd(ctx: Context, resource: Resource): void {
  if (allows(ctx.actor, 'add', resource.name) !== true) throw denied()
}

/** `existed`: nothing was made, because it was there already. */
export interface Created {
  readonly row: Row
  readonly existed: boolean
}

/** A new record from a body, with the rows of its inlines. @throws AppError permission_denied, invalid, stale */
export async function create(
  ctx: Context,
  resource: Resource,
  body: Body,
  inlines: () => readonly Rows[] = () => [],
): Promise<Created> {
  mayAdd(ctx, resource)
  const { given, errors } = await judge(ctx, resource, null, body, 'create')
  const found = new Findings(errors)
  const rows = await judgeInlines(ctx, null, inlines(), found)
  await found.refuse(ctx)
  const values = { ...given, ...forced(ctx.actor, resource) }
  const known = await repeated(ctx, resource, values)
  if (known) return { row: known, existed: true }
  const row = await saveWithInlines(ctx, resource, null, rows, found, (saving) => insert(saving, resource, values))
  await attach(ctx, resource, row.id, body.files?.ids ?? [])
  await lookAgain(ctx, resource, row.id)
  return { row, existed: false }
}

/** The record that is there already, where creating it again is no error. */
export async function repeated(ctx: Context, resource: Resource, values: Patch): Promise<Row | undefined> {
  const together = resource.repeatable ? resource.uniqueTogether : undefined
  if (!together) return undefined
  const same = together.map((name): Where => ({ [name]: { eq: values[name] as Scalar } }))
  const [id] = await selectIds(ctx.db, { resource, where: both(...same), limit: 1 })
  return id === undefined ? undefined : findRow(ctx, resource, id)
}

/** The view that answers what a role created, when it may not see the record itself. */
export const createdView = (ctx: Context, resource: Resource): string | undefined =>
  policyOf(ctx.actor, resource.name)?.answers
