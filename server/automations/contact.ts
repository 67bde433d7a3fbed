import { customers } from '../../shared/resources/customers.ts'
import { fieldsOnly, selectOne } from '../db/select.ts'
import type { Context } from '../records/context.ts'

/** The contact fields of a lead or an opportunity that is a customer's. No lock: others may rent at this moment. */
export async function contactOf(ctx: Context, customer: number) {
  const found = await selectOne(ctx.db, customers, customer, fieldsOnly(['name', 'email', 'phone']))
  return {
    contact_name: String(found?.name || `Customer ${customer}`),
    contact_email: String(found?.email ?? ''),
    contact_phone: String(found?.phone ?? ''),
  }
}
