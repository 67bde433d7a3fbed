// The catalogues against what the admin says: nothing is missing, nothing is left over, and every text can be filled in.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../admin/locales/languages.ts'
import { serverMessages } from '../admin/locales/server-messages.ts'
import { users } from '../shared/resources/users.ts'
import { catalogueOf, categoriesOf, isBlank, mended, said, translated } from './messages.ts'

const sourcesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')

const { keys, problems } = said()
const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('what the admin says', () => {
  it('can be found by its catalogues, and is said in functions, when the language is known', () => {
    expect(problems).toEqual([])
    expect(keys.size).toBeGreaterThan(400)
    expect(keys.get('{count} leads')).toBe(true)
    expect(keys.get('Sign out')).toBe(false)
  })
  it('is in the languages that a user may choose', () => {
    expect(users.fields.language.choices).toEqual(languages)
  })
})

describe('what the server says', () => {
  const server = ['server', 'shared'].map((folder) => sourcesOf(folder)).join('\n')
  it('is still said by it, where the admin knows it', () => {
    const fragments = (key: string) => key.split(/\{\w+\}/).filter((part) => part.trim().length > 3)
    const wrong = serverMessages.filter((key) => fragments(key).some((part) => !server.includes(part.trim())))
    expect(wrong).toEqual([])
  })
})

describe.each(translated)('the catalogue of %s', (language) => {
  const catalogue = catalogueOf(language)
  const texts = Object.entries(catalogue).map(
    ([key, found]) => [key, typeof found === 'string' ? [found] : Object.values(found)] as const,
  )
  it('lacks nothing', () => {
    expect([...keys.keys()].filter((key) => isBlank(catalogue[key]))).toEqual([])
  })
  it('holds nothing that nobody says', () => {
    expect(Object.keys(catalogue).filter((key) => !keys.has(key))).toEqual([])
  })
  it('has a text for every number where there are several', () => {
    const wrong = [...keys].filter(([key, many]) => {
      const found = catalogue[key]
      if (found === undefined) return false
      if (typeof found === 'string') return many
      return Object.keys(found).sort().join() !== categoriesOf(language).sort().join()
    })
    expect(wrong).toEqual([])
  })
  it('names what the English text names', () => {
    // One, two and none are often said in a word; the noun of a resource is left out where a sentence would bend it.
    const wrong = texts.filter(
      ([key, found]) =>
        found.some((text) => places(text).filter((one) => !places(key).includes(one)).length > 0) ||
        places(key).some((place) => !/resource/.test(place) && !found.some((text) => text.includes(place))),
    )
    expect(wrong).toEqual([])
  })
})

it('two versions of a catalogue, line by line, are put together', () => {
  const text = `{
  "a": "",
  "a": "A",
  "b": { "one": "1", "other": "" },
  "b": { "one": "", "other": "2" }
  "say \\"c\\"": "{C}",
}`
  expect(mended(text)).toEqual({ a: 'A', b: { one: '1', other: '2' }, 'say "c"': '{C}' })
})
