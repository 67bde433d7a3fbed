/** Rows that are saved together: in a list, or with the record that they point at. */
import type { Resource } from '../../../shared/kernel/resource.ts'
import { INLINES, inlinesOf, MAX_INLINE } from '../../records/inlines.ts'
import { bodyName } from './components.ts'
import { type Json, refTo } from './document.ts'

const id: Json = { type: 'integer', minimum: 1 }
const version: Json = { ...id, description: 'The `_version` that you know: 412 when somebody else was faster.' }

/** Some fields of a record, with what says which record it is. */
export const rowSchema = (resource: Resource, required: readonly string[], more: Json = {}): Json => ({
  allOf: [
    refTo(bodyName(resource, 'patch')),
    { type: 'object', properties: { id, _version: version, ...more }, required },
  ],
})

const remove: Json = { type: 'boolean', description: 'Deletes the row.' }

/** `_inlines`: by resource and ref, rows that are new (without an id), changed or removed. */
export function inlinesSchema(resource: Resource): Json {
  const lists = [...inlinesOf(resource)].map(([name, { resource: child }]) => {
    const items = rowSchema(child, [], { _remove: remove })
    return [name, { type: 'array', maxItems: MAX_INLINE, items }] as const
  })
  const description = 'Rows that point at the record, saved with it: all or nothing.'
  const inlines: Json = { type: 'object', description, properties: Object.fromEntries(lists) }
  return { type: 'object', properties: { [INLINES]: inlines } }
}
