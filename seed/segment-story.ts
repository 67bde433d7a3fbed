/** The segments that marketing made, and asks again before each campaign. */
import { type Calendar, DAY, HOUR, workMoment } from './calendar.ts'
import type { Random } from './random.ts'
import { type Story, Teller } from './story.ts'
import { segments } from './words/segments.ts'
import type { World } from './world.ts'

/** `since` days ago the first of them was made; `customers` are ids of some who can be added by hand. */
export function segmentStories(
  { lead }: World,
  calendar: Calendar,
  random: Random,
  customers: readonly number[],
  since: number,
): Story[] {
  return segments.map(({ name, description, criteria, byHand }, index): Story => {
    const from = calendar.end - Math.floor(since * DAY * (1 - index / segments.length)) + random.int(0, 60_000)
    const at = since > 1 ? workMoment(calendar, random, from, 0) : from
    const teller = new Teller(calendar, random, {}, 'customer_segments', at, lead)
    if (since > 1) teller.until(calendar.end - 15 * HOUR + random.int(0, 2 * HOUR)).act('refresh')
    const added_customers = customers.slice(index, index + byHand)
    return {
      about: 'customer_segments',
      at,
      by: lead,
      given: { name, description, criteria, added_customers },
      steps: teller.steps,
    }
  })
}
