// What the descriptions in shared/ say to the admin's users.

import { addKey, countKey } from '../admin/locales/translate.ts'
import { automations } from '../shared/automations/index.ts'
import type { AnyField, Fields } from '../shared/kernel/kinds.ts'
import type { Resource } from '../shared/kernel/resource.ts'
import { registry } from '../shared/resources/index.ts'
import { facts } from '../shared/segment-criteria.ts'
import { settingsRecord } from '../shared/settings.ts'
import { isRecord } from './syntax.ts'

/** Text → whether it depends on a number. */
export function describedTexts(): Map<string, boolean> {
  const texts = new Map<string, boolean>()
  const add = (...found: readonly (string | undefined)[]) => {
    for (const text of found) if (text) texts.set(text, false)
  }
  for (const resource of [...registry.values(), settingsRecord]) {
    add(...textsOf(resource), addKey(resource.label))
    texts.set(countKey(resource.label), true)
  }
  add(...automations.flatMap(({ name, label, does }) => [name, label, does]))
  add(...Object.values(facts).map(({ label }) => label))
  return texts
}

/** What one record is called in a sentence, and what many are. */
export const nounTexts = (): [string, string][] =>
  [...registry.values()]
    .map(({ label }): [string, string] => [label.one.toLowerCase(), label.many.toLowerCase()])
    .sort()

const textsOf = ({ label, untitled, fields, actions, embeds = {}, asked = {} }: Resource): (string | undefined)[] => [
  label.one,
  label.many,
  untitled,
  ...textsOfFields(fields),
  ...Object.values(embeds).map((embed) => embed.label),
  ...Object.values(asked).map(({ admin }) => admin?.label),
  // Questions are asked by the screens, in their own words.
  ...Object.values(actions)
    .filter(({ method }) => method === 'POST')
    .flatMap(({ label, confirm, done, provided = [], input = {} }) => [
      label,
      confirm,
      done,
      ...provided.map(({ otherwise }) => otherwise),
      ...textsOfFields(input),
    ]),
]

const textsOfFields = (fields: Fields): (string | undefined)[] =>
  Object.values(fields)
    .filter(({ internal }) => !internal)
    .flatMap((field) => [field.label, field.help, ...choicesOf(field)])

// Names of languages stand in their own.
const choicesOf = (field: AnyField): string[] =>
  'choices' in field && isRecord(field.choices) && !('uz' in field.choices)
    ? Object.values(field.choices).map(String)
    : []
