/** From fields to zod schemas: what a body may hold, and what a filter may compare with. Messages are DRF's. */
import { z } from 'zod'
import { isEmail } from './email.ts'
import { isDate, toInstant } from './instants.ts'
import type { AnyField, ChoiceField, Fields, Kind, NumberField, RefField, TextField } from './kinds.ts'
import { isSet, MANY_REFS, type RefsField } from './many-kinds.ts'
import { toMinor } from './money.ts'

/** The most characters that a text of one line, and one of many lines, may have. */
export const ONE_LINE = 255
const MANY_LINES = 20_000
/** The most characters of a text. */
export const longestOf = (field: AnyField): number =>
  'max' in field && typeof field.max === 'number' ? field.max : isOneLine(field) ? ONE_LINE : MANY_LINES
const isOneLine = (field: AnyField): boolean => !('multiline' in field && field.multiline)
/** To how many records a field may point. */
/** How many characters a password may have. */
export const PASSWORD = { min: 8, max: 128 } as const
/** The complaint about a password that is too short, if it is. */
export const tooShort = (password: string): string[] =>
  password.length < PASSWORD.min
    ? [`This password is too short. It must contain at least ${PASSWORD.min} characters.`]
    : []

/** The message for a wrong type, unless the value is missing or null. */
const orElse = (message: string) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined
      ? 'This field is required.'
      : issue.input === null
        ? 'This field may not be null.'
        : message,
})

/** What no database stores as it is: NUL, and halves of characters. */
const isStorable = (value: string): boolean => !value.includes('\0') && value.isWellFormed()
const UNSTORABLE = 'Null characters are not allowed.'
const UNSTORABLE_INSIDE = 'Null characters, and numbers that are too large, are not allowed.'
export const allStorable = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value === 'string'
      ? isStorable(value)
      : typeof value !== 'object' || value === null || Object.entries(value).flat().every(allStorable)

type Check<T> = (value: string | number | null, fail: (message: string) => void) => T
/** A schema for text or number (and blank as null) that ends in `T`. */
const scalar = <T>(wrongType: string, check: Check<T>) =>
  z.union([z.string(), z.number(), z.null()], orElse(wrongType)).transform((value, context) => {
    const blank = typeof value === 'string' && value.trim() === '' ? null : value
    return check(blank, (message) => context.addIssue(message))
  })

/**
 * Null where the field may be empty; an amount's default; and nothing at all for another number with a default, which
 * then counts as not given. A complaint where it must be given.
 */
function empty(field: AnyField, fail: (message: string) => void): unknown {
  if (!field.filled) return null
  if (field.kind === 'money' && field.default !== undefined) return field.default
  if (field.kind === 'integer' && field.default !== undefined) return undefined
  fail('This field may not be null.')
  return null
}

function number(field: NumberField<unknown>, parse: (value: string | number) => number | null, wrong: string) {
  return scalar(wrong, (value, fail) => {
    if (value === null) return empty(field, fail)
    const parsed = parse(value)
    if (parsed === null || !Number.isSafeInteger(parsed)) fail(wrong)
    else if (parsed < field.min)
      fail(`Ensure this value is greater than or equal to ${field.kind === 'money' ? field.min / 100 : field.min}.`)
    else if (parsed > field.max)
      fail(`Ensure this value is less than or equal to ${field.kind === 'money' ? field.max / 100 : field.max}.`)
    return parsed
  })
}
/** A whole number, or null; anything else than digits is none. */
export const wholeNumber = (value: string | number): number | null => {
  const text = String(value).trim()
  return /^-?\d{1,16}$/.test(text) ? Number(text) : null
}

