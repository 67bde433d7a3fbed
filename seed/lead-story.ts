/** The story of one lead: who took care of it, and how far it came. */

import type { Actor, Seller, Staff } from '../shared/actors.ts'
import type { Patch } from '../shared/kernel/resource.ts'
import type { interactions } from '../shared/resources/interactions.ts'
import { type Calendar, HOUR } from './calendar.ts'
import { closeDeal } from './deal-story.ts'
import { type Inquiry, inquiry, leadOf } from './inquiry.ts'
import type { Random } from './random.ts'
import { type Story, Teller } from './story.ts'
import type { World } from './world.ts'

const SYSTEM: Actor = { role: 'system', id: null }
const fates = { ignored: 9, talking: 15, disqualified: 11, lost: 15, qualified: 50 }

/** Who writes the lead down. */
function writer(world: World, random: Random, { source, company, client }: Inquiry): Actor {
  if (source === 'seller_input') return random.pick(company.people)
  if (source === 'web_form') return client?.actor ?? SYSTEM
  return random.pick(world.sales)
}

/** The story of the `index`-th lead, made at `at`. */
export function leadStory(world: World, calendar: Calendar, random: Random, at: number, index: number): Story {
  const asked = inquiry(world, random, at)
  const { company, ofSeller } = asked
  const { given, words } = leadOf(calendar, random, asked, index, at)
  const seller: Seller | undefined = ofSeller && random.chance(0.35) ? random.pick(company.people) : undefined
  const owner: Staff | Seller = seller ?? random.pick(world.sales)
  const by = writer(world, random, asked)
  const teller = new Teller(calendar, random, words, 'leads', at, owner)
  const story = { about: 'leads', at, by, given, steps: teller.steps } as const
  // Nobody ever looks at some of them.
  if (random.chance(0.08)) return story
  if (by.id === owner.id) given.assigned_to = owner.id
  else
    teller.until(at + HOUR + random.int(5, 240) * 60_000).act('assign', { assigned_to: owner.id }, seller ?? world.lead)
  tellLead(teller, given.customer ?? null)
  return story
}

function tellLead(teller: Teller, customer: number | null): void {
  const { random } = teller
  const fate = random.weighted(fates)
  const related = customer === null ? {} : { related_to_customer: customer }
  if (fate === 'ignored') return
  teller.wait(0.02, 2.5).open()
  teller.talk('first', related)
  if (qualify(teller, fate, related)) convert(teller, related)
}

/** From new to qualified; whether it came so far. */
function qualify(teller: Teller, fate: keyof typeof fates, related: Patch<typeof interactions>): boolean {
  const { random } = teller
  if (random.chance(0.7))
    teller.act('mark_contacted', random.chance(0.25) ? { notes: 'Spoke on the phone, sends drawings.' } : {})
  else teller.change({ status: 'contacted' })
  if (fate === 'talking' || random.chance(0.3)) teller.wait(2, 9).talk('first', related)
  if (fate === 'disqualified') teller.wait(0.5, 12).change({ status: 'disqualified' })
  if (fate !== 'lost' && fate !== 'qualified') return false
  if (random.chance(0.6)) teller.wait(1, 8).talk('qualify', related)
  teller.wait(0.2, fate === 'lost' ? 30 : 6).change({ status: fate })
  return fate === 'qualified'
}

function convert(teller: Teller, related: Patch<typeof interactions>): void {
  const { random } = teller
  if (random.chance(0.25)) teller.note()
  if (random.chance(0.22)) return
  teller.wait(0.2, 5).act('convert_to_opportunity')
  closeDeal(teller, related)
}
