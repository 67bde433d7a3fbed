/** Records and addresses as the values of a form, and the other way round. */
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import type { Admin, AdminRecord, Fieldset } from '../define-admin.ts'
import { sameValue } from '../fields.ts'

export type Values = Record<string, unknown>

/** Can be typed into; the rest is shown as text. */
export const isEditable = (field: AnyField): boolean =>
  !field.readonly && !field.internal && !field.copied && field.kind !== 'backref'

export const namesIn = (fieldset: Fieldset<string>): string[] => fieldset.fields.flat()

/** The fields of the form that can be typed into. */
export const editableNames = (admin: Admin): string[] =>
  admin.form.fieldsets.flatMap(namesIn).filter((name) => {
    const field = admin.resource.fields[name]
    return field !== undefined && isEditable(field)
  })

/** The values of a record that is there. A secret is never read back. */
export const valuesOf = (admin: Admin, record: AdminRecord): Values =>
  Object.fromEntries(editableNames(admin).map((name) => [name, record[name] ?? null]))

const numeric = new Set(['integer', 'money', 'ref'])
/** A value of the address (`?related_to_lead=7`) as the field's own kind. */
function fromText(field: AnyField, text: string): unknown {
  if (field.kind === 'refs') return text.split(',').map(Number).filter(Number.isSafeInteger)
  if (field.kind === 'set') return text.split(',')
  if (numeric.has(field.kind)) return Number.isFinite(Number(text)) && text !== '' ? Number(text) : null
  return field.kind === 'bool' ? text === 'true' : text
}

/** The first values of a new record: defaults, then what the admin prefills, then the address. */
export function firstValues(admin: Admin, query: URLSearchParams, me: number): Values {
  const values: Values = {}
  const prefill: Readonly<Record<string, unknown>> = admin.form.prefill?.({ me, now: new Date().toISOString() }) ?? {}
  for (const name of editableNames(admin)) {
    const field = admin.resource.fields[name]
    if (!field) continue
    const text = query.get(name)
    values[name] = text === null ? (prefill[name] ?? field.default ?? null) : fromText(field, text)
  }
  return values
}

/** What a person changed. */
export const changedNames = (admin: Admin, before: Values, now: Values): string[] =>
  editableNames(admin).filter((name) => !sameValue(before[name], now[name]))

/** The body of a request: what changed, or on creation whatever is not empty. */
export function bodyOf(admin: Admin, before: Values | null, now: Values): Values {
  const names = before ? changedNames(admin, before, now) : editableNames(admin)
  const entries = names.map((name): [string, unknown] => [name, now[name] ?? emptyOf(admin.resource.fields[name])])
  return Object.fromEntries(before ? entries : entries.filter(([, value]) => value !== null && value !== ''))
}

const several = new Set(['set', 'refs'])
const emptyOf = (field: AnyField | undefined) =>
  field?.kind === 'text' ? '' : several.has(field?.kind ?? '') ? [] : null
