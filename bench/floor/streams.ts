/** Streams that wait: every quarter of a second one look at which sessions live and how far the news of each user go. */
import type { ServerResponse } from 'node:http'
import { reader } from './database.ts'
import type { Session } from './session.ts'

const LOOK_MS = 250

const alive = reader.prepare<
  [string, string],
  { id: number }
>(`select s.id from sessions s join users u on u.id = s."user"
  where s.id in (select value from json_each(?)) and s.revoked_at is null and s.expires_at > (select ?) and u.is_active = 1`)
const places = reader.prepare<[string], { user: number; n: number }>(
  'select "user", n from notification_cursors where "user" in (select value from json_each(?))',
)
const news = reader.prepare<
  [number, number],
  object
>(`select id, notification_type, title, message, related_object, is_read,
  read_at, created_at from notifications where "user" = (select ?) and place > (select ?) order by place limit 100`)

interface Stream {
  readonly session: Session
  readonly response: ServerResponse
  cursor: number
}
const open = new Set<Stream>()

function look(): void {
  const all = [...open]
  const living = new Set(
    alive.all(JSON.stringify(all.map(({ session }) => session.id)), new Date().toISOString()).map(({ id }) => id),
  )
  const far = new Map(
    places.all(JSON.stringify(all.map(({ session }) => session.user))).map(({ user, n }) => [user, n]),
  )
  for (const stream of all) {
    const { session, response, cursor } = stream
    if (!living.has(session.id)) response.end()
    const place = far.get(session.user) ?? 0
    if (place <= cursor) continue
    for (const one of news.all(session.user, cursor))
      response.write(`id: ${place}\nevent: notification\ndata: ${JSON.stringify(one)}\n\n`)
    stream.cursor = place
  }
}

/** Begins one. */
export function beginStream(session: Session, response: ServerResponse): void {
  const cursor = places.get(`[${session.user}]`)?.n ?? 0
  const stream = { session, response, cursor }
  if (open.size === 0) setInterval(look, LOOK_MS).unref()
  open.add(stream)
  response.on('close', () => open.delete(stream))
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.write('retry: 2000\n\n')
}
