/** Which records a person chose: by ids, or everything that matches at the moment of running. */
import { AppError, refused } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { count, selectIds } from '../db/select.ts'
import type { Context } from './context.ts'
import { type ListQuery, scope } from './list.ts'

/** More than this at once is a mistake, or a job for the command line. */
export const MAX_BULK = 10_000

/** Ids, or a filter with the number of records that the person saw. */
export type Chosen = { readonly ids: readonly number[] } | { readonly query: ListQuery; readonly count: number }

/** @throws AppError conflict when another number matches now than the person saw, refused when it is too many */
export async function idsOf(ctx: Context, resource: Resource, chosen: Chosen): Promise<readonly number[]> {
  if ('ids' in chosen) return chosen.ids
  const selection = await scope(ctx, resource, { ...chosen.query, limit: MAX_BULK + 1, offset: 0 })
  const total = await count(ctx.db, selection)
  const { count: expected } = chosen
  if (total !== expected)
    throw new AppError('conflict', `${total} records match now, not ${expected}. Nothing was changed.`, {
      extra: { count: total },
    })
  if (total > MAX_BULK) throw refused(`At most ${MAX_BULK} records at once.`)
  return selectIds(ctx.db, selection)
}
