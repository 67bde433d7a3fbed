/** What an operation can answer beside what it is for: the errors, in their two shapes, and the headers. */
import type { Operation } from '../operations.ts'
import { type Json, jsonContent, refTo } from './document.ts'

const text = { type: 'string' }
const header = (description: string, schema: Json = text): Json => ({ description, schema })

export const errorSchemas: Readonly<Record<string, Json>> = {
  Detail: {
    type: 'object',
    properties: { detail: { ...text, description: 'A sentence for the user.' } },
    required: ['detail'],
  },
  FieldErrors: {
    type: 'object',
    description: 'Messages by field; `non_field_errors` has those of the whole.',
    additionalProperties: { type: 'array', items: text, minItems: 1 },
  },
  Related: {
    type: 'object',
    properties: {
      resource: text,
      label: text,
      count: { type: 'integer', minimum: 1 },
      sample: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'integer' }, title: text },
          required: ['id', 'title'],
        },
      },
    },
    required: ['resource', 'label', 'count', 'sample'],
  },
  Stale: {
    type: 'object',
    properties: {
      detail: text,
      current: { type: 'object', description: 'The record as it is now.', additionalProperties: true },
      rows: {
        type: 'object',
        additionalProperties: { type: 'object', additionalProperties: true },
        description: 'Rows as they are now, by the key that their errors would have.',
      },
    },
    required: ['detail'],
  },
  Denied: {
    type: 'object',
    properties: {
      detail: text,
      forbidden: {
        type: 'array',
        items: refTo('Related'),
        description: 'What a deletion would take along that the caller may not delete.',
      },
    },
    required: ['detail'],
  },
  Conflict: {
    type: 'object',
    properties: {
      detail: text,
      related: {
        type: 'array',
        items: refTo('Related'),
        description: 'What refers to the records that were to be deleted.',
      },
      count: { type: 'integer', description: 'How many records the filter of a bulk action matches now.' },
    },
    required: ['detail'],
  },
}

export const headers: Readonly<Record<string, Json>> = {
  ETag: header('The version of the record: send it back in `If-Match`.'),
  RetryAfter: header('Seconds after which another try makes sense.', { type: 'integer' }),
}
export const etag: Json = { ETag: { $ref: '#/components/headers/ETag' } }
const retry = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }

const detail = (description: string, example: string, more: Json = {}): Json => ({
  description,
  content: jsonContent(refTo('Detail'), { detail: example }),
  ...more,
})

export const responses: Readonly<Record<string, Json>> = {
  Invalid: {
    description: 'A field is wrong, or the state of the record forbids it.',
    content: {
      'application/json': {
        schema: { anyOf: [refTo('FieldErrors'), refTo('Detail')] },
        examples: {
          fields: { summary: 'Errors on fields', value: { title: ['This field is required.'] } },
          whole: { summary: 'An error of the whole', value: { detail: 'Only qualified leads can be converted' } },
        },
      },
    },
  },
  NotAuthenticated: detail('No credentials, or bad ones.', 'Authentication credentials were not provided.', {
    headers: { 'WWW-Authenticate': header('`Bearer`') },
  }),
  Denied: {
    description: 'The role may not do this.',
    content: jsonContent(refTo('Denied'), { detail: 'You do not have permission to perform this action.' }),
  },
  NotFound: detail('There is no such record, or the caller may not see it.', 'Not found.'),
  NoPage: detail('There is no such page.', 'Invalid page.'),
  Conflict: {
    description: 'Another record, or a running request with the same `Idempotency-Key`, is in the way.',
    headers: retry,
    content: jsonContent(refTo('Conflict'), { detail: 'A request with this Idempotency-Key is still running.' }),
  },
  Stale: detail(
    '`If-Match` names an older version; nothing was changed.',
    'The record was changed by somebody else. Load it again.',
  ),
  AdminStale: {
    description: "The `If-Match`, or a row's `_version`, is an older one; nothing was changed.",
    content: jsonContent(refTo('Stale')),
  },
  TooLarge: detail('The body is too large.', 'The body is larger than 1048576 bytes.'),
  Unsupported: detail(
    'The body is neither JSON nor, where files are taken, a form.',
    'Unsupported media type "text/plain" in request.',
  ),
  KeyReused: detail(
    'The `Idempotency-Key` was used with another body, or in another role.',
    'This Idempotency-Key was used with another body, or in another role.',
  ),
  Throttled: detail('Too many requests, or failed tries.', 'Request was throttled. Expected available in 30 seconds.', {
    headers: retry,
  }),
  Unexpected: {
    description: 'The server cannot answer now (500, 503, 507).',
    headers: retry,
    content: jsonContent({
      type: 'object',
      properties: { detail: text, request_id: { ...text, description: 'For the support, with a 500.' }, code: text },
      required: ['detail'],
    }),
  },
}

/** Component responses by status. */
export const errorsOf = (names: Readonly<Record<string, keyof typeof responses & string>>): Json =>
  Object.fromEntries(
    Object.entries(names).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
  )

const staleable: readonly Operation['verb'][] = ['change', 'rows', 'remove']

/** The errors that an operation of the route table can answer. */
export function errorsFor({ method, path, verb, action, surface }: Operation): Json {
  const asks = action?.declared.asks === true
  const onRecord = path.includes('/:id')
  const pages = surface === 'crm' && (verb === 'list' || action?.declared.answers === 'list')
  const filtered = verb === 'list' || verb === 'extra' || verb === 'act'
  return errorsOf({
    ...(method !== 'DELETE' && (method !== 'GET' || filtered) ? { 400: 'Invalid' } : {}),
    401: 'NotAuthenticated',
    403: 'Denied',
    ...(onRecord ? { 404: 'NotFound' } : pages ? { 404: 'NoPage' } : {}),
    ...((method === 'POST' && !asks) || method === 'DELETE' ? { 409: 'Conflict' } : {}),
    ...(staleable.includes(verb) ? { 412: surface === 'admin' ? 'AdminStale' : 'Stale' } : {}),
    ...(method === 'POST' || verb === 'change' || verb === 'rows' ? { 413: 'TooLarge', 415: 'Unsupported' } : {}),
    ...(method === 'POST' && verb !== 'extra' && !asks ? { 422: 'KeyReused' } : {}),
    429: 'Throttled',
    default: 'Unexpected',
  })
}
