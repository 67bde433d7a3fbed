/** The verb `change`. */
import { AppError } from '../../shared/kernel/errors.ts'
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import { type Body, forced } from './body.ts'
import type { Context } from './context.ts'
import { find, lookAgain } from './find.ts'
import { Findings, STALE } from './findings.ts'
import { judgeInlines, saveWithInlines } from './inlines.ts'
import { judge } from './judge.ts'
import type { Rows } from './rows.ts'
import { write } from './write.ts'

/** What the caller believes the record's version to be; null when it did not say. */
export type IfMatch = ((version: number) => boolean) | null

/** @throws AppError stale when the caller's version no longer holds */
export function hold(record: Row, ifMatch: IfMatch): void {
  if (ifMatch && !ifMatch(record.version)) throw new AppError('stale', STALE)
}

/**
 * Changes a record, with the rows of its inlines: `put` asks for the required fields, `patch` for none.
 * @throws AppError not_found, permission_denied, invalid, stale
 */
export async function change(
  ctx: Context,
  resource: Resource,
  id: number,
  body: Body,
  mode: 'put' | 'patch',
  ifMatch: IfMatch,
  inlines: () => readonly Rows[] = () => [],
): Promise<Row> {
  const before = await find(ctx, resource, id, 'change')
  const { given, errors } = await judge(ctx, resource, before, body, mode)
  const found = new Findings(errors)
  const rows = await judgeInlines(ctx, before, inlines(), found)
  await found.refuse(ctx, ifMatch !== null && !ifMatch(before.version))
  const after = await saveWithInlines(ctx, resource, before, rows, found, (saving) =>
    write(saving, resource, before, { ...given, ...forced(ctx.actor, resource) }),
  )
  await lookAgain(ctx, resource, id)
  return after
}
