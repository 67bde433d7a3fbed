/** How many stories there are, and how each is told: any one alone, always in the same way. */
import { type Calendar, momentOf } from './calendar.ts'
import { repeatDeal } from './deal-story.ts'
import { visit } from './favorite-story.ts'
import { leadStory } from './lead-story.ts'
import { Random } from './random.ts'
import { rentalStory } from './rental-story.ts'
import type { Story } from './story.ts'
import { ticketStory } from './ticket-story.ts'
import type { World } from './world.ts'

/** What the demo has of something for its 300 leads: more than its share, so that there is something of everything to see. */
const atLeast = (inDemo: number, leads: number, share: number): number =>
  Math.max(Math.round(leads * share), Math.min(inDemo, Math.round((leads * inDemo) / 300)))

/** The rest in proportion, but never fewer than the demo has people. */
export function sizesFor(leads: number) {
  // Customers whose favorites make a lead.
  const eager = Math.floor(leads * 0.02)
  return {
    leads: leads - eager,
    eager,
    customers: Math.max(40, Math.round(leads * 0.133)),
    companies: Math.max(6, Math.round(leads / 2000)),
    deals: Math.round(leads * 0.09),
    rentals: atLeast(250, leads, 0.2),
    tickets: atLeast(45, leads, 0.04),
  }
}
export type Sizes = ReturnType<typeof sizesFor>

/** Each kind of story has its own chance, so that one more of one does not change the others. */
const SEEDS = {
  clients: 11,
  leads: 23,
  deals: 37,
  rentals: 53,
  tickets: 71,
  visits: 89,
  people: 97,
  files: 101,
  today: 103,
  segments: 107,
  mishap: 108,
}
/** The chance of the `index`-th story of a kind: it can be told alone. */
export const chanceOf = (kind: keyof typeof SEEDS, index: number): Random => new Random(SEEDS[kind] * 1_000_003 + index)

type Kind = 'leads' | 'deals' | 'rentals' | 'tickets'
type Telling = (world: World, calendar: Calendar, random: Random, at: number, index: number) => Story
const tellings: Readonly<Record<Kind, Telling>> = {
  leads: leadStory,
  deals: repeatDeal,
  rentals: rentalStory,
  tickets: ticketStory,
}
const kinds: readonly Kind[] = ['leads', 'deals', 'rentals', 'tickets']

/** How many customers there are to one who keeps an eye on no machine. */
const IDLE = 0.35

function visits(world: World, calendar: Calendar, { eager }: Sizes): Story[] {
  const { clients, regulars } = world
  const many = new Set(Array.from({ length: eager }, (_, n) => Math.floor(((n + 0.5) / eager) * clients.length)))
  return clients.flatMap((client, index) => {
    const random = chanceOf('visits', index)
    const idle = random.chance(IDLE) && !many.has(index) && !regulars.includes(client)
    return idle ? [] : visit(world, calendar, random, client, many.has(index))
  })
}

/** Everything that happens by chance. */
export function allStories(world: World, calendar: Calendar, sizes: Sizes): Story[] {
  const told = kinds.flatMap((kind) =>
    Array.from({ length: sizes[kind] }, (_, index) => {
      const random = chanceOf(kind, index)
      return tellings[kind](world, calendar, random, momentOf(calendar, random, index, sizes[kind]), index)
    }),
  )
  return [...told, ...visits(world, calendar, sizes)]
}
