/** Which field a column of a file is for. */
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import { isLarge } from '../../../shared/kernel/many-kinds.ts'
import { say } from '../../locales/translate.ts'
import { type Admin, columnsOf } from '../define-admin.ts'
import type { Fields } from './api.ts'

const never = new Set(['secret', 'backref'])
/** The fields that a column can be for. */
export const importable = (admin: Admin): [string, AnyField][] =>
  Object.entries(admin.resource.fields).filter(
    ([, field]) => !field.readonly && !field.internal && !field.copied && !never.has(field.kind) && !isLarge(field),
  )

/** The letters and digits alone: `E-mail ` and `email` are one word. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Finds the field of each column by its key or its label, in English or in the language of the page. */
export function guessed(admin: Admin, columns: readonly string[]): Fields {
  const labels = new Map(columnsOf(admin).map(({ name, label }) => [name, label]))
  const left = new Map(
    importable(admin).map(([name, { label }]) => {
      const own = labels.get(name)
      return [name, new Set([name, label, say(label), ...(own ? [own, say(own)] : [])].map(bare))] as const
    }),
  )
  return columns.map((column) => {
    for (const [name, words] of left) {
      if (!words.has(bare(column))) continue
      left.delete(name)
      return name
    }
    return null
  })
}

/** Fields without which no record can be added, and that no column is for. */
export const missing = (admin: Admin, fields: Fields): AnyField[] =>
  importable(admin)
    .filter(([name, field]) => field.required && (field.default ?? '') === '' && !fields.includes(name))
    .map(([, field]) => field)
