/** Texts of the descriptions in the language of whoever reads them: the catalogues are those of the admin. */
import { readdirSync, readFileSync } from 'node:fs'
import { systemFields } from '../../shared/kernel/resource.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { Statement } from '../db/compile.ts'
import type { Context } from './context.ts'

/** Says an English text of a description. */
export type Say = (text: string) => string

const ENGLISH = 'en'
const english: Say = (text) => text
const catalogues = new URL('../../admin/locales/', import.meta.url)
const languages = readdirSync(catalogues).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))

function read(language: string): Say {
  if (!languages.includes(language)) return english
  const file = new URL(`${language}.json`, catalogues)
  const texts = new Map<string, unknown>(Object.entries(Object(JSON.parse(readFileSync(file, 'utf8')))))
  return (text) => {
    const said = texts.get(text)
    return typeof said === 'string' && said !== '' ? said : text
  }
}

const known = new Map<string, Say>()
/** What says texts in a language; one that is not known is English. */
function sayIn(language: string): Say {
  const say = known.get(language) ?? read(language)
  known.set(language, say)
  return say
}

/** A text in every language, English first. */
export const everyWord = (text: string): string[] => [text, ...languages.map((language) => sayIn(language)(text))]

/** What says texts as the caller has chosen to read them. */
export async function sayTo({ db, actor }: Context): Promise<Say> {
  if (actor.id === null) return english
  const s = new Statement(db.dialect)
  const people = resourceNamed(systemFields.created_by.target)
  const [row] = await db.run(`select language from "${people.name}" where id = ${s.bind(actor.id)}`, s.values)
  return sayIn(String(row?.language ?? ENGLISH))
}
