/** The verb `create`. */
import { denied, invalid } from '../../shared/kernel/errors.ts'
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import { allows, policyOf } from '../../shared/permissions.ts'
import { type Body, forced, parseWith, schemaFor, withHashes } from './body.ts'
import type { Context } from './context.ts'
import { lookAgain } from './find.ts'
import { checkRefs } from './refs.ts'
import { insert } from './write.ts'

/** Refuses who may create none. A condition on `add` is a yes or no of the actor. */
export function mayAdd(ctx: Context, resource: Resource): void {
  if (allows(ctx.actor, 'add', resource.name) !== true) throw denied()
}

/** A new record from a body. @throws AppError permission_denied, invalid */
export async function create(ctx: Context, resource: Resource, body: Body): Promise<Row> {
  mayAdd(ctx, resource)
  const given = withHashes(resource, parseWith(schemaFor(ctx.actor, resource, 'create'), body.parse()), body)
  const errors = await checkRefs(ctx, resource, null, given)
  if (Object.keys(errors).length > 0) throw invalid(errors)
  const row = await insert(ctx, resource, { ...given, ...forced(ctx.actor, resource) })
  await lookAgain(ctx, resource, row.id)
  return row
}

/** The view that answers what a role created, when it may not see the record itself. */
export const createdView = (ctx: Context, resource: Resource): string | undefined =>
  policyOf(ctx.actor, resource.name)?.answers
