/** The one error of the product. What a person may read is in it; what only the log may know is its `cause`. */

export type ErrorCode =
  | 'invalid'
  | 'refused'
  | 'not_authenticated'
  | 'permission_denied'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'key_reused'
  | 'too_large'
  | 'unsupported'
  | 'throttled'
  | 'unavailable'

/** Field name → messages; `non_field_errors` for those of the whole. */
export type FieldErrors = Record<string, string[]>

export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldErrors | undefined
  /** More keys of the answer's body. */
  readonly extra: Readonly<Record<string, unknown>> | undefined
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined

  constructor(
    code: ErrorCode,
    message: string,
    more: { fields?: FieldErrors; extra?: Record<string, unknown>; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = more.fields
    this.extra = more.extra
    this.retryAfter = more.retryAfter
  }
}

/** Errors on fields: 400 with one key per field. */
export const invalid = (fields: FieldErrors): AppError => new AppError('invalid', 'Invalid input.', { fields })
/** An action or a write that the record's state forbids: 400 with a detail. */
export const refused = (message: string): AppError => new AppError('refused', message)
/** Missing, or not for this caller to see: the same answer. */
export const notFound = (): AppError => new AppError('not_found', 'Not found.')
export const denied = (): AppError =>
  new AppError('permission_denied', 'You do not have permission to perform this action.')
/** DRF's words for a foreign key that leads nowhere, or nowhere that the caller may know of. */
export const invalidPk = (id: unknown): string => `Invalid pk "${id}" - object does not exist.`
/** Said of a row that was to be changed or deleted, and is not there any more. */
export const ROW_GONE = 'This row was deleted by somebody else.'
