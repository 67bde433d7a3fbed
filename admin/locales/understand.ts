/**
 * Says what the server says, which is English, in the language of the page. It comes with the catalogues, and reads its
 * sentences when the first is to be said.
 */
import { messages } from './language.ts'
import { nouns, sentences } from './server-sentences.ts'
import { countOf, say, saySmall, t } from './translate.ts'

/** A sentence with values: what stands between them, and what they are called. */
interface Template {
  readonly key: string
  readonly parts: readonly string[]
  readonly names: readonly string[]
}
const length = ({ parts }: Template): number => parts.reduce((sum, part) => sum + part.length, 0)

const templateOf = (sentence: string | readonly [said: string, key: string]): Template => {
  const [said, key] = typeof sentence === 'string' ? [sentence, sentence] : sentence
  const pieces = said.split(/\{(\w+)\}/)
  return {
    key,
    parts: pieces.filter((_piece, at) => at % 2 === 0),
    names: pieces.filter((_piece, at) => at % 2 === 1),
  }
}

let made: readonly Template[] | undefined
/** The one that says most comes first: it is the most exact. */
const templates = (): readonly Template[] => {
  made ??= sentences.map(templateOf).sort((a, b) => length(b) - length(a))
  return made
}

/** The values of a text that is said so; one look from left to right, whatever the text. */
function valuesIn({ parts }: Template, text: string): string[] | undefined {
  const [first = '', ...others] = parts
  const last = others.pop()
  if (last === undefined) return text === first ? [] : undefined
  const end = text.length - last.length
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined
  const values: string[] = []
  let at = first.length
  for (const part of others) {
    const found = text.indexOf(part, at + 1)
    if (found < 0 || found + part.length > end) return undefined
    values.push(text.slice(at, found))
    at = found + part.length
  }
  return end > at ? [...values, text.slice(at, end)] : undefined
}

const NUMBERED = /^(\d+) (\S.*)$/s
/** A label, small or not; `3 leads`; a half of a sentence. Anything else, such as a name, stays as it is. */
function valueWords(text: string, depth: number): string {
  if (messages()[text] !== undefined) return say(text)
  const large = text.charAt(0).toUpperCase() + text.slice(1)
  if (messages()[large] !== undefined) return saySmall(large)
  const [, digits, noun = ''] = NUMBERED.exec(text) ?? []
  const many = nouns.get(noun) ?? noun
  if (digits && messages()[`{count} ${many}`] !== undefined) return countOf(Number(digits), { one: noun, many })
  return depth < MOST_DEPTH ? (whole(text, true, depth + 1) ?? text) : text
}
/** So many halves stand in each other. */
const MOST_DEPTH = 3

const listed = (text: string, depth: number): string => {
  const said = valueWords(text, depth)
  return said !== text || !text.includes(', ')
    ? said
    : text
        .split(', ')
        .map((one) => valueWords(one, depth))
        .join(t(', '))
}

/** Amounts, which are written as the language does. Other digits are the number of something. */
const NUMBERS = new Set(['count', 'min', 'max', 'total', 'expected'])
/** Somebody's own words stand between quotation marks. */
const isQuoted = ({ parts }: Template, at: number): boolean => /["“]$/.test(parts[at] ?? '')
const END = /[.?!] \S/

/** A text that is one sentence as the catalogues know it. A value with an end of a sentence in it is perhaps none. */
function whole(text: string, strict: boolean, depth = 0): string | undefined {
  if (messages()[text] !== undefined) return say(text)
  for (const template of templates()) {
    const values = valuesIn(template, text)
    if (!values || (strict && values.some((value) => END.test(value)))) continue
    const given = template.names.map((name, at): [string, string | number] => {
      const value = values[at] ?? ''
      if (NUMBERS.has(name) && /^-?\d+(\.\d+)?$/.test(value)) return [name, Number(value)]
      return [name, isQuoted(template, at) ? value : listed(value, depth)]
    })
    // "one person" is a number, too.
    return say(template.key, { count: 1, ...Object.fromEntries(given) })
  }
  return undefined
}

/** So many sentences are told apart. */
const MOST = 12
/** Several sentences, each said for itself. */
function several(text: string): string | undefined {
  const pieces = text.split(/(?<=[.?!]) /)
  if (pieces.length < 2 || pieces.length > MOST) return undefined
  const said: string[] = []
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length
    let found: string | undefined
    for (; to > from; to--) {
      found = whole(pieces.slice(from, to).join(' '), true)
      if (found !== undefined) break
    }
    said.push(found ?? pieces[from] ?? '')
    from = found === undefined ? from + 1 : to
  }
  return said.join(' ')
}

/** What the server says, in the language of the page; what nobody knows stays as it came. */
export const understand = (text: string): string =>
  text === '' ? text : (whole(text, true) ?? several(text) ?? whole(text, false) ?? text)
