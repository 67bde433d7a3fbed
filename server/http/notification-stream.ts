/** The live stream of what the caller is told of: `Last-Event-ID` goes on where another one ended. */
import type { Readable } from 'node:stream'
import type { Session } from '../auth/sessions.ts'
import { authenticate } from './authenticate.ts'
import { byMethod } from './by-method.ts'
import type { Handler } from './incoming.ts'

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Proxies would gather lines before they pass them on.
  'X-Accel-Buffering': 'no',
}

/** The handler, with what begins a stream. */
export const streamReply = (begin: (session: Session, last: string | null) => Promise<Readable>): Handler =>
  byMethod(
    {
      async GET(incoming) {
        const session = await authenticate(incoming)
        if (incoming.method === 'HEAD') return { status: 200, body: undefined, headers }
        const stream = await begin(session, incoming.header('last-event-id'))
        return { status: 200, body: undefined, stream, headers }
      },
    },
    authenticate,
  )
