/** The only place that knows which error is which HTTP status. */
import { AppError, type ErrorCode } from '../../shared/kernel/errors.ts'
import { isStorageFull } from '../db/errors.ts'
import { LostRace, OutOfReach } from '../db/open.ts'
import type { Reply } from './dialects/dialect.ts'

const statuses: Record<ErrorCode, number> = {
  invalid: 400,
  refused: 400,
  not_authenticated: 401,
  permission_denied: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  key_reused: 422,
  throttled: 429,
  unavailable: 503,
}

/** Whether the cause belongs into the log as an error of ours. */
export const isOurFault = (error: unknown): boolean => !(error instanceof AppError)

/** The answer to an error: field errors as they are, all else a `detail`; nothing of what only the log may know. */
export function replyTo(error: unknown, requestId: string): Reply {
  if (error instanceof LostRace)
    return replyTo(
      new AppError('unavailable', 'Too many people changed this at once. Try again.', { retryAfter: 1 }),
      requestId,
    )
  if (error instanceof OutOfReach)
    return replyTo(
      new AppError('unavailable', 'The database does not answer. Try again in a moment.', { retryAfter: 2 }),
      requestId,
    )
  if (isStorageFull(error))
    return { status: 507, body: { detail: 'There is no room left to store this.', code: 'storage_full' } }
  if (!(error instanceof AppError))
    return { status: 500, body: { detail: 'Something went wrong on our side.', request_id: requestId } }
  const headers: Record<string, string> = {}
  if (error.code === 'not_authenticated') headers['WWW-Authenticate'] = 'Bearer'
  if (error.retryAfter !== undefined) headers['Retry-After'] = String(error.retryAfter)
  // The rest of the body is not read: whatever follows on this connection could not be told from it.
  if (error.code === 'too_large') headers.Connection = 'close'
  const body = error.fields ?? { detail: error.message, ...error.extra }
  return { status: statuses[error.code], body, headers }
}
