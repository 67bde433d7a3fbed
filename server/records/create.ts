/** The verb `create`. */
import { denied } from '../../shared/kernel/errors.ts'
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import { allows, policyOf } from '../../shared/permissions.ts'
import { type Body, forced } from './body.ts'
import type { Context } from './context.ts'
import { lookAgain } from './find.ts'
import { Findings } from './findings.ts'
import { judgeInlines } from './inlines.ts'
import { judge } from './judge.ts'
import type { Rows } from './rows.ts'
import { insert } from './write.ts'

/** Refuses who may create none. A condition on `add` is a yes or no of the actor. */
export function mayAdd(ctx: Context, resource: Resource): void {
  if (allows(ctx.actor, 'add', resource.name) !== true) throw denied()
}

/** A new record from a body, with the rows of its inlines. @throws AppError permission_denied, invalid, stale */
export async function create(
  ctx: Context,
  resource: Resource,
  body: Body,
  inlines: () => readonly Rows[] = () => [],
): Promise<Row> {
  mayAdd(ctx, resource)
  const { given, errors } = await judge(ctx, resource, null, body, 'create')
  const found = new Findings(errors)
  const saveInlines = await judgeInlines(ctx, resource, null, inlines(), found)
  await found.refuse(ctx)
  const row = await insert(ctx, resource, { ...given, ...forced(ctx.actor, resource) })
  await saveInlines(row)
  await lookAgain(ctx, resource, row.id)
  return row
}

/** The view that answers what a role created, when it may not see the record itself. */
export const createdView = (ctx: Context, resource: Resource): string | undefined =>
  policyOf(ctx.actor, resource.name)?.answers
