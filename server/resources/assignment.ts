/** Who may be given a record: active staff, or, where it belongs to a company, that company's people. */
import { invalidPk } from '../../shared/kernel/errors.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { users } from '../../shared/resources/users.ts'
import { selectIds } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import type { Checked } from '../records/serve.ts'

interface Assigned {
  readonly assigned_to: number | null
  readonly company: number | null
}

/**
 * An error on `assigned_to` when it, or the company, changed to a pair that does not go together. Who was given a record
 * keeps it when he is switched off: only a change is judged.
 */
export async function checkAssignee(ctx: Context, before: Assigned | null, next: Assigned): Promise<Checked> {
  const id = next.assigned_to
  const kept = before?.assigned_to === id
  if (id === null || (kept && before.company === next.company)) return {}
  const fits: Where = { or: [{ user_type: { eq: 'staff' } }, { company: { eq: next.company } }] }
  const where = both({ ids: [id] }, fits, kept ? true : { is_active: { eq: true } })
  const found = await selectIds(ctx.db, { resource: users, where, limit: 1 })
  return found.length > 0 ? {} : { assigned_to: [invalidPk(id)] }
}

/** The actions that give a record to somebody. */
export const assignToMe = ({ actor }: Context) => ({ assigned_to: actor.id })
export const assign = (_ctx: Context, _record: object, { input }: { input: Readonly<Record<string, unknown>> }) => ({
  assigned_to: typeof input.assigned_to === 'number' ? input.assigned_to : null,
})
