// The catalogues against what the admin says: nothing is missing, nothing is left over, and every text can be filled in.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../admin/locales/languages.ts'
import { users } from '../shared/resources/users.ts'
import {
  catalogueOf,
  categoriesOf,
  isBlank,
  mended,
  said,
  sentencesFile,
  sentencesText,
  translated,
} from './messages.ts'

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

it('what the server says with values in it is known to the admin', () => {
  expect(readFileSync(sentencesFile, 'utf8')).toBe(sentencesText())
  // Of each way in which the source holds them.
  expect(keys.get('This password is too common.')).toBe(false)
  expect(keys.get('Ticket {open} of this rental is still open.')).toBe(false)
  expect(keys.get('{count} new comments on {ticket_number}')).toBe(true)
  expect(keys.get('Told {count} people.')).toBe(true)
  expect(keys.get('a quotation mark is opened and never closed')).toBe(false)
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
