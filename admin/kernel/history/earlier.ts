/** What a record had before a change, as far as its history knows it. */
import { isSet } from '../../../shared/kernel/many-kinds.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { isChoice, listIn, sameValue } from '../fields.ts'
import { editableNames, type Values } from '../form/values.ts'
import type { Change, Entry } from './entry.ts'

export interface Earlier {
  /** Field → the value that it had; only those that are others now. */
  readonly values: Values
  /** The same, as changes that would be made. */
  readonly changes: readonly Change[]
  /** Changed then, and known by a label alone: records that were pointed at. */
  readonly unknown: readonly Change[]
}

const keyOf = (choices: Readonly<Record<string, string>>, label: unknown): string | undefined =>
  Object.keys(choices).find((key) => choices[key] === label)

/** The value behind what the history tells; undefined where it tells too little. */
function valueBehind(admin: Admin, { field: name, old }: Change): unknown {
  const field = admin.resource.fields[name]
  if (!field || ['ref', 'refs', 'secret'].includes(field.kind)) return undefined
  if (old === null) return null
  if (isChoice(field)) return keyOf(field.choices, old)
  if (!isSet(field)) return old
  const { choices } = field
  const keys = listIn(old).map((label) => keyOf(choices, label))
  return keys.includes(undefined) ? undefined : keys
}

export function earlierOf(admin: Admin, record: AdminRecord, entry: Entry): Earlier {
  const names = editableNames(admin, 'change')
  const known = entry.changes
    .filter(({ field }) => names.includes(field))
    .map((change) => ({ change, value: valueBehind(admin, change) }))
  const others = known.filter(({ change, value }) => value !== undefined && !sameValue(record[change.field], value))
  return {
    values: Object.fromEntries(others.map(({ change, value }) => [change.field, value])),
    changes: others.map(({ change }) => ({ ...change, old: record[change.field], new: change.old })),
    unknown: known.filter(({ value }) => value === undefined).map(({ change }) => change),
  }
}
