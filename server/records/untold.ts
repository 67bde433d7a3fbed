/** Fields that an actor neither reads nor writes, asks by, or learns of from the history. */

import type { Actor } from '../../shared/actors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { allows, policyOf } from '../../shared/permissions.ts'

const none: readonly string[] = []
const conditional = new WeakMap<Resource, readonly (readonly [name: string, to: readonly string[]])[]>()

/** Those that tell of records of resources that it may not all view. */
export function untold(actor: Actor, resource: Resource): readonly string[] {
  const known =
    conditional.get(resource) ??
    Object.entries(resource.fields).flatMap(([name, { toldTo }]) => (toldTo ? [[name, toldTo] as const] : []))
  conditional.set(resource, known)
  if (known.length === 0) return none
  return known.filter(([, to]) => to.some((one) => allows(actor, 'view', one) === false)).map(([name]) => name)
}

/** Those, and what its role never sees. */
export const hiddenFields = (actor: Actor, resource: Resource): readonly string[] => [
  ...(policyOf(actor, resource.name)?.hides ?? none),
  ...untold(actor, resource),
]
