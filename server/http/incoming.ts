/** A request on its way through the server, and the answer to it. Hono is known in this folder alone. */
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'
import { AppError, notFound } from '../../shared/kernel/errors.ts'
import type { Session } from '../auth/sessions.ts'
import { fileDoor } from '../files/storing.ts'
import type { Metrics } from '../metrics.ts'
import type { Call, Through } from '../records/context.ts'
import type { Services } from '../services.ts'
import { dateIn } from '../time.ts'
import { clientAddress } from './client-address.ts'
import type { Asked, Reply } from './dialects/dialect.ts'
import { isOurFault, replyTo } from './errors.ts'
import { send } from './send.ts'

export interface Incoming {
  readonly services: Services
  readonly method: string
  readonly url: string
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | null
  /** The body in pieces. */
  readonly body: () => Pieces | null
  readonly requestId: string
  readonly now: string
  readonly ip: string
  /** The value of a `:name` in the path. */
  readonly param: (name: string) => string
}
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
export type Handler = (incoming: Incoming) => Promise<Reply>

const SAFE_ID = /^[\w-]{8,64}$/
/** The caller's own id for the request, if it is a harmless one, else a new one. */
export const requestIdOf = (given: string | null | undefined): string =>
  given && SAFE_ID.test(given) ? given : crypto.randomUUID()

/** Hono on Node; tests call without a socket. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>
}
type AppContext = HonoContext<AppEnv>

/** A small body that has come with its headers: taken at once, where a loop over the stream would wait some turns. */
function arrived(node: IncomingMessage): Pieces | null {
  const length = Number(node.headers['content-length'])
  const whole = length > 0 && node.readableLength === length ? node.read() : null
  return Buffer.isBuffer(whole) ? [whole] : null
}

/** Where headers and body are read from: Node's own request where there is one, which costs less than a web Request. */
function sourceOf(c: AppContext, hops: number): Pick<Incoming, 'header' | 'body' | 'ip'> {
  const node = c.env?.incoming
  if (!node) {
    const { raw } = c.req
    const header = (name: string) => raw.headers.get(name)
    return { header, body: () => raw.body, ip: clientAddress('local', header, hops) }
  }
  const header = (name: string) => {
    const value = node.headers[name]
    return Array.isArray(value) ? value.join(', ') : (value ?? null)
  }
  return {
    header,
    // Leaving the loop early must not end the connection: the answer is still to be sent.
    body: () => arrived(node) ?? node.iterator({ destroyOnReturn: false }),
    ip: clientAddress(node.socket.remoteAddress ?? '', header, hops),
  }
}

/** What is meant for whoever watches the server, and must answer him whatever others ask. */
const WATCHED: ReadonlySet<string> = new Set(['/health', '/health/ready', '/metrics'])

/** Hono's handler for one of ours: errors become answers, every request one line in the log. */
export function adapt(
  services: Services,
  metrics: Metrics,
  handler: Handler,
  route: string,
): (c: AppContext) => Promise<Response> {
  const { CORS_ORIGINS, TRUST_PROXY } = services.config
  const direct = CORS_ORIGINS.length === 0
  const counts = !WATCHED.has(route)
  return async (c) => {
    const started = performance.now()
    const source = sourceOf(c, TRUST_PROXY)
    const requestId = requestIdOf(source.header('x-request-id'))
    const incoming: Incoming = {
      ...source,
      services,
      method: c.req.method,
      url: c.req.url,
      requestId,
      now: services.clock(),
      param: (name) => c.req.param(name) ?? '',
    }
    let reply: Reply
    try {
      const counted = counts ? services.limits.request(incoming.ip) : undefined
      if (counted) await counted
      reply = await handler(incoming)
    } catch (error) {
      reply = replyTo(error, requestId)
      if (isOurFault(error)) services.log.error({ err: error, request: requestId }, 'request failed')
    }
    const took = performance.now() - started
    metrics.request(c.req.method, route, reply.status, took)
    const ms = Math.round(took * 10) / 10
    services.log.info({ request: requestId, method: c.req.method, route, status: reply.status, ms }, 'request')
    // Hono wraps the answer to a HEAD, and would send it a second time.
    const node = direct && c.req.method !== 'HEAD' ? c.env?.outgoing : undefined
    return send(reply, requestId, node)
  }
}

/** The parameters of a query string. @throws AppError refused for one with a NUL */
export function paramsOf(text: string): URLSearchParams {
  const params = new URLSearchParams(text)
  for (const value of params.values())
    if (value.includes('\0')) throw new AppError('refused', 'Null characters are not allowed.')
  return params
}

const NO_PARAMS: URLSearchParams = new URLSearchParams()
const queryOf = (url: string): URLSearchParams => {
  const at = url.indexOf('?')
  return at < 0 ? NO_PARAMS : paramsOf(url.slice(at + 1))
}

class Question implements Asked {
  readonly params: URLSearchParams
  private readonly incoming: Incoming
  constructor(incoming: Incoming) {
    this.params = queryOf(incoming.url)
    this.incoming = incoming
  }
  get address(): string {
    const { url: text, services } = this.incoming
    const url = new URL(text)
    const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
    return `${services.config.PUBLIC_URL ?? url.origin}${path}`
  }
}
/** The query string, and the absolute address of the path that was asked (`PUBLIC_URL`, else the request's host). */
export const asked = (incoming: Incoming): Asked => new Question(incoming)

/** `:id` of a path; what is no id names no record. */
export function idOf(incoming: Incoming): number {
  const text = incoming.param('id')
  const id = /^\d{1,16}$/.test(text) ? Number(text) : 0
  if (!Number.isSafeInteger(id) || id < 1) throw notFound()
  return id
}

/** Somebody who calls: a session's user, or one who has shown in another way who he is. */
type Caller = Pick<Session, 'actor'> & { readonly id: number | null }

/** A verb's call for its caller. */
export function callOf(incoming: Incoming, session: Caller, through: Through): Call {
  const { services, now, requestId, url } = incoming
  const timeZone = services.config.TIME_ZONE
  return {
    actor: session.actor,
    now,
    today: dateIn(timeZone, now),
    timeZone,
    through,
    requestId,
    session: session.id,
    settings: services.settings.current,
    files: fileDoor(services, () => new URL(url).origin),
    served: services.served,
    depth: 0,
  }
}
