/** Sends answers: straight to Node's response where there is one, else as a web Response. */

import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Reply } from './dialects/dialect.ts'
import { sendStream } from './send-stream.ts'

type Outgoing = HttpBindings['outgoing']

/** What every answer of the API carries. */
const apiHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const

/** Answers that are ready, with their texts. */
let ready: (readonly [Outgoing, string | null])[] = []

/** The first of several writes wakes whoever reads them; the others cost less. */
function sendReady(): void {
  const all = ready
  ready = []
  for (const [node, text] of all) node.end(text)
}

/**
 * Sends an answer. With Node's response (`node`) it goes out at the end of this turn of the event loop, together with
 * those of other requests: a web Response in between costs as much as a look-up. Middleware that adds headers afterwards
 * (CORS) needs the web Response.
 */
export function send(reply: Reply, requestId: string, node: Outgoing | undefined): Response {
  const { status, stream } = reply
  const headers: Record<string, string> = { ...apiHeaders, 'X-Request-Id': requestId, ...reply.headers }
  const text = reply.body === undefined ? null : JSON.stringify(reply.body)
  if (text !== null) headers['Content-Type'] ??= 'application/json'
  if (stream) return sendStream(stream, status, headers, node)
  if (!node) return new Response(text, { status, headers })
  if (text !== null) headers['Content-Length'] = String(Buffer.byteLength(text))
  node.writeHead(status, headers)
  if (ready.length === 0) setImmediate(sendReady)
  ready.push([node, text])
  return RESPONSE_ALREADY_SENT
}
