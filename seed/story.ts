/** What happens to one lead, deal or rental, planned before anything is written: pure data, by chance with a seed. */
import type { Patch } from '../shared/kernel/resource.ts'
import type { Actor, Seller, Staff } from '../shared/permissions.ts'
import type { interactions } from '../shared/resources/interactions.ts'
import { type Calendar, dateAfter, iso, workMoment } from './calendar.ts'
import type { Random } from './random.ts'
import { notes, type Phase, talks } from './words/talks.ts'

export type About = 'leads' | 'opportunities' | 'rentals'
interface Moment {
  readonly at: number
  readonly by: Actor
  readonly about: About
}
/** One thing that somebody does. `talk` logs an interaction, `change` writes fields, `act` runs an action. */
export type Step = Moment &
  (
    | { readonly does: 'talk'; readonly given: Patch<typeof interactions> }
    | { readonly does: 'change'; readonly given: Patch }
    | { readonly does: 'act'; readonly action: string; readonly input: Readonly<Record<string, unknown>> }
  )
/** A record that somebody makes, and what follows. */
export interface Story extends Moment {
  readonly given: Patch
  readonly steps: readonly Step[]
}

/** Fills the gaps of the texts: machine, name, city. */
export type Words = Readonly<Record<string, string | number>>
export const fill = (text: string, words: Words): string =>
  text.replace(/\{(\w+)\}/g, (_, word: string) => String(words[word] ?? ''))

/** A date in some days, as long as it is needed: most people plan two weeks ahead. */
const soon = (random: Random) => random.int(1, 14)

/** Writes steps one after another; what would come after the demo's end is left out. */
export class Teller {
  readonly steps: Step[] = []
  readonly calendar: Calendar
  readonly random: Random
  private readonly words: Words
  private readonly start: number
  private about: About
  private at: number
  private owner: Staff | Seller

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
  /** Goes on at a moment, unless that has passed. */
  until(at: number): this {
    if (at > this.at) this.at = at
    return this
  }

  change(given: Patch, by: Actor = this.owner): void {
    this.add({ does: 'change', at: this.at, by, about: this.about, given })
  }
  act(action: string, input: Readonly<Record<string, unknown>> = {}, by: Actor = this.owner): void {
    this.add({ does: 'act', at: this.at, by, about: this.about, action, input })
    if (action === 'convert_to_opportunity') this.about = 'opportunities'
  }
  /** From here on somebody else does the work. */
  handOver(owner: Staff | Seller): void {
    this.owner = owner
  }

  /** A talk of this phase. Sellers may not log interactions: they add a note, where there are notes. */
  talk(phase: Phase, also: Patch<typeof interactions> = {}): void {
    const { owner, random } = this
    if (owner.role === 'seller') {
      this.note()
      return
    }
    const { type, subject, description, outcome, next, minutes } = random.pick(talks[phase])
    const late = random.chance(0.2) ? random.int(10, 150) * 60_000 : 0
    const given: Patch<typeof interactions> = {
      interaction_type: type,
      subject: fill(subject, this.words),
      description: description ?? '',
      outcome: outcome ?? '',
      performed_by: owner.id,
      performed_at: iso(Math.max(this.start, this.at - late)),
      ...also,
    }
    if (minutes) given.duration_minutes = random.int(...minutes)
    if (next && random.chance(0.75)) {
      given.next_action = next
      given.next_action_at = dateAfter(this.calendar, this.at, soon(random))
    }
    this.add({ does: 'talk', at: this.at, by: owner, about: this.about, given })
  }
  note(): void {
    this.act('add_note', { note: this.random.pick(notes) })
  }

  private add(step: Step): void {
    // Two things never happen in the same millisecond: their order would be chance.
    const last = this.steps.at(-1)?.at ?? this.start
    if (step.at <= last) this.at = last + this.random.int(30_000, 240_000)
    if (this.at < this.calendar.end) this.steps.push({ ...step, at: this.at })
  }
}
