/** Paths that are no resource's: a handler for each of their methods. */
import type { Reply } from './dialects/dialect.ts'
import type { Handler, Incoming } from './incoming.ts'

type Handlers = Readonly<Record<string, Handler>>
/** Path → method → handler. */
export type Routes = Readonly<Record<string, Handlers>>

/** The handler of a path with a fixed set of methods; another method is 405, after what `first` refuses. */
export const byMethod =
  (handlers: Handlers, first?: (incoming: Incoming) => Promise<unknown>): Handler =>
  async (incoming): Promise<Reply> => {
    const { method } = incoming
    const handler = handlers[method === 'HEAD' && handlers.GET ? 'GET' : method]
    if (handler && Object.hasOwn(handlers, method === 'HEAD' ? 'GET' : method)) return handler(incoming)
    await first?.(incoming)
    const allowed = Object.keys(handlers).flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]))
    return { status: 405, body: { detail: `Method "${method}" not allowed.` }, headers: { Allow: allowed.join(', ') } }
  }
