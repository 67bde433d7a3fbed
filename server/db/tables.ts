/** Every table, from its description, for both databases: what drizzle-kit compares, and what statements name. */
import {
  bigint,
  bigserial,
  boolean,
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  timestamp,
} from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'
import type { AnyField, Kind, RefField } from '../../shared/kernel/kinds.ts'
import { isRef, storedFields } from '../../shared/kernel/resource.ts'
import { registry } from '../../shared/resources/index.ts'
import { linkTablesOf } from './links.ts'
import { systemTables } from './system-tables.ts'

/** Bytes order, as in SQLite: the same list on both databases. */
const textC = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

interface Described {
  readonly name: string
  readonly fields: readonly [string, AnyField][]
  /** Its rows go when what they point at goes. */
  readonly owned?: boolean
  /** Has no id: its columns together say which row it is. */
  readonly link?: boolean
}

/** What is stored: the resources' tables and their links, then those that only the server knows. */
export const described: readonly Described[] = [
  ...[...registry.values()].map((resource) => ({ name: resource.name, fields: storedFields(resource) })),
  ...[...registry.values()].flatMap(linkTablesOf).map((table) => ({ ...table, owned: true, link: true })),
  ...systemTables.map((table) => ({ name: table.name, fields: Object.entries(table.fields), owned: true })),
]

// The builders' types differ by kind and by dialect; what they build is checked by the migrations' tests.
// biome-ignore lint/suspicious/noExplicitAny: one loop over every kind of column builder
type Builder = any
type Column = (name: string, target: () => Builder, onDelete: 'no action' | 'cascade') => Builder

const liteColumns: Record<Kind, Column> = {
  text: (name) => lite.text(name),
  secret: (name) => lite.text(name),
  choice: (name) => lite.text(name),
  set: (name) => lite.text(name),
  integer: (name) => lite.integer(name),
  money: (name) => lite.integer(name),
  date: (name) => lite.text(name),
  instant: (name) => lite.text(name),
  bool: (name) => lite.integer(name),
  ref: (name, target, onDelete) => lite.integer(name).references(target, { onDelete }),
  refs: () => undefined,
  backref: () => undefined,
  json: (name) => lite.text(name),
}
const pgColumns: Record<Kind, Column> = {
  text: (name) => textC(name),
  secret: (name) => textC(name),
  choice: (name) => textC(name),
  set: (name) => jsonb(name),
  integer: (name) => integer(name),
  money: (name) => bigint(name, { mode: 'number' }),
  date: (name) => date(name),
  instant: (name) => timestamp(name, { withTimezone: true, precision: 3, mode: 'string' }),
  bool: (name) => boolean(name),
  ref: (name, target, onDelete) => bigint(name, { mode: 'number' }).references(target, { onDelete }),
  refs: () => undefined,
  backref: () => undefined,
  json: (name) => jsonb(name),
}

const vanishes = (field: AnyField): boolean => isRef(field) && field.onDelete === 'vanish'

function columnsOf(table: Described, kinds: Record<Kind, Column>, built: Record<string, Builder>, sqlite: boolean) {
  const columns: Record<string, Builder> = {}
  for (const [name, field] of table.fields) {
    const target = () => built[(field as RefField).target].id
    let column = kinds[field.kind](name, target, table.owned || vanishes(field) ? 'cascade' : 'no action')
    if (field.filled) column = column.notNull()
    const fallback = field.default
    if (field.filled && fallback !== undefined && fallback !== null) {
      const value = field.kind === 'bool' && sqlite ? Number(fallback) : fallback
      column = column.default(typeof value === 'object' && sqlite ? JSON.stringify(value) : value)
    }
    columns[name] = field.unique ? column.unique(`${table.name}_${name}_unique`) : column
  }
  return columns
}

/** Drizzle's tables for SQLite. Ids are AUTOINCREMENT: never used twice. */
export function sqliteTables(): Record<string, Builder> {
  const built: Record<string, Builder> = {}
  for (const table of described)
    built[table.name] = table.link
      ? lite.sqliteTable(table.name, columnsOf(table, liteColumns, built, true), (columns: Builder) => [
          lite.primaryKey({ columns: [columns.owner, columns.target] }),
        ])
      : lite.sqliteTable(table.name, {
          id: lite.integer('id').primaryKey({ autoIncrement: true }),
          version: lite.integer('version').notNull().default(1),
          ...columnsOf(table, liteColumns, built, true),
        })
  return built
}

/** Drizzle's tables for PostgreSQL. */
export function postgresTables(): Record<string, Builder> {
  const built: Record<string, Builder> = {}
  for (const table of described)
    built[table.name] = table.link
      ? pgTable(table.name, columnsOf(table, pgColumns, built, false), (columns: Builder) => [
          primaryKey({ columns: [columns.owner, columns.target] }),
        ])
      : pgTable(table.name, {
          id: bigserial('id', { mode: 'number' }).primaryKey(),
          version: integer('version').notNull().default(1),
          ...columnsOf(table, pgColumns, built, false),
        })
  return built
}
