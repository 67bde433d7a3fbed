/** The story of a ticket: who answers, what is said, how it ends, and whether it ends for good. */
import type { Customer, Seller, Staff } from '../shared/actors.ts'
import type { Enclosure } from './story.ts'
import { fill, type Teller } from './story.ts'
import { again, asides, type Speaker, type Trouble, thanks } from './words/troubles.ts'

/** Those who are in a thread. */
export interface Parties {
  readonly customer: Customer
  readonly agent: Staff
  /** Nobody where no seller is concerned: then the agent answers alone. */
  readonly seller: Seller | undefined
}
type Turn = readonly [Speaker, string, ...Enclosure[]]
type Thread = Pick<Trouble, 'thread' | 'resolution'>

const ends = { settled: 80, unanswered: 7, stuck: 6, ignored: 3, quick: 4 }

/** Everything after the first word; the teller is about the ticket. */
export function answer(teller: Teller, parties: Parties, { thread, resolution }: Thread): void {
  const { random } = teller
  const end = random.weighted(ends)
  if (end === 'ignored') return
  teller
    .handOver(parties.agent)
    .wait(0.02, end === 'quick' ? 0.2 : 1.2)
    .open()
  if (random.chance(0.85)) teller.act('assign_to_me')
  if (random.chance(0.3)) teller.change({ internal_notes: random.pick(asides) })
  if (random.chance(0.8)) teller.act('mark_in_progress')
  const turns = end === 'unanswered' || end === 'stuck' ? thread.slice(0, 1 + random.int(0, 1)) : thread
  for (const turn of turns) say(teller, parties, turn)
  if (end === 'unanswered') teller.change({ status: 'waiting_customer' })
  else if (end === 'stuck') teller.change({ status: parties.seller ? 'waiting_seller' : 'in_progress' })
  else settle(teller, parties, resolution)
}

function say(teller: Teller, parties: Parties, [who, text, ...files]: Turn): void {
  const comment = fill(text, teller.words)
  if (who === 'customer') {
    teller.later(0.01, 0.5).open(parties.customer)
    teller.make('ticket_comments', { comment }, parties.customer, files)
    return
  }
  const inside = who === 'house' || who === 'yard'
  const speaker = (who === 'seller' || who === 'yard') && parties.seller ? parties.seller : parties.agent
  teller.wait(0.01, 0.9).open(speaker)
  teller.make('ticket_comments', { comment, is_internal: inside }, speaker, files)
}

function settle(teller: Teller, parties: Parties, resolution: string): void {
  const { random } = teller
  teller.wait(0.05, 1.5).act('mark_resolved', { resolution })
  if (random.chance(0.1)) {
    // The customer's word opens it again.
    for (const turn of again) say(teller, parties, turn)
    teller.wait(0.3, 2).act('mark_resolved', { resolution: `${resolution} Exchanged after it came back.` })
  }
  if (random.chance(0.6)) {
    teller.later(0.1, 2).open(parties.customer)
    const rating = Number(random.weighted({ 5: 46, 4: 30, 3: 13, 2: 7, 1: 4 }))
    teller.act('confirm_resolution', { rating, feedback: random.pick(thanks) }, parties.customer)
  } else if (random.chance(0.7)) teller.wait(4, 12).act('mark_closed')
}
