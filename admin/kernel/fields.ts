/** What the admin may ask of a field. */
import type { AnyField, ChoiceField, NumberField, TextField } from '../../shared/kernel/kinds.ts'
import { isLarge } from '../../shared/kernel/many-kinds.ts'
import { labelKey, type Resource } from '../../shared/kernel/resource.ts'
import { fromServer, say, t } from '../locales/translate.ts'
import type { AdminRecord } from './define-admin.ts'

export const isChoice = (field: AnyField): field is ChoiceField => field.kind === 'choice' && 'choices' in field
export const isText = (field: AnyField): field is TextField => field.kind === 'text' && 'multiline' in field
export const isNumber = (field: AnyField): field is NumberField => 'min' in field && 'max' in field
/** Points at one record of another resource. */
export const targetOf = (field: AnyField): string | undefined =>
  'target' in field && typeof field.target === 'string' ? field.target : undefined

/** A text in words: as somebody typed it, or as the server said it in English, in the language of the page. */
export const textOf = (field: AnyField | undefined, value: unknown): string =>
  field && isText(field) && field.said ? fromServer(String(value)) : String(value)

/** What a record is called on the page; one without a title by its number. */
export function titleOf({ fields, title, untitled, label }: Resource, { id, _title }: AdminRecord): string {
  const nameless = untitled ?? label.one
  return _title === `${nameless} ${id}` ? `${say(nameless)} ${id}` : textOf(fields[title], _title)
}

/** What tells a record from others of its title, where its resource has it. */
export const detailOf = ({ reference }: Resource, record: AdminRecord): { detail?: string } =>
  reference ? { detail: String(record[reference]) } : {}

/** Null, missing, a list without items, and text of blanks alone. */
export const isEmpty = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '')

/** The label of a choice; a key that the description does not know is shown as it is. */
export const choiceLabel = (field: AnyField, value: unknown): string => {
  const key = String(value)
  return isChoice(field) ? say(new Map(Object.entries(field.choices)).get(key) ?? key) : key
}

/** The label that came with a ref. */
export const refLabel = (record: AdminRecord, name: string, field: AnyField): string => {
  const label = record[labelKey(name, field)]
  return typeof label === 'string' && label !== '' ? label : `#${String(record[name])}`
}

/** Whether the database has an index for the order. Refs have one too, but it is the order of their ids. */
export const isSortable = (resource: Resource, name: string): boolean => {
  const kind = resource.fields[name]?.kind
  return kind === 'choice' || name === 'created_at' || (resource.indexed?.includes(name) ?? false)
}

/** Whether the rows of a list have its value. */
export const canBeColumn = (field: AnyField): boolean => !field.internal && field.kind !== 'secret' && !isLarge(field)

/** Whether two values of a form are the same to the server. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)

const UNBOUNDED = 2_147_483_647
/** The sentence under an input, with the bounds of a number that has its own. */
export const helpOf = (field: AnyField): string | undefined => {
  if (field.kind !== 'integer' || !isNumber(field) || field.max >= UNBOUNDED) return say(field.help)
  const bounds = t('{min} to {max}', { min: field.min, max: field.max })
  return field.help ? say(field.help) + t(', ') + bounds : bounds
}

/** The items of a value that is several; none of one that is not. */
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
