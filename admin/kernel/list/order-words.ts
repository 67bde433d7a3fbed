import type { Kind } from '../../../shared/kernel/kinds.ts'
import { message, say, t } from '../../locales/translate.ts'
import { type Admin, fieldOf } from '../define-admin.ts'
import { isChoice } from '../fields.ts'

/** Down and up, in the words of a kind. */
const words: Partial<Record<Kind, readonly [string, string]>> = {
  instant: [message('newest first'), message('oldest first')],
  date: [message('latest first'), message('earliest first')],
  money: [message('highest first'), message('lowest first')],
  integer: [message('highest first'), message('lowest first')],
}

/** `-created_at` → `Created, newest first`, `-status` → `Status, Lost first`; `label` is what the head of the column says, where that is another. */
export function orderWords(admin: Admin, entry: string, label?: string): string {
  const field = fieldOf(admin, entry.replace(/^-/, ''))
  const descending = entry.startsWith('-')
  const head = say(label ?? field.label) + t(', ')
  if (isChoice(field) && field.ranked)
    return head + t('{choice} first', { choice: say(Object.values(field.choices).at(descending ? -1 : 0)) ?? '' })
  const [down, up] = words[field.kind] ?? [message('Z to A'), message('A to Z')]
  return head + say(descending ? down : up)
}
