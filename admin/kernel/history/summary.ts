import { message, say, saySmall, t } from '../../locales/translate.ts'
import { type Change, type Deed, deedOf, type Entry, type Part } from './entry.ts'

/** `A, B and C` */
const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : t('{list} and {last}', { list: words.slice(0, -1).join(t(', ')), last: words.at(-1) ?? '' })

const fieldsOf = (changes: readonly Change[]): string => listed(changes.map(({ label }) => say(label)))

const partWords: Readonly<Record<Deed, string>> = {
  create: message('Added {resource} “{title}”.'),
  remove: message('Deleted {resource} “{title}”.'),
  change: message('Changed {fields} for {resource} “{title}”.'),
}
const sentenceOf = ({ action, label, title, changes }: Part): string =>
  say(partWords[deedOf(action)], { resource: saySmall(label), title, fields: fieldsOf(changes) })

/** What happened, in one sentence or some: as the server says it, in the language of the page. */
export function summaryOf({ action, changes, parts = [] }: Entry): string {
  const deed = deedOf(action)
  const own =
    deed === 'create'
      ? [t('Added.')]
      : deed === 'remove'
        ? [t('Deleted.')]
        : changes.length > 0
          ? [t('Changed {fields}.', { fields: fieldsOf(changes) })]
          : []
  const all = [...own, ...parts.map(sentenceOf)]
  return all.length > 0 ? all.join(' ') : t('No fields changed.')
}
