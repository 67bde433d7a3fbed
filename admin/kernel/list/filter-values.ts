/** What may stand in a filter of the address, and what to say of the rest. */
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import { message } from '../../locales/translate.ts'
import { isChoice } from '../fields.ts'

/** Whether a text is a day of a year of four digits. */
export const isDay = (text: string): boolean => {
  const time = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
const isMoment = (text: string): boolean =>
  isDay(text) || (isDay(text.slice(0, 10)) && /^T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10)))
const isTruth = (text: string): boolean => text === 'true' || text === 'false'

interface Form {
  matches(text: string): boolean
  /** What a text is not that does not match. */
  readonly words: string
}
const day: Form = { matches: isDay, words: message('a date') }
const truth: Form = { matches: isTruth, words: message('yes or no') }
const pointer: Form = {
  matches: (text) => /^\d{1,15}$/.test(text) || text === 'me' || text === 'none',
  words: message('a record'),
}
const anything: Form = { matches: (text) => text.length <= 1000, words: message('something to look for') }

const forms: Record<Kind, Form | null> = {
  text: anything,
  // A key that is no choice is no mistake of form: no record has it.
  choice: anything,
  set: null,
  integer: { matches: (text) => /^-?\d{1,15}$/.test(text), words: message('a whole number') },
  money: { matches: (text) => /^-?\d{1,12}(\.\d{1,2})?$/.test(text), words: message('an amount') },
  date: day,
  instant: { matches: isMoment, words: message('a date') },
  bool: truth,
  ref: pointer,
  refs: pointer,
  backref: null,
  json: null,
  secret: null,
}

/** The form of the values of a filter; null when there is no such filter. */
export function formOf(field: AnyField, suffix: string): Form | null {
  if (field.internal) return null
  if (suffix === 'null') return forms[field.kind] && truth
  if (suffix === 'like') return field.kind === 'text' ? anything : null
  return forms[field.kind]
}

/** Whether the server knows an order by the field. */
export const isOrdered = (field: AnyField | undefined): boolean =>
  field !== undefined && field.kind !== 'refs' && formOf(field, '') !== null

/** Whether a text can be sent as a number of the field. */
export const isNumeric = (field: AnyField, text: string): boolean => forms[field.kind]?.matches(text) ?? false

/** The values that a record can have: a choice that the description does not know is none. */
export const possible = (field: AnyField, values: readonly string[]): readonly string[] =>
  isChoice(field) ? values.filter((value) => Object.hasOwn(field.choices, value)) : values
