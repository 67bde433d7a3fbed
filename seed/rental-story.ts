/** The story of a rental: asked for, approved, delivered, returned; or not. */
import type { Patch } from '../shared/kernel/resource.ts'
import type { rentals } from '../shared/resources/rentals.ts'
import { type Calendar, DAY, dateAfter, HOUR } from './calendar.ts'
import type { Random } from './random.ts'
import { type Story, Teller } from './story.ts'
import { clientBefore, type World } from './world.ts'

const ends = { completed: 82, cancelled: 8, overdue: 4, dispute: 3, forgotten: 3 }

/** The story of a rental that was asked for at `at`. */
export function rentalStory(world: World, calendar: Calendar, random: Random, at: number): Story {
  const client = clientBefore(world, random, at)
  if (!client) throw new Error('There is nobody yet who could rent.')
  const company = random.pick(world.companies)
  const machine = random.pick(company.machines)
  const starts = random.int(2, 12)
  const days = random.weighted({ short: 70, long: 30 }) === 'short' ? random.int(1, 14) : random.int(15, 60)
  const agent = random.pick(world.support)
  const given: Patch<typeof rentals> = {
    customer: client.actor.customer,
    equipment: machine.id,
    start_date: dateAfter(calendar, at, starts),
    end_date: dateAfter(calendar, at, starts + days),
  }
  const teller = new Teller(
    calendar,
    random,
    { machine: machine.name, name: client.name.first, city: 'Dubai' },
    'rentals',
    at,
    agent,
  )
  tell(teller, at, starts, days, client.actor.customer)
  return { about: 'rentals', at, by: random.chance(0.6) ? client.actor : agent, given, steps: teller.steps }
}

function tell(teller: Teller, at: number, starts: number, days: number, customer: number): void {
  const end = teller.random.weighted(ends)
  if (end === 'forgotten') return
  teller.wait(0.05, 0.8).change({ status: 'approved' })
  if (end === 'cancelled') {
    teller.wait(0.2, 1).change({ status: 'cancelled' })
    return
  }
  teller.wait(0.1, 1).change({ status: 'confirmed' })
  const start = Math.floor(at / DAY + starts) * DAY + 6 * HOUR
  teller.until(start).change({ status: 'in_progress' })
  if (teller.random.chance(0.35)) teller.talk('care', { related_to_customer: customer })
  if (end === 'dispute') teller.wait(1, 4)
  else teller.until(start + days * DAY).wait(0.1, 1)
  teller.change({ status: end })
}
