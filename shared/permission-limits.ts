/** What the table of permissions limits by time, and by what a record is now. */

import type { Actor } from './actors.ts'
import { policyOf } from './permissions.ts'

/** Whether the time is over in which the actor may change or delete a record that was added at `created`. */
export function isLate(actor: Actor, resource: string, created: unknown, now: string): boolean {
  const minutes = policyOf(actor, resource)?.minutes
  return minutes !== undefined && Date.parse(now) - Date.parse(String(created)) > minutes * 60_000
}

/** Whether an actor may give a choice a value at all, and from the one that it has. */
export function mayMove(
  actor: Actor,
  resource: string,
  field: string,
  from: string,
  to: string,
): 'yes' | 'never' | 'not now' {
  const moves = policyOf(actor, resource)?.moves?.[field]
  if (!moves) return 'yes'
  const sources = moves[to]
  if (sources === undefined) return 'never'
  return sources === 'any' || sources.includes(from) ? 'yes' : 'not now'
}
