/** The two databases, and how a value of each kind is stored and read back in both. */
import { PgDialect } from 'drizzle-orm/pg-core'
import type { SQL } from 'drizzle-orm/sql'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { Kind } from '../../shared/kernel/kinds.ts'

export type DialectName = 'sqlite' | 'postgres'

const renderers = { sqlite: new SQLiteSyncDialect({}), postgres: new PgDialect({}) }
/** The text of a statement, and its parameters in order. */
export function render(dialect: DialectName, statement: SQL): { text: string; params: unknown[] } {
  const query = renderers[dialect].sqlToQuery(statement)
  return { text: query.sql, params: query.params }
}

type Encode = (value: unknown) => unknown
const asIs: Encode = (value) => value
const toJson: Encode = (value) => (value === null ? null : JSON.stringify(value))

const same: Record<Kind, Encode> = {
  text: asIs,
  secret: asIs,
  choice: asIs,
  set: toJson,
  integer: asIs,
  money: asIs,
  date: asIs,
  instant: asIs,
  ref: asIs,
  refs: asIs,
  backref: asIs,
  bool: asIs,
  json: toJson,
}
/** From memory form to a parameter. */
export const encoders: Record<DialectName, Record<Kind, Encode>> = {
  sqlite: { ...same, bool: (value) => (value === null ? null : value ? 1 : 0) },
  postgres: same,
}

/** A yes or no in the text of a statement. */
export const yesNo = (dialect: DialectName, value: boolean): string =>
  dialect === 'sqlite' ? (value ? '1' : '0') : String(value)
/** Holds where a column says yes, or where it says no: in the words of the indexes, which SQLite compares. */
export const saysYes = (dialect: DialectName, column: string): string =>
  dialect === 'sqlite' ? `${column} = 1` : column
export const saysNo = (dialect: DialectName, column: string): string =>
  dialect === 'sqlite' ? `${column} = 0` : `not ${column}`

/** A yes, as the drivers give it: SQLite has numbers only. */
export const isTrue = (value: unknown): boolean => value === true || value === 1
const fromJson = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)
/** From a column to memory form, by kind, where they differ; PostgreSQL's drivers do the rest (see `postgresParsers`). */
export const decoders: Partial<Record<Kind, (value: unknown) => unknown>> = {
  bool: isTrue,
  json: fromJson,
  set: fromJson,
  refs: fromJson,
}

/** `2026-10-21 14:32:00.1+00` → `2026-10-21T14:32:00.100Z`. */
const isoInstant = (value: string): string => {
  const fraction = value
    .slice(19)
    .replace(/\+00(:00)?$/, '')
    .slice(1, 4)
    .padEnd(3, '0')
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z`
}
/** By type number: bigint, numeric, date, timestamptz. The session's time zone is UTC. */
export const postgresParsers: Record<number, (value: string) => unknown> = {
  20: Number,
  1700: Number,
  1082: (value) => value,
  1184: isoInstant,
}
