// What a list must answer, computed the slow way: every record, one by one, in memory.
import type { Caller, Loose } from './caller.ts'

/** Every record that the caller sees, page by page. */
export async function allOf(caller: Caller, path: string, query = ''): Promise<Loose[]> {
  const all: Loose[] = []
  for (let page = 1; ; page++) {
    const answer = await caller.get(`${path}?page_size=100&page=${page}${query === '' ? '' : `&${query}`}`)
    if (answer.status !== 200) throw new Error(`${path}?${query}: ${answer.status} ${answer.text}`)
    all.push(...answer.body.results)
    if (answer.body.next === null) {
      if (all.length !== answer.body.count)
        throw new Error(`${path}?${query}: ${all.length} records, count ${answer.body.count}`)
      return all
    }
  }
}

const leadTexts = ['title', 'contact_name', 'contact_email', 'contact_phone', 'company_name'] as const
const simple = (text: string) => text.normalize('NFKC').toLowerCase()

/** Whether one of the words' places is in one of the fields; phones also by their digits. */
export function leadMatches(lead: Loose, terms: readonly string[]): boolean {
  return terms.every((term) => {
    const wanted = simple(term)
    const digits = term.replace(/\D/g, '')
    const byDigits =
      /^[+\d][\d\s().-]{5,}$/.test(term) && digits !== '' && lead.contact_phone.replace(/\D/g, '').includes(digits)
    const plain = /^\d+$/.test(wanted) && lead.contact_phone.replace(/\D/g, '').includes(wanted)
    return byDigits || plain || leadTexts.some((name) => simple(lead[name]).includes(wanted))
  })
}

export const ids = (records: readonly Loose[]): number[] => records.map(({ id }) => id)

/** A random number generator that gives the same numbers in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
export const pick = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
