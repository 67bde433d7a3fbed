/** How many stories there are, and how each is told: any one alone, always in the same way. */
import { type Calendar, leadMoment } from './calendar.ts'
import { repeatDeal } from './deal-story.ts'
import { leadStory } from './lead-story.ts'
import { Random } from './random.ts'
import { rentalStory } from './rental-story.ts'
import type { Story } from './story.ts'
import type { World } from './world.ts'

/** The rest in proportion, but never fewer than the demo has people. */
export const sizesFor = (leads: number) => ({
  leads,
  customers: Math.max(40, Math.round(leads * 0.133)),
  companies: Math.max(6, Math.round(leads / 2000)),
  deals: Math.round(leads * 0.09),
  rentals: Math.round(leads * 0.2),
})
export type Sizes = ReturnType<typeof sizesFor>

/** Each kind of story has its own chance, so that one more of one does not change the others. */
const SEEDS = { clients: 11, leads: 23, deals: 37, rentals: 53 } as const
/** The chance of the `index`-th story of a kind: it can be told alone. */
export const chanceOf = (kind: keyof typeof SEEDS, index: number): Random => new Random(SEEDS[kind] * 1_000_003 + index)

export const KINDS = ['leads', 'deals', 'rentals'] as const
export type Kind = (typeof KINDS)[number]
/** Tells the `index`-th story of a kind; later ones begin later. */
export type Tellers = Readonly<Record<Kind, (index: number) => Story>>

export function tellersOf(world: World, calendar: Calendar, sizes: Sizes): Tellers {
  type Telling = (world: World, calendar: Calendar, random: Random, at: number, index: number) => Story
  const teller = (kind: Kind, telling: Telling) => (index: number) => {
    const random = chanceOf(kind, index)
    return telling(world, calendar, random, leadMoment(calendar, random, index, sizes[kind]), index)
  }
  return {
    leads: teller('leads', leadStory),
    deals: teller('deals', repeatDeal),
    rentals: teller('rentals', rentalStory),
  }
}
