/** Between what the driver gives and the memory form that rules see. */
import type { AnyField } from '../../shared/kernel/kinds.ts'
import { type Resource, type Row, rowFields } from '../../shared/kernel/resource.ts'
import { decoders } from '../db/dialect.ts'
import type { Raw } from '../db/open.ts'
import { type Columns, fieldsOnly } from '../db/select.ts'

const stored = new Map<string, readonly [string, AnyField][]>()
const columnsOf = new Map<string, Columns['list']>()
const storedOf = (resource: Resource) => {
  const known = stored.get(resource.name) ?? rowFields(resource)
  stored.set(resource.name, known)
  return known
}

/** Everything that a record holds, for rules. */
export function rowColumns(resource: Resource, verdicts: Columns['verdicts'] = {}): Columns {
  const names = () => ['id', 'version', ...storedOf(resource).map(([name]) => name)]
  const list = columnsOf.get(resource.name) ?? fieldsOnly(names()).list
  columnsOf.set(resource.name, list)
  return { list, verdicts }
}

/** A record in memory form. */
export function toRow(resource: Resource, raw: Raw): Row {
  const row: Record<string, unknown> = { id: Number(raw.id), version: Number(raw.version) }
  for (const [name, field] of storedOf(resource)) {
    const decode = decoders[field.kind]
    row[name] = decode ? decode(raw[name]) : raw[name]
  }
  return row as Row
}

/** A record as it is before anything is given: defaults, and nulls. */
export function blankRow(resource: Resource): Row {
  const row: Record<string, unknown> = { id: 0, version: 0 }
  for (const [name, field] of storedOf(resource)) row[name] = field.default ?? null
  return row as Row
}
