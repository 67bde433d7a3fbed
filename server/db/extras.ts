/** What drizzle-kit does not know: indexes by expression, tallies with their triggers, and search tables. */
import type { ChoiceField } from '../../shared/kernel/kinds.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { registry } from '../../shared/resources/index.ts'
import type { DialectName } from './dialect.ts'
import { likeExpression } from './likeness.ts'
import { linkTablesOf } from './links.ts'
import { searchTable } from './search.ts'
import { sortExpression } from './sort.ts'
import { systemTables } from './system-tables.ts'
import { tallyTables } from './tally-tables.ts'

/** Something in the database beside tables: made by `create`, taken away by `drop`, and bound to `table`. */
export interface Extra {
  readonly table: string
  readonly create: readonly string[]
  readonly drop: readonly string[]
}

const quoted = (name: string) => `"${name}"`

function index(table: string, columns: readonly string[], name: string, unique = false): Extra {
  // Nulls first on both, so that both give the same order.
  const list = columns.join(', ')
  return {
    table,
    create: [`create ${unique ? 'unique ' : ''}index "${name}" on "${table}" (${list})`],
    drop: [`drop index if exists "${name}"`],
  }
}

/** Refs, choices and counted texts are filtered, `indexed` fields ordered; every index ends in the id, which breaks ties. */
function indexesOf(resource: Resource, dialect: DialectName): [string, Extra][] {
  const nullsFirst = dialect === 'postgres' ? ' nulls first' : ''
  const found: [string, Extra][] = []
  for (const [name, field] of Object.entries(resource.fields)) {
    if (field.unique || field.kind === 'backref' || field.internal) continue
    const filtered = field.kind === 'ref' || field.kind === 'choice' || resource.counted?.includes(name)
    const ordered = resource.indexed?.includes(name) || name === 'created_at'
    if (filtered) {
      const key = `${resource.name}_${name}`
      found.push([key, index(resource.name, [quoted(name), '"id"'], key)])
    }
    if (ordered || (field.kind === 'choice' && (field as ChoiceField).ranked)) {
      const key = `${resource.name}_by_${name}`
      found.push([key, index(resource.name, [`${sortExpression(name, field)}${nullsFirst}`, '"id"'], key)])
    }
  }
  const together = resource.uniqueTogether
  if (together) {
    const key = `${resource.name}_${together.join('_')}_unique`
    found.push([key, index(resource.name, together.map(quoted), key, true)])
  }
  for (const [name, by] of resource.orderedWithin ?? []) {
    const key = `${resource.name}_${name}_by_${by}`
    found.push([key, index(resource.name, [quoted(name), `${quoted(by)}${nullsFirst}`, '"id"'], key)])
  }
  for (const likeness of resource.likenesses ?? []) {
    // The index of the order is the same.
    if (likeness.as === 'words' && resource.indexed?.includes(likeness.field)) continue
    const key = `${resource.name}_like_${likeness.field}`
    found.push([key, index(resource.name, [likeExpression(likeness, dialect), '"id"'], key)])
  }
  for (const names of resource.readTogether ?? []) {
    const key = `${resource.name}_${names.join('_')}`
    found.push([key, index(resource.name, names.map(quoted), key)])
  }
  // From owner to target goes by the primary key.
  for (const { name } of linkTablesOf(resource))
    found.push([`${name}_by_target`, index(name, ['"target"', '"owner"'], `${name}_by_target`)])
  return found
}

/** Every extra of a database, by a name that stays the same from one version of the code to the next. */
export function extrasOf(dialect: DialectName): Record<string, Extra> {
  const extras: [string, Extra][] = []
  for (const resource of registry.values()) extras.push(...indexesOf(resource, dialect))
  for (const table of systemTables)
    for (const columns of table.indexes) {
      const unique = columns[0] === 'unique'
      const names = unique ? columns.slice(1) : columns
      const key = `${table.name}_${names.join('_')}`
      extras.push([key, index(table.name, names.map(quoted), key, unique)])
    }
  for (const resource of registry.values()) {
    extras.push([`${resource.name}_search`, searchTable(resource.name, dialect)])
    for (const [name, extra] of tallyTables(resource, dialect)) extras.push([name, extra])
  }
  return Object.fromEntries(extras)
}
