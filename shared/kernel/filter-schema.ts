/** From fields to zod schemas of what a filter may compare with: the texts of a query string. */
import { z } from 'zod'
import type { AnyField, ChoiceField, Kind } from './kinds.ts'
import { isRefs } from './many-kinds.ts'
import { inputSchema, isPlain, wholeNumber } from './schema.ts'
import type { Scalar } from './where.ts'

const words: Record<string, boolean> = { true: true, '1': true, false: false, '0': false }
const asBool = z.string().transform((value, context) => {
  const word = value.toLowerCase()
  if (!Object.hasOwn(words, word)) context.addIssue('Must be a valid boolean.')
  return words[word] ?? false
})
const asId = z.string().transform((value, context) => {
  const id = wholeNumber(value)
  if (id === null) context.addIssue('Select a valid choice. That choice is not one of the available choices.')
  return id ?? 0
})
const viaInput = (field: AnyField, zone: string) =>
  z.string().transform((value, context) => {
    const parsed = inputSchema({ ...field, filled: true, required: true, default: undefined }, zone).safeParse(value)
    if (parsed.success) return parsed.data as Scalar
    context.addIssue(parsed.error.issues[0]?.message ?? 'Invalid value.')
    return ''
  })

const filters: Record<Kind, (field: AnyField, zone: string) => z.ZodType<Scalar>> = {
  text: () => z.string().transform((value) => value.replaceAll('\0', '\ufffd')),
  secret: () => z.never(),
  choice: (field) => {
    const { choices } = field as ChoiceField
    return z.string().refine((value) => Object.hasOwn(choices, value), {
      error: (issue) =>
        `Select a valid choice. ${String(issue.input).slice(0, 100)} is not one of the available choices.`,
    })
  },
  set: () => z.never(),
  integer: viaInput,
  money: viaInput,
  date: viaInput,
  instant: viaInput,
  bool: () => asBool,
  ref: () => asId,
  refs: () => asId,
  backref: () => asId,
  json: () => z.never(),
}

/** The schema of one value of a filter, from the text of a query string; an instant without an offset is one in `zone`. */
export const filterSchema = (field: AnyField, zone = 'UTC'): z.ZodType<Scalar> => filters[field.kind](field, zone)

/** Can be filtered by. */
export const isFilterable = (field: AnyField): boolean => isPlain(field) || (isRefs(field) && !field.internal)