/** Breaks and tabs, with the blanks around them, become one blank each. By parts: a pattern with blanks on both sides takes minutes for a million of them. */
const asOneLine = (text: string): string =>
  text
    .split(/[\r\n\t\u2028\u2029]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')

function textSchema(field: TextField | AnyField) {
  const oneLine = isOneLine(field)
  const max = longestOf(field)
  const format = 'format' in field ? field.format : undefined
  const given = [z.string(), z.number()] as const
  const taken = 'nullable' in field && field.nullable ? [...given, z.null().transform(() => '')] : given
  return z.union(taken, orElse('Not a valid string.')).transform((raw, context) => {
    const value = oneLine ? asOneLine(String(raw)) : String(raw).trim()
    if (!isStorable(value)) context.addIssue(UNSTORABLE)
    else if (value === '' && field.required) context.addIssue('This field may not be blank.')
    else if (value.length > max && [...value].length > max)
      context.addIssue(`Ensure this field has no more than ${max} characters.`)
    else if (value !== '' && format === 'email' && !isEmail(value)) context.addIssue('Enter a valid email address.')
    return value
  })
}

/** The id that a ref points at. */
function idOf(value: unknown, fail: (message: string) => void): number {
  const id = typeof value === 'string' || typeof value === 'number' ? wholeNumber(value) : null
  if (id === null) fail(`Incorrect type. Expected pk value, received ${typeof value}.`)
  else if (!Number.isSafeInteger(id) || id < 1) fail(`Invalid pk "${value}" - object does not exist.`)
  return id ?? 0
}
/** A schema for a list, whose items are judged one by one. */
const several = <T>(field: AnyField, read: (items: unknown[], fail: (message: string) => void) => T[]) =>
  z
    .custom<unknown[]>((value) => value !== undefined, 'This field is required.')
    .transform((value: unknown, context) => {
      const fail = (message: string) => context.addIssue(message)
      if (value === null) fail('This field may not be null.')
      else if (!Array.isArray(value)) fail(`Expected a list of items but got type "${typeof value}".`)
      else if (value.length === 0 && field.required) fail('This list may not be empty.')
      else return read(value, fail)
      return []
    })

/** The complaint about a value that is not on the list. */
export const noChoice = (value: unknown) => `"${String(value).slice(0, 100)}" is not a valid choice.`

const NO_INSTANT =
  'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].'
const NEVER = (zone: string) => `Invalid datetime for the timezone "${zone}".`

/** What a body may hold for a field of each kind; the output is the value in memory form. */
const inputs: Record<Kind, (field: AnyField, zone: string) => z.ZodType> = {
  text: textSchema,
  secret: () =>
    z.string(orElse('Not a valid string.')).superRefine((value, context) => {
      for (const message of tooShort(value)) context.addIssue(message)
      if (value.length > PASSWORD.max)
        context.addIssue(`Ensure this field has no more than ${PASSWORD.max} characters.`)
    }),
  choice: (field) => {
    const { choices } = field as ChoiceField
    return z.union([z.string(), z.null()], orElse('Not a valid choice.')).transform((value, context) => {
      if (value === null) return empty(field, (message) => context.addIssue(message))
      if (!Object.hasOwn(choices, value)) {
        if (value === '' && !field.filled) return null
        context.addIssue(noChoice(value))
      }
      return value
    })
  },
  set: (field) =>
    several(field, (items, fail) => {
      const choices = isSet(field) ? Object.keys(field.choices) : []
      for (const item of items) if (typeof item !== 'string' || !choices.includes(item)) fail(noChoice(item))
      return choices.filter((choice) => items.includes(choice))
    }),
  integer: (field) => number(field as NumberField, wholeNumber, 'A valid integer is required.'),
  money: (field) => number(field as NumberField, toMinor, 'A valid number with at most 2 decimals is required.'),
  date: (field) =>
    scalar('Date has wrong format. Use one of these formats instead: YYYY-MM-DD.', (value, fail) => {
      if (value === null) return empty(field, fail)
      if (typeof value !== 'string' || !isDate(value))
        fail('Date has wrong format. Use one of these formats instead: YYYY-MM-DD.')
      return value
    }),
  instant: (field, zone) =>
    scalar('Datetime has wrong format.', (value, fail) => {
      if (value === null) return empty(field, fail)
      const parsed = toInstant(String(value), zone)
      if (parsed === null) fail(toInstant(String(value), 'UTC') === null ? NO_INSTANT : NEVER(zone))
      return parsed
    }),
  bool: () => z.boolean(orElse('Must be a valid boolean.')),
  ref: (field) =>
    scalar('Incorrect type. Expected pk value.', (value, fail) =>
      value === null ? empty(field, fail) : idOf(value, fail),
    ),
  refs: (field) =>
    several(field, (items, fail) => {
      if (items.length > MANY_REFS) fail(`Ensure this field has no more than ${MANY_REFS} elements.`)
      const ids = items.map((item) => idOf(item, fail))
      return [...new Set(ids)].sort((a, b) => a - b)
    }),
  backref: () => z.never(),
  json: () =>
    z
      .custom<Record<string, unknown>>((value) => value !== undefined, 'This field is required.')
      .superRefine((value, context) => {
        if (value === null || typeof value !== 'object' || Array.isArray(value))
          context.addIssue('Value must be a JSON object.')
        else if (JSON.stringify(value).length > MANY_LINES)
          context.addIssue(`Ensure this field has no more than ${MANY_LINES} characters.`)
        else if (!allStorable(value)) context.addIssue(UNSTORABLE_INSIDE)
      }),
}

/** The schema of one field's value in a body; an instant without an offset is one in `zone`. */
export const inputSchema = (field: AnyField, zone = 'UTC'): z.ZodType => inputs[field.kind](field, zone)

/** Which of a body's fields must be there: `create` and `put` ask for the required ones, `patch` for none. */
export type BodyMode = 'create' | 'put' | 'patch'

/** The schema of a body with these fields; anything else in the body is ignored, not even checked. */
export function bodySchema(fields: Fields, names: readonly string[], mode: BodyMode, zone = 'UTC'): z.ZodObject {
  const shape: Record<string, z.ZodType> = {}
  for (const name of names) {
    const field = fields[name]
    if (!field) continue
    const schema = inputSchema(field, zone)
    // A required field with a default (a choice, say) may be omitted: the default is its value.
    const must = mode !== 'patch' && field.required && field.kind !== 'backref'
    shape[name] = must ? schema : schema.optional()
  }
  return z.object(shape, 'Invalid data. Expected a dictionary.')
}

const unordered: ReadonlySet<Kind> = new Set(['json', 'secret', 'backref', 'set', 'refs'])
/** Can be ordered by, and filtered. */
export const isPlain = (field: AnyField): boolean => !field.internal && !unordered.has(field.kind)

/** The ref fields of a resource, by name. */
export const refsOf = (fields: Fields): [string, RefField][] =>
  Object.entries(fields).filter((entry): entry is [string, RefField] => entry[1].kind === 'ref')
/** The fields that point at several records, by name. */
export const manyRefsOf = (fields: Fields): [string, RefsField][] =>
  Object.entries(fields).filter((entry): entry is [string, RefsField] => entry[1].kind === 'refs')
