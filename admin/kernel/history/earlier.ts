/** What a record had before a change, as far as its history knows it. */
import { isRefs, isSet } from '../../../shared/kernel/many-kinds.ts'
import { isRef, labelKey } from '../../../shared/kernel/resource.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { isChoice, isEmpty, listIn, refLabel, sameValue, targetOf } from '../fields.ts'
import { editableNames, type Values } from '../form/values.ts'
import type { Change, Entry } from './entry.ts'

export interface Earlier {
  /** Field → the value that it had; only those that are others now. */
  readonly values: Values
  /** The same, as changes that would be made. */
  readonly changes: readonly Change[]
  /** Changed then, and known by a label alone, or pointing at what this person may not look at. */
  readonly unknown: readonly Change[]
}

const keyOf = (choices: Readonly<Record<string, string>>, label: unknown): string | undefined =>
  Object.keys(choices).find((key) => choices[key] === label)

/** The value behind what the history tells; undefined where it tells too little. */
function valueBehind(admin: Admin, { field: name, old, old_id }: Change): unknown {
  const field = admin.resource.fields[name]
  if (!field || field.kind === 'secret') return undefined
  if (isRefs(field)) return old_id
  if (old === null) return null
  if (isRef(field)) return old_id
  if (isChoice(field)) return keyOf(field.choices, old)
  if (!isSet(field)) return old
  const { choices } = field
  const keys = listIn(old).map((label) => keyOf(choices, label))
  return keys.includes(undefined) ? undefined : keys
}

/** What it has now, as a history would tell it. */
function toldNow({ resource }: Admin, record: AdminRecord, name: string): unknown {
  const [field, value] = [resource.fields[name], record[name]]
  if (!field || isEmpty(value)) return value
  if (isRefs(field)) return record[labelKey(name, field)]
  if (isRef(field)) return refLabel(record, name, field)
  return isSet(field) ? listIn(value).map((key) => field.choices[String(key)] ?? key) : value
}

/** `seen` says of which resources this person may look at records: as in a form, only those can be chosen. */
export function earlierOf(
  admin: Admin,
  record: AdminRecord,
  entry: Entry,
  seen: (resource: string) => boolean,
): Earlier {
  const names = editableNames(admin, 'change')
  const earlierValue = (change: Change): unknown => {
    const field = admin.resource.fields[change.field]
    const target = field && targetOf(field)
    return target === undefined || seen(target) ? valueBehind(admin, change) : undefined
  }
  const known = entry.changes
    .filter(({ field }) => names.includes(field))
    .map((change) => ({ change, value: earlierValue(change) }))
  const others = known.filter(({ change, value }) => value !== undefined && !sameValue(record[change.field], value))
  return {
    values: Object.fromEntries(others.map(({ change, value }) => [change.field, value])),
    changes: others.map(({ change }) => ({ ...change, old: toldNow(admin, record, change.field), new: change.old })),
    unknown: known.filter(({ value }) => value === undefined).map(({ change }) => change),
  }
}

/** The same without some of the fields. */
export const without = ({ values, changes, unknown }: Earlier, lost: readonly Change[]): Earlier => {
  const isLost = (name: string) => lost.some(({ field }) => field === name)
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !isLost(name))),
    changes: changes.filter(({ field }) => !isLost(field)),
    unknown,
  }
}
