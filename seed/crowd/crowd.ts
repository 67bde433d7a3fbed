/** Many leads in minutes: the same stories as the demo's, worked out in memory and written in batches, day by day. */
import type { Services } from '../../server/services.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { interactions } from '../../shared/resources/interactions.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { type Calendar, DAY } from '../calendar.ts'
import type { Story } from '../story.ts'
import { KINDS, type Kind, type Sizes, type Tellers, tellersOf } from '../tell.ts'
import type { World } from '../world.ts'
import { Days } from './days.ts'
import { type DealIds, dealIds } from './deal-ids.ts'
import { withoutExtras } from './extras.ts'
import { fold, type Outcome, type Talk } from './fold.ts'
import type { Knowledge } from './folded.ts'
import { FILLED, Ledger } from './ledger.ts'
import { RentalFacts } from './rental-facts.ts'
import { settle } from './settle.ts'
import { rowOf } from './talk-row.ts'

/** More days than any story lasts. */
const LAST_DAY = 366

class Crowd {
  private readonly known: Knowledge
  private readonly sizes: Sizes
  private readonly tellers: Tellers
  private readonly ids: DealIds
  private readonly rentals: RentalFacts
  private readonly ledger: Ledger
  private readonly talks = new Days<Talk>()
  private readonly deals = new Days<Row>()
  /** How many stories of each kind are told. */
  private readonly told: Record<Kind, number> = { leads: 0, deals: 0, rentals: 0 }
  /** The next story of each kind, which belongs to a later day. */
  private readonly next: Partial<Record<Kind, Story>> = {}
  private lastTalk = 0

  constructor(known: Knowledge, world: World, sizes: Sizes) {
    this.known = known
    this.sizes = sizes
    this.tellers = tellersOf(world, known.calendar, sizes)
    this.ids = dealIds(sizes.leads, sizes.deals, this.tellers.leads, this.tellers.deals)
    this.rentals = new RentalFacts(world, known.calendar)
    this.ledger = new Ledger(known.services.database.dialect)
  }

  async write(): Promise<void> {
    const { database } = this.known.services
    for (let day = 0; day <= LAST_DAY; day++) {
      for (const kind of KINDS) await this.tellDay(kind, day)
      for (const row of this.deals.take(day).toSorted((a, b) => a.id - b.id)) this.ledger.addText(opportunities, row)
      for (const talk of this.talks.take(day).toSorted((a, b) => a.at - b.at)) this.say(talk)
      if (this.ledger.full || day === LAST_DAY) await this.ledger.write(database)
    }
  }
  /** What the database has to be told when all is written. */
  settle(): Promise<void> {
    return settle(this.known.services.database, this.rentals.counters)
  }

  private dayOf(at: number): number {
    return Math.min(LAST_DAY, Math.floor((at - this.known.calendar.end) / DAY) + LAST_DAY)
  }

  /** All stories of a kind that begin on a day. */
  private async tellDay(kind: Kind, day: number): Promise<void> {
    while (this.told[kind] < this.sizes[kind]) {
      const index = this.told[kind]
      const story = this.next[kind] ?? this.tellers[kind](index)
      this.next[kind] = story
      if (this.dayOf(story.at) > day) return
      delete this.next[kind]
      this.told[kind]++
      const id = kind === 'deals' ? (this.ids.alone[index] ?? 0) : index + 1
      const complete = kind === 'rentals' ? this.rentals.complete(story) : story
      this.keep(await fold(this.known, complete, id, this.ids.ofLead[index] ?? 0))
    }
  }

  private keep({ records, talks }: Outcome): void {
    for (const { resource, row, entries } of Object.values(records)) {
      this.ledger.add(resource, row)
      this.ledger.addHistory(entries)
      if (resource.name === 'opportunities') this.deals.put(this.dayOf(Date.parse(String(row.created_at))), row)
      else this.ledger.addText(resource, row)
    }
    for (const talk of talks) this.talks.put(this.dayOf(talk.at), talk)
  }

  private say(talk: Talk): void {
    const { row, entries } = rowOf(talk, ++this.lastTalk)
    this.ledger.add(interactions, row)
    this.ledger.addText(interactions, row)
    this.ledger.addHistory(entries)
  }
}

/** Writes all stories of a world whose people and machines are there. */
export async function writeCrowd(services: Services, calendar: Calendar, world: World, sizes: Sizes): Promise<void> {
  const users = await services.database.read.run("select id, name from users where user_type <> 'customer'", [])
  const names = new Map(users.map(({ id, name }) => [Number(id), String(name)]))
  const crowd = new Crowd({ services, calendar, names }, world, sizes)
  await withoutExtras(services.database, FILLED, () => crowd.write())
  await crowd.settle()
}
