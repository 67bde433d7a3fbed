/** Who may be given a record: active staff, or, where it belongs to a company, that company's people. */
import { type FieldErrors, invalidPk } from '../../shared/kernel/errors.ts'
import { users } from '../../shared/resources/users.ts'
import { selectIds } from '../db/select.ts'
import type { Context } from '../records/context.ts'

interface Assigned {
  readonly assigned_to: number | null
  readonly company: number | null
}

/** An error on `assigned_to` when it, or the company, changed to a pair that does not go together. */
export async function checkAssignee(ctx: Context, before: Assigned | null, next: Assigned): Promise<FieldErrors> {
  const id = next.assigned_to
  const same = before?.assigned_to === id && before.company === next.company
  if (id === null || same) return {}
  const staff = { user_type: { eq: 'staff' } } as const
  const found = await selectIds(ctx.db, {
    resource: users,
    where: { ids: [id], is_active: { eq: true }, or: [staff, { company: { eq: next.company } }] },
    limit: 1,
  })
  return found.length > 0 ? {} : { assigned_to: [invalidPk(id)] }
}

/** The actions that give a record to somebody. */
export const assignToMe = ({ actor }: Context) => ({ assigned_to: actor.id })
export const assign = (_ctx: Context, _record: object, { input }: { input: Readonly<Record<string, unknown>> }) => ({
  assigned_to: typeof input.assigned_to === 'number' ? input.assigned_to : null,
})
