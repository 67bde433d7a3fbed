/** Rules that speak of what the caller may not view: by who is found, they would tell it. */

import type { Actor } from '../../shared/actors.ts'
import { denied, invalid } from '../../shared/kernel/errors.ts'
import { allows } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { type Criteria, resourceOf, rulesIn } from '../../shared/segment-criteria.ts'

function unseen(actor: Actor, criteria: Criteria): string[] {
  return rulesIn(criteria).flatMap(({ path, rule }) => {
    const of = resourceOf(rule.field)
    // Facts are of all records: who may view some of them only may not ask either.
    if (of === undefined || allows(actor, 'view', of) === true) return []
    const what = resourceNamed(of).label.many.toLowerCase()
    return [`${path.map((at) => `rules.${at}`).join('.')}: you may not view ${what}, of which "${rule.field}" tells.`]
  })
}

/** For criteria that the caller gives. @throws AppError invalid on `criteria` with every such rule */
export function demandSeen(actor: Actor, criteria: Criteria): void {
  const problems = unseen(actor, criteria)
  if (problems.length > 0) throw invalid({ criteria: problems })
}

/** Whether the caller may know for whom they hold. */
export const mayAsk = (actor: Actor, criteria: Criteria): boolean => unseen(actor, criteria).length === 0

/** For those of somebody else. @throws AppError permission_denied */
export function demandMayAsk(actor: Actor, criteria: Criteria): void {
  if (!mayAsk(actor, criteria)) throw denied()
}
