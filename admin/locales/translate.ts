/** Texts in the language of the page. The English text is the key: what no catalogue holds is shown in English. */
import { isRightToLeft, language, messages, perLanguage, understood } from './language.ts'

type Values = Readonly<Record<string, string | number>>
/** The names in braces of a text. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never
type Given<T extends string> = [Placeholders<T>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<T>, string | number>>]

const plurals = perLanguage(() => new Intl.PluralRules(language()))
const numbers = perLanguage((tag) => new Intl.NumberFormat(tag))

/** The text of a key in the language of the page; where a language has several, `count` says which. */
export function messageOf(key: string, count?: unknown): string {
  // A blank is a text that nobody has translated yet.
  const message = messages()[key] || key
  if (typeof message === 'string') return message
  const category = typeof count === 'number' ? plurals().select(count) : 'other'
  return message[category] || message.other || key
}

// A name in Latin letters would drag what stands beside it to its own side.
const isolated = (value: string): string => (isRightToLeft() ? `\u2068${value}\u2069` : value)
const shown = (value: string | number): string =>
  typeof value === 'number' ? numbers().format(value) : isolated(value)

const fill = (message: string, values: Values): string =>
  message.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name]
    return value === undefined ? braces : shown(value)
  })

/** A text of the code: `t('Save')`, `t('{count} selected', { count })`. Numbers are written as the language does. */
export function t<const T extends string>(text: T, ...values: Given<T>): string
export function t(text: string, values: Values = {}): string {
  return fill(messageOf(text, values.count), values)
}

/** A text that depends on `count`, whose key is the one for many: `plural('{count} lead', '{count} leads', { count })`. */
export function plural<const T extends string>(
  one: string,
  many: T,
  values: Readonly<Record<Placeholders<T> | 'count', string | number>>,
): string
export function plural(one: string, many: string, values: Values): string {
  const message = messageOf(many, values.count)
  return fill(message === many && values.count === 1 ? one : message, values)
}

/** A text of a description: the label of a field, a choice, a help text. */
export function say(text: string, values?: Values): string
export function say(text: string | undefined): string | undefined
export function say(text: string | undefined, values: Values = {}): string | undefined {
  return text === undefined ? undefined : fill(messageOf(text, values.count), values)
}

/** The same inside a sentence. */
export const saySmall = (text: string): string => say(text).toLowerCase()

/** A text that stands in data of the code, and is shown by `say`; the mark lets the catalogues find it. */
export const message = <const T extends string>(text: T): T => text

/** The key of "5 leads", which has a text for each plural. */
export const countKey = (label: { readonly many: string }): string => `{count} ${label.many.toLowerCase()}`

/** `1 lead`, `1,284 leads`. */
export const countOf = (count: number, label: { readonly one: string; readonly many: string }): string =>
  plural(`{count} ${label.one.toLowerCase()}`, countKey(label), { count })

/** "Add lead": a key for each resource, because many languages bend the noun. */
export const addKey = (label: { readonly one: string }): string => `Add ${label.one.toLowerCase()}`
export const addOf = (label: { readonly one: string }): string => say(addKey(label))

/** A sentence of the server, which speaks English, where it is one that is known. */
export const fromServer = (text: string): string => understood(text)
