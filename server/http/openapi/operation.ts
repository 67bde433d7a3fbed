/** One row of the route table as an operation of the document. */
import { type Method, type Operation, rightOf } from '../operations.ts'
import type { Json } from './document.ts'
import { errorsFor } from './responses.ts'
import { verbs } from './verbs.ts'
import { limitsOf, whoMay } from './who-may.ts'

export const ADMIN_TAG = 'Admin API'

/** `/api/crm/leads/:id` → `/api/crm/leads/{id}/`. */
export const pathOf = (path: string): string => `${path.replaceAll(/:(\w+)/g, '{$1}')}/`

/** drf-spectacular's names for the verbs: what generated clients of such an API know. */
const words: Record<Method, string> = {
  GET: 'retrieve',
  POST: 'create',
  PUT: 'update',
  PATCH: 'partial_update',
  DELETE: 'destroy',
}
/** `leads_list`, `leads_mark_contacted`, `admin_leads_history`. */
export function operationId({ surface, method, resource, verb, action, extra, bulk }: Operation): string {
  const plain = verb === 'list' ? 'list' : verb === 'rows' ? 'partial_update_many' : words[method]
  const own = extra === 'remove-preview' ? 'bulk_remove_preview' : extra
  const last = action?.name ?? (bulk ? `bulk_${bulk}` : own) ?? plain
  return `${surface === 'admin' ? 'admin_' : ''}${resource.name}_${last}`.replaceAll('-', '_')
}

/** What a path takes in itself. */
function pathParameters({ path }: Operation): Json[] {
  const given: Json[] = []
  const add = (name: string, schema: Json) => given.push({ name, in: 'path', required: true, schema })
  if (path.includes('/:id')) add('id', { type: 'integer', minimum: 1 })
  return given
}
function headerParameters({ method, verb, action }: Operation): Json[] {
  const found: Json[] = []
  if (method === 'POST' && verb !== 'extra' && !action?.declared.asks)
    found.push({ $ref: '#/components/parameters/IdempotencyKey' })
  if (verb === 'change' || verb === 'remove') found.push({ $ref: '#/components/parameters/IfMatch' })
  return found
}
export const parameters: Readonly<Record<string, Json>> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key and body within a day answer as the first time, and do nothing again.',
    schema: { type: 'string', maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The `ETag` of the record as you know it (`"3"`): 412 when somebody else was faster.',
    schema: { type: 'string' },
  },
}

function description(operation: Operation): string {
  const { resource, surface, verb } = operation
  const people = whoMay(rightOf(operation), resource, surface === 'admin')
  const writes = surface === 'crm' && (verb === 'create' || verb === 'change')
  const limits = writes ? limitsOf(resource, verb === 'create' ? 'add' : 'change') : []
  return [people, ...limits].join('\n\n')
}

/** The operation with what all have: its name, its tag, who may call it, and how it fails. */
export function describe(operation: Operation): Json {
  const { summary, parameters: query = [], requestBody, responses } = verbs[operation.verb](operation)
  const taken = [...pathParameters(operation), ...query, ...headerParameters(operation)]
  return {
    operationId: operationId(operation),
    tags: [operation.surface === 'admin' ? ADMIN_TAG : operation.resource.label.many],
    summary,
    description: description(operation),
    ...(taken.length > 0 ? { parameters: taken } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: { ...responses, ...errorsFor(operation) },
  }
}
