import type { Patch } from '../../shared/kernel/resource.ts'
import { customerSegments } from '../../shared/resources/customer-segments.ts'
import { rulesIn } from '../../shared/segment-criteria.ts'
import type { Context } from '../records/context.ts'
import { differs } from '../records/history.ts'
import { serve } from '../records/serve.ts'
import { write } from '../records/write.ts'
import { members, preview, why } from '../segments/asking.ts'
import { readCriteria } from '../segments/criteria.ts'
import { criteriaOf, memberCounts, membersAmong, type Segment, settleMembers } from '../segments/members.ts'
import { demandSeen } from '../segments/unseen.ts'

type Change = Patch<typeof customerSegments>

/** Asks the rules again, and says what came of it. */
async function refresh(ctx: Context, segment: Segment): Promise<Change> {
  const { joined, left } = await settleMembers(ctx, segment)
  return { refreshed_at: ctx.now, joined_count: joined, left_count: left }
}

/**
 * Whom `customers` of a body adds by hand: all that are named, but for those who are there by the rules alone. Who is
 * there by the rules stays when he is not named.
 */
async function namedByHand(ctx: Context, before: Segment | null, named: readonly number[]): Promise<readonly number[]> {
  if (!before) return named
  const there = await membersAmong(ctx, before.id, named)
  return named.filter((id) => !there.has(id) || before.added_customers.includes(id))
}

const both = (before: readonly number[], after: readonly number[]): number[] => {
  const [was, is] = [new Set(before), new Set(after)]
  return [...before.filter((id) => !is.has(id)), ...after.filter((id) => !was.has(id))]
}

export const customerSegmentsOnServer = serve(customerSegments, {
  async settle(ctx, before, next, given) {
    const said = differs(before?.added_customers ?? [], next.added_customers)
    const criteria = readCriteria(next.criteria, ctx.timeZone)
    if (differs(before?.criteria, criteria)) demandSeen(ctx.actor, criteria)
    return {
      criteria: { ...criteria },
      ...(given.customers && !said ? { added_customers: await namedByHand(ctx, before, given.customers) } : {}),
    }
  },
  async follow(ctx, before, after) {
    const asked = before ? differs(before.criteria, after.criteria) : rulesIn(criteriaOf(after)).length > 0
    if (asked) await write(ctx, customerSegments, after, await refresh(ctx, after), 'refresh')
    else {
      const moved = both(before?.added_customers ?? [], after.added_customers)
      if (moved.length > 0) await settleMembers(ctx, after, moved)
    }
  },
  embeds: { customer_count: memberCounts },
  actions: { preview, refresh, members, why },
})
