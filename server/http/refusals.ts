/** What is refused before anything is done: to a role, and to a method that a path does not have. */
import { denied } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { NOTHING } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import type { Context } from '../records/context.ts'
import { mayAdd } from '../records/create.ts'
import { find, mayAtAll } from '../records/find.ts'
import type { Reply } from './dialects/dialect.ts'
import { type Incoming, idOf } from './incoming.ts'
import { type Operation, rightOf } from './operations.ts'

/** Whether only other roles ever do it. */
function isForOthers({ actor }: Context, { action }: Operation): boolean {
  const by: readonly string[] | undefined = action?.declared.by
  return by !== undefined && !by.includes(actor.role)
}

/** What a role may do on no record is 403 before the record is looked for, and before the body is read. */
export function refuseRole(ctx: Context, operation: Operation): void {
  if (isForOthers(ctx, operation)) throw denied()
  const { verb, resource, extra } = operation
  if (verb === 'create') mayAdd(ctx, resource)
  else {
    const where = mayAtAll(ctx, resource, rightOf(operation))
    // Of a record that the path names it is told first whether there is one. Here the body names them.
    const inBody = verb === 'rows' || extra === 'bulk' || extra === 'bulk-edit'
    if (inBody && where === NOTHING) throw denied()
  }
}

/** A method that the path does not have: 403 and 404 come before 405, as for every other call. */
export async function wrongMethod(ctx: Context, incoming: Incoming, all: readonly Operation[]): Promise<Reply> {
  const [first] = all
  const resource = first?.resource as Resource
  const may = (one: Operation) => !isForOthers(ctx, one) && allows(ctx.actor, rightOf(one), resource.name) !== false
  if (!all.some(may)) throw denied()
  if (first?.path.includes('/:id')) await find(ctx, resource, idOf(incoming), 'view')
  const methods = all.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return {
    status: 405,
    body: { detail: `Method "${incoming.method}" not allowed.` },
    headers: { Allow: methods.join(', ') },
  }
}
