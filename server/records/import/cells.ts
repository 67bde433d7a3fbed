/** From the cells of a row to the body of a new record: the way back of an export. */
import { BETWEEN } from '../../../shared/kernel/csv.ts'
import type { FieldErrors } from '../../../shared/kernel/errors.ts'
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import { isRefs } from '../../../shared/kernel/many-kinds.ts'
import { isRef, type Resource } from '../../../shared/kernel/resource.ts'
import type { Context } from '../context.ts'
import { everyWord } from '../words.ts'
import { labelsIn, type Meant, meantBy } from './labels.ts'

/** The field of each column; null for a column that is left out. */
export type Fields = readonly (string | null)[]
export interface GivenRow {
  readonly row: number
  readonly cells: readonly string[]
}
export interface RowBody {
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: FieldErrors
}

class Unreadable extends Error {}

/** What people write for a choice → its key: the key, its label, and the label in any language. */
function meantIn(field: AnyField): ReadonlyMap<string, string> {
  const choices = Object.entries<unknown>('choices' in field ? Object(field.choices) : {})
  const words = choices.flatMap(([key, label]) =>
    everyWord(String(label)).map((word) => [word.toLowerCase(), key] as const),
  )
  // Where two mean the same, the key comes before the label, and English before the others.
  return new Map([
    ...words.toReversed(),
    ...choices.map(([key, label]) => [String(label).toLowerCase(), key] as const),
    ...choices.map(([key]) => [key, key] as const),
  ])
}
const meanings = new WeakMap<AnyField, ReadonlyMap<string, string>>()

/** The key of a choice by its key or its label, in any case and language; what is neither, the schema refuses. */
function choiceOf(field: AnyField, text: string): string {
  const known = meanings.get(field) ?? meantIn(field)
  meanings.set(field, known)
  return known.get(text) ?? known.get(text.toLowerCase()) ?? text
}
const small = (text: string) => everyWord(text).map((word) => word.toLowerCase())
const yes = new Set([...small('Yes'), 'true', '1', 'y'])
const no = new Set([...small('No'), 'false', '0', 'n'])
function boolOf(text: string): boolean {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  if (no.has(word)) return false
  throw new Unreadable('Must be Yes or No.')
}
/** `1,284.50` and `AED 1,284.50` → `1284.50`. */
export const numberOf = (text: string): string => {
  const bare = text
    .trim()
    .replace(/^AED|AED$/i, '')
    .trim()
  return /^\d{1,3}([, ]\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(/[, ]/g, '') : bare
}
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('Value must be a JSON object.')
  }
}

const readers: Partial<Record<Kind, (text: string, field: AnyField) => unknown>> = {
  choice: (text, field) => choiceOf(field, text),
  set: (text, field) =>
    text
      .split(new RegExp(`[${BETWEEN.trim()},]`))
      .map((one) => choiceOf(field, one.trim()))
      .filter(Boolean),
  bool: boolOf,
  integer: numberOf,
  money: numberOf,
  json: jsonOf,
}

function idsOf(text: string, several: boolean, meant: Meant | undefined): number | number[] {
  const ids = labelsIn(text, several).map((label) => {
    const id = meant?.get(label)
    if (typeof id !== 'number') throw new Unreadable(id ?? `There is no “${label}”.`)
    return id
  })
  return several ? ids : (ids[0] ?? 0)
}

/** Reads some rows; whom their labels mean is asked once for each column. */
export async function bodiesOf(
  ctx: Context,
  resource: Resource,
  fields: Fields,
  rows: readonly GivenRow[],
): Promise<RowBody[]> {
  const meant = new Map<string, Meant>()
  for (const [at, name] of fields.entries()) {
    const field = name === null ? undefined : resource.fields[name]
    if (name === null || !field || !(isRef(field) || isRefs(field))) continue
    const texts = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter(Boolean)
    const labels = new Set(texts.flatMap((text) => labelsIn(text, isRefs(field))))
    meant.set(name, await meantBy(ctx, field, labels))
  }
  return rows.map(({ cells }) => {
    const values: Record<string, unknown> = {}
    const errors: FieldErrors = {}
    for (const [at, name] of fields.entries()) {
      const field = name === null ? undefined : resource.fields[name]
      const text = (cells[at] ?? '').trim()
      // What is not given has its default.
      if (name === null || !field || text === '') continue
      try {
        values[name] =
          isRef(field) || isRefs(field)
            ? idsOf(text, isRefs(field), meant.get(name))
            : (readers[field.kind]?.(text, field) ?? text)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        errors[name] = [error.message]
      }
    }
    return { values, errors }
  })
}
