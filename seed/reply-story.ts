/** The saved replies of support, written in its first weeks. */
import { type Calendar, DAY, workMoment } from './calendar.ts'
import type { Random } from './random.ts'
import type { Story } from './story.ts'
import { replies } from './words/replies.ts'
import type { World } from './world.ts'

/** `since` days ago the first of them was written. */
export function replyStories({ support, lead }: World, calendar: Calendar, random: Random, since: number): Story[] {
  return replies.map((given, index): Story => {
    const by = support[index % Math.max(1, support.length)] ?? lead
    const at = workMoment(calendar, random, calendar.end - (since - index) * DAY, 0)
    return { about: 'saved_replies', at, by, given, steps: [] }
  })
}
