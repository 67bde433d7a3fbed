/**
 * The live stream of what the caller is told of: `Last-Event-ID` goes on where another one ended. With `?changes=true` it
 * also names the resources of which records changed: the admin's pages then look again.
 */
import type { Readable } from 'node:stream'
import type { Session } from '../auth/sessions.ts'
import { authenticate } from './authenticate.ts'
import { byMethod } from './by-method.ts'
import { asked, type Handler } from './incoming.ts'

/** As the streams take it. */
interface Beginning {
  readonly last: string | null
  readonly changes: boolean
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Proxies would gather lines before they pass them on.
  'X-Accel-Buffering': 'no',
}

/** The handler, with what begins a stream. */
export const streamReply = (begin: (session: Session, beginning: Beginning) => Promise<Readable>): Handler =>
  byMethod(
    {
      async GET(incoming) {
        const session = await authenticate(incoming)
        if (incoming.method === 'HEAD') return { status: 200, body: undefined, headers }
        const changes = asked(incoming).params.get('changes') === 'true'
        const stream = await begin(session, { last: incoming.header('last-event-id'), changes })
        return { status: 200, body: undefined, stream, headers }
      },
    },
    authenticate,
  )
