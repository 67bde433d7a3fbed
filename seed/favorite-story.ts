/** A customer looks through the machines and keeps an eye on some: on five within days, and the system makes a lead of it. */
import { type Calendar, DAY, HOUR } from './calendar.ts'
import { closeDeal } from './deal-story.ts'
import type { Random } from './random.ts'
import { type Story, Teller } from './story.ts'
import type { Client, Machine, World } from './world.ts'

/** So many make a lead (a setting; this is its default). */
const MANY = 5

function someMachines(world: World, random: Random, count: number): Machine[] {
  const found = new Map<number, Machine>()
  while (found.size < count) {
    const machine = random.pick(random.pick(world.companies).machines)
    found.set(machine.id, machine)
  }
  return [...found.values()]
}

/** The stories of one visit: a favorite each. `eager` customers find enough for a lead. */
export function visit(world: World, calendar: Calendar, random: Random, client: Client, eager: boolean): Story[] {
  const { since, actor } = client
  let at = since + Math.floor(random.next() * Math.max(HOUR, calendar.end - 4 * DAY - since))
  const count = eager ? random.int(MANY, MANY + 2) : random.int(1, MANY - 2)
  return someMachines(world, random, count).map((machine, index): Story => {
    at += random.int(40_000, 5 * HOUR)
    const story = { about: 'favorites', at, by: actor, given: { equipment: machine.id } } as const
    return { ...story, steps: index === MANY - 1 ? followUp(world, calendar, random, client, machine, at) : [] }
  })
}

/** What sales make of the lead that the fifth favorite became. */
function followUp(
  world: World,
  calendar: Calendar,
  random: Random,
  { name, actor }: Client,
  machine: Machine,
  at: number,
) {
  const owner = random.pick(world.sales)
  const words = { machine: machine.name, name: `${name.first} ${name.last}`, city: 'Dubai' }
  const teller = new Teller(calendar, random, words, 'favorites', at, owner).turnTo('leads')
  const related = { related_to_customer: actor.customer }
  if (random.chance(0.15)) return teller.steps
  teller.wait(0.02, 0.6).act('assign', { assigned_to: owner.id }, world.lead)
  teller.wait(0.02, 1).open()
  teller.talk('first', related)
  if (random.chance(0.6)) {
    teller.wait(0.2, 5).act('convert_to_opportunity')
    closeDeal(teller, related)
  }
  return teller.steps
}
