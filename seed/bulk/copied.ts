/** Which tables of the year are copied, and what the whole numbers in them point at that are no refs. */
import { systemTables } from '../../server/db/system-tables.ts'
import type { AnyField } from '../../shared/kernel/kinds.ts'
import { type Resource, storedFields } from '../../shared/kernel/resource.ts'
import { registry } from '../../shared/resources/index.ts'

type Row = Readonly<Record<string, unknown>>
export interface Copied {
  readonly name: string
  readonly resource?: Resource
  readonly fields: readonly [string, AnyField][]
  /** The table whose id stands in a field that is no ref, of a row. */
  readonly points?: Readonly<Record<string, (row: Row) => string>>
  /** Its ids are nobody's business. */
  readonly anonymous?: true
  /** Only the first copy has them. */
  readonly first?: true
}

const byName = (field: string) => (row: Row) => String(row[field])
const always = (table: string) => () => table
const fieldsOf = (name: string): [string, AnyField][] =>
  Object.entries(systemTables.find((table) => table.name === name)?.fields ?? {})

const points: Readonly<Record<string, Copied['points']>> = {
  automation_runs: { record: byName('resource'), made_record: byName('made_resource') },
}

/** Every resource, and those of the server's own tables in which stories leave something. */
export const copiedTables: readonly Copied[] = [
  ...[...registry.values()].map((resource): Copied => {
    const own = points[resource.name]
    const table = { name: resource.name, resource, fields: storedFields(resource) }
    return own ? { ...table, points: own } : table
  }),
  { name: 'history', fields: fieldsOf('history'), points: { record: byName('resource'), actor: always('users') } },
  {
    name: 'ticket_seen',
    fields: fieldsOf('ticket_seen'),
    points: { comment: always('ticket_comments') },
    anonymous: true,
  },
  {
    name: 'files',
    fields: fieldsOf('files'),
    points: { record: byName('resource'), created_by: always('users') },
    // Bytes are not copied: what comes later comes without.
    first: true,
  },
]
