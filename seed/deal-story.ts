/** The story of a deal: from stage to stage, until it is won, lost, or forgotten. */
import type { Patch } from '../shared/kernel/resource.ts'
import type { interactions } from '../shared/resources/interactions.ts'
import type { opportunities } from '../shared/resources/opportunities.ts'
import { type Calendar, dateAfter } from './calendar.ts'
import type { Random } from './random.ts'
import { type Story, Teller } from './story.ts'
import { lossReasons } from './words/wishes.ts'
import { clientBefore, type World } from './world.ts'

type Related = Patch<typeof interactions>

/** From `qualification` on. */
export function closeDeal(teller: Teller, related: Related): void {
  const { random } = teller
  const fate = random.weighted({ forgotten: 12, refused: 9, offered: 79 })
  if (fate === 'refused') lose(teller)
  if (fate === 'offered') offer(teller, related)
}

function offer(teller: Teller, related: Related): void {
  const { random } = teller
  teller.wait(1, 9).change({ stage: 'proposal' })
  if (random.chance(0.65)) teller.talk('proposal', related)
  const fate = random.weighted({ forgotten: 15, refused: 12, welcome: 73 })
  if (fate === 'refused') lose(teller)
  if (fate === 'welcome') negotiate(teller, related)
}

function negotiate(teller: Teller, related: Related): void {
  const { random } = teller
  const confident = random.chance(0.3) ? { probability: random.pick([60, 75, 80]) } : {}
  teller.wait(2, 14).change({ stage: 'negotiation', ...confident })
  if (random.chance(0.6)) teller.talk('negotiation', related)
  const fate = random.weighted({ forgotten: 14, refused: 24, agreed: 62 })
  if (fate === 'refused') lose(teller)
  if (fate !== 'agreed') return
  teller.wait(2, 20).act('mark_won', random.chance(0.5) ? { actual_amount: random.int(20, 900) * 250 } : {})
  if (random.chance(0.4)) teller.wait(3, 20).talk('care', related)
}

function lose(teller: Teller): void {
  teller.wait(4, 25).act('mark_lost', { reason: teller.random.pick(lossReasons) })
}

/** A deal without a lead: a customer who rents again. */
export function repeatDeal(world: World, calendar: Calendar, random: Random, at: number): Story {
  const client = clientBefore(world, random, at)
  const company = random.pick(world.companies)
  const machine = random.pick(company.machines)
  const owner = random.pick(world.sales)
  const words = { machine: machine.name, name: client ? `${client.name.first} ${client.name.last}` : '', city: 'Dubai' }
  const given: Patch<typeof opportunities> = {
    title: `Repeat rental: ${machine.name}`,
    description: random.pick(['Same terms as last time.', 'Needs the machine for the second building phase.', '']),
    contact_name: words.name,
    contact_email: client?.email ?? '',
    contact_phone: client?.phone ?? '',
    customer: client?.actor.customer ?? null,
    company: company.id,
    equipment: machine.id,
    assigned_to: random.chance(0.9) ? owner.id : null,
    estimated_amount: machine.rate * random.int(5, 60),
    expected_close_date: dateAfter(calendar, at, random.int(10, 75)),
  }
  const related = client ? { related_to_customer: client.actor.customer } : {}
  const teller = new Teller(calendar, random, words, 'opportunities', at, owner)
  if (random.chance(0.55)) {
    teller.wait(1, 12).change({ stage: 'qualification' })
    teller.talk('qualify', related)
    closeDeal(teller, related)
  }
  return { about: 'opportunities', at, by: owner, given, steps: teller.steps }
}
