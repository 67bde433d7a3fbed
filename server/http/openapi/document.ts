/** The words that every part of the OpenAPI document is written in (OpenAPI 3.1.1, https://spec.openapis.org/oas/v3.1.1). */

import type { Staff } from '../../../shared/actors.ts'
import type { Resource } from '../../../shared/kernel/resource.ts'

/** A JSON Schema, or any other object of the document. */
export type Json = { readonly [key: string]: unknown }

/** A component schema by its name. */
export const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
export const jsonContent = (schema: Json, example?: unknown): Json => ({
  'application/json': example === undefined ? { schema } : { schema, example },
})

/** `ticket comment`, `mark_won` → `TicketComment`, `MarkWon`. */
export const pascal = (words: string): string =>
  words.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, letter: string) => letter.toUpperCase())
/** The component of a resource: `Lead`. */
export const modelName = (resource: Resource): string => pascal(resource.label.one)

/** Whose fields and bodies the document shows: nobody reads and writes more. */
export const widest: Staff = { role: 'staff', id: 1, superuser: true, grants: null }
