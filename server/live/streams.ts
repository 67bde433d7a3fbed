/**
 * Live streams of notifications (server-sent events). One look at the database serves all of a process, several times a
 * second: what another process writes arrives like our own, and a session that ended anywhere ends its streams.
 */
import { Readable } from 'node:stream'
import { AppError } from '../../shared/kernel/errors.ts'
import { allows } from '../../shared/permissions.ts'
import { registry, resourceNamed } from '../../shared/resources/index.ts'
import { notifications } from '../../shared/resources/notifications.ts'
import type { Person } from '../auth/actors.ts'
import { livingSessions, type Session } from '../auth/sessions.ts'
import { manyIds, Statement } from '../db/compile.ts'
import { selectPage } from '../db/select.ts'
import { shapeFor } from '../records/representation.ts'
import type { Services } from '../services.ts'
import { Changes } from './changes.ts'

const LOOK_MS = 250
const HEARTBEAT_LOOKS = 25_000 / LOOK_MS
const PER_USER = 5
const PAGE = 100
/** So much waits for a client that does not read; then it is let go. */
const MOST_WAITING = 65_536

interface Stream {
  readonly session: number
  /** As of the last look. */
  actor: Person
  readonly out: Readable
  /** The place of the last one that was sent. */
  cursor: number
  /** Whether it hears of which resources records changed. */
  readonly changes: boolean
}

/** What a stream begins with. */
export interface Beginning {
  /** Goes on after this cursor; null: from the next one on. */
  readonly last: string | null
  readonly changes: boolean
}

export class Streams {
  private readonly services: Pick<Services, 'database' | 'clock' | 'accepting' | 'log'>
  private readonly open = new Set<Stream>()
  private timer: NodeJS.Timeout | undefined
  private looking = false
  private looks = 0
  private readonly changes: Changes

  constructor(services: Streams['services']) {
    this.services = services
    this.changes = new Changes(services.database)
  }

  /** How many are open. */
  get size(): number {
    return this.open.size
  }

  /**
   * A stream for a session.
   * @throws AppError throttled when the user has too many, unavailable when the server is going down
   */
  async begin({ id: session, actor }: Session, { last, changes }: Beginning): Promise<Readable> {
    if (!this.services.accepting()) throw new AppError('unavailable', 'The server is going down.', { retryAfter: 2 })
    const now = (await this.places([actor.id])).get(actor.id) ?? 0
    const own = [...this.open].filter((stream) => stream.actor.id === actor.id)
    if (own.length >= PER_USER)
      throw new AppError('throttled', `At most ${PER_USER} streams at once.`, { retryAfter: 10 })
    const out = new Readable({ read: () => undefined })
    const cursor = last !== null && /^\d{1,9}$/.test(last) ? Math.min(Number(last), now) : now
    const stream: Stream = { session, actor, out, cursor, changes }
    this.open.add(stream)
    out.on('close', () => this.forget(stream))
    out.on('error', () => this.forget(stream))
    // Something to read sends the headers.
    out.push('retry: 2000\n\n')
    this.timer ??= setInterval(() => this.tick(), LOOK_MS).unref()
    return out
  }

  /** Tells the streams of one session something that nobody needs later: it has no place among the notifications. */
  tell(session: number, event: string, data: unknown): void {
    for (const stream of this.open)
      if (stream.session === session) this.send(stream, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  private forget(stream: Stream): void {
    this.open.delete(stream)
    if (this.open.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
    this.changes.forget()
  }

  private end(stream: Stream): void {
    stream.out.push(null)
    this.forget(stream)
  }

  private tick(): void {
    if (this.looking) return
    this.looking = true
    this.look()
      .catch((error: unknown) => this.services.log.error({ err: error }, 'streams could not look'))
      .finally(() => {
        this.looking = false
      })
  }

  private async look(): Promise<void> {
    const all = [...this.open]
    if (!this.services.accepting()) {
      for (const stream of all) this.end(stream)
      return
    }
    await this.refresh(all)
    const places = await this.places(all.map(({ actor }) => actor.id))
    await this.tellChanges()
    const beat = ++this.looks % HEARTBEAT_LOOKS === 0
    for (const stream of this.open) {
      if (beat) this.send(stream, ': still here\n\n')
      const place = places.get(stream.actor.id) ?? 0
      if (place > stream.cursor) await this.deliver(stream, place)
    }
  }

  /** Names the resources of which something changed, to those who may view all of their records. */
  private async tellChanges(): Promise<void> {
    const asking = [...this.open].filter(({ changes }) => changes)
    // Who asks next is told of what comes then, and not of what came meanwhile.
    if (asking.length === 0) return this.changes.forget()
    const names = await this.changes.look()
    for (const stream of asking) {
      const seen = [...names].filter((name) => registry.has(name) && allows(stream.actor, 'view', name) === true)
      const resources = seen.map((name) => resourceNamed(name).paths.admin)
      if (resources.length > 0) this.send(stream, `event: changed\ndata: ${JSON.stringify({ resources })}\n\n`)
    }
  }

  /** Ends the streams of sessions that ended; the others go on with the rights that their users have now. */
  private async refresh(streams: readonly Stream[]): Promise<void> {
    const { database, clock } = this.services
    const sessions = streams.map(({ session }) => session)
    const people = await livingSessions(database.read, clock(), sessions)
    for (const stream of streams) {
      const actor = people.get(stream.session)
      if (actor) stream.actor = actor
      else this.end(stream)
    }
  }

  /** How far the notifications of these users go. */
  private async places(users: readonly number[]): Promise<Map<number, number>> {
    const { database } = this.services
    const s = new Statement(database.dialect)
    const rows = await database.read.run(
      `select "user", n from notification_cursors where "user" in ${manyIds(s, users)}`,
      s.values,
    )
    return new Map(rows.map(({ user, n }) => [Number(user), Number(n)]))
  }

  /** Everything after the cursor; places become visible in their order, so nothing comes before it later. */
  private async deliver(stream: Stream, upTo: number): Promise<void> {
    const { columns, emit } = shapeFor(stream.actor, notifications)
    const list = [...columns.list, { name: 'place', as: '_place', label: false }]
    for (let full = true; full && this.open.has(stream); ) {
      const where = { user: { eq: stream.actor.id }, place: { gt: stream.cursor } }
      const order = [{ field: 'place', descending: false }]
      const selection = { resource: notifications, where, order, limit: PAGE }
      const rows = await selectPage(this.services.database.read, selection, { list, verdicts: {} })
      for (const { _place: place, ...row } of rows) {
        stream.cursor = Number(place)
        this.send(stream, `id: ${place}\nevent: notification\ndata: ${JSON.stringify(emit(row))}\n\n`)
      }
      full = rows.length === PAGE
    }
    // What moved up meanwhile, or is gone, has left its place empty.
    stream.cursor = Math.max(stream.cursor, upTo)
  }

  private send(stream: Stream, text: string): void {
    if (!this.open.has(stream)) return
    stream.out.push(text)
    if (stream.out.readableLength <= MOST_WAITING) return
    stream.out.destroy()
    this.forget(stream)
  }
}
