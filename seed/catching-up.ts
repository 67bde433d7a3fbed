/** People at TezRent look through their notifications once a week, sellers once a month, and have then read them all. */
import { actOnAll } from '../server/records/act.ts'
import { given } from '../server/records/body.ts'
import { notifications } from '../shared/resources/notifications.ts'
import { type Calendar, DAY, HOUR, workMoment } from './calendar.ts'
import type { Happening } from './happen.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** How many days pass at least and at most, and what is younger than so many nobody has looked through yet. */
const habits = {
  staff: { least: 4, most: 9, fresh: 2 },
  seller: { least: 20, most: 40, fresh: 9 },
} as const

export function catchUps({ lead, sales, support, companies }: World, calendar: Calendar, random: Random): Happening[] {
  const people = [lead, ...sales, ...support, ...companies.flatMap((company) => company.people)]
  return people.flatMap((by) => {
    const all: Happening[] = []
    const { least, most, fresh } = habits[by.role]
    let at = calendar.end - 390 * DAY + random.int(0, 6) * DAY
    for (;;) {
      at = workMoment(calendar, random, at, random.int(least, most)) + random.int(0, HOUR)
      if (at > calendar.end - fresh * DAY) return all
      all.push({ at, by, run: (ctx) => actOnAll(ctx, notifications, 'mark_all_read', given({})) })
    }
  })
}
