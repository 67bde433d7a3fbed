/** What came in since midnight: nobody has an answer to it yet. */
import { type Calendar, DAY, HOUR } from './calendar.ts'
import type { Random } from './random.ts'
import { type Story, Teller } from './story.ts'
import { answer } from './thread-story.ts'
import { firstWord } from './ticket-story.ts'
import { machineTroubles } from './words/machine-troubles.ts'
import type { World } from './world.ts'

/** A ticket of each regular and of somebody else. */
export function ticketsOfToday(world: World, calendar: Calendar, random: Random): Story[] {
  const { end, now } = calendar
  const from = now - end > HOUR ? end : end - DAY / 3
  const others = world.clients.slice(0, world.clients.length >> 1)
  const clients = [...world.regulars, random.pick(others)]
  return clients.map((client, index) => {
    const at = from + Math.floor(((index + 1) / (clients.length + 1)) * (now - from))
    const machine = random.pick(random.pick(world.companies).machines)
    const words = { machine: machine.name, name: client.name.first, city: 'Dubai' }
    const trouble = random.pick(machineTroubles)
    const agent = random.pick(world.support)
    const teller = new Teller(calendar, random, words, 'tickets', at, agent)
    if (index === 0) answer(teller, { customer: client.actor, agent, seller: undefined }, trouble)
    const given = firstWord(trouble, words)
    return { about: 'tickets', at, by: client.actor, given, files: [...(trouble.files ?? [])], steps: teller.steps }
  })
}
