/**
 * Who looks at a record, edits it, or writes about it, right now. It lives in the memory of one process: with several, people of
 * one do not see those of another, and lose nothing but the hint. What nobody renews ends by itself.
 */
import { titleOf } from '../../shared/kernel/resource.ts'
import { type Doing, doings, type Place, type PresenceState, type Present, type Word } from '../../shared/presence.ts'
import { users } from '../../shared/resources/users.ts'
import type { Session } from '../auth/sessions.ts'
import { Statement } from '../db/compile.ts'
import type { Services } from '../services.ts'

/** Whoever says nothing for so long is gone. */
export const PRESENT_MS = 30_000

/** One of the tabs in which somebody has the record open, or had a moment ago. */
interface Tab {
  readonly id: number
  readonly name: string
  readonly state: PresenceState
  /** The word that said so. */
  readonly turn: number
  readonly session: number
  readonly until: number
}
type Room = Map<string, Tab>
/** Tells sessions, by their streams. */
export type Tell = (session: number, event: string, data: unknown) => void

const keyOf = ({ resource, id }: Place) => `${resource} ${id}`

export class Presence {
  private readonly services: Pick<Services, 'database' | 'clock'>
  private readonly tell: Tell
  /** By record, by session and tab. */
  private readonly rooms = new Map<string, Room>()
  private swept = 0

  constructor(services: Presence['services'], tell: Tell) {
    this.services = services
    this.tell = tell
  }

  /** Notes what a session does at a place, tells the others there when that is news, and answers who they are. */
  async note(place: Place, { id: session, actor }: Session, { state, tab, turn }: Word): Promise<readonly Present[]> {
    const now = Date.parse(this.services.clock())
    this.sweep(now)
    const [key, mine] = [keyOf(place), `${session} ${tab}`]
    const known = this.rooms.get(key)?.get(mine)
    const name = known?.name ?? (state === 'gone' ? '' : await this.nameOf(actor.id))
    // Only now: the room may have changed while the name was read.
    const room: Room = this.rooms.get(key) ?? new Map()
    if ((room.get(mine)?.turn ?? 0) > turn) return others(room, actor.id)
    const before = peopleIn(room).get(actor.id)?.state
    // Who leaves is kept for a while, too: a word of his that took longer would bring him back.
    room.set(mine, { session, id: actor.id, name, state, turn, until: now + PRESENT_MS })
    this.rooms.set(key, room)
    if (before !== peopleIn(room).get(actor.id)?.state) this.announce(place, room, actor.id)
    return others(room, actor.id)
  }

  private announce(place: Place, room: Room, by: number): void {
    const there = [...room.values()].filter(({ id, state }) => id !== by && state !== 'gone')
    const told = new Map(there.map(({ session, id }) => [session, id]))
    for (const [session, id] of told) this.tell(session, 'presence', { ...place, people: others(room, id) })
  }

  private sweep(now: number): void {
    if (now - this.swept < PRESENT_MS / 6) return
    this.swept = now
    for (const [key, room] of this.rooms) {
      for (const [tab, { until }] of room) if (until < now) room.delete(tab)
      if (room.size === 0) this.rooms.delete(key)
    }
  }

  private async nameOf(id: number): Promise<string> {
    const { read } = this.services.database
    const s = new Statement(read.dialect)
    const [row] = await read.run(`select "${users.title}" from users where id = ${s.bind(id)}`, s.values)
    return titleOf(users, { ...row, id })
  }
}

/** Everybody in the room by id; a person with several tabs is there once, with the most that is done in any of them. */
function peopleIn(room: Room): Map<number, Present> {
  const people = new Map<number, Present>()
  for (const { id, name, state } of room.values())
    if (state !== 'gone' && weightOf(state) > weightOf(people.get(id)?.state)) people.set(id, { id, name, state })
  return people
}
const others = (room: Room, but: number): Present[] => [...peopleIn(room).values()].filter(({ id }) => id !== but)
const weightOf = (state: Doing | undefined): number => (state ? doings.indexOf(state) : -1)
