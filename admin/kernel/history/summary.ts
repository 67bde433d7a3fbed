import { message, say, saySmall, t } from '../../locales/translate.ts'
import type { Change, Deed, Entry, Part } from './entry.ts'

/** `A, B and C` */
const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : t('{list} and {last}', { list: words.slice(0, -1).join(t(', ')), last: words.at(-1) ?? '' })

const fieldsOf = (changes: readonly Change[]): string => listed(changes.map(({ label }) => say(label)))

const partWords: Readonly<Record<Exclude<Deed, 'export'>, string>> = {
  create: message('Added {resource} “{title}”.'),
  remove: message('Deleted {resource} “{title}”.'),
  change: message('Changed {fields} for {resource} “{title}”.'),
}
const whole: Readonly<Partial<Record<string, string>>> = {
  create: message('Added.'),
  remove: message('Deleted.'),
  export: message('Exported.'),
}
const partDeedOf = (action: string) => (action === 'create' || action === 'remove' ? action : 'change')
const sentenceOf = ({ action, label, title, changes }: Part): string =>
  say(partWords[partDeedOf(action)], { resource: saySmall(label), title, fields: fieldsOf(changes) })

/** What happened, in one sentence or some: as the server says it, in the language of the page. */
export function summaryOf({ action, changes, parts = [] }: Entry): string {
  const done = say(whole[action])
  const own = done ?? (changes.length > 0 ? t('Changed {fields}.', { fields: fieldsOf(changes) }) : '')
  const all = [own, ...parts.map(sentenceOf)].filter(Boolean)
  return all.length > 0 ? all.join(' ') : t('No fields changed.')
}
