/** Sends what is too large for memory, as fast as the caller takes it. */
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

/** A web stream over one of Node's. */
function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel: () => void stream.destroy(),
  })
}

/** Straight to Node's response where there is one. */
export function sendStream(
  stream: Readable,
  status: number,
  headers: Readonly<Record<string, string>>,
  node: ServerResponse | undefined,
): Response {
  if (!node) return new Response(webStream(stream), { status, headers })
  node.writeHead(status, headers)
  // A caller that hangs up ends both; a file that breaks off ends the connection, which is all that can be said by now.
  pipeline(stream, node).catch(() => node.destroy())
  return RESPONSE_ALREADY_SENT
}
