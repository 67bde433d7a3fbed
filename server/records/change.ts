/** The verb `change`. */
import { AppError, invalid } from '../../shared/kernel/errors.ts'
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import { type Body, forced, parseWith, schemaFor, withHashes } from './body.ts'
import type { Context } from './context.ts'
import { find, lookAgain } from './find.ts'
import { checkRefs } from './refs.ts'
import { write } from './write.ts'

/** What the caller believes the record's version to be; null when it did not say. */
export type IfMatch = ((version: number) => boolean) | null

/** @throws AppError stale when the caller's version no longer holds */
export function hold(record: Row, ifMatch: IfMatch): void {
  if (ifMatch && !ifMatch(record.version))
    throw new AppError('stale', 'The record was changed by somebody else. Load it again.')
}

/** Changes a record: `put` asks for the required fields, `patch` for none. @throws AppError not_found, permission_denied, invalid, stale */
export async function change(
  ctx: Context,
  resource: Resource,
  id: number,
  body: Body,
  mode: 'put' | 'patch',
  ifMatch: IfMatch,
): Promise<Row> {
  const before = await find(ctx, resource, id, 'change')
  const given = withHashes(resource, parseWith(schemaFor(ctx.actor, resource, mode), body.parse()), body)
  const errors = await checkRefs(ctx, resource, before, given)
  if (Object.keys(errors).length > 0) throw invalid(errors)
  hold(before, ifMatch)
  const after = await write(ctx, resource, before, { ...given, ...forced(ctx.actor, resource) })
  await lookAgain(ctx, resource, id)
  return after
}
