/** Finds the sentences of the server among those that are known, and says them in the language of the page. */
import { messages } from './language.ts'
import { serverMessages } from './server-messages.ts'
import { say, saySmall, t } from './translate.ts'

interface Pattern {
  readonly key: string
  readonly matches: RegExp
  readonly names: readonly string[]
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patterns: readonly Pattern[] = serverMessages.map((key) => {
  const parts = key.split(/\{(\w+)\}/)
  const source = parts.map((part, at) => (at % 2 === 0 ? escaped(part) : '(.+?)')).join('')
  return { key, matches: new RegExp(`^${source}$`, 's'), names: parts.filter((_part, at) => at % 2 === 1) }
})

/** Labels that the server has put into a sentence, small or not; anything else stays as it is. */
const known = (text: string): string =>
  text
    .split(', ')
    .map((one) => {
      const large = one.charAt(0).toUpperCase() + one.slice(1)
      return messages()[one] !== undefined ? say(one) : messages()[large] !== undefined ? saySmall(large) : one
    })
    .join(t(', '))

/** A sentence of the server, which speaks English, where it is one that is known. */
export function understand(text: string): string {
  for (const { key, matches, names } of patterns) {
    const found = matches.exec(text)
    if (found) return say(key, Object.fromEntries(names.map((name, at) => [name, known(found[at + 1] ?? '')])))
  }
  return say(text)
}
