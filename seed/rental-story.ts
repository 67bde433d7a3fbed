/** The story of a rental: asked for, approved, delivered, returned, or not; and what went wrong with the machine. */
import type { Patch } from '../shared/kernel/resource.ts'
import type { rentals } from '../shared/resources/rentals.ts'
import { type Calendar, DAY, dateAfter, HOUR } from './calendar.ts'
import type { Random } from './random.ts'
import { type Story, Teller } from './story.ts'
import { answer, type Parties } from './thread-story.ts'
import { firstWord } from './ticket-story.ts'
import { remarks } from './words/customer-notes.ts'
import { machineTroubles } from './words/machine-troubles.ts'
import { cities } from './words/places.ts'
import { disputes } from './words/troubles.ts'
import { type Client, clientBefore, type World } from './world.ts'

const ends = { completed: 83, cancelled: 7, overdue: 3, dispute: 4, forgotten: 3 }
/** How often a machine that works somewhere makes somebody write. */
const TROUBLE = 0.48

/** The story of a rental that was asked for at `at`. */
export function rentalStory(world: World, calendar: Calendar, random: Random, at: number): Story {
  const client = clientBefore(world, random, at)
  if (!client) throw new Error('There is nobody yet who could rent.')
  const company = random.pick(world.companies)
  const machine = random.pick(company.machines)
  const starts = random.int(2, 12)
  const days = random.weighted({ short: 84, long: 16 }) === 'short' ? random.int(1, 12) : random.int(15, 60)
  const agent = random.pick(world.support)
  const given: Patch<typeof rentals> = {
    customer: client.actor.customer,
    equipment: machine.id,
    start_date: dateAfter(calendar, at, starts),
    end_date: dateAfter(calendar, at, starts + days),
  }
  const words = { machine: machine.name, name: client.name.first, city: random.pick(cities[company.country]) }
  const teller = new Teller(calendar, random, words, 'rentals', at, agent)
  const parties = { customer: client.actor, agent, seller: random.pick(company.people) }
  const start = Math.floor(at / DAY + starts) * DAY + 6 * HOUR
  tell(teller, client, parties, start, start + days * DAY)
  return { about: 'rentals', at, by: random.chance(0.6) ? client.actor : agent, given, steps: teller.steps }
}

function tell(teller: Teller, client: Client, parties: Parties, start: number, end: number): void {
  const { random } = teller
  const fate = random.weighted(ends)
  if (fate === 'forgotten') return
  teller.wait(0.05, 0.8).change({ status: 'approved' })
  if (fate === 'cancelled') {
    teller.wait(0.2, 1).act('update_status', { new_status: 'cancelled' }, client.actor)
    return
  }
  teller.wait(0.1, 1).change({ status: 'confirmed' })
  teller.until(start).change({ status: 'in_progress' })
  if (random.chance(0.35)) teller.talk('care', { related_to_customer: client.actor.customer })
  if (fate === 'dispute') {
    dispute(teller, parties)
    return
  }
  if (random.chance(TROUBLE)) trouble(teller, parties)
  teller.turnTo('rentals').handOver(parties.agent).until(end).wait(0.1, 1).change({ status: fate })
  remember(teller, client, parties)
}

/** The customer writes, or he calls and the agent or the seller writes it down. */
function trouble(teller: Teller, parties: Parties): void {
  const { random, words } = teller
  const one = random.pick(machineTroubles)
  teller.later(0.1, 3)
  const by = random.weighted({ customer: 78, agent: 12, seller: 10 })
  const known = by === 'customer' ? {} : { customer: parties.customer.customer }
  const author = by === 'customer' ? parties.customer : (parties[by] ?? parties.agent)
  teller.make('tickets', { ...firstWord(one, words), ...known }, author, by === 'customer' ? (one.files ?? []) : [])
  teller.turnTo('tickets')
  answer(teller, parties, one)
}

/** The ticket is the system's; the rental is over when it is settled. */
function dispute(teller: Teller, parties: Parties): void {
  const { random } = teller
  const by = random.chance(0.7) ? parties.customer : parties.agent
  teller.later(1, 4).act('update_status', { new_status: 'dispute' }, by)
  teller.turnTo('tickets')
  answer(teller, parties, random.pick(disputes))
  if (random.chance(0.8)) teller.turnTo('rentals').handOver(parties.agent).wait(3, 12).change({ status: 'completed' })
}

/** What whoever dealt with him writes down about the customer. */
function remember(teller: Teller, client: Client, { agent, seller }: Parties): void {
  const { random } = teller
  if (!random.chance(0.56)) return
  const { title, note, tags, important = false } = random.pick(remarks)
  const given = { customer: client.actor.customer, title, note, tags, is_important: important }
  teller.wait(0.1, 3).make('customer_notes', given, seller && random.chance(0.6) ? seller : agent)
}
