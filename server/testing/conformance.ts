// For tests: is an answer one that the document tells of, to the last key?
import { expect } from 'vitest'
import { z } from 'zod'
import { buildOpenApi } from '../http/openapi.ts'
import type { Answer, Loose } from './caller.ts'

const document: Loose = JSON.parse(JSON.stringify(buildOpenApi()))
/** Every operation by its id, with its method and path. */
export const calls: Loose = Object.fromEntries(
  Object.entries<Loose>(document.paths).flatMap(([path, item]) =>
    Object.entries<Loose>(item).map(([method, operation]) => [
      operation.operationId,
      { ...operation, method: method.toUpperCase(), path },
    ]),
  ),
)

/** Schemas that allow no key which the document does not name. */
function strict(value: Loose): Loose {
  if (Array.isArray(value)) return value.map(strict)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strict(inner)]))
  const closed =
    typeof copy.properties === 'object' && copy.additionalProperties === undefined && copy.type !== undefined
  return closed ? { ...copy, additionalProperties: false } : copy
}
const local = (value: Loose): Loose =>
  JSON.parse(JSON.stringify(strict(value)).replaceAll('#/components/schemas/', '#/$defs/'))
const $defs = local(document.components.schemas)

const resolved = (response: Loose): Loose =>
  response?.$ref ? document.components.responses[response.$ref.split('/').at(-1)] : response

/** Every answer that was held against the document, as `leads_list 200`. */
export const answered = new Set<string>()

/** The answer is one that the document tells of: its status, its body, its ETag. */
export function demand(id: string, answer: Answer): void {
  answered.add(`${id} ${answer.status}`)
  const response = resolved(calls[id].responses[answer.status])
  expect(response, `${id} answers ${answer.status}, undocumented: ${answer.text.slice(0, 200)}`).toBeDefined()
  if (response.content?.['text/csv']) return void expect(answer.header('content-type')).toMatch(/^text\/csv\b/)
  const schema = response.content?.['application/json'].schema
  if (!schema) return void expect(answer.text).toBe('')
  const { error } = z.fromJSONSchema({ $defs, ...local(schema) }).safeParse(answer.body)
  expect(error && `${id} ${answer.status}: ${z.prettifyError(error)}\n${answer.text.slice(0, 900)}`).toBeUndefined()
  expect(answer.header('etag') !== '', `${id}: ETag`).toBe(response.headers?.ETag !== undefined)
}

/** The body that the document shows for an operation. */
export const exampleOf = (id: string): Loose => {
  const schema = calls[id].requestBody?.content['application/json'].schema
  const name = (schema?.$ref ?? schema?.allOf?.[0]?.$ref)?.split('/').at(-1)
  return name && document.components.schemas[name].examples?.[0]
}

/** Whether a value is what a component schema says, and nothing else. */
export const fits = (name: string, value: unknown): boolean =>
  z.fromJSONSchema({ $defs, $ref: `#/$defs/${name}` }).safeParse(value).success
