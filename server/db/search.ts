/**
 * Search: one folded text per record in a table beside the resource's: FTS5 with trigrams in SQLite, a trigram index in
 * PostgreSQL. Words are ANDed, quotes make a phrase, and everything else is plain text.
 */
import type { AnyField, TextField } from '../../shared/kernel/kinds.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { fold } from '../../shared/kernel/text.ts'
import type { Statement } from './compile.ts'
import type { DialectName } from './dialect.ts'
import type { Extra } from './extras.ts'

/** More matches than this are walked in the list's order instead of being named one by one. */
export const PROBE = 1000
/** A longer text is not taken apart: it is one phrase. */
const MAX_LENGTH = 1000

/** A phone number as it is searched, too. */
export const digits = (text: string): string => text.replace(/\D/g, '')
const isPhone = (field: AnyField | undefined): boolean => (field as TextField | undefined)?.format === 'phone'

/** What a record is found by: its search fields, one per line, so that no phrase spans two; phones also as digits. */
export function searchText(resource: Resource, record: Readonly<Record<string, unknown>>): string {
  const lines: string[] = []
  for (const name of resource.search) {
    const value = record[name]
    if (typeof value !== 'string' || value === '') continue
    lines.push(fold(value).replaceAll('\n', ' '))
    if (isPhone(resource.fields[name])) lines.push(digits(value))
  }
  return lines.join('\n')
}

/** One word or phrase with other ways to write it: a record must contain one of them. */
export type Term = readonly string[]

/** A few digits may be any number, unless they begin as phones do. */
const looksLikePhone = (text: string): boolean =>
  /^(?:[+(]+\d[\d\s().-]*|\d[\d\s().-]{5,})$/.test(text) && digits(text).length >= 3

/** Phrases in quotes, where a backslash before a quote makes it one of the text, and words. */
const PARTS = /"((?:[^"\\]|\\.)*)"(?=\s|$)|'((?:[^'\\]|\\.)*)'(?=\s|$)|(\S+)/g
const unescaped = (text: string): string => text.replace(/\\(["'\\])/g, '$1')

/** The words and phrases of a search, folded; what looks like a phone number is also looked for by its digits. */
export function searchTerms(query: string): Term[] {
  if (query === '') return []
  const folded = fold(query).trim()
  if (folded.length > MAX_LENGTH) return [[folded]]
  const whole = looksLikePhone(folded) ? [digits(folded)] : []
  const words = Array.from(folded.matchAll(PARTS), (m) => m[3] ?? unescaped(m[1] ?? m[2] ?? ''))
  const terms = new Map<string, Term>()
  for (const word of words) {
    const plain = word.replace(/\s+/g, ' ').trim()
    if (plain === '') continue
    const own = looksLikePhone(plain) ? [digits(plain)] : []
    terms.set(plain, [...new Set([plain, ...own, ...whole])])
  }
  return [...terms.values()]
}

/** The pattern of `like` for texts that contain this one, with `\\` as the escape. */
export const likePattern = (term: string) => `%${term.replace(/[\\%_]/g, (char) => `\\${char}`)}%`
/** FTS5 string syntax: everything inside the quotes is text. */
const phrase = (term: string) => `"${term.replaceAll('"', '""')}"`

/** A phrase costs the posting lists of all its trigrams; an address has two dozen, most of them in every address. */
const LONG = 12
const WINDOW = 6
const digitsIn = (text: string): number => digits(text).length
/** The part of a long text that fewest records contain, as far as one can guess: the one with most digits. */
function rarest(text: string): string {
  const numeric = digitsIn(text) >= 5 && text.length > WINDOW
  if (text.length <= LONG && !numeric) return text
  let best = text.slice(0, WINDOW)
  for (let at = 1; at + WINDOW <= text.length; at++) {
    const part = text.slice(at, at + WINDOW)
    // Of equals the last: phone numbers begin alike.
    if (digitsIn(part) >= digitsIn(best) && digitsIn(part) > 0) best = part
  }
  return best.isWellFormed() ? best : text
}

/** The condition on the text of the search table (alias `s`): every term, each in one of its ways. */
function searchCondition(statement: Statement, resource: Resource, terms: readonly Term[]): string {
  const like = (text: string) => `s.text like ${statement.bind(likePattern(text))} escape '\\'`
  const anyOf = (term: Term) => `(${term.map(like).join(' or ')})`
  if (statement.dialect === 'postgres') return terms.map(anyOf).join(' and ')
  // Trigrams find nothing shorter than three characters.
  const isLong = (term: Term) => term.every((text) => [...text].length >= 3)
  const long = terms.filter(isLong).map((term) => `(${term.map((text) => phrase(rarest(text))).join(' OR ')})`)
  const match = long.length > 0 ? [`s."${resource.name}_search" match ${statement.place(long.join(' AND '))}`] : []
  const proof = terms.filter((term) => !isLong(term) || term.some((text) => rarest(text) !== text)).map(anyOf)
  return [...match, ...proof].join(' and ')
}

/** The id column of the search table. */
export const searchId = { sqlite: 's.rowid', postgres: 's.id' } as const

/** `select` of the ids that match, in no order. */
export function searchIds(statement: Statement, resource: Resource, terms: readonly Term[]): string {
  const condition = searchCondition(statement, resource, terms)
  return `select ${searchId[statement.dialect]} as id from "${resource.name}_search" s where ${condition}`
}

/** The search table, empty: rows that exist already are folded by `rebuildSearch`. */
export function searchTable(name: string, dialect: DialectName): Extra {
  const table = `${name}_search`
  const create =
    dialect === 'sqlite'
      ? [`create virtual table "${table}" using fts5(text, tokenize = 'trigram case_sensitive 1')`]
      : [
          `create table "${table}" (id bigint primary key references "${name}" (id) on delete cascade, text text not null)`,
          `create index "${table}_trigrams" on "${table}" using gin (text gin_trgm_ops)`,
        ]
  return { table: name, create, drop: [`drop table if exists "${table}"`] }
}

const insertText = {
  sqlite: (table: string) => `insert into "${table}" (rowid, text) values (?, ?)`,
  postgres: (table: string) => `insert into "${table}" (id, text) values ($1, $2)`,
}
const updateText = {
  sqlite: (table: string) => `update "${table}" set text = ? where rowid = ?`,
  postgres: (table: string) => `update "${table}" set text = $1 where id = $2`,
}
const deleteText = {
  sqlite: (table: string) => `delete from "${table}" where rowid = ?`,
  postgres: (table: string) => `delete from "${table}" where id = $1`,
}

interface Writer {
  readonly dialect: DialectName
  run(text: string, values: unknown[]): unknown
}
/** Keeps the search table equal to the record; `before` is null for a new one, `after` for a deleted one. */
export async function indexForSearch(
  db: Writer,
  resource: Resource,
  id: number,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  const table = `${resource.name}_search`
  if (!after) {
    await db.run(deleteText[db.dialect](table), [id])
    return
  }
  const text = searchText(resource, after)
  if (!before) await db.run(insertText[db.dialect](table), [id, text])
  else if (searchText(resource, before) !== text) await db.run(updateText[db.dialect](table), [text, id])
}
