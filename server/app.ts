/** The whole server as one function of requests: `main.ts` listens with it, tests call it. */
import { Hono, type MiddlewareHandler, type Handler as PageHandler } from 'hono'
import { cors } from 'hono/cors'
import { notFound } from '../shared/kernel/errors.ts'
import type { Resource } from '../shared/kernel/resource.ts'
import { registry } from '../shared/resources/index.ts'
import { settingsRecord } from '../shared/settings.ts'
import { FILES } from './files/storing.ts'
import { accountRoutes, forThoseSignedIn } from './http/accounts.ts'
import { adminSession } from './http/admin-session.ts'
import { authenticate, authenticateStaff } from './http/authenticate.ts'
import { byMethod } from './http/by-method.ts'
import { counts } from './http/counts.ts'
import { docsRoutes } from './http/docs.ts'
import { fileReply } from './http/files.ts'
import { alive, ready } from './http/health.ts'
import { type AppEnv, adapt, type Handler, requestIdOf } from './http/incoming.ts'
import { demandMonitor, metricsHandlers } from './http/metrics.ts'
import { streamReply } from './http/notification-stream.ts'
import { type Operation, operations } from './http/operations.ts'
import { ownHistoryReply } from './http/own-history.ts'
import { preferenceRoutes } from './http/preferences.ts'
import { type Look, lookAt, presenceReply } from './http/presence.ts'
import { PathRouter } from './http/router.ts'
import { dispatch } from './http/routes.ts'
import { searchReply } from './http/search-all.ts'
import { lookAtSettings, settingsRoutes } from './http/settings.ts'
import { adminFolder, filesOf } from './http/static.ts'
import { Presence } from './live/presence.ts'
import { Streams } from './live/streams.ts'
import { Metrics } from './metrics.ts'
import type { Services } from './services.ts'

const unknown: Handler = async () => {
  throw notFound()
}

/** Every answer has an id to ask about, files too. */
const requestId: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('X-Request-Id', requestIdOf(c.req.header('x-request-id')))
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
}

/** Hono strips the final slash before it compares, so paths are registered without. */
export function createApp(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false, router: new PathRouter() })
  const metrics = new Metrics()
  const on = (path: string, handler: Handler) => app.all(path, adapt(services, metrics, handler, path))
  if (services.config.CORS_ORIGINS.length > 0)
    app.use(
      '/api/*',
      // What a browser asks beforehand is answered here, and by none of our handlers.
      (c, next) => (c.req.method === 'OPTIONS' ? requestId(c, next) : next()),
      cors({
        origin: [...services.config.CORS_ORIGINS],
        exposeHeaders: ['ETag', 'X-Request-Id', 'x-total-count', 'Retry-After'],
      }),
    )
  for (const path of ['/', '/admin/*', '/api/docs/*', '/api/schema']) app.use(path, requestId)
  on('/health', byMethod({ GET: alive }))
  on('/health/ready', byMethod({ GET: ready }))
  on('/metrics', byMethod(metricsHandlers(metrics), demandMonitor))
  for (const [path, handlers] of Object.entries(accountRoutes))
    on(path, byMethod(handlers, forThoseSignedIn.has(path) ? authenticate : undefined))
  on('/api/admin/session', adminSession)
  for (const [path, handlers] of Object.entries({ ...settingsRoutes, ...preferenceRoutes }))
    on(path, byMethod(handlers, authenticateStaff))
  on(`${FILES}/:id`, fileReply)
  const streams = new Streams(services)
  metrics.gauge('notification_streams', 'How many streams of notifications are open.', () => streams.size)
  on(
    '/api/notifications/stream',
    streamReply((session, beginning) => streams.begin(session, beginning)),
  )
  const presence = new Presence(services, (session, event, data) => streams.tell(session, event, data))
  const metAt = (path: string, resource: Resource, look: Look) =>
    on(
      `/api/admin/${path}/presence`,
      presenceReply(resource, look, (place, session, word) => presence.note(place, session, word)),
    )
  for (const resource of registry.values()) metAt(`${resource.paths.admin}/:id`, resource, lookAt(resource))
  metAt(settingsRecord.paths.admin, settingsRecord, lookAtSettings)
  on('/api/admin/history', byMethod({ GET: ownHistoryReply }, authenticateStaff))
  on('/api/admin/counts', counts)
  on('/api/admin/search', byMethod({ GET: searchReply }, authenticateStaff))
  /** Pages and files are Hono's own answers to a GET; other methods are refused as everywhere. */
  const page = (path: string, handler: PageHandler<AppEnv>) => {
    app.get(path, handler)
    on(path, byMethod({ GET: unknown }))
  }
  for (const [path, handler] of Object.entries(docsRoutes)) page(path, handler)
  const paths = new Map<string, Operation[]>()
  for (const operation of operations) paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation])
  for (const [path, all] of paths) on(path, dispatch(all))
  const admin = filesOf(adminFolder, '/admin/crm')
  page('/admin/crm', (c) => admin(c.req.raw))
  page('/admin/crm/*', (c) => admin(c.req.raw))
  page('/', (c) => c.redirect('/admin/crm/'))
  app.notFound(adapt(services, metrics, unknown, '*'))
  return app
}
