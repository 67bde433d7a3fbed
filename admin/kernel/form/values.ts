/** Records as the values of a form, and the other way round. */
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import type { Admin, AdminRecord, Fieldset } from '../define-admin.ts'
import { sameValue } from '../fields.ts'

export type Values = Record<string, unknown>
/** Whether the form adds a record or changes one. */
export type Mode = 'create' | 'change'

export const modeOf = (record: AdminRecord | undefined): Mode => (record ? 'change' : 'create')

/** Can be typed into; the rest is shown as text. Some can be given once, and are text from then on. */
export const isEditable = (field: AnyField, mode: Mode): boolean =>
  !(mode === 'change' && field.fixed) && !field.readonly && !field.internal && !field.copied && field.kind !== 'backref'

export const namesIn = (fieldset: Fieldset<string>): string[] => fieldset.fields.flat()

/** The groups of the form that adds, or of the one that changes. */
export const fieldsetsFor = (admin: Admin, mode: Mode): Fieldset<string>[] =>
  admin.form.fieldsets.filter(({ only }) => only === undefined || only === mode)

/** The fields of the form that can be typed into. */
export const editableNames = (admin: Admin, mode: Mode): string[] =>
  fieldsetsFor(admin, mode)
    .flatMap(namesIn)
    .filter((name) => {
      const field = admin.resource.fields[name]
      return field !== undefined && isEditable(field, mode)
    })

/** Whether there is anything in the form of a record that this user may change. */
export const mayEdit = (admin: Admin, record: AdminRecord): boolean =>
  record._can.change && (editableNames(admin, 'change').length > 0 || (admin.form.inlines ?? []).length > 0)

/** Those values of a record that is there. A secret is never read back. */
export const valuesAt = (names: readonly string[], record: AdminRecord): Values =>
  Object.fromEntries(names.map((name) => [name, record[name] ?? null]))

/** The values that the form of a record begins with. */
export const valuesOf = (admin: Admin, record: AdminRecord): Values => valuesAt(editableNames(admin, 'change'), record)

/** Those of the names whose value is another one now. */
export const changedAmong = (names: readonly string[], before: Values, now: Values): string[] =>
  names.filter((name) => !sameValue(before[name], now[name]))

/** What is sent of these fields: an emptied text is an empty one, everything else that is empty is null. */
export const sentOf = (admin: Admin, names: readonly string[], now: Values): Values =>
  Object.fromEntries(names.map((name) => [name, now[name] ?? emptyOf(admin.resource.fields[name])]))

/** The same of a new record, which has nothing to empty. */
export const sentFirst = (admin: Admin, names: readonly string[], now: Values): Values =>
  Object.fromEntries(Object.entries(sentOf(admin, names, now)).filter(([, value]) => value !== null && value !== ''))

const several = new Set(['set', 'refs'])
const emptyOf = (field: AnyField | undefined) =>
  field?.kind === 'text' ? '' : several.has(field?.kind ?? '') ? [] : null
