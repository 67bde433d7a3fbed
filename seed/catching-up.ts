/** People at TezRent and at sellers look through their notifications about once a week, and have then read them all. */
import { actOnAll } from '../server/records/act.ts'
import { given } from '../server/records/body.ts'
import { notifications } from '../shared/resources/notifications.ts'
import { type Calendar, DAY, HOUR, workMoment } from './calendar.ts'
import type { Happening } from './happen.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** What is younger than so many days nobody has looked through yet; sellers come less often. */
const FRESH_DAYS = { staff: 2, seller: 9 } as const

export function catchUps({ lead, sales, support, companies }: World, calendar: Calendar, random: Random): Happening[] {
  const people = [lead, ...sales, ...support, ...companies.flatMap((company) => company.people)]
  return people.flatMap((by) => {
    const all: Happening[] = []
    let at = calendar.end - 390 * DAY + random.int(0, 6) * DAY
    for (;;) {
      at = workMoment(calendar, random, at, random.int(4, 9)) + random.int(0, HOUR)
      if (at > calendar.end - FRESH_DAYS[by.role] * DAY) return all
      all.push({ at, by, run: (ctx) => actOnAll(ctx, notifications, 'mark_all_read', given({})) })
    }
  })
}
