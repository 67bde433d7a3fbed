// What the admin says: the texts that its code and the descriptions hold, and what the catalogues lack of them.
// `node scripts/messages.ts` lists what is missing; with `--write` it puts blanks there, and takes away what nobody says.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { isLanguage, languages } from '../admin/locales/languages.ts'
import { describedTexts, nounTexts } from './described-texts.ts'
import { rawTexts } from './raw-texts.ts'
import { isMany, serverTexts } from './server-texts.ts'
import { isRecord, stringsIn, visit } from './syntax.ts'

const root = path.resolve(import.meta.dirname, '..')

/** English key → whether it is one for many, with a text for each number. */
export type Keys = ReadonlyMap<string, boolean>
export interface Said {
  readonly keys: Keys
  /** What the extraction cannot follow, or what would be said before the language is known. */
  readonly problems: readonly string[]
}

/** The properties of admin/resources that are shown. */
const SHOWN = new Set(['title', 'label', 'description', 'search', 'group'])

const SAYING = new Set(['t', 'plural', 'rich', 'message', 'say', 'saySmall'])
/** These say what is in a variable, too. */
const ANY = new Set(['say', 'saySmall'])

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))

/** All that the admin says, and the server to its users. */
export function said(): Said {
  const keys = new Map<string, boolean>()
  const server = serverTexts()
  const problems: string[] = [...server.problems]
  for (const sentence of server.sentences) keys.set(sentence.key, isMany(sentence))
  for (const [key, many] of describedTexts()) keys.set(key, many)
  for (const file of sourcesIn('admin')) {
    const { program } = parseSync(file, readFileSync(path.join(root, file), 'utf8'))
    if (!file.startsWith('admin/resources/'))
      for (const text of rawTexts(program)) problems.push(`${file}: “${text}” is not translated`)
    visit(program, (node, depth) => {
      if (node.type === 'Property' && file.startsWith('admin/resources/')) {
        const name = isRecord(node.key) && 'name' in node.key ? String(node.key.name) : ''
        if (SHOWN.has(name)) for (const text of stringsIn(node.value)) keys.set(text, false)
      }
      if (node.type !== 'CallExpression' || !isRecord(node.callee) || !Array.isArray(node.arguments)) return
      const name = String(node.callee.name)
      if (!SAYING.has(name)) return
      const texts = stringsIn(node.arguments[name === 'plural' ? 1 : 0]).filter(Boolean)
      if (texts.length === 0 && !ANY.has(name) && !file.startsWith('admin/locales/'))
        problems.push(`${file}: ${name}() of no plain text`)
      if (depth === 0 && name !== 'message') problems.push(`${file}: ${name}() before the language is known`)
      for (const text of texts) keys.set(text, name === 'plural' || (keys.get(text) ?? false))
    })
  }
  return { keys, problems }
}

export type Catalogue = Record<string, string | Record<string, string>>
const fileOf = (language: string) => path.join(root, `admin/locales/${language}.json`)
export const catalogueOf = (language: string): Catalogue => JSON.parse(readFileSync(fileOf(language), 'utf8'))

const ENTRY = /("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*"|\{)|\}/g
const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/**
 * A catalogue as two people have left it whose lines were put side by side (.gitattributes): a text may stand there
 * twice, once of them blank, and commas may be missing or too many.
 */
export function mended(text: string): Catalogue {
  const found: Catalogue = {}
  let forms: Record<string, string> | undefined
  for (const [, quoted = '', value = ''] of text.matchAll(ENTRY)) {
    if (quoted === '') {
      forms = undefined
      continue
    }
    const key: string = JSON.parse(quoted)
    if (value === '{') {
      const known = found[key]
      forms = typeof known === 'object' ? known : {}
      found[key] = forms
    } else if (forms && CATEGORIES.has(key)) forms[key] = JSON.parse(value) || (forms[key] ?? '')
    else found[key] = JSON.parse(value) || (found[key] ?? '')
  }
  return found
}

/** A line for each text, so that two changes meet only where they say the same. */
const written = (catalogue: Catalogue): string => {
  const lines = Object.entries(catalogue).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** The languages that have a catalogue: all but English. */
export const translated = Object.keys(languages).filter((code) => isLanguage(code) && code !== 'en')

export const categoriesOf = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories

/** Not translated, or not in every form. */
export const isBlank = (found: Catalogue[string] | undefined): boolean =>
  !found || (typeof found !== 'string' && Object.values(found).includes(''))

const blank = (language: string, many: boolean) =>
  many ? Object.fromEntries(categoriesOf(language).map((category) => [category, ''])) : ''

/** The catalogue with exactly the keys that are said, in the order of the alphabet. */
const completed = (language: string, keys: Keys, catalogue: Catalogue): Catalogue =>
  Object.fromEntries(
    [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, many]) => [key, catalogue[key] ?? blank(language, many)]),
  )

export const sentencesFile = path.join(root, 'admin/locales/server-sentences.ts')
const quoted = (text: string): string =>
  text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`
/** The file by which the admin recognises what the server says: what has values, or another key than its own text. */
export function sentencesText(): string {
  const lines = serverTexts()
    .sentences.filter(({ text, key }) => text !== key || text.includes('{'))
    .map(({ text, key }) => (text === key ? `  ${quoted(text)},` : `  [${quoted(text)}, ${quoted(key)}],`))
    .sort()
  const nouns = nounTexts().map(([one, many]) => `  [${quoted(one)}, ${quoted(many)}],`)
  return `// Written by \`node scripts/messages.ts --write\`.
/** What the server says with values in it; of one, with the key of many. */
export const sentences: readonly (string | readonly [said: string, key: string])[] = [
${lines.join('\n')}
]
/** What one is called → what many are. */
export const nouns: ReadonlyMap<string, string> = new Map([
${nouns.join('\n')}
])
`
}

if (import.meta.main) {
  const { keys, problems } = said()
  for (const problem of problems) console.error(problem)
  const writes = process.argv.includes('--write')
  if (writes) writeFileSync(sentencesFile, sentencesText())
  const lacking = new Map<string, string[]>()
  for (const language of translated) {
    const catalogue = writes ? mended(readFileSync(fileOf(language), 'utf8')) : catalogueOf(language)
    for (const key of keys.keys())
      if (isBlank(catalogue[key])) lacking.set(key, [...(lacking.get(key) ?? []), language])
    for (const key of Object.keys(catalogue).filter((one) => !keys.has(one)))
      console.log(`${language} has what nobody says: ${key}`)
    if (writes) writeFileSync(fileOf(language), written(completed(language, keys, catalogue)))
  }
  for (const [key, codes] of lacking) console.log(`${codes.join(' ')}: ${key}`)
}
