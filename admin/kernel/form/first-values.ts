/** What the form of a new record begins with: defaults, then what its admin prefills, then the address. */
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import { isSet } from '../../../shared/kernel/many-kinds.ts'
import type { Admin } from '../define-admin.ts'
import { isChoice } from '../fields.ts'
import { fromWall } from '../zone.ts'
import { editableNames, type Values } from './values.ts'

export interface Beginning {
  readonly me: number
  readonly now: string
  readonly timeZone: string
}

const number = (_: AnyField, text: string) =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
const bools = new Map([
  ...['true', '1', 'on', 'yes'].map((word) => [word, true] as const),
  ...['false', '0', 'off', 'no'].map((word) => [word, false] as const),
])

/** A day of the calendar; 31 February is none. */
const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function instantOf(text: string, timeZone: string): string | undefined {
  const [, day = '', clock = '', zone] =
    /^(.{10})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? []
  if (!isDay(day) || clock >= '24:00') return undefined
  // A clock without a zone is that of the server, as everywhere in the admin.
  return zone ? new Date(text).toISOString() : fromWall(text.length === 16 ? `${text}:00` : text, timeZone)
}

function objectOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Undefined where the text is none of the kind: half an address is better than an error. */
const fromText: Record<Kind, (field: AnyField, text: string, begin: Beginning) => unknown> = {
  text: (_, text) => text,
  choice: (field, text) => (isChoice(field) && Object.hasOwn(field.choices, text) ? text : undefined),
  integer: number,
  money: number,
  ref: (_, text) => (/^[1-9]\d*$/.test(text) ? Number(text) : undefined),
  refs: (_, text) => (/^[1-9]\d*(,[1-9]\d*)*$/.test(text) ? text.split(',').map(Number) : undefined),
  set: (field, text) => {
    const keys = text.split(',')
    return isSet(field) && keys.every((key) => Object.hasOwn(field.choices, key)) ? keys : undefined
  },
  date: (_, text) => (isDay(text) ? text : undefined),
  instant: (_, text, { timeZone }) => instantOf(text, timeZone),
  bool: (_, text) => bools.get(text.toLowerCase()),
  json: (_, text) => objectOf(text),
  backref: () => undefined,
  // Nobody's password belongs into an address.
  secret: () => undefined,
}

/** The value that a field of a new record has before somebody types. */
const firstOf = (prefill: Values, name: string, field: AnyField): unknown => prefill[name] ?? field.default ?? null

/** The first values of these fields of a new record, without an address. */
export function defaultsOf(admin: Admin, names: readonly string[], { me, now }: Beginning): Values {
  const prefill: Values = { ...admin.form.prefill?.({ me, now }) }
  return Object.fromEntries(
    names.map((name) => {
      const field = admin.resource.fields[name]
      return [name, field ? firstOf(prefill, name, field) : null]
    }),
  )
}

/** The first values of the form that adds a record. What the address names beyond its fields is ignored. */
export function firstValues(admin: Admin, query: URLSearchParams, begin: Beginning): Values {
  const values = defaultsOf(admin, editableNames(admin, 'create'), begin)
  for (const name of Object.keys(values)) {
    const text = query.get(name)
    const field = admin.resource.fields[name]
    const given = text === null || !field ? undefined : fromText[field.kind](field, text, begin)
    if (given !== undefined) values[name] = given
  }
  return values
}
