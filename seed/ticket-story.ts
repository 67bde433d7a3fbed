/** A ticket that is about no rental: a question, a paper, the app. */
import type { Patch } from '../shared/kernel/resource.ts'
import type { tickets } from '../shared/resources/tickets.ts'
import type { Calendar } from './calendar.ts'
import type { Random } from './random.ts'
import { fill, type Story, Teller } from './story.ts'
import { answer } from './thread-story.ts'
import { cities } from './words/places.ts'
import { questions, type Trouble } from './words/troubles.ts'
import { clientBefore, type World } from './world.ts'

/** What the ticket says at first. */
export function firstWord({ title, description, category, priority }: Trouble, words: Teller['words']) {
  return { title: fill(title, words), description: fill(description, words), category, priority }
}

/** The story of a ticket that was opened at `at`, by its customer or by the agent whom he called. */
export function ticketStory(world: World, calendar: Calendar, random: Random, at: number): Story {
  const client = clientBefore(world, random, at)
  if (!client) throw new Error('There is nobody yet who could ask.')
  const agent = random.pick(world.support)
  const trouble = random.pick(questions)
  const words = { machine: '', name: client.name.first, city: random.pick(cities[client.name.country]) }
  const teller = new Teller(calendar, random, words, 'tickets', at, agent)
  const called = random.chance(0.2)
  const given: Patch<typeof tickets> = {
    ...firstWord(trouble, words),
    ...(called ? { customer: client.actor.customer } : {}),
  }
  answer(teller, { customer: client.actor, agent, seller: undefined }, trouble)
  const files = called ? [] : [...(trouble.files ?? [])]
  return { about: 'tickets', at, by: called ? agent : client.actor, given, files, steps: teller.steps }
}
