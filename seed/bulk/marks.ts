/** Numbers within texts ("New ticket TKT-20261021-0007", "rental:12:3"), which are others in each copy. */
import type { Place } from './series.ts'

/** Where `old` stands, a copy has `before` and its own number, of at least four digits when it is `padded`. */
export interface Mark extends Pick<Place, 'first' | 'step'> {
  readonly old: string
  readonly before: string
  readonly padded: 0 | 1
}
export const NO_MARK: Mark = { old: '', before: '', first: 0, step: 0, padded: 0 }

export interface Numbers {
  /** An id of a table. */
  id(table: string, id: number): Place
  /** A number of a counter. */
  count(counter: string, n: number): Place
}

const REFERENCE = /\b(TKT|RNT)-(\d{8})-(\d{4,})\b/g
const counters: Readonly<Record<string, string>> = { TKT: 'ticket', RNT: 'rental' }
/** Keys of causes, details of runs, and what a notification is about: a word and an id. */
const POINTERS = [
  /^()(\w+)(:)(\d+)(?=:|$)/,
  /^()(Ticket|Lead)( )(\d+)(?= )/,
  /("type":)"(\w+)("[^}]*"id":)(\d+)/,
] as const
const tables: Readonly<Record<string, string>> = {
  lead: 'leads',
  opportunity: 'opportunities',
  ticket: 'tickets',
  rental: 'rentals',
  comment: 'ticket_comments',
  favorite: 'favorites',
}

function pointer(text: string, numbers: Numbers): Mark | undefined {
  for (const pattern of POINTERS) {
    const found = pattern.exec(text)
    const [old = '', , word = '', , id = ''] = found ?? []
    const table = tables[word.toLowerCase()]
    if (!table) continue
    const { first, step } = numbers.id(table, Number(id))
    return { old, before: old.slice(0, old.length - id.length), first, step, padded: 0 }
  }
  return undefined
}

/** The marks of a text, each once. */
export function marksOf(text: string, numbers: Numbers): Mark[] {
  const marks = new Map<string, Mark>()
  for (const [old, kind = '', day = '', n = ''] of text.matchAll(REFERENCE)) {
    const { first, step } = numbers.count(`${counters[kind]} ${day}`, Number(n))
    marks.set(old, { old, before: `${kind}-${day}-`, first, step, padded: 1 })
  }
  const id = pointer(text, numbers)
  if (id) marks.set(id.old, id)
  return [...marks.values()]
}
