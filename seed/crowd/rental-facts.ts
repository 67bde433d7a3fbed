/** What a rental's own rule would look up: its machine, its customer, and the next number of its day. */
import type { Patch } from '../../shared/kernel/resource.ts'
import { type Calendar, DAY, dateOf } from '../calendar.ts'
import type { Story } from '../story.ts'
import type { Machine, World } from '../world.ts'

export class RentalFacts {
  private readonly machines = new Map<number, { machine: Machine; company: number }>()
  private readonly clients: ReadonlyMap<number, string>
  private readonly calendar: Calendar
  /** Rentals so far, by day: the counters that the verbs would have left behind. */
  readonly counters = new Map<string, number>()

  constructor(world: World, calendar: Calendar) {
    this.calendar = calendar
    for (const company of world.companies)
      for (const machine of company.machines) this.machines.set(machine.id, { machine, company: company.id })
    this.clients = new Map(world.clients.map(({ actor, name }) => [actor.customer, `${name.first} ${name.last}`]))
  }

  /** The story with everything in it that is known of the rental. */
  complete(story: Story): Story {
    const { given, at } = story
    const found = this.machines.get(Number(given.equipment))
    if (!found) throw new Error('A rental has no machine.')
    const days = Math.max(
      1,
      Math.round((Date.parse(String(given.end_date)) - Date.parse(String(given.start_date))) / DAY),
    )
    const day = dateOf(this.calendar, at).replaceAll('-', '')
    const number = (this.counters.get(day) ?? 0) + 1
    this.counters.set(day, number)
    const facts: Patch = {
      rental_reference: `RNT-${day}-${String(number).padStart(4, '0')}`,
      company: found.company,
      customer_name: this.clients.get(Number(given.customer)) ?? '',
      equipment_name: found.machine.name,
      daily_rate: found.machine.rate,
      total_days: days,
      total_amount: found.machine.rate * days,
    }
    return { ...story, given: { ...given, ...facts } }
  }
}
