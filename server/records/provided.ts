/** What the state of a record forbids, whatever its caller may do: the provisos of actions, answered by the database. */
import { refused } from '../../shared/kernel/errors.ts'
import type { Proviso, Resource } from '../../shared/kernel/resource.ts'
import { isTrue } from '../db/dialect.ts'
import type { Raw } from '../db/open.ts'
import { type Columns, fieldsOnly, selectOne } from '../db/select.ts'
import type { Context } from './context.ts'

interface KeyedProviso extends Proviso {
  readonly action: string
  /** The key under which the answer comes. */
  readonly key: string
}
const known = new WeakMap<Resource, readonly KeyedProviso[]>()
function provisosOf(resource: Resource): readonly KeyedProviso[] {
  const found =
    known.get(resource) ??
    Object.entries(resource.actions).flatMap(([action, { provided = [] }]) =>
      provided.map((proviso, at) => ({ ...proviso, action, key: `_${action}_${at}` })),
    )
  known.set(resource, found)
  return found
}
const verdictsOf = (asked: readonly KeyedProviso[]): Columns['verdicts'] =>
  Object.fromEntries(asked.map(({ key, that }) => [key, that]))

/** What to select beside a record, to know which of its actions its state refuses. */
export const provisoVerdicts = (resource: Resource): Columns['verdicts'] => verdictsOf(provisosOf(resource))

/** Takes the answers out of a selected row: which actions are refused, and in which words. */
export function takeRefusals(resource: Resource, row: Raw): Record<string, string> {
  const refusals: Record<string, string> = {}
  for (const { action, key, otherwise } of provisosOf(resource)) {
    if (!isTrue(row[key])) refusals[action] ??= otherwise
    delete row[key]
  }
  return refusals
}

/** @throws AppError refused when the action is not for records in this state */
export async function demandProvided(ctx: Context, resource: Resource, id: number, action: string): Promise<void> {
  const asked = provisosOf(resource).filter((one) => one.action === action)
  if (asked.length === 0) return
  const row = await selectOne(ctx.db, resource, id, fieldsOnly(['id'], verdictsOf(asked)))
  const broken = asked.find(({ key }) => !isTrue(row?.[key]))
  if (broken) throw refused(broken.otherwise)
}
