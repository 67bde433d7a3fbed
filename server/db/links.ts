/** Links: what a field of several refs points at, a row per pair of ids in a table of its own. */
import { type AnyField, ref } from '../../shared/kernel/kinds.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { manyRefsOf } from '../../shared/kernel/schema.ts'

/** The table of a field's links: `owner` has the field, `target` is what it points at. */
export const linkTable = (resource: Resource, field: string): string => `${resource.name}_${field}`

interface LinkTable {
  readonly name: string
  readonly fields: [string, AnyField][]
}
/** The link tables of a resource. */
export const linkTablesOf = (resource: Resource): LinkTable[] =>
  manyRefsOf(resource.fields).map(([name, field]) => ({
    name: linkTable(resource, name),
    fields: [
      ['owner', ref('Owner', resource.name, { required: true })],
      ['target', ref('Target', field.target, { required: true })],
    ],
  }))
