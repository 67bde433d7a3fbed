import type { Action } from '../../../shared/kernel/resource.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { sameValue } from '../fields.ts'
import { isEditable } from '../form/values.ts'

/** A record as an action has left it, and the values that make it what it was. */
export interface WayBack {
  readonly record: AdminRecord
  readonly values: Readonly<Record<string, unknown>>
}

/** How an action on a record is taken back, where that leads back at all: by the values of the fields that it changed. */
export function wayBack(
  { resource }: Admin,
  { reversible }: Action,
  before: AdminRecord,
  answer: Readonly<Record<string, unknown>>,
): WayBack | undefined {
  const version = Number(answer._version)
  if (!reversible || !Number.isSafeInteger(version)) return undefined
  const changed = Object.entries(resource.fields).filter(
    ([name, field]) =>
      isEditable(field, 'change') &&
      Object.hasOwn(before, name) &&
      Object.hasOwn(answer, name) &&
      !sameValue(before[name], answer[name]),
  )
  if (changed.length === 0) return undefined
  const values = Object.fromEntries(changed.map(([name]) => [name, before[name]]))
  return { record: { ...before, _version: version }, values }
}
