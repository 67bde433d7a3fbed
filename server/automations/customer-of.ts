import type { Where } from '../../shared/kernel/where.ts'
import { customers } from '../../shared/resources/customers.ts'
import { fieldsOnly, selectOne } from '../db/select.ts'
import type { Context } from '../records/context.ts'

/** The user of a customer's profile. */
export async function customerOf(ctx: Context, customer: number): Promise<Where> {
  const found = await selectOne(ctx.db, customers, customer, fieldsOnly(['user']))
  return { ids: found ? [Number(found.user)] : [] }
}
