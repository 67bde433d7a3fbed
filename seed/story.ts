/** What happens to one lead, deal or rental, planned before anything is written: pure data, by chance with a seed. */

import type { Actor, Seller, Staff } from '../shared/actors.ts'
import type { Patch } from '../shared/kernel/resource.ts'
import type { interactions } from '../shared/resources/interactions.ts'
import { type Calendar, DAY, dateAfter, workMoment } from './calendar.ts'
import type { Random } from './random.ts'
import { notes, type Phase, talks } from './words/talks.ts'

export type About =
  | 'leads'
  | 'opportunities'
  | 'rentals'
  | 'tickets'
  | 'favorites'
  | 'customer_notes'
  | 'customer_segments'
  | 'saved_replies'
  | 'saved_views'
/** What is made beside the record that a story is about. */
export type Beside = 'interactions' | 'ticket_comments' | 'tickets' | 'customer_notes'
interface Moment {
  readonly at: number
  readonly by: Actor
  readonly about: About
}
/** A picture or a paper of `samples/`, by the name that its sender gave it. */
export interface Enclosure {
  readonly sample: string
  readonly name: string
}
/** One thing that somebody does: makes a record beside, opens one, writes fields, or runs an action. */
export type Step = Moment &
  (
    | {
        readonly does: 'make'
        readonly what: Beside
        readonly given: Patch
        readonly files?: readonly Enclosure[]
      }
    | { readonly does: 'open' }
    | { readonly does: 'change'; readonly given: Patch }
    | { readonly does: 'act'; readonly action: string; readonly input: Readonly<Record<string, unknown>> }
  )
/** A record that somebody makes, and what follows. */
export interface Story extends Moment {
  readonly given: Patch
  readonly files?: readonly Enclosure[]
  readonly steps: readonly Step[]
}

/** Fills the gaps of the texts: machine, name, city. */
export type Words = Readonly<Record<string, string | number>>
export const fill = (text: string, words: Words): string =>
  text.replace(/\{(\w+)\}/g, (_, word: string) => String(words[word] ?? ''))

/** A date in some days, as long as it is needed: most people plan two weeks ahead. */
const soon = (random: Random) => random.int(1, 14)

/** Writes steps one after another; what has not happened yet is left out. */
export class Teller {
  readonly steps: Step[] = []
  readonly calendar: Calendar
  readonly random: Random
  readonly words: Words
  private readonly start: number
  private about: About
  private at: number
  private owner: Staff | Seller
  private over = false

  constructor(calendar: Calendar, random: Random, words: Words, about: About, at: number, owner: Staff | Seller) {
    this.calendar = calendar
    this.random = random
    this.words = words
    this.about = about
    this.start = at
    this.at = at
    this.owner = owner
  }

  /** Goes on some days later, in office hours. */
  wait(shortest: number, longest: number): this {
    this.at = workMoment(this.calendar, this.random, this.at, shortest + this.random.next() * (longest - shortest))
    return this
  }
  /** Goes on some days later, at whatever hour it is. */
  later(shortest: number, longest: number): this {
    this.at += Math.floor((shortest + this.random.next() * (longest - shortest)) * DAY)
    return this
  }
  /** Goes on at a moment, unless that has passed. */
  until(at: number): this {
    if (at > this.at) this.at = at
    return this
  }
  /** From here on it is about what came of the record: the opportunity of a lead, the ticket of a dispute. */
  turnTo(about: About): this {
    this.about = about
    return this
  }
  /** From here on somebody else does the work. */
  handOver(owner: Staff | Seller): this {
    this.owner = owner
    return this
  }

  change(given: Patch, by: Actor = this.owner): void {
    this.add({ does: 'change', at: this.at, by, about: this.about, given })
  }
  act(action: string, input: Readonly<Record<string, unknown>> = {}, by: Actor = this.owner): void {
    this.add({ does: 'act', at: this.at, by, about: this.about, action, input })
    if (action === 'convert_to_opportunity') this.about = 'opportunities'
  }
  /** Somebody looks at the record, and has read what he was told of it. */
  open(by: Actor = this.owner): void {
    this.add({ does: 'open', at: this.at, by, about: this.about })
  }
  make(what: Beside, given: Patch, by: Actor = this.owner, files: readonly Enclosure[] = []): void {
    this.add({ does: 'make', at: this.at, by, about: this.about, what, given, files: [...files] })
  }

  /** A talk of this phase. Sellers may not log interactions: they add a note, where there are notes. */
  talk(phase: Phase, also: Patch<typeof interactions> = {}): void {
    const { owner, random } = this
    if (owner.role === 'seller') {
      this.note()
      return
    }
    const { type, subject, description, outcome, next, minutes } = random.pick(talks[phase])
    const given: Patch<typeof interactions> = {
      interaction_type: type,
      subject: fill(subject, this.words),
      description: description ?? '',
      outcome: outcome ?? '',
      ...also,
    }
    if (minutes) given.duration_minutes = random.int(...minutes)
    if (next && random.chance(0.75)) {
      given.next_action = next
      given.next_action_at = dateAfter(this.calendar, this.at, soon(random))
    }
    this.make('interactions', given)
  }
  note(): void {
    this.act('add_note', { note: this.random.pick(notes) })
  }

  private add(step: Step): void {
    // Two things never happen in the same millisecond: their order would be chance.
    const last = this.steps.at(-1)?.at ?? this.start
    if (step.at <= last) this.at = last + this.random.int(30_000, 240_000)
    // What would come after it does not happen either.
    this.over ||= this.at >= this.calendar.now - 60_000
    if (!this.over) this.steps.push({ ...step, at: this.at })
  }
}
