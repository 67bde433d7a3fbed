/** The saved views that sales and support share, made in the first weeks. */
import { type Calendar, DAY, workMoment } from './calendar.ts'
import type { Random } from './random.ts'
import type { Story } from './story.ts'
import { views } from './words/views.ts'
import type { World } from './world.ts'

/** `since` days ago the first of them was saved. */
export function viewStories({ support, lead }: World, calendar: Calendar, random: Random, since: number): Story[] {
  return views.map(({ of, ...values }, index): Story => {
    const by = (of === 'support' ? support[0] : undefined) ?? lead
    const at = workMoment(calendar, random, calendar.end - (since - index) * DAY, 0)
    return { about: 'saved_views', at, by, given: { ...values, is_shared: true }, steps: [] }
  })
}
