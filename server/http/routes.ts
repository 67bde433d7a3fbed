/** The handler of a path: authenticate, refuse in the contract's order, then look or change. */
import { reading } from '../records/context.ts'
import { authenticate, authenticateStaff } from './authenticate.ts'
import { withBody } from './body-with-files.ts'
import { changedOnce } from './changed-once.ts'
import type { Dialect } from './dialects/dialect.ts'
import { djangoRest } from './dialects/django-rest.ts'
import { simpleRest } from './dialects/simple-rest.ts'
import { asked, callOf, type Handler } from './incoming.ts'
import type { Operation } from './operations.ts'
import { refuseRole, wrongMethod } from './refusals.ts'
import { acted, type Going, look, recordOf } from './verbs.ts'

const dialects: Record<Operation['surface'], Dialect> = { crm: djangoRest, admin: simpleRest }

/** The handler of one path with its operations. */
export function dispatch(all: readonly Operation[]): Handler {
  const byMethod = new Map<string, Operation>(all.map((operation) => [operation.method, operation]))
  const reads = byMethod.get('GET')
  if (reads) byMethod.set('HEAD', reads)
  const surface = all[0]?.surface ?? 'crm'
  return async (incoming) => {
    const session = await (surface === 'admin' ? authenticateStaff : authenticate)(incoming)
    const { services, method } = incoming
    const call = callOf(incoming, session, surface === 'admin' ? 'admin' : 'api')
    const operation = byMethod.get(method)
    const ctx = reading(services.database, call)
    if (!operation) return wrongMethod(ctx, incoming, all)
    refuseRole(ctx, operation)
    const going: Going = { incoming, operation, dialect: dialects[surface], asked: asked(incoming) }
    if (operation.method === 'GET') return look(ctx, going)
    const asks = operation.action?.declared.asks === true
    return withBody(ctx, going, (body) =>
      asks ? acted(ctx, going, recordOf(going), body) : changedOnce(session, call, going, body),
    )
  }
}
