/** Going down in order: running requests finish, everybody else is let go, and the process ends with 0 within 10 s. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Connections that rest may still send a request in this time; it is answered, with `Connection: close`. */
const REST_MS = 500
/** Who has not finished by then is cut off. */
const PATIENCE_MS = 8_000
const LOOK_MS = 50

/** The function that ends the process, once, after `close`; a second call changes nothing. */
export function stopper(
  server: Pick<Server, 'prependListener' | 'close' | 'closeAllConnections'>,
  close: () => Promise<void>,
): () => void {
  let running = 0
  let stopping = false
  // Before the application's own listener: its answer must carry the header.
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    running++
    if (stopping) response.setHeader('Connection', 'close')
    response.once('close', () => {
      running--
    })
  })
  return () => {
    if (stopping) return
    stopping = true
    const started = performance.now()
    const look = setInterval(() => {
      const waited = performance.now() - started
      // Connections on which nothing was asked (browsers open such) have no request that could finish.
      if ((running === 0 && waited > REST_MS) || waited > PATIENCE_MS) server.closeAllConnections()
    }, LOOK_MS)
    server.close(() => {
      clearInterval(look)
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
