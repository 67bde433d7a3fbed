/** What is wrong with a password: Django's four rules, in its words. Every door asks here. */
import { tooShort } from '../../shared/kernel/schema.ts'
import { users } from '../../shared/resources/users.ts'
import { commonPasswords } from './common-passwords.ts'

const personal = ['email', 'first_name', 'last_name'] as const
/** Whose password it is, as far as that is known. */
export type Person = { readonly [K in (typeof personal)[number]]?: unknown }

const SIMILAR = 0.7

/** The share of letters that two texts have in common, wherever they stand (difflib's `quick_ratio`). */
function likeness(one: string, other: string): number {
  const left = new Map<string, number>()
  for (const letter of other) left.set(letter, (left.get(letter) ?? 0) + 1)
  let common = 0
  for (const letter of one) {
    const n = left.get(letter) ?? 0
    if (n > 0) common++
    left.set(letter, n - 1)
  }
  return (2 * common) / (one.length + other.length)
}

/** Whether a password is made of a value, or of one of its words; a short word in a long password is none of it. */
function resembles(typed: string, value: string): boolean {
  // The domain of an address is a whole company's, and says nothing of a person.
  const [whole = '', domain = ''] = value.toLowerCase().split('@')
  const password = domain === '' ? typed : typed.replace(`@${domain}`, '')
  return [whole, ...whole.split(/[^\p{L}\p{N}_]+/u)].some(
    (part) => part !== '' && password.length < 10 * part.length && likeness(password, part) >= SIMILAR,
  )
}

/** The reasons to refuse a password, as sentences; none for a good one. */
export function weaknesses(password: string, person: Person): string[] {
  const typed = password.normalize('NFC').toLowerCase()
  const similar = personal.find((name) => resembles(typed, String(person[name] ?? '')))
  return [
    ...tooShort(password),
    ...(similar ? [`The password is too similar to the ${users.fields[similar].label.toLowerCase()}.`] : []),
    ...(commonPasswords.has(typed.trim()) ? ['This password is too common.'] : []),
    ...(/^\p{Nd}+$/u.test(typed) ? ['This password is entirely numeric.'] : []),
  ]
}
