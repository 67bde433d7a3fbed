/** The records that a bulk call is for, and what it is to do with them. */
import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { given } from '../records/body.ts'
import { type Chosen, MAX_BULK } from '../records/chosen.ts'
import type { Context } from '../records/context.ts'
import { listQuery } from './dialects/simple-rest.ts'
import { paramsOf } from './incoming.ts'
import type { ReadBody } from './request-body.ts'

/** Characters: more than any list's address holds. */
const LONGEST_FILTER = 16_000

const chosen = z.union([
  z.object({ ids: z.array(z.int().positive()).max(MAX_BULK), input: z.record(z.string(), z.unknown()).optional() }),
  z.object({
    filter: z.string().max(LONGEST_FILTER),
    count: z.int().nonnegative(),
    input: z.record(z.string(), z.unknown()).optional(),
  }),
])

/** @throws AppError invalid when the body names no records */
export function chosenIn(ctx: Context, resource: Resource, body: ReadBody | undefined) {
  const parsed = chosen.safeParse(body?.parse())
  if (!parsed.success)
    throw invalid({ non_field_errors: ['Give "ids", or "filter" with the "count" that it matches.'] })
  const { data } = parsed
  const choice: Chosen =
    'ids' in data
      ? { ids: [...new Set(data.ids)] }
      : { query: listQuery(ctx, resource, paramsOf(data.filter)), count: data.count }
  return { choice, input: given(data.input ?? {}) }
}
